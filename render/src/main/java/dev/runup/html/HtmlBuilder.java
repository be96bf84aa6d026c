package dev.runup.html;

import dev.runup.figure.Svg;
import dev.runup.text.Markup;
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
    Markup.append(html, text, "\"'");
    return this;
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
