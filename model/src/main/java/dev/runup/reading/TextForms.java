package dev.runup.reading;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The forms that texts of certain keys must have.
final class TextForms {

  /// A line feed and the blanks around it. The look-behind lets a match begin only at the first of
  /// many blanks. A long row of them would otherwise take quadratic time.
  private static final Pattern LINE_FEED = Pattern.compile("(?<![ \\t])[ \\t]*+\\n\\s*");

  private static final Pattern PARAGRAPHS =
      Pattern.compile("(?<![ \\t])[ \\t]*+\\n[ \\t]*+\\n\\s*");

  /// The host of an address, and its port (group 1). A host in brackets has colons of its own.
  private static final Pattern PORT =
      Pattern.compile("^[^:/?#]+://(?:\\[[^\\]/?#]*+]|[^:\\[/?#]*+):([^/?#]*+)");

  private static final Pattern CREDENTIALS = Pattern.compile("^[^:/?#]++://[^/?#@]*+@");

  private static final Pattern POSSIBLE_PORT =
      Pattern.compile(
          "0*+(?:[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5])");

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

  /// Returns whether a text is an absolute http or https address without credentials and with no
  /// impossible port.
  static boolean isWebAddress(String text) {
    try {
      URI uri = new URI(text);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && !hasImpossiblePort(text);
    } catch (URISyntaxException _) {
      return false;
    }
  }

  /// Returns whether an address has a user name or a password before its host.
  static boolean hasCredentials(String address) {
    return CREDENTIALS.matcher(address).find();
  }

  /// Returns whether an address has a port that isn't a number from 1 to 65535, or an empty one.
  static boolean hasImpossiblePort(String address) {
    Matcher port = PORT.matcher(address);
    return port.find() && !POSSIBLE_PORT.matcher(port.group(1)).matches();
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
