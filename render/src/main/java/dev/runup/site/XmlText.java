package dev.runup.site;

import java.nio.charset.StandardCharsets;

/// Writes XML 1.0 with one element a line. Texts are escaped, and characters that XML forbids
/// become U+FFFD.
final class XmlText {

  private final StringBuilder xml =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");

  /// Opens an element.
  ///
  /// @param attributes names and values in turn
  XmlText open(String element, String... attributes) {
    start(element, attributes);
    xml.append(">\n");
    return this;
  }

  XmlText close(String element) {
    xml.append("</").append(element).append(">\n");
    return this;
  }

  XmlText empty(String element, String... attributes) {
    start(element, attributes);
    xml.append("/>\n");
    return this;
  }

  /// Adds an element with a text.
  XmlText element(String element, String text, String... attributes) {
    start(element, attributes);
    xml.append('>').append(escaped(text));
    return close(element);
  }

  private void start(String element, String... attributes) {
    xml.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      xml.append(' ').append(attributes[i]).append("=\"");
      xml.append(escaped(attributes[i + 1])).append('"');
    }
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> {
          switch (point) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            default -> escaped.appendCodePoint(isAllowed(point) ? point : 0xFFFD);
          }
        });
    return escaped.toString();
  }

  /// Returns whether XML 1.0 allows a character: https://www.w3.org/TR/xml/#charsets
  private static boolean isAllowed(int point) {
    return point == '\t'
        || point == '\n'
        || point >= 0x20 && point <= 0xD7FF
        || point >= 0xE000 && point <= 0xFFFD
        || point >= 0x10000;
  }

  byte[] bytes() {
    return xml.toString().getBytes(StandardCharsets.UTF_8);
  }
}
