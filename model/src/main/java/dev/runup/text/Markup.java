package dev.runup.text;

/// Escapes texts for HTML and XML.
public final class Markup {

  private static final int REPLACEMENT = 0xFFFD;

  private Markup() {}

  /// Appends a text with references in place of `&`, `<` and `>`, and with U+FFFD in place of what
  /// [#isForbidden] names.
  ///
  /// @param quotes the quotation marks that become references too: those around the value of an
  ///   attribute, or none
  public static void append(StringBuilder markup, String text, String quotes) {
    int point;
    for (int i = 0; i < text.length(); i += Character.charCount(point)) {
      point = text.codePointAt(i);
      switch (point) {
        case '&' -> markup.append("&amp;");
        case '<' -> markup.append("&lt;");
        case '>' -> markup.append("&gt;");
        case '"' -> markup.append(quotes.indexOf('"') < 0 ? "\"" : "&quot;");
        case '\'' -> markup.append(quotes.indexOf('\'') < 0 ? "'" : "&#39;");
        default -> markup.appendCodePoint(isForbidden(point) ? REPLACEMENT : point);
      }
    }
  }

  /// Returns a text with U+FFFD in place of what [#isForbidden] names.
  public static String readable(String text) {
    StringBuilder readable = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> isForbidden(point) ? REPLACEMENT : point)
        .forEach(readable::appendCodePoint);
    return readable.toString();
  }

  /// Returns whether a character is a control other than a tab and a line feed, a surrogate or a
  /// noncharacter. [HTML](https://html.spec.whatwg.org/#text-content) forbids all of them, and XML
  /// 1.0 most. Programs refuse the others.
  private static boolean isForbidden(int point) {
    if (point < 0xD800) {
      return (point < 0x20 || point > 0x7E && point < 0xA0) && point != '\t' && point != '\n';
    }
    return point <= Character.MAX_SURROGATE
        || point >= 0xFDD0 && point <= 0xFDEF
        || (point & 0xFFFE) == 0xFFFE;
  }
}
