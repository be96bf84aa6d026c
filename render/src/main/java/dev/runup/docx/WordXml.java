package dev.runup.docx;

/// Builds XML from elements and escaped text. No method adds unescaped text, so no text of a
/// document can become an element.
public final class WordXml {

  private static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private static final int REPLACEMENT = 0xFFFD;

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
    add(value, true);
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
    add(text, false);
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
        add(attributes[i + 1], true);
        xml.append('"');
      }
    }
    return this;
  }

  private WordXml end(String end) {
    xml.append(end);
    return this;
  }

  /// @param isValue whether it is the value of an attribute, in which a line end would become a
  ///   space
  private void add(String text, boolean isValue) {
    int point;
    for (int i = 0; i < text.length(); i += Character.charCount(point)) {
      point = text.codePointAt(i);
      switch (point) {
        case '&' -> xml.append("&amp;");
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        case '"' -> xml.append(isValue ? "&quot;" : "\"");
        case '\t', '\n', '\r' -> xml.append(' ');
        default -> xml.appendCodePoint(isForbidden(point) ? REPLACEMENT : point);
      }
    }
  }

  /// Returns whether a character is a control, a surrogate or a noncharacter. XML forbids most of
  /// them, and programs refuse the others.
  private static boolean isForbidden(int point) {
    return Character.isISOControl(point)
        || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
        || point >= 0xFDD0 && point <= 0xFDEF
        || (point & 0xFFFE) == 0xFFFE;
  }

  @Override
  public String toString() {
    return xml.toString();
  }
}
