package dev.runup.text;

import java.util.Map;
import java.util.regex.Pattern;

/// Removes the signs of Markdown from a text.
public final class MarkdownSigns {

  private static final Pattern BLOCK_QUOTE =
      Pattern.compile("(?m)^[ \\t]{0,8}+(?:>[ \\t]?+){1,8}+");

  private static final Pattern ITEM =
      Pattern.compile("(?m)^[ \\t]{0,16}+(?:[-*+]|\\d{1,3}+[.)])[ \\t]{1,8}+");

  // The lengths are bounded, because the pattern is tried at each opening bracket.
  private static final Pattern LINK =
      Pattern.compile(
          "!?+\\[([^\\[\\]\\n]{0,300}+)](?:\\([^()\\n]{0,300}+\\)|\\[[^\\[\\]\\n]{0,300}+])");

  private static final Pattern SIGN = Pattern.compile("[*_`]|\\\\(?=\\p{Punct}|\\n)");

  private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt|quot|nbsp|#39);");

  private static final Map<String, String> ENTITIES =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "nbsp", " ", "#39", "'");

  private MarkdownSigns() {}

  /// Removes the signs of block quotes, lists, links, emphasis and escapes. Entities are replaced
  /// by their characters.
  public static String remove(String text) {
    String unquoted = BLOCK_QUOTE.matcher(text).replaceAll("");
    return removeInline(ITEM.matcher(unquoted).replaceAll(""));
  }

  /// Removes the signs of links, emphasis and escapes. Entities are replaced by their characters.
  public static String removeInline(String text) {
    String bare = SIGN.matcher(LINK.matcher(text).replaceAll("$1")).replaceAll("");
    return ENTITY.matcher(bare).replaceAll(match -> ENTITIES.getOrDefault(match.group(1), ""));
  }
}
