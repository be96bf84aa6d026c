package dev.runup.document;

import java.util.ArrayList;
import java.util.List;

/// A stretch of a text that no line should break, though a browser would: at a hyphen, a dash or a
/// slash. At which spaces no line ends is said by [NoBreakRules].
///
/// @param from its first character
/// @param to the character behind its last one
public record UnbreakableWord(int from, int to) {
  /// Letters that must stand before a hyphen to break after it: `US-Ukraine` and `20-point` stay
  /// whole.
  private static final int LETTERS_BEFORE_HYPHEN = 3;

  /// In characters; on a narrow screen a longer word must be able to break.
  private static final int LONGEST_KEPT = 24;

  /// Says whether a line may end after a character of a word.
  ///
  /// @param text the code points of a text; spaces of all kinds are `' '`
  public static boolean breaksAfter(int[] text, int index) {
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

  /// Gives back those of a text, in order.
  public static List<UnbreakableWord> in(String text) {
    List<UnbreakableWord> kept = new ArrayList<>();
    if (!hasBroken(text)) {
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
      boolean ends = points[i] == ' ' || i + 1 == points.length || breaksAfter(points, i);
      breaks |= !ends && isBroken(points, i);
      address =
          points[i] != ' ' && (address || points[i] == '/' && points[Math.max(0, i - 1)] == '/');
      if (ends) {
        if (breaks && !address && i - begin < LONGEST_KEPT) {
          kept.add(new UnbreakableWord(from, to));
        }
        to += points[i] == ' ' ? 1 : 0;
        begin = i + 1;
        from = to;
        breaks = false;
      }
    }
    return kept;
  }

  private static boolean hasBroken(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isBroken(text.charAt(i))) {
        return true;
      }
    }
    return false;
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
