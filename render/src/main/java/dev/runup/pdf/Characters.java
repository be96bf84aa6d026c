package dev.runup.pdf;

import java.text.Normalizer;

/// The properties of single characters that setting type depends on.
final class Characters {
  /// The character that joins two pictures to one.
  static final int JOINER = 0x200d;

  /// The character that is 0 among the tags, which are in the order of ASCII.
  static final int TAGS = 0xe0000;

  static final int END_OF_TAGS = 0xe007f;

  /// The first letter of the flags.
  static final int FLAG_A = 0x1f1e6;

  private static final int OWN_SPACE = 0;

  private Characters() {}

  /// Returns whether a character separates words. Several of them in a row become one space, as in
  /// HTML.
  static boolean isWordSpace(int c) {
    return switch (c) {
      case ' ', '\t', '\n', 0x0b, '\f', '\r', 0x85, 0x2028, 0x2029 -> true;
      default -> false;
    };
  }

  /// Returns the width of a space of fixed width, in thousandths of an em. Returns 0 for the face's
  /// own space, and -1 if the character isn't such a space. The widths are those of the Unicode
  /// Standard, chapter 6.2.
  ///
  /// Example: a thin space (U+2009) is 200 wide.
  static int fixedSpaceWidth(int c) {
    return switch (c) {
      case 0xa0 -> OWN_SPACE;
      case 0x2000, 0x2002, 0x2007 -> 500;
      case 0x2001, 0x2003, 0x3000 -> 1000;
      case 0x2004 -> 333;
      case 0x2005 -> 250;
      case 0x2006 -> 167;
      case 0x2008, 0x2009, 0x202f -> 200;
      case 0x200a -> 100;
      case 0x205f -> 222;
      default -> -1;
    };
  }

  /// Returns whether a line may end after a space of fixed width.
  static boolean mayEndLine(int fixedSpace) {
    return fixedSpace != 0xa0 && fixedSpace != 0x2007 && fixedSpace != 0x202f;
  }

  /// Returns whether a character is only an instruction for a text engine and is drawn as nothing.
  ///
  /// These are soft hyphens (we don't hyphenate), joiners, and marks of direction (our scripts run
  /// from left to right). The word joiner, the byte order mark and the choice between text and
  /// picture of a symbol are others. Overrides of direction are not among them, because they change
  /// the text that a reader sees.
  static boolean isInvisible(int c) {
    return switch (c) {
      case 0xad, 0x61c, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff -> true;
      case 0x2066, 0x2067, 0x2068, 0x2069, 0xfe0e, 0xfe0f -> true;
      default -> false;
    };
  }

  /// Returns whether a character is one of two that make a flag. Example: the letters U and A are
  /// the flag of Ukraine.
  static boolean isFlagLetter(int c) {
    return c >= FLAG_A && c < FLAG_A + 26;
  }

  /// Returns whether a character is an invisible letter of the name of a flag, or its end.
  static boolean isTag(int c) {
    return c >= TAGS + ' ' && c <= END_OF_TAGS;
  }

  static boolean isCombiningMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  /// Returns the base letter and the marks of an accented letter, or the letter itself. A Croatian
  /// digraph becomes its two letters.
  ///
  /// Example: `é` becomes `e` and a combining acute, `ǆ` becomes `d` and `ž`.
  static int[] decompose(int c) {
    boolean digraph = c >= 0x1c4 && c <= 0x1cc || c >= 0x1f1 && c <= 0x1f3;
    Normalizer.Form form = digraph ? Normalizer.Form.NFKC : Normalizer.Form.NFD;
    return Normalizer.normalize(Character.toString(c), form).codePoints().toArray();
  }

  /// Returns a common character that looks the same, or the character itself. Few fonts have the
  /// hyphens U+2010 and U+2011.
  static int lookalike(int c) {
    return c == 0x2010 || c == 0x2011 ? '-' : c;
  }
}
