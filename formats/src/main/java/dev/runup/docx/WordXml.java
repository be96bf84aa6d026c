package dev.runup.docx;

import dev.runup.text.Markup;

/// Builds XML from elements and escaped text. No method adds unescaped text, so no text of a
/// document can become an element.
public final class WordXml {

  private static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private final StringBuilder xml = new StringBuilder(1 << 12).append(DECLARATION);

  /// Opens an element. An attribute with an empty value is left out.
  ///
  /// @param attributes names and values in turn
  public WordXml open(String element, String... attributes) {
    return begin(element, attributes).end(">");
  }

  /// Adds an element without content.
  ///
  /// @param attributes as for [#open]
  public WordXml empty(String element, String... attributes) {
    return begin(element, attributes).end("/>");
  }

  /// Adds an element whose only attribute is `w:val`.
  WordXml value(String element, String value) {
    xml.append('<').append(element).append(" w:val=\"");
    add(value, "\"");
    return end("\"/>");
  }

  WordXml value(String element, long value) {
    xml.append('<').append(element).append(" w:val=\"").append(value);
    return end("\"/>");
  }

  public WordXml close(String element) {
    xml.append("</").append(element);
    return end(">");
  }

  /// Adds a text and escapes it. Each character that XML forbids becomes U+FFFD.
  public WordXml text(String text) {
    add(text, "");
    return this;
  }

  /// Adds what another builder built, without its declaration.
  WordXml content(WordXml other) {
    xml.append(other.xml, DECLARATION.length(), other.xml.length());
    return this;
  }

  boolean isEmpty() {
    return xml.length() == DECLARATION.length();
  }

  private WordXml begin(String element, String... attributes) {
    xml.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        xml.append(' ').append(attributes[i]).append("=\"");
        add(attributes[i + 1], "\"");
        xml.append('"');
      }
    }
    return this;
  }

  private WordXml end(String end) {
    xml.append(end);
    return this;
  }

  /// Adds a text. A tab or a line end becomes a space.
  private void add(String text, String quotes) {
    Markup.append(xml, text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' '), quotes);
  }

  @Override
  public String toString() {
    return xml.toString();
  }
}
