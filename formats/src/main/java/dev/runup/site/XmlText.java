package dev.runup.site;

import dev.runup.text.Markup;
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
    xml.append('>');
    Markup.append(xml, text, "\"");
    return close(element);
  }

  private void start(String element, String... attributes) {
    xml.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      xml.append(' ').append(attributes[i]).append("=\"");
      Markup.append(xml, attributes[i + 1], "\"");
      xml.append('"');
    }
  }

  byte[] bytes() {
    return xml.toString().getBytes(StandardCharsets.UTF_8);
  }
}
