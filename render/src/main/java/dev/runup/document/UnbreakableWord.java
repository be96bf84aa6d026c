package dev.runup.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A part of a text that no line should break, though browsers break it at a hyphen, dash or slash.
/// [NoBreakRules] holds the rules for spaces.
///
/// @param from the index of its first character
/// @param to the index after its last character
public record UnbreakableWord(int from, int to) {
  /// The letters required before a hyphen for a line to end after it. `US-Ukraine` and `20-point`
  /// are therefore kept whole.
  private static final int LETTERS_BEFORE_HYPHEN = 3;

  /// The length in characters from which a word may break, because a narrow screen has no room for
  /// it.
  private static final int LONGEST_KEPT = 24;

  /// The characters after which browsers may break a line.
  private static final String BREAKS = "-/\u2010\u2013";

  /// Returns whether a line may end after a character within a word.
  ///
  /// @param text the code points of a text, with `' '` for spaces of all kinds
  public static boolean lineMayEndAfter(int[] text, int index) {
    if (index + 1 >= text.length || text[index + 1] == ' ') {
      return false; // the line may end at that space anyway
    }
    return switch (text[index]) {
      case '-', 0x2010, 0x2013 -> followsWord(text, index) && Character.isLetter(text[index + 1]);
      case '/' -> followsWord(text, index) && Character.isLetterOrDigit(text[index + 1]);
      case 0x2014 -> index > 0 && text[index - 1] != ' ';
      default -> false;
    };
  }

  private static boolean followsWord(int[] text, int index) {
    return index >= LETTERS_BEFORE_HYPHEN
        && Arrays.stream(text, index - LETTERS_BEFORE_HYPHEN, index).allMatch(Character::isLetter);
  }

  /// Returns the unbreakable words of a text, in order. Such a word is a part in which browsers
  /// would break the line and [#lineMayEndAfter] doesn't, unless it is an address or too long.
  ///
  /// Example: "the 20-point plan" has one, `20-point`.
  public static List<UnbreakableWord> in(String text) {
    if (!mayHoldAny(text)) {
      return List.of();
    }
    List<UnbreakableWord> kept = new ArrayList<>();
    int[] points = text.codePoints().map(c -> Character.isWhitespace(c) ? ' ' : c).toArray();
    int begin = 0;
    int from = 0;
    int to = 0;
    boolean browsersBreak = false;
    boolean address = false;
    for (int i = 0; i < points.length; i++) {
      to += points[i] == ' ' ? 0 : Character.charCount(points[i]);
      boolean ends = points[i] == ' ' || i + 1 == points.length || lineMayEndAfter(points, i);
      browsersBreak |= !ends && browsersBreakAfter(points, i);
      address =
          points[i] != ' ' && (address || points[i] == '/' && points[Math.max(0, i - 1)] == '/');
      if (ends) {
        if (browsersBreak && !address && i - begin < LONGEST_KEPT) {
          kept.add(new UnbreakableWord(from, to));
        }
        to += points[i] == ' ' ? 1 : 0;
        begin = i + 1;
        from = to;
        browsersBreak = false;
      }
    }
    return kept;
  }

  /// Returns whether a text has a character after which browsers may break a line.
  private static boolean mayHoldAny(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (BREAKS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /// Returns whether browsers break after a character. They don't between a hyphen or slash and a
  /// digit.
  private static boolean browsersBreakAfter(int[] text, int index) {
    return BREAKS.indexOf(text[index]) >= 0
        && text[index + 1] != ' '
        && (text[index] == 0x2013 || !Character.isDigit(text[index + 1]));
  }
}
