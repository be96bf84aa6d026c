package dev.runup.check;

import java.util.regex.Pattern;

/// The words of a Markdown text without its signs: block quotes, links, emphasis, escapes.
final class Markdown {

  private static final Pattern BLOCK_QUOTE =
      Pattern.compile("(?m)^[ \\t]{0,8}+(?:>[ \\t]?+){1,8}+");

  // Bounded, as each opening bracket is tried.
  private static final Pattern LINK =
      Pattern.compile(
          "!?+\\[([^\\[\\]\\n]{0,300}+)](?:\\([^()\\n]{0,300}+\\)|\\[[^\\[\\]\\n]{0,300}+])");

  private static final Pattern SIGN = Pattern.compile("[*_`]|\\\\(?=\\p{Punct})");

  private Markdown() {}

  static String plain(String text) {
    String unquoted = BLOCK_QUOTE.matcher(text).replaceAll("");
    return SIGN.matcher(LINK.matcher(unquoted).replaceAll("$1")).replaceAll("");
  }
}
