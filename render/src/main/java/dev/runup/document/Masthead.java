package dev.runup.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The texts around a body, all in words. HTML uses them in its head and header. The PDF uses them
/// for banner, header, footer and metadata.
///
/// @param title the document's title as plain text
/// @param series the name of the issue: the product and its number, for example `Daily briefing 1`
/// @param product the name of all issues of the product, for example `Daily briefing`, or empty
/// @param day the issue day in words, with the time if the issue has one
/// @param date the issue day as ISO 8601
/// @param desk the publisher, which may be empty
/// @param addressee the intended readers in words, or null
/// @param label the marking
/// @param status for example `DRAFT`, or empty for a released briefing
/// @param language the document's language as BCP 47
/// @param asOf the instant up to which facts are known; the PDF is dated by it
/// @param words the fixed words of the writers
public record Masthead(
    String title,
    Phrase series,
    String product,
    String day,
    String date,
    Phrase desk,
    @Nullable Phrase addressee,
    Label label,
    String status,
    String language,
    Instant asOf,
    Words words) {

  private static final String BETWEEN = " · ";

  /// Returns these texts with another title.
  public Masthead withTitle(String other) {
    return new Masthead(
        other, series, product, day, date, desk, addressee, label, status, language, asOf, words);
  }

  /// Returns the document's name for places without other details, for example a window's title. It
  /// is the title, or else the series, the day or the date. The status and the marking follow.
  /// Example: "Talks on Friday · DRAFT · TLP:CLEAR".
  public String name() {
    Stream<String> titles = nonEmpty(title, series.text(), day, date).stream().limit(1);
    return Stream.concat(titles, nonEmpty(status, label.text()).stream())
        .collect(Collectors.joining(BETWEEN));
  }

  /// Returns all texts except the title in one line, for formats without a header. The marking and
  /// the status come first, in bold. Series, day, desk and addressee follow. Empty texts are left
  /// out.
  public List<Inline> line() {
    List<Inline> line = new ArrayList<>();
    for (String text : nonEmpty(label.text(), status)) {
      line.addAll(line.isEmpty() ? List.of() : List.of(new Inline.Text(BETWEEN)));
      line.add(new Inline.Strong(List.of(new Inline.Text(text))));
    }
    for (Phrase phrase : Stream.concat(nonEmpty(series), particulars().stream()).toList()) {
      line.addAll(line.isEmpty() ? List.of() : List.of(new Inline.Text(BETWEEN)));
      line.addAll(phrase.spans());
    }
    return line;
  }

  /// Returns the desk, the series and the day for a footer, shortened to a line. The number of the
  /// issue and the day are never cut.
  ///
  /// @param fits whether a text fits into the line
  public String footer(Predicate<String> fits) {
    return FooterWords.of(this, fits);
  }

  /// Returns the day, the desk and the addressee, without empty ones.
  public List<Phrase> particulars() {
    return nonEmpty(Phrase.of(day), desk, addressee == null ? Phrase.NONE : addressee).toList();
  }

  private static Stream<Phrase> nonEmpty(Phrase... phrases) {
    return Stream.of(phrases).filter(phrase -> !phrase.isBlank());
  }

  private static List<String> nonEmpty(String... texts) {
    return Stream.of(texts).filter(text -> !text.isBlank()).toList();
  }

  /// A marking as it is printed. Markings are never translated.
  ///
  /// @param words the marking's text, for example `TLP:CLEAR`
  /// @param ink the text's colour as `#rrggbb`
  /// @param ground the box's colour as `#rrggbb`
  public record Label(Phrase words, String ink, String ground) {
    public String text() {
      return words.text();
    }
  }

  /// The words that writers print themselves.
  ///
  /// @param page the pattern of the page number, with `{0}` for the page and `{1}` for the number
  ///   of pages
  /// @param reference the pattern of the page numbers beside a link, with `{0}` for the numbers
  /// @param skip the link past the header
  /// @param notes the heading of the notes
  /// @param note the name of a note in a link, with `{0}` for its number
  /// @param back the link from a note or a source back to its first number in the text
  /// @param source the name of a source in a link, with `{0}` for its number
  /// @param contents the name of the list of sections
  /// @param forms the name of the links to the issue in other formats and languages
  /// @param table the name of a table without a caption, for screen readers
  /// @param unsetScript the pattern of the words in place of a passage that a writer can't set,
  ///   with `{0}` for the name of its script
  /// @param changes the headings of the sections that report changes
  /// @param changeLabels the change labels by kind of change, for example `(new)`. `drafted` is the
  ///   pattern of the label of a draft, with `{0}` for its author
  /// @param alerts the names of the five kinds of box, in the order of [Block.AlertKind]
  /// @param mail the words of a mail
  public record Words(
      String page,
      String reference,
      String skip,
      String notes,
      String note,
      String back,
      String source,
      String contents,
      String forms,
      String table,
      String unsetScript,
      List<String> changes,
      Map<String, String> changeLabels,
      List<String> alerts,
      Mail mail) {
    /// The words of a mail about what is attached. `{0}` stands for the words for the files.
    ///
    /// @param file the words for one file, with `{0}` for its name
    /// @param files the words for several, with `{0}` for the names before the last one and `{1}`
    ///   for that
    /// @param whole said if the mail has the whole briefing
    /// @param rest said if it has only the beginning
    /// @param restOf the same, with `{1}` for the names of the sections that it leaves out
    /// @param numbers said if it cites sources that only the files list
    public record Mail(
        String file, String files, String whole, String rest, String restOf, String numbers) {
      public static final Mail NONE = new Mail("{0}", "{0}, {1}", "{0}", "{0}", "{0}: {1}", "");

      /// Returns the words for some files.
      ///
      /// @param names their names, at least one
      public String files(List<String> names) {
        List<String> first = names.subList(0, names.size() - 1);
        return first.isEmpty()
            ? file.replace("{0}", names.getFirst())
            : files.replace("{0}", String.join(", ", first)).replace("{1}", names.getLast());
      }
    }

    public Words {
      changes = List.copyOf(changes);
      changeLabels = Collections.unmodifiableMap(new LinkedHashMap<>(changeLabels));
      alerts = List.copyOf(alerts);
    }

    /// Returns the name of a box: its own bold opening words, or else that of its kind.
    public String name(Block.Alert alert) {
      String kind = alerts.get(alert.kind().ordinal());
      return alert.runInName().map(parts -> Inline.plain(parts.head())).orElse(kind).strip();
    }

    /// Returns the page numbers beside a link, for example "p. 3".
    public String reference(String numbers) {
      return reference.replace("{0}", numbers);
    }

    /// Returns the words in place of a passage, for example "[original in Arabic script]".
    public String unsetScript(String script) {
      return unsetScript.replace("{0}", script);
    }

    /// Returns the name of a source, for example "Source 3".
    public String source(String number) {
      return source.replace("{0}", number);
    }

    /// Returns the name of a note, for example "Note 3".
    public String note(int number) {
      return note.replace("{0}", Integer.toString(number));
    }
  }

  /// A text in one line whose parts may be in different languages.
  ///
  /// @param spans the parts, which are printed without space between them
  public record Phrase(List<Inline.Span> spans) {

    /// The empty phrase.
    public static final Phrase NONE = new Phrase(List.of());

    public Phrase {
      spans = List.copyOf(spans);
    }

    /// Returns a phrase in the document's language.
    public static Phrase of(String text) {
      return new Phrase(List.of(new Inline.Span(text, null, "", Inline.SpanKind.TEXT, null)));
    }

    /// Returns the text without languages and references.
    public String text() {
      StringBuilder text = new StringBuilder();
      spans.forEach(span -> text.append(span.text()));
      return text.toString();
    }

    public boolean isBlank() {
      return text().isBlank();
    }
  }
}
