package dev.runup.check;

import java.util.Map;
import java.util.regex.Pattern;

/// The words of a Markdown text without its signs: block quotes, the marks of lists, links,
/// emphasis, escapes, and with what its entities stand for.
final class MarkdownText {

  private static final Pattern BLOCK_QUOTE =
      Pattern.compile("(?m)^[ \\t]{0,8}+(?:>[ \\t]?+){1,8}+");

  private static final Pattern ITEM =
      Pattern.compile("(?m)^[ \\t]{0,16}+(?:[-*+]|\\d{1,3}+[.)])[ \\t]{1,8}+");

  // Bounded, as each opening bracket is tried.
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
