package dev.runup.check;

/// Finds phrases as whole words, ignoring case.
final class Phrases {

  private Phrases() {}

  /// Returns where a phrase begins at `from` or after it, or -1 if it is not found.
  static int find(String text, String phrase, int from) {
    for (int i = from; i <= text.length() - phrase.length(); i++) {
      // A cheap check first, because most places are within a word.
      boolean begins = i == 0 || !inWord(text.charAt(i - 1));
      if (begins
          && text.regionMatches(true, i, phrase, 0, phrase.length())
          && bounded(text, i, i + phrase.length())) {
        return i;
      }
    }
    return -1;
  }

  static boolean holds(String text, String phrase) {
    return find(text, phrase, 0) >= 0;
  }

  /// Returns whether a stretch begins and ends at the edges of words. A hyphen joins two words to
  /// one.
  static boolean bounded(String text, int from, int to) {
    return (from == 0 || !inWord(text.charAt(from - 1)))
        && (to == text.length() || !inWord(text.charAt(to)));
  }

  private static boolean inWord(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '‑' || c == '_';
  }
}
