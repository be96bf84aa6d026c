package dev.runup.check;

import java.util.Map;
import java.util.regex.Pattern;

/// Removes the Markdown signs of a text, so that quotations are found in its words. These are the
/// signs of block quotes, lists, links, emphasis and escapes. Entities are replaced by their
/// characters.
final class MarkdownText {

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

  private MarkdownText() {}

  static String plain(String text) {
    String unquoted = BLOCK_QUOTE.matcher(text).replaceAll("");
    String unlisted = ITEM.matcher(unquoted).replaceAll("");
    String bare = SIGN.matcher(LINK.matcher(unlisted).replaceAll("$1")).replaceAll("");
    return ENTITY.matcher(bare).replaceAll(match -> ENTITIES.getOrDefault(match.group(1), ""));
  }
}
