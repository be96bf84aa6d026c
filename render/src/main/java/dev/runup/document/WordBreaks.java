package dev.runup.document;

import java.util.ArrayList;
import java.util.List;

/// Where lines may end within a word: after some hyphens, dashes and slashes. At which spaces none
/// ends is said by [Binding].
public final class WordBreaks {
  /// Letters that must stand before a hyphen to break after it: `US-Ukraine` and `20-point` stay
  /// whole.
  private static final int LETTERS_BEFORE_HYPHEN = 3;

  /// In characters; on a narrow screen a longer word must be able to break.
  private static final int LONGEST_KEPT = 24;

  private WordBreaks() {}

  /// A stretch of a text that no line should break, though a browser would.
  ///
  /// @param from its first character
  /// @param to the character behind its last one
  public record Kept(int from, int to) {}

  /// Says whether a line may end after a character of a word.
  ///
  /// @param text the code points of a text; spaces of all kinds are `' '`
  public static boolean after(int[] text, int index) {
    if (index + 1 >= text.length || text[index + 1] == ' ') {
      return false; // a following space decides
    }
    return switch (text[index]) {
      case '-', 0x2010, 0x2013 -> followsWord(text, index) && Character.isLetter(text[index + 1]);
      case '/' -> followsWord(text, index) && Character.isLetterOrDigit(text[index + 1]);
      case 0x2014 -> index > 0 && text[index - 1] != ' ';
      default -> false;
    };
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

  /// Gives back the stretches that a browser would break at a dash or a slash, and no line should.
  public static List<Kept> kept(String text) {
    List<Kept> kept = new ArrayList<>();
    if (text.chars().noneMatch(WordBreaks::isBroken)) {
      return kept;
    }
    int[] points = text.codePoints().map(c -> Character.isWhitespace(c) ? ' ' : c).toArray();
    int begin = 0;
    int from = 0;
    int to = 0;
    boolean breaks = false;
    boolean address = false;
    for (int i = 0; i < points.length; i++) {
      to += points[i] == ' ' ? 0 : Character.charCount(points[i]);
      boolean ends = points[i] == ' ' || i + 1 == points.length || after(points, i);
      breaks |= !ends && isBroken(points, i);
      address =
          points[i] != ' ' && (address || points[i] == '/' && points[Math.max(0, i - 1)] == '/');
      if (ends) {
        if (breaks && !address && i - begin < LONGEST_KEPT) {
          kept.add(new Kept(from, to));
        }
        to += points[i] == ' ' ? 1 : 0;
        begin = i + 1;
        from = to;
        breaks = false;
      }
    }
    return kept;
  }

  /// Says whether browsers break after a character: not between a hyphen or a slash and a digit.
  private static boolean isBroken(int[] text, int index) {
    return isBroken(text[index])
        && text[index + 1] != ' '
        && (text[index] == 0x2013 || !Character.isDigit(text[index + 1]));
  }

  private static boolean isBroken(int character) {
    return switch (character) {
      case '-', '/', 0x2010, 0x2013 -> true;
      default -> false;
    };
  }
}
