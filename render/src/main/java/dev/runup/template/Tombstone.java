package dev.runup.template;

import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.document.Masthead;
import dev.runup.document.Masthead.Phrase;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page in place of an issue that was taken back. It knows no facts, so no fact can change a
/// byte of it.
///
/// @param edition the edition's name
/// @param day the issue day
/// @param time its time, or null if it has none
/// @param takenBack the day on which it was taken back
/// @param reason why, in the desk's words
public record Tombstone(
    String edition, LocalDate day, @Nullable LocalTime time, LocalDate takenBack, String reason) {

  /// No marking is printed. The colours of one would tell how high it was.
  private static final Masthead.Label NO_LABEL =
      new Masthead.Label(Phrase.NONE, "#ffffff", "#000000");

  /// Returns the document in the language of the messages.
  Document document(Messages messages) {
    Dates dates = new Dates(messages);
    String issueDay = dates.weekday(day, time);
    String title = messages.text("taken-back.title");
    Masthead masthead =
        new Masthead(
            title,
            Phrase.of(edition),
            issueDay,
            day + (time == null ? "" : "T" + time),
            Phrase.NONE,
            null,
            NO_LABEL,
            "",
            messages.language(),
            takenBack.atStartOfDay(ZoneOffset.UTC).toInstant(),
            MastheadWords.words(messages, List.of()));
    List<Block> blocks =
        List.of(
            new Block.Heading(1, List.of(new Inline.Text(title))),
            line(messages, "taken-back.issue", issueDay),
            line(messages, "taken-back.day", dates.weekday(takenBack, null)),
            line(messages, "taken-back.reason", reason));
    return new Document(masthead, blocks, List.of());
  }

  /// Returns a name in bold and what it names.
  private static Block line(Messages messages, String key, String text) {
    return new Block.Paragraph(
        List.of(
            new Inline.Strong(List.of(new Inline.Text(messages.text(key)))),
            new Inline.Text(" "),
            new Inline.Span(text, null, "", Inline.SpanKind.TEXT, null)));
  }
}
