package dev.runup.document;

import dev.runup.document.Inline.Span;
import dev.runup.document.Inline.SpanKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What stands around a body, already worded: for the HTML head and header, the PDF's banner,
/// furniture and metadata.
///
/// @param title the document's title as plain text
/// @param series the product and its number, for example `Daily briefing 1`
/// @param day the issue day in words, with the time where it is made for a moment of it
/// @param date the same as ISO 8601
/// @param desk who issues it; may be empty
/// @param addressee whom it is for, in words, or null
/// @param label the mark
/// @param status for example `DRAFT`; empty for a released briefing
/// @param language the document's language as BCP 47
/// @param asOf the instant up to which it knows; dates the PDF
/// @param words the furniture's words
public record Masthead(
    String title,
    Phrase series,
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

  /// Returns its name wherever nothing else stands beside it, as in a window's title: the title, or
  /// the next best, with its status and its mark.
  public String name() {
    Stream<String> titles = nonEmpty(title, series.text(), day, date).stream().limit(1);
    return Stream.concat(titles, nonEmpty(status, label.text()).stream())
        .collect(Collectors.joining(BETWEEN));
  }

  /// Returns all but the title in one line, for a format that has no other place for it: the mark
  /// and the status strong, then series, day, desk and addressee. Empty if all of them are.
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

  /// Returns the day, the desk and the addressee, those that there are.
  public List<Phrase> particulars() {
    return nonEmpty(Phrase.of(day), desk, addressee == null ? Phrase.NONE : addressee).toList();
  }

  private static Stream<Phrase> nonEmpty(Phrase... phrases) {
    return Stream.of(phrases).filter(phrase -> !phrase.isBlank());
  }

  private static List<String> nonEmpty(String... texts) {
    return Stream.of(texts).filter(text -> !text.isBlank()).toList();
  }

  /// A mark as it is printed; labels are never translated.
  ///
  /// @param words the label, for example `TLP:CLEAR`
  /// @param ink its colour as `#rrggbb`
  /// @param ground the colour of the box behind it as `#rrggbb`
  public record Label(Phrase words, String ink, String ground) {
    /// Returns the label as plain text.
    public String text() {
      return words.text();
    }
  }

  /// Words that the writers set themselves.
  ///
  /// @param page the page number's pattern, with `{0}` for the page and `{1}` for their number
  /// @param skip the link past the header
  /// @param notes the heading of the notes
  /// @param note a note's name in a link, with `{0}` for its number
  /// @param back the link from a note to its mark
  /// @param table the name of a table without a caption, for a screen reader
  /// @param changes the headings of the sections that tell of changes
  /// @param marks the words that mark a block, by the kind of change, as `(new)`
  /// @param alerts the names of the five kinds of box, in the order of [Block.AlertKind]
  public record Words(
      String page,
      String skip,
      String notes,
      String note,
      String back,
      String table,
      List<String> changes,
      Map<String, String> marks,
      List<String> alerts) {
    public Words {
      changes = List.copyOf(changes);
      marks = Map.copyOf(marks);
      alerts = List.copyOf(alerts);
    }

    /// Returns what a note is called.
    public String note(int number) {
      return note.replace("{0}", Integer.toString(number));
    }
  }

  /// A few words in one line: stretches that know their language, and where they were typed.
  ///
  /// @param spans the stretches, one after another
  public record Phrase(List<Span> spans) {

    /// No words at all.
    public static final Phrase NONE = new Phrase(List.of());

    public Phrase {
      spans = List.copyOf(spans);
    }

    /// Returns words of ours, in the document's language.
    public static Phrase of(String text) {
      return new Phrase(List.of(new Span(text, null, "", SpanKind.TEXT, null)));
    }

    /// Returns the words without what is known of them.
    public String text() {
      return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    /// Returns whether it says nothing.
    public boolean isBlank() {
      return text().isBlank();
    }
  }
}
