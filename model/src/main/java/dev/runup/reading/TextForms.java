package dev.runup.reading;

import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The forms that texts of certain keys must have.
final class TextForms {

  /// A line feed and the blanks around it. The look-behind lets a match begin only at the first of
  /// many blanks. A long row of them would otherwise take quadratic time.
  private static final Pattern LINE_FEED = Pattern.compile("(?<![ \\t])[ \\t]*+\\n\\s*");

  private static final Pattern PARAGRAPHS =
      Pattern.compile("(?<![ \\t])[ \\t]*+\\n[ \\t]*+\\n\\s*");

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private TextForms() {}

  /// Returns the text with each line feed, and the blanks around it, replaced by a space.
  static String oneLine(String text) {
    return text.indexOf('\n') < 0 ? text : LINE_FEED.matcher(text).replaceAll(" ");
  }

  /// Returns the paragraphs of a text, which are separated by blank lines.
  static List<String> paragraphs(String text) {
    return PARAGRAPHS.splitAsStream(text.strip()).map(TextForms::oneLine).toList();
  }

  /// Returns whether a text is a language tag of BCP 47. Its language must be a code of ISO 639.
  static boolean isLanguage(String text) {
    try {
      String code = new Locale.Builder().setLanguageTag(text).build().getLanguage();
      return code.length() == 3 || LANGUAGES.contains(code);
    } catch (IllformedLocaleException _) {
      return false;
    }
  }

  /// Returns whether a text is a code of ISO 4217, for example `USD`.
  static boolean isCurrency(String text) {
    try {
      return Currency.getInstance(text).getCurrencyCode().equals(text);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
