package dev.runup.node;

/// User text as messages show it.
final class QuotedText {

  /// As much as tells one text from another; the source line is printed below anyway.
  private static final int LONGEST = 40;

  private QuotedText() {}

  /// Gives back the text between quotation marks, cut where it is long.
  static String quoted(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= LONGEST
        ? '"' + text + '"'
        : '"' + text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…\"";
  }
}
