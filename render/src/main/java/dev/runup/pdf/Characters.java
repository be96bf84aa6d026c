package dev.runup.pdf;

import java.text.Normalizer;

/// What single characters mean for setting type.
final class Characters {
  private static final int SPACE_WIDTH = 0;

  private static final int FIRST_MARK = 0x300;

  private Characters() {}

  /// Says whether a character separates words and may be merged with its neighbours, as in HTML.
  static boolean isWordSpace(int c) {
    return switch (c) {
      case ' ', '\t', '\n', 0x0b, '\f', '\r', 0x85, 0x2028, 0x2029 -> true;
      default -> false;
    };
  }

  /// Gives back the width of a space of fixed width in thousandths of an em, 0 for that of the
  /// face's own space, or -1 if the character is no such space. Widths as in the Unicode Standard,
  /// chapter 6.2.
  static int fixedSpace(int c) {
    return switch (c) {
      case 0xa0 -> SPACE_WIDTH;
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

  /// Says whether a line may end after a space of fixed width.
  static boolean mayEndLine(int fixedSpace) {
    return fixedSpace != 0xa0 && fixedSpace != 0x2007 && fixedSpace != 0x202f;
  }

  /// Says whether a character is only an instruction to a text engine, which we may follow by
  /// drawing nothing.
  ///
  /// Soft hyphen (we don't hyphenate), zero-width space, joiners, marks of direction and isolates
  /// (all our scripts run from left to right), word joiner, byte order mark, and the choice between
  /// text and picture of a symbol. Overrides of direction are not among them: they change what a
  /// reader sees.
  static boolean isInvisible(int c) {
    return switch (c) {
      case 0xad, 0x61c, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff -> true;
      case 0x2066, 0x2067, 0x2068, 0x2069, 0xfe0e, 0xfe0f -> true;
      default -> false;
    };
  }

  static boolean isMark(int c) {
    return c >= FIRST_MARK
        && switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.COMBINING_SPACING_MARK ->
              true;
          default -> false;
        };
  }

  /// Gives back the base and the marks that a letter is made of, or the letter itself if it is not.
  /// The digraphs of Croatian are made of two letters.
  static int[] apart(int c) {
    boolean digraph = c >= 0x1c4 && c <= 0x1cc || c >= 0x1f1 && c <= 0x1f3;
    Normalizer.Form form = digraph ? Normalizer.Form.NFKC : Normalizer.Form.NFD;
    return Normalizer.normalize(Character.toString(c), form).codePoints().toArray();
  }

  /// Gives back a character with the same looks for one that few fonts have, or the character
  /// itself.
  static int lookalike(int c) {
    return switch (c) {
      case 0x2010, 0x2011 -> '-';
      default -> c;
    };
  }
}
