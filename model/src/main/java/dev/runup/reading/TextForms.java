package dev.runup.reading;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The forms of text that a key may ask for.
final class TextForms {

  /// Looks behind itself, so that a long row of spaces is gone through once and not from each of
  /// its spaces anew.
  private static final Pattern LINE_FEED = Pattern.compile("(?<![ \\t])[ \\t]*+\\n\\s*");

  private static final Pattern PARAGRAPHS =
      Pattern.compile("(?<![ \\t])[ \\t]*+\\n[ \\t]*+\\n\\s*");

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private TextForms() {}

  /// Gives back the text with its line feeds as spaces.
  static String oneLine(String text) {
    return text.indexOf('\n') < 0 ? text : LINE_FEED.matcher(text).replaceAll(" ");
  }

  /// Gives back the paragraphs of a text, which a blank line separates.
  static List<String> paragraphs(String text) {
    return PARAGRAPHS.splitAsStream(text.strip()).map(TextForms::oneLine).toList();
  }

  /// Says whether a text is an absolute http or https address without credentials and spaces.
  static boolean isWebAddress(String text) {
    try {
      URI uri = new URI(text);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null && uri.getRawUserInfo() == null;
    } catch (URISyntaxException _) {
      return false;
    }
  }

  /// Says whether a text is a language tag of BCP 47, with a code of ISO 639 as its language.
  static boolean isLanguage(String text) {
    try {
      String code = new Locale.Builder().setLanguageTag(text).build().getLanguage();
      return code.length() == 3 || LANGUAGES.contains(code);
    } catch (IllformedLocaleException _) {
      return false;
    }
  }

  /// Says whether a text is a code of ISO 4217.
  static boolean isCurrency(String text) {
    try {
      return Currency.getInstance(text).getCurrencyCode().equals(text);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
