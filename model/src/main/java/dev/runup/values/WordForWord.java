package dev.runup.values;

import dev.runup.text.WordCount;
import java.util.stream.IntStream;

/// Finds words that another text holds word for word. Only case and a final full stop may differ.
/// The words must be whole, except in scripts that set no blanks between words.
///
/// Example: "the Libya model" holds "Libya model", and "Libyan models" doesn't.
public final class WordForWord {

  private WordForWord() {}

  /// Returns whether a text holds words, at any place.
  public static boolean holds(CharSequence text, String words) {
    return next(text, withoutFullStop(words), 0) >= 0;
  }

  /// Returns the place of words in a text, or -1. If they occur twice, it is unclear which are
  /// meant, and the result is -1 too.
  public static int only(CharSequence text, String words) {
    int at = next(text, words, 0);
    return at >= 0 && next(text, words, at + 1) >= 0 ? -1 : at;
  }

  /// Returns the first place of words from `from` on, or -1. By the search of Knuth, Morris and
  /// Pratt each character is compared twice at most, however much the words repeat themselves.
  private static int next(CharSequence text, String words, int from) {
    if (words.isEmpty()) {
      return IntStream.rangeClosed(from, text.length())
          .filter(at -> isEdge(text, at))
          .findFirst()
          .orElse(-1);
    }
    int[] prefixes = prefixes(words);
    int equal = 0;
    for (int end = from; end < text.length(); end++) {
      char c = folded(text.charAt(end));
      while (equal > 0 && (equal == words.length() || folded(words.charAt(equal)) != c)) {
        equal = prefixes[equal - 1];
      }
      equal += folded(words.charAt(equal)) == c ? 1 : 0;
      int at = end + 1 - words.length();
      if (equal == words.length() && isEdge(text, at) && isEdge(text, end + 1)) {
        return at;
      }
    }
    return -1;
  }

  /// Returns how many characters before each place, this one included, are also the first ones.
  private static int[] prefixes(String words) {
    int[] prefixes = new int[words.length()];
    int equal = 0;
    for (int i = 1; i < prefixes.length; i++) {
      char c = folded(words.charAt(i));
      while (equal > 0 && folded(words.charAt(equal)) != c) {
        equal = prefixes[equal - 1];
      }
      equal += folded(words.charAt(equal)) == c ? 1 : 0;
      prefixes[i] = equal;
    }
    return prefixes;
  }

  /// Returns a character for comparisons in which case doesn't count.
  private static char folded(char c) {
    return Character.toLowerCase(Character.toUpperCase(c));
  }

  /// Returns whether a word may begin or end at a place.
  private static boolean isEdge(CharSequence text, int at) {
    if (at == 0 || at == text.length()) {
      return true;
    }
    int before = Character.codePointBefore(text, at);
    int after = Character.codePointAt(text, at);
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
