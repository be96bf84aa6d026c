package dev.runup.markdown;

import dev.runup.document.Inline;
import dev.runup.markdown.InlineWriter.InlineContext;
import java.util.List;
import java.util.Locale;

/// Decides which targets a link may have. Pass the decoded target, so that no spelling evades the
/// check.
final class LinkTargets {

  private LinkTargets() {}

  /// Returns whether `target` is an absolute http, https or mailto address, or an anchor of the
  /// page. Example: `https://example.org/a` and `#sources` are allowed, `javascript:x` and
  /// `//example.org` are not.
  static boolean allows(String target) {
    if (!target.codePoints().allMatch(LinkTargets::isPlain)) {
      return false;
    }
    String lower = target.toLowerCase(Locale.ROOT);
    return isWeb(lower, "http://")
        || isWeb(lower, "https://")
        || lower.startsWith("mailto:") && lower.indexOf('@') > "mailto:".length()
        || lower.startsWith("#") && lower.length() > 1;
  }

  /// Returns whether a link can be written as `<target>`. Its text must equal the target, and the
  /// target must need no escape.
  static boolean isBare(String target, List<Inline> text) {
    return text.size() == 1
        && text.getFirst() instanceof Inline.Leaf leaf
        && leaf.text().equals(target)
        && !target.startsWith("#")
        && target.chars().noneMatch(c -> c == '|' || c == '&');
  }

  /// Returns `target` as it is written between a link's parentheses.
  static String written(String target, InlineContext context) {
    String escaped =
        (isBalanced(target) ? "" : "()")
            + (MarkdownEscaper.hasEntity(target) ? "&" : "")
            + (context == InlineContext.CELL ? "|" : "");
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < target.length(); i++) {
      char c = target.charAt(i);
      written.append(escaped.indexOf(c) < 0 ? "" : "\\").append(c);
    }
    return written.toString();
  }

  private static boolean isBalanced(String target) {
    int depth = 0;
    for (int i = 0; i < target.length(); i++) {
      char c = target.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth < 0) {
        return false;
      }
    }
    return depth == 0;
  }

  private static boolean isWeb(String target, String scheme) {
    return target.startsWith(scheme)
        && target.length() > scheme.length()
        && "/?#@:".indexOf(target.charAt(scheme.length())) < 0;
  }

  // Returns whether a character is allowed in a target. Browsers skip control characters and read a
  // backslash as a slash, so a reader would see another address.
  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> "<>\"`\\".indexOf(c) < 0;
    };
  }
}
