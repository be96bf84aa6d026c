package dev.runup.compose;

import dev.runup.text.WordCount;

/// Finds words that another text holds word for word. Only case and a final full stop may differ.
/// The words must be whole, except in scripts that set no blanks between words.
///
/// Example: "the Libya model" holds "Libya model", and "Libyan models" doesn't.
final class WordForWord {

  private WordForWord() {}

  /// Returns whether a text holds words, at any place.
  static boolean holds(String text, String words) {
    return next(text, withoutFullStop(words), 0) >= 0;
  }

  /// Returns the place of words in a text, or -1. If they occur twice, it is unclear which are
  /// meant, and the result is -1 too.
  static int only(String text, String words) {
    int at = next(text, words, 0);
    return at >= 0 && next(text, words, at + 1) >= 0 ? -1 : at;
  }

  private static int next(String text, String words, int from) {
    for (int at = from; at + words.length() <= text.length(); at++) {
      if (text.regionMatches(true, at, words, 0, words.length())
          && isEdge(text, at)
          && isEdge(text, at + words.length())) {
        return at;
      }
    }
    return -1;
  }

  /// Returns whether a word may begin or end at a place.
  private static boolean isEdge(String text, int at) {
    if (at == 0 || at == text.length()) {
      return true;
    }
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at);
    return !isMark(after)
        && (!isLetterOrMark(before)
            || !Character.isLetterOrDigit(after)
            || WordCount.isWithoutSpaces(before)
            || WordCount.isWithoutSpaces(after));
  }

  private static boolean isLetterOrMark(int c) {
    return Character.isLetterOrDigit(c) || isMark(c);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static String withoutFullStop(String text) {
    return text.endsWith(".") || text.endsWith("。") ? text.substring(0, text.length() - 1) : text;
  }
}
