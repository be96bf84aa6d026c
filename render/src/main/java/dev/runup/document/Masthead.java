package dev.runup.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What stands around a body, already worded: for the HTML head and header, the PDF's banner,
/// furniture and metadata.
///
/// @param title the document's title as plain text
/// @param series the product and its number, as `Daily briefing 1`
/// @param day the issue day in words, with the time where it is made for a moment of it
/// @param date the same as ISO 8601
/// @param desk who issues it; may be empty
/// @param addressee whom it is for, in words, or null
/// @param label the mark
/// @param status how far it has come, as `DRAFT`; empty once it is released
/// @param language the document's language as BCP 47
/// @param asOf the instant up to which it knows; dates the PDF
/// @param words the furniture's words
public record Masthead(
    String title,
    String series,
    String day,
    String date,
    String desk,
    @Nullable String addressee,
    Label label,
    String status,
    String language,
    Instant asOf,
    Words words) {

  /// Gives back its name wherever nothing else stands beside it, as in a window's title: the title,
  /// or the next best, with its status and its mark.
  public String name() {
    Stream<String> titles =
        Stream.of(title, series, day, date).filter(text -> !text.isBlank()).limit(1);
    return Stream.concat(titles, Stream.of(status, label.text()).filter(text -> !text.isBlank()))
        .collect(Collectors.joining(" · "));
  }

  /// A mark as it is printed; labels are never translated.
  ///
  /// @param text the label, as `TLP:CLEAR`
  /// @param ink its colour as `#rrggbb`
  /// @param ground the colour of the box behind it as `#rrggbb`
  public record Label(String text, String ink, String ground) {}

  /// Words that the writers set themselves.
  ///
  /// @param page the page number's pattern, with `{0}` for the page and `{1}` for their number
  /// @param skip the link past the header
  /// @param notes the heading of the notes
  /// @param note a note's name in a link, with `{0}` for its number
  /// @param back the link from a note to its mark
  /// @param table the name of a table without a caption, for a screen reader
  /// @param changes the heading of the section on what changed
  /// @param marks the words that mark a block, by the kind of change, as `(new)`
  /// @param alerts the names of the five kinds of box, in the order of [Block.AlertKind]
  public record Words(
      String page,
      String skip,
      String notes,
      String note,
      String back,
      String table,
      String changes,
      Map<String, String> marks,
      List<String> alerts) {
    public Words {
      marks = Map.copyOf(marks);
      alerts = List.copyOf(alerts);
    }

    /// Gives back what a note is called.
    public String note(int number) {
      return note.replace("{0}", Integer.toString(number));
    }
  }
}
