package dev.runup.template;

import dev.runup.briefing.Issue;
import dev.runup.briefing.Leaf.Prose;
import dev.runup.document.Inline;
import dev.runup.document.Inline.Span;
import dev.runup.document.Inline.SpanKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The words of a site in one language. Its keys begin with `site.`.
public final class SiteWords {

  private static final String KEYS = "site.";

  private final Messages messages;

  SiteWords(Messages messages) {
    this.messages = messages;
  }

  /// Returns the language as BCP 47.
  public String language() {
    return messages.language();
  }

  /// Returns a message with texts in its placeholders.
  ///
  /// @param key its key without `site.`
  public String text(String key, Object... values) {
    return messages.text(KEYS + key, values);
  }

  /// Returns a message as running text. A heading with it has an anchor made of its key.
  public Inline.Leaf words(String key, Object... values) {
    return new Span(text(key, values), null, "", SpanKind.TEXT, KEYS + key);
  }

  /// Returns the name of a series: the title of its edition, or else the name of its product.
  ///
  /// @param product the name of its template
  /// @param issue any of its issues
  public Inline.Leaf series(String product, Issue issue) {
    Prose title = issue.title();
    if (title != null) {
      return new Span(title.text(), title.ref(), title.language(), SpanKind.TEXT, null);
    }
    String key = "product." + product;
    return new Inline.Text(messages.find(key) == null ? product : messages.text(key));
  }

  /// Returns a day with its weekday, and with a time unless it is null.
  public String day(LocalDate day, @Nullable LocalTime time) {
    return new Dates(messages).weekday(day, time);
  }

  /// Returns a day without its weekday, and with a time unless it is null.
  public String shortDay(LocalDate day, @Nullable LocalTime time) {
    return new Dates(messages).day(day, time);
  }

  /// Returns the name of a language in that language, for example "українська".
  ///
  /// @param language as BCP 47
  public static String nameOf(String language) {
    Locale locale = Locale.forLanguageTag(language);
    String name = locale.getDisplayName(locale);
    int first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first).toUpperCase(locale) + name.substring(first);
  }
}
