package dev.runup.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the tags of a page, by stricter rules than a browser's.
final class Tags {

  private static final Pattern TOKEN =
      Pattern.compile(
          "<style>[^<]*</style>"
              + "|<script type=\"application/ld[+]json\">[^<]*</script>"
              + "|<(?<end>/?)(?<name>[a-z][a-z0-9]*)(?<attributes>(?: [a-zA-Z-]+=\"[^\"<>]*\")*)>"
              + "|&(?:amp|lt|gt|quot|#39);"
              + "|(?:[^<>&\"'\\p{Cntrl}]|[\\n\\t])+");

  private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-zA-Z-]+)=\"([^\"]*)\"");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "lang",
          "dir",
          "charset",
          "name",
          "content",
          "http-equiv",
          "class",
          "href",
          "id",
          "tabindex",
          "role",
          "aria-level",
          "popover",
          "popovertarget",
          "property",
          "rel",
          "type",
          "aria-label",
          "aria-labelledby",
          "scope",
          "start",
          "datetime",
          "value",
          "src",
          "srcset",
          "media",
          "alt",
          "width",
          "height",
          "viewBox",
          "font-size",
          "font-weight",
          "text-anchor",
          "fill",
          "stroke",
          "stroke-width",
          "stroke-dasharray",
          "opacity",
          "d",
          "x",
          "y",
          "cx",
          "cy",
          "r",
          "hidden");

  private static final Set<String> VOID = Set.of("meta", "link", "br", "hr", "img", "source");

  private Tags() {}

  /// Returns the tags with the names of their attributes, in order.
  ///
  /// @throws AssertionError if a character is not escaped, an element is not closed in its place,
  ///   or an attribute is unknown
  static List<String> of(String page) {
    String rest = page.substring("<!doctype html>".length());
    List<String> tags = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>();
    Matcher token = TOKEN.matcher(rest);
    int at = 0;
    for (; at < rest.length() && token.region(at, rest.length()).lookingAt(); at = token.end()) {
      if (token.group().startsWith("<script")) {
        tags.add("script");
      } else if (token.group("name") != null) {
        tags.add(token.group("end") + token.group("name") + attributes(token.group("attributes")));
        nest(open, token.group("name"), !token.group("end").isEmpty());
      }
    }
    if (at < rest.length() || !open.isEmpty()) {
      throw new AssertionError("no page, at: " + rest.substring(at) + " in " + open);
    }
    return tags;
  }

  private static void nest(Deque<String> open, String name, boolean end) {
    if (end && !name.equals(open.poll())) {
      throw new AssertionError("</" + name + "> in " + open);
    }
    if (!end && !VOID.contains(name)) {
      open.push(name);
    }
  }

  private static List<String> attributes(String text) {
    List<String> names = new ArrayList<>();
    for (Matcher attribute = ATTRIBUTE.matcher(text); attribute.find(); ) {
      names.add(attribute.group(1));
      String plain = attribute.group(2).replaceAll("&(?:amp|lt|gt|quot|#39);", "");
      if (!ATTRIBUTES.contains(attribute.group(1)) || plain.contains("&")) {
        throw new AssertionError("an attribute that no page has: " + attribute.group());
      }
    }
    return names;
  }
}
