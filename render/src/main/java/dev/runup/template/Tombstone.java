package dev.runup.template;

import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.document.Masthead;
import dev.runup.document.Masthead.Phrase;
import dev.runup.fact.Edition;
import dev.runup.fact.EditionField;
import dev.runup.fact.Value;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page in place of an issue that was taken back. It knows no facts, so no fact can change a
/// byte of it.
///
/// @param edition the edition
/// @param product the name of its template, by which it is called if it has no title
/// @param reasonLanguage the language of the reason, and of an untranslated title, as BCP 47
/// @param day the issue day
/// @param time its time, or null if it has none
/// @param takenBack the day on which it was taken back
/// @param reason why, in the desk's words
public record Tombstone(
    Edition edition,
    String product,
    String reasonLanguage,
    LocalDate day,
    @Nullable LocalTime time,
    LocalDate takenBack,
    String reason) {

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
            new Phrase(List.of(name(messages))),
            "",
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
            line(messages, "taken-back.issue", issueDay, ""),
            line(messages, "taken-back.day", dates.weekday(takenBack, null), ""),
            line(messages, "taken-back.reason", reason, foreign(reasonLanguage, messages)));
    return new Document(masthead, blocks, List.of());
  }

  /// Returns the name of the edition: its title, or else that of its product.
  private Inline.Span name(Messages messages) {
    String title = edition.titles().title();
    if (title == null) {
      String key = "product." + product;
      return text(messages.find(key) == null ? product : messages.text(key), "");
    }
    Value.Translation translation =
        Value.Translation.find(messages.language(), edition.titles().translations());
    String translated =
        translation == null ? null : translation.texts().get(EditionField.TITLE.key());
    return translated == null
        ? text(title, foreign(reasonLanguage, messages))
        : text(translated, "");
  }

  /// Returns a language, or an empty text if the page has the same one.
  private static String foreign(String language, Messages messages) {
    return language.equals(messages.language()) ? "" : language;
  }

  /// Returns a name in bold and what it names.
  private static Block line(Messages messages, String key, String text, String language) {
    return new Block.Paragraph(
        List.of(
            new Inline.Strong(List.of(new Inline.Text(messages.text(key)))),
            new Inline.Text(" "),
            text(text, language)));
  }

  private static Inline.Span text(String text, String language) {
    return new Inline.Span(text, null, language, Inline.SpanKind.TEXT, null);
  }
}
