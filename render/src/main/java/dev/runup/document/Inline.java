package dev.runup.document;

import dev.runup.problem.FieldRef;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A piece of running text. The set is closed, as for [Block].
public sealed interface Inline {

  /// Text without further structure.
  sealed interface Leaf extends Inline {
    /// Gives back the text.
    String text();
  }

  /// Text that the template's author wrote, in the document's language.
  record Text(String text) implements Leaf {}

  /// Text that came from a fact, or from the words of a template's bundle around one.
  ///
  /// @param text what is printed, without line feeds
  /// @param ref the value it shows, or null for what no single value says
  /// @param language its language as BCP 47, or empty for the document's
  /// @param kind what the text is
  /// @param machine the same as a machine reads it (an ISO 8601 date for a date), or null
  record Span(
      String text, @Nullable FieldRef ref, String language, SpanKind kind, @Nullable String machine)
      implements Leaf {}

  /// The word at the start of a block that says that it tells something changed.
  ///
  /// @param word as `(new)`
  record ChangeMark(String word) implements Leaf {
    /// Gives back the word and the space after it.
    @Override
    public String text() {
      return word + " ";
    }
  }

  /// Emphasis, usually set in italics.
  record Emphasis(List<Inline> text) implements Inline {
    public Emphasis {
      text = List.copyOf(text);
    }
  }

  /// Strong emphasis, usually set in bold.
  record Strong(List<Inline> text) implements Inline {
    public Strong {
      text = List.copyOf(text);
    }
  }

  /// Text that no longer holds, struck through.
  record Struck(List<Inline> text) implements Inline {
    public Struck {
      text = List.copyOf(text);
    }
  }

  /// Text to be taken letter by letter, set in a fixed-width or sans face.
  record Code(List<Leaf> text) implements Inline {
    public Code {
      text = List.copyOf(text);
    }
  }

  /// A link.
  ///
  /// @param target an absolute http, https or mailto address, or `#` and an anchor of this document
  record Link(String target, List<Inline> text) implements Inline {
    public Link {
      text = List.copyOf(text);
    }
  }

  /// A mark that points to a note.
  ///
  /// @param number the note's number, from 1
  record NoteMark(int number) implements Inline {}

  /// A line break that the author asked for.
  record Break() implements Inline {}

  /// What the text of a span is.
  enum SpanKind {
    TEXT,
    NAME,
    DATE,
    AMOUNT
  }

  /// Gives each span of an inline to `take`, in order.
  static void spans(Inline inline, Consumer<Span> take) {
    switch (inline) {
      case Span span -> take.accept(span);
      case Emphasis(var text) -> text.forEach(inner -> spans(inner, take));
      case Strong(var text) -> text.forEach(inner -> spans(inner, take));
      case Struck(var text) -> text.forEach(inner -> spans(inner, take));
      case Code(var text) -> text.forEach(inner -> spans(inner, take));
      case Link(_, var text) -> text.forEach(inner -> spans(inner, take));
      case Text _, ChangeMark _, NoteMark _, Break _ -> {}
    }
  }

  /// Gives back the text of inlines one after another: marks and structure left out, a break as a
  /// space.
  static String plain(List<? extends Inline> inlines) {
    StringBuilder text = new StringBuilder();
    inlines.forEach(inline -> append(inline, text));
    return text.toString();
  }

  private static void append(Inline inline, StringBuilder to) {
    switch (inline) {
      case Leaf leaf -> to.append(leaf.text());
      case Emphasis(var text) -> text.forEach(inner -> append(inner, to));
      case Strong(var text) -> text.forEach(inner -> append(inner, to));
      case Struck(var text) -> text.forEach(inner -> append(inner, to));
      case Code(var text) -> text.forEach(inner -> append(inner, to));
      case Link(_, var text) -> text.forEach(inner -> append(inner, to));
      case NoteMark _ -> {}
      case Break _ -> to.append(' ');
    }
  }
}
