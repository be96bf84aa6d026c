package dev.runup.text;

/// Counts the words of a text, for budgets.
public final class WordCount {

  private WordCount() {}

  /// Returns the number of words. In scripts without spaces, two characters count as one word.
  public static int of(String text) {
    int words = 0;
    int ideographs = 0;
    boolean inside = false;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      boolean wide = isWithoutSpaces(c);
      boolean letter = !wide && Character.isLetterOrDigit(c);
      words += letter && !inside ? 1 : 0;
      ideographs += wide ? 1 : 0;
      inside = letter || (inside && !Character.isWhitespace(c) && !wide);
    }
    return words + (ideographs + 1) / 2;
  }

  /// Returns whether a character is of a script that sets no spaces between words.
  public static boolean isWithoutSpaces(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
