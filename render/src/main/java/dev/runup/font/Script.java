package dev.runup.font;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Decides which characters the PDF can set: those of scripts that put one glyph after another from
/// left to right.
///
/// In other scripts letters join, change places or stack (Arabic, Devanagari, Khmer), or run from
/// right to left. One glyph for each character would print a different text there.
public final class Script {

  /// The scripts that have one glyph for each character, side by side. Mongolian and Thai are
  /// missing, because their letters join or stack.
  private static final Set<UnicodeScript> SETTABLE =
      Set.copyOf(
          EnumSet.of(
              UnicodeScript.LATIN,
              UnicodeScript.GREEK,
              UnicodeScript.CYRILLIC,
              UnicodeScript.ARMENIAN,
              UnicodeScript.GEORGIAN,
              UnicodeScript.HAN,
              UnicodeScript.HIRAGANA,
              UnicodeScript.KATAKANA,
              UnicodeScript.BOPOMOFO,
              UnicodeScript.HANGUL,
              UnicodeScript.ETHIOPIC,
              UnicodeScript.CHEROKEE,
              UnicodeScript.CANADIAN_ABORIGINAL,
              UnicodeScript.BRAILLE,
              UnicodeScript.COMMON,
              UnicodeScript.INHERITED));

  private Script() {}

  /// Returns whether a character can be set. Private-use characters can't, since their meaning is
  /// unknown.
  public static boolean canBeSet(int character) {
    return SETTABLE.contains(UnicodeScript.of(character))
        && !isRightToLeft(character)
        && !isJoiningJamo(character)
        && !Character.isISOControl(character)
        && Character.getType(character) != Character.FORMAT;
  }

  /// Returns whether a character belongs to a script that the PDF can't set. [#name] returns the
  /// script's name for the message.
  ///
  /// Example: true for an Arabic letter, false for a control character or a private-use one.
  public static boolean isInUnsupportedScript(int character) {
    return !SETTABLE.contains(UnicodeScript.of(character))
            && UnicodeScript.of(character) != UnicodeScript.UNKNOWN
        || isRightToLeft(character)
        || isJoiningJamo(character);
  }

  /// Returns the name of a character's script, for example `Arabic`.
  public static String name(int character) {
    UnicodeScript script = UnicodeScript.of(character);
    if (script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED) {
      return isRightToLeft(character) ? "text from right to left" : "this sign";
    }
    return Stream.of(script.name().split("_", -1))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  public static boolean isRightToLeft(int character) {
    return switch (Character.getDirectionality(character)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
          Character.DIRECTIONALITY_ARABIC_NUMBER ->
          true;
      default -> false;
    };
  }

  /// Returns whether a character is a part of a Korean syllable. Such parts must be joined to one
  /// glyph.
  private static boolean isJoiningJamo(int character) {
    return character >= 0x1100 && character <= 0x11ff
        || character >= 0xa960 && character <= 0xa97f
        || character >= 0xd7b0 && character <= 0xd7ff;
  }
}
