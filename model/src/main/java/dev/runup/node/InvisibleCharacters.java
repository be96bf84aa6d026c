package dev.runup.node;

import java.lang.Character.UnicodeScript;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The characters of one text that are drawn as nothing and are no space. A script or a picture
/// needs some of them, beside its own characters only.
///
/// Example: the zero width non-joiner is allowed between two Arabic letters, and refused in
/// `paypal.com`.
final class InvisibleCharacters {

  private static final int SOFT_HYPHEN = 0xAD;
  private static final int KEYCAP = 0x20E3;

  private final int[] text;

  /// For each character, whether the nearest letter before or after it runs from right to left.
  /// Null until it is needed.
  private boolean @Nullable [] besideRightToLeft;

  InvisibleCharacters(String text) {
    this.text = text.codePoints().toArray();
  }

  /// Returns whether a text has characters, and none of them can be seen. White space alone is not
  /// such a text, because it counts as no text.
  static boolean isAll(String text) {
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (!isInvisible(c) && !isSpace(c)) {
        return false;
      }
    }
    return !text.chars().allMatch(Character::isWhitespace);
  }

  /// Returns whether a text has an invisible character. Most texts have none.
  static boolean isIn(String text) {
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (c >= SOFT_HYPHEN && isInvisible(c)) {
        return true;
      }
    }
    return false;
  }

  /// Returns the index of the first invisible character that nothing beside it needs, in code
  /// points. Returns -1 if there is none.
  int firstUnneeded() {
    return IntStream.range(0, text.length)
        .filter(i -> isInvisible(text[i]) && !isNeeded(i))
        .findFirst()
        .orElse(-1);
  }

  /// Returns how often a character occurs before an index.
  int countBefore(int index) {
    return (int) IntStream.range(0, index).filter(i -> text[i] == text[index]).count();
  }

  int at(int index) {
    return index >= 0 && index < text.length ? text[index] : -1;
  }

  /// Returns whether a character is drawn as nothing and is no space. Those that are forbidden in
  /// every text are not among them.
  static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT -> !isNumberSign(c) && !TextRules.isForbidden(c);
      case Character.NON_SPACING_MARK -> isSelector(c) || c == 0x34F || c == 0x17B4 || c == 0x17B5;
      case Character.OTHER_LETTER -> c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0;
      case Character.OTHER_SYMBOL -> c == 0x2800 || c == 0x1D159;
      // Unicode keeps these for characters that will be invisible.
      case Character.UNASSIGNED ->
          c == 0x2065 || isIn(c, 0xFFF0, 0xFFF8) || isIn(c, 0xE0000, 0xE0FFF);
      default -> false;
    };
  }

  /// Returns whether a character of type format is drawn, around or before a number.
  private static boolean isNumberSign(int c) {
    return isIn(c, 0x600, 0x605)
        || c == 0x6DD
        || c == 0x70F
        || c == 0x890
        || c == 0x891
        || c == 0x8E2
        || c == 0x110BD
        || c == 0x110CD;
  }

  /// Returns whether a character chooses the form of the one before it.
  private static boolean isSelector(int c) {
    return isIn(c, 0xFE00, 0xFE0F) || isIn(c, 0xE0100, 0xE01EF) || isMongolianSelector(c);
  }

  private static boolean isMongolianSelector(int c) {
    return isIn(c, 0x180B, 0x180D) || c == 0x180F;
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isIn(int c, int first, int last) {
    return c >= first && c <= last;
  }

  private boolean isNeeded(int i) {
    int c = text[i];
    if (isSelector(c)) {
      return isNeededSelector(i);
    }
    return switch (c) {
      case 0x200B -> isBetween(i, InvisibleCharacters::hasNoSpaces);
      case 0x200C -> joins(before(i)) && (before(i) == after(i) || isMark(at(i - 1)));
      case 0x200D -> isNeededJoiner(i);
      case 0x200E, 0x200F, 0x61C -> isBesideRightToLeft(i);
      case 0x34F -> before(i) == UnicodeScript.HEBREW && isMark(at(i + 1));
      case 0x115F -> isIn(at(i + 1), 0x1161, 0x11A7);
      case 0x1160 -> isIn(at(i - 1), 0x1100, 0x115E);
      case 0x2800 -> isIn(at(i - 1), 0x2800, 0x28FF) && isIn(at(i + 1), 0x2800, 0x28FF);
      default -> isOfScript(c) && before(i) == UnicodeScript.of(c);
    };
  }

  private boolean isNeededSelector(int i) {
    int base = at(i - 1);
    if (isMongolianSelector(text[i])) {
      return before(i) == UnicodeScript.MONGOLIAN;
    }
    if (text[i] == 0xFE0E || text[i] == 0xFE0F) {
      // A digit is an emoji only with the frame of a key.
      return base >= 0 && Character.isEmoji(base) && (base >= 0x80 || at(i + 1) == KEYCAP);
    }
    return base >= 0
        && (Character.isIdeographic(base)
            || Character.getType(base) == Character.MATH_SYMBOL
            || before(i) == UnicodeScript.MYANMAR
            || before(i) == UnicodeScript.PHAGS_PA);
  }

  /// Returns whether a zero width joiner makes one picture of two, or changes the form of a letter.
  private boolean isNeededJoiner(int i) {
    int picture = at(i - 1) == 0xFE0F || isModifier(at(i - 1)) ? at(i - 2) : at(i - 1);
    return isPicture(picture) && isPicture(at(i + 1))
        || joins(before(i))
        || before(i) == null && joins(after(i));
  }

  private static boolean isModifier(int c) {
    return c >= 0 && Character.isEmojiModifier(c);
  }

  private static boolean isPicture(int c) {
    return c >= 0 && Character.isExtendedPictographic(c);
  }

  private boolean isBetween(int i, IntPredicate neighbour) {
    return isLetterOrMark(at(i - 1))
        && isLetterOrMark(at(i + 1))
        && neighbour.test(at(i - 1))
        && neighbour.test(at(i + 1));
  }

  /// Returns the script of the letter or mark just before an index, or null. Marks of several
  /// scripts have that of their letter.
  private @Nullable UnicodeScript before(int i) {
    int j = i - 1;
    while (j >= 0 && isMark(text[j]) && !isOfScript(text[j]) && !isInvisible(text[j])) {
      j--;
    }
    return scriptAt(j);
  }

  private @Nullable UnicodeScript after(int i) {
    return scriptAt(i + 1);
  }

  private @Nullable UnicodeScript scriptAt(int i) {
    return isLetterOrMark(at(i)) && !isInvisible(at(i)) ? UnicodeScript.of(at(i)) : null;
  }

  private static boolean isLetterOrMark(int c) {
    return c >= 0 && (Character.isLetter(c) || isMark(c));
  }

  private static boolean isMark(int c) {
    return c >= 0
        && switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK ->
              true;
          default -> false;
        };
  }

  private static boolean isOfScript(int c) {
    return switch (UnicodeScript.of(c)) {
      case COMMON, INHERITED, UNKNOWN -> false;
      default -> true;
    };
  }

  /// Returns whether a script separates words by no space, so that a line may end at a mark only.
  private static boolean hasNoSpaces(int c) {
    return switch (UnicodeScript.of(c)) {
      case THAI,
          LAO,
          KHMER,
          MYANMAR,
          TIBETAN,
          TAI_LE,
          NEW_TAI_LUE,
          TAI_THAM,
          TAI_VIET,
          BALINESE,
          JAVANESE ->
          true;
      default -> false;
    };
  }

  /// Returns whether the letters of a script take another form beside each other.
  private static boolean joins(@Nullable UnicodeScript script) {
    return script != null
        && switch (script) {
          case ARABIC, SYRIAC, MANDAIC, MONGOLIAN, PHAGS_PA, NKO, ADLAM, HANIFI_ROHINGYA -> true;
          case DEVANAGARI, BENGALI, GURMUKHI, GUJARATI, ORIYA, TAMIL, TELUGU, KANNADA -> true;
          case MALAYALAM, SINHALA, TIBETAN, MYANMAR, KHMER, BALINESE, JAVANESE, SUNDANESE -> true;
          case CHAKMA, MEETEI_MAYEK, NEWA, TIRHUTA, GRANTHA, KAITHI, SHARADA, LEPCHA, LIMBU -> true;
          default -> false;
        };
  }

  private boolean isBesideRightToLeft(int i) {
    if (besideRightToLeft == null) {
      besideRightToLeft = new boolean[text.length];
      boolean last = false;
      for (int k = 0; k < text.length; k++) {
        last = Character.isLetter(text[k]) ? isRightToLeft(text[k]) : last;
        besideRightToLeft[k] = last;
      }
      last = false;
      for (int k = text.length - 1; k >= 0; k--) {
        last = Character.isLetter(text[k]) ? isRightToLeft(text[k]) : last;
        besideRightToLeft[k] |= last;
      }
    }
    return besideRightToLeft[i];
  }

  private static boolean isRightToLeft(int c) {
    byte direction = Character.getDirectionality(c);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
