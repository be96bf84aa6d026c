package dev.runup.pdf;

/// Where lines may end within a word: after some hyphens, dashes and slashes. At which spaces none
/// ends is said by [dev.runup.document.Binding].
final class BreakRules {
  /// Letters that must stand before a hyphen to break after it: `US-Ukraine` and `20-point` stay
  /// whole.
  private static final int LETTERS_BEFORE_HYPHEN = 3;

  private BreakRules() {}

  /// Gives back whether a line may end after a character of a word.
  ///
  /// @param text the code points of a text; spaces of all kinds are `' '`
  static Break after(int[] text, int index) {
    if (index + 1 >= text.length || text[index + 1] == ' ') {
      return Break.NONE; // a following space decides
    }
    boolean allowed =
        switch (text[index]) {
          case '-', 0x2010 -> followsWord(text, index) && Character.isLetter(text[index + 1]);
          case '/' -> followsWord(text, index) && Character.isLetterOrDigit(text[index + 1]);
          case 0x2013 -> followsWord(text, index) && Character.isLetter(text[index + 1]);
          case 0x2014 -> index > 0 && text[index - 1] != ' ';
          default -> false;
        };
    return allowed ? Break.SOFT : Break.NONE;
  }

  private static boolean followsWord(int[] text, int index) {
    int letters = 0;
    while (letters < LETTERS_BEFORE_HYPHEN
        && index - letters > 0
        && Character.isLetter(text[index - letters - 1])) {
      letters++;
    }
    return letters == LETTERS_BEFORE_HYPHEN;
  }
}
