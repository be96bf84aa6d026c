package dev.runup.html;

import java.util.Set;

/// Builds HTML from tags and escaped text. No method adds unescaped text, so no text of a document
/// can become a tag.
final class HtmlBuilder {

  /// The attributes whose values are names given by the writer, or refer to such a name.
  private static final Set<String> NAMES =
      Set.of("id", "class", "aria-labelledby", "popovertarget");

  private final StringBuilder html = new StringBuilder();
  private final String prefix;

  /// Whether ids are written. They are left out when blocks occur a second time.
  private boolean writesIds = true;

  /// @param prefix the start of each id and class, which keeps them apart from the surrounding
  ///   page's; may be empty
  HtmlBuilder(String prefix) {
    this.prefix = prefix;
  }

  /// Opens an element. An attribute with an empty value is left out.
  ///
  /// @param attributes names and values in turn
  HtmlBuilder open(String element, String... attributes) {
    html.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty() && (writesIds || !attributes[i].equals("id"))) {
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

  /// Returns whether names have a prefix, as in a fragment for another page.
  boolean isPrefixed() {
    return !prefix.isEmpty();
  }

  /// Runs `again` without writing ids, because the same blocks occur a second time on the page.
  void withoutIds(Runnable again) {
    writesIds = false;
    again.run();
    writesIds = true;
  }

  HtmlBuilder close(String element) {
    html.append("</").append(element).append('>');
    return this;
  }

  /// Ends the line, for people who read the source.
  HtmlBuilder line() {
    html.append('\n');
    return this;
  }

  /// Adds a text and escapes it.
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

  /// Returns `text` with U+FFFD in place of each character that HTML forbids, for example a control
  /// character.
  static String readable(String text) {
    int point;
    for (int at = 0; at < text.length(); at += Character.charCount(point)) {
      point = text.codePointAt(at);
      if (isForbidden(point)) {
        return replaced(text);
      }
    }
    return text; // nearly all texts hold no such character
  }

  private static String replaced(String text) {
    StringBuilder readable = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> isForbidden(point) ? 0xFFFD : point)
        .forEach(readable::appendCodePoint);
    return readable.toString();
  }

  /// Returns whether HTML forbids a character. It forbids controls, surrogates and noncharacters:
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
