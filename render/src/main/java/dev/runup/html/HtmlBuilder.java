package dev.runup.html;

import java.util.Set;

/// HTML being written: tags by name, everything else escaped on its way in.
///
/// There is no way to add text as it is, so that no text of a document ever becomes a tag.
final class HtmlBuilder {

  /// The attributes whose values are names that the writer gives, or lead to such a name.
  private static final Set<String> NAMES =
      Set.of("id", "class", "aria-labelledby", "popovertarget");

  private final StringBuilder html = new StringBuilder();
  private final String prefix;
  private boolean named = true;

  /// @param prefix stands before each id and class, so that they meet no other ones; may be empty
  HtmlBuilder(String prefix) {
    this.prefix = prefix;
  }

  /// Opens an element. Attributes are names and values in turn; one with an empty value is left
  /// out.
  HtmlBuilder open(String element, String... attributes) {
    html.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty() && (named || !attributes[i].equals("id"))) {
        html.append(' ').append(attributes[i]).append("=\"");
        text(prefixed(attributes[i], attributes[i + 1])).html.append('"');
      }
    }
    html.append('>');
    return this;
  }

  private String prefixed(String attribute, String value) {
    if (attribute.equals("href") && value.startsWith("#")) {
      return "#" + prefix + value.substring(1);
    }
    return NAMES.contains(attribute) ? prefix + value : value;
  }

  /// Says whether names have a prefix, as on a page of somebody else.
  boolean isPrefixed() {
    return !prefix.isEmpty();
  }

  /// Has something written that stands on the page a second time, and so without its ids.
  void withoutIds(Runnable again) {
    named = false;
    again.run();
    named = true;
  }

  /// Closes an element.
  HtmlBuilder close(String element) {
    html.append("</").append(element).append('>');
    return this;
  }

  /// Ends the line, for a reader of the source.
  HtmlBuilder line() {
    html.append('\n');
    return this;
  }

  /// Adds text.
  HtmlBuilder text(String text) {
    String readable = readable(text);
    for (int i = 0; i < readable.length(); i++) {
      add(readable.charAt(i));
    }
    return this;
  }

  private void add(char unit) {
    switch (unit) {
      case '&' -> html.append("&amp;");
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      case '"' -> html.append("&quot;");
      case '\'' -> html.append("&#39;");
      default -> html.append(unit);
    }
  }

  /// Gives back `text` with U+FFFD for whatever HTML has no place for, such as a control character.
  static String readable(String text) {
    int point;
    for (int at = 0; at < text.length(); at += Character.charCount(point)) {
      point = text.codePointAt(at);
      if (isForbidden(point)) {
        return replaced(text);
      }
    }
    return text; // as nearly all are
  }

  private static String replaced(String text) {
    StringBuilder readable = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> isForbidden(point) ? 0xFFFD : point)
        .forEach(readable::appendCodePoint);
    return readable.toString();
  }

  /// Controls, halves of surrogate pairs and noncharacters:
  /// https://html.spec.whatwg.org/#text-content
  private static boolean isForbidden(int point) {
    return (Character.isISOControl(point) && point != '\t' && point != '\n')
        || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
        || (point >= 0xFDD0 && point <= 0xFDEF)
        || (point & 0xFFFE) == 0xFFFE;
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
