package dev.runup.html;

import dev.runup.figure.Svg;
import java.util.Set;

/// Builds HTML from tags and escaped text. No method adds unescaped text, so no text of a document
/// can become a tag.
public final class HtmlBuilder implements Svg.Elements {

  /// The attributes whose values are names given by the writer, or refer to such a name.
  private static final Set<String> NAMES =
      Set.of("id", "class", "aria-labelledby", "popovertarget");

  private final StringBuilder html = new StringBuilder();
  private final String prefix;

  /// Whether ids are written. They are left out when blocks occur a second time.
  private boolean writesIds = true;

  /// @param prefix the start of each id and class, which keeps them apart from the surrounding
  ///   page's; may be empty
  public HtmlBuilder(String prefix) {
    this.prefix = prefix;
  }

  /// Opens an element. An attribute with an empty value is left out.
  ///
  /// @param attributes names and values in turn
  @Override
  public HtmlBuilder open(String element, String... attributes) {
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

  /// Writes what a link leads to: an empty element before the words. Reader views take elements
  /// away by their ids, such as `statement:comment`, and so no words have an id.
  ///
  /// @param id may be empty; then nothing is written
  HtmlBuilder anchor(String id) {
    return id.isEmpty() || !writesIds ? this : open("span", "id", id).close("span");
  }

  private String prefixed(String attribute, String value) {
    if (attribute.equals("href") && value.startsWith("#")) {
      return "#" + prefix + value.substring(1);
    }
    return NAMES.contains(attribute) ? prefix + value : value;
  }

  /// Runs `again` without writing ids, because the same blocks occur a second time on the page.
  void withoutIds(Runnable again) {
    writesIds = false;
    again.run();
    writesIds = true;
  }

  @Override
  public HtmlBuilder close(String element) {
    html.append("</").append(element).append('>');
    return this;
  }

  /// Ends the line, for people who read the source.
  public HtmlBuilder line() {
    html.append('\n');
    return this;
  }

  /// Adds a text and escapes it.
  @Override
  public HtmlBuilder text(String text) {
    if (isPlain(text)) {
      html.append(text);
      return this;
    }
    String allowed = withoutForbidden(text);
    for (int i = 0; i < allowed.length(); i++) {
      char c = allowed.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(c);
      }
    }
    return this;
  }

  /// Returns whether HTML reads a text as it is. It may return false for one that has rare
  /// characters.
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isPlain =
          c < 0x7F
              ? c >= ' ' && c != '&' && c != '<' && c != '>' && c != '"' && c != '\''
              : c > 0x9F && c < Character.MIN_SURROGATE;
      if (!isPlain) {
        return false;
      }
    }
    return true;
  }

  /// Returns `text` with U+FFFD in place of each character that HTML forbids, for example a control
  /// character.
  static String withoutForbidden(String text) {
    if (!isAnyForbidden(text)) {
      return text;
    }
    StringBuilder readable = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> isForbidden(point) ? 0xFFFD : point)
        .forEach(readable::appendCodePoint);
    return readable.toString();
  }

  private static boolean isAnyForbidden(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isCommon = c < 0x7F ? c >= ' ' : c > 0x9F && c < Character.MIN_SURROGATE;
      if (!isCommon && isForbidden(text.codePointAt(i))) {
        return true;
      }
      i += Character.isHighSurrogate(c) ? 1 : 0;
    }
    return false;
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
