package dev.runup.check;

/// Looks for phrases as whole words, whatever their case.
final class Phrases {

  private Phrases() {}

  /// Gives back where a phrase begins, or -1.
  static int find(String text, String phrase, int from) {
    for (int i = from; i <= text.length() - phrase.length(); i++) {
      // Words are fewer than places.
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

  /// Says whether no word goes on over one of the two ends. A hyphen makes one word of two.
  static boolean bounded(String text, int from, int to) {
    return (from == 0 || !inWord(text.charAt(from - 1)))
        && (to == text.length() || !inWord(text.charAt(to)));
  }

  private static boolean inWord(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '‑' || c == '_';
  }
}
