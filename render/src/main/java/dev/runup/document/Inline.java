package dev.runup.document;

import dev.runup.problem.FieldRef;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A piece of running text. The set is closed, so a writer that misses a piece does not compile.
public sealed interface Inline {

  /// Text without further structure.
  sealed interface Leaf extends Inline {
    String text();

    /// Returns the leaf with another text. A change label becomes a plain text.
    default Leaf withText(String other) {
      return switch (this) {
        case Text _, ChangeMark _ -> new Text(other);
        case Span(_, var ref, var language, var kind, var machine) ->
            new Span(other, ref, language, kind, machine);
      };
    }
  }

  /// An inline that encloses others.
  sealed interface Group extends Inline {
    List<? extends Inline> text();
  }

  /// Text that the template's author wrote, in the document's language.
  record Text(String text) implements Leaf {}

  /// Text from a fact, or from the template's bundle around one.
  ///
  /// @param text the printed text, without line feeds
  /// @param ref the value that it shows, or null if it shows no single value
  /// @param language the text's language as BCP 47, or empty for the document's language
  /// @param kind the kind of value
  /// @param machine the value for programs, for example an ISO 8601 date, or null. For a text of a
  ///   template's bundle, it is the key of the message, and for what leads to a source its anchor
  record Span(
      String text, @Nullable FieldRef ref, String language, SpanKind kind, @Nullable String machine)
      implements Leaf {

    /// The key of a passage within a source, as in the fact format.
    private static final String PASSAGE = "passage";

    /// Returns whether it leads to a source: its number in a citation, a passage in it, or other
    /// words.
    public boolean isCitation() {
      return kind == SpanKind.CITATION && machine != null;
    }

    /// Returns whether it is the number of a source, and not a passage or other words for it.
    public boolean isSourceNumber() {
      return ref == null && text.chars().allMatch(one -> one >= '0' && one <= '9');
    }

    /// Returns whether it is the place of a source in the list of sources: its number or words.
    public boolean isListedSource() {
      return kind == SpanKind.SOURCE && machine != null;
    }

    /// Returns the anchor of the source to which it leads or whose place it is. Empty for any other
    /// span.
    public String source() {
      return machine != null && (kind == SpanKind.CITATION || kind == SpanKind.SOURCE)
          ? machine
          : "";
    }

    /// Returns whether it is a text of a fact, and not just a passage in the source of one.
    public boolean isTextOfFact() {
      return ref != null && !ref.key().equals(PASSAGE);
    }

    /// Returns the fact that it belongs to, by type and id. Empty if it belongs to none.
    public String fact() {
      return ref == null ? "" : ref.ownerName();
    }

    /// Returns the key of the fact that it shows. Empty if it belongs to no fact.
    String key() {
      return ref == null ? "" : ref.key();
    }
  }

  /// A label at the start of a block that reports a change.
  ///
  /// @param word the label with its brackets, for example `(new)`
  record ChangeMark(String word) implements Leaf {
    /// Returns the label and the space after it.
    @Override
    public String text() {
      return word + " ";
    }
  }

  /// Emphasis, usually set in italics.
  record Emphasis(List<Inline> text) implements Group {
    public Emphasis {
      text = List.copyOf(text);
    }
  }

  /// Strong emphasis, usually set in bold.
  record Strong(List<Inline> text) implements Group {
    public Strong {
      text = List.copyOf(text);
    }
  }

  /// Text that is struck through because it is out of date.
  record Struck(List<Inline> text) implements Group {
    public Struck {
      text = List.copyOf(text);
    }
  }

  /// Literal text, set in a fixed-width or sans-serif typeface.
  record Code(List<Leaf> text) implements Group {
    public Code {
      text = List.copyOf(text);
    }
  }

  /// A link.
  ///
  /// @param target an absolute http, https or mailto address, `#` and an anchor of this document,
  ///   or [#SITE] and the path of another page of the site to which this document belongs
  record Link(String target, List<Inline> text) implements Group {

    /// The beginning of a target within the site. It is a link on pages of a site only.
    public static final String SITE = "site:";

    /// Returns a link to a page of the site.
    ///
    /// @param path its path in the folder of the site, for example `issues/2026-03-02.html`
    public static Link within(String path, Inline... text) {
      return new Link(SITE + path, List.of(text));
    }

    public Link {
      text = List.copyOf(text);
    }
  }

  /// A number that refers to a note.
  ///
  /// @param number the note's number, counted from 1
  record NoteMark(int number) implements Inline {}

  /// A line break that the author typed.
  record Break() implements Inline {}

  /// The kind of value that a span shows.
  enum SpanKind {
    TEXT,
    NAME,
    DATE,
    AMOUNT,
    /// The number of a source in a citation, or a passage in it.
    CITATION,
    /// The number of a source in the list of sources.
    SOURCE
  }

  /// Passes each span of an inline to `take`, in reading order.
  static void spans(Inline inline, Consumer<Span> take) {
    switch (inline) {
      case Span span -> take.accept(span);
      case Group group -> group.text().forEach(inner -> spans(inner, take));
      case Text _, ChangeMark _, NoteMark _, Break _ -> {}
    }
  }

  /// Passes each leaf of inlines to `take`, in reading order.
  static void leaves(List<? extends Inline> inlines, Consumer<Leaf> take) {
    for (Inline inline : inlines) {
      switch (inline) {
        case Leaf leaf -> take.accept(leaf);
        case Group group -> leaves(group.text(), take);
        case NoteMark _, Break _ -> {}
      }
    }
  }

  /// Returns the plain text of inlines. A break becomes a space, and note numbers are left out.
  static String plain(List<? extends Inline> inlines) {
    StringBuilder text = new StringBuilder();
    inlines.forEach(inline -> appendPlain(inline, text));
    return text.toString();
  }

  /// Appends the plain text of an inline.
  static void appendPlain(Inline inline, StringBuilder to) {
    switch (inline) {
      case Leaf leaf -> to.append(leaf.text());
      case Group group -> group.text().forEach(inner -> appendPlain(inner, to));
      case NoteMark _ -> {}
      case Break _ -> to.append(' ');
    }
  }
}
