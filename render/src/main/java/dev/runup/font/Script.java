package dev.runup.font;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
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

  /// The codes of ISO 15924 for the living scripts. With them the JDK has a script's name in other
  /// languages.
  private static final Map<UnicodeScript, String> CODES =
      Map.ofEntries(
          Map.entry(UnicodeScript.ADLAM, "Adlm"),
          Map.entry(UnicodeScript.ARABIC, "Arab"),
          Map.entry(UnicodeScript.ARMENIAN, "Armn"),
          Map.entry(UnicodeScript.BENGALI, "Beng"),
          Map.entry(UnicodeScript.CHEROKEE, "Cher"),
          Map.entry(UnicodeScript.DEVANAGARI, "Deva"),
          Map.entry(UnicodeScript.ETHIOPIC, "Ethi"),
          Map.entry(UnicodeScript.GEORGIAN, "Geor"),
          Map.entry(UnicodeScript.GUJARATI, "Gujr"),
          Map.entry(UnicodeScript.GURMUKHI, "Guru"),
          Map.entry(UnicodeScript.HEBREW, "Hebr"),
          Map.entry(UnicodeScript.JAVANESE, "Java"),
          Map.entry(UnicodeScript.KANNADA, "Knda"),
          Map.entry(UnicodeScript.KHMER, "Khmr"),
          Map.entry(UnicodeScript.LAO, "Laoo"),
          Map.entry(UnicodeScript.MALAYALAM, "Mlym"),
          Map.entry(UnicodeScript.MONGOLIAN, "Mong"),
          Map.entry(UnicodeScript.MYANMAR, "Mymr"),
          Map.entry(UnicodeScript.NKO, "Nkoo"),
          Map.entry(UnicodeScript.ORIYA, "Orya"),
          Map.entry(UnicodeScript.SINHALA, "Sinh"),
          Map.entry(UnicodeScript.SYRIAC, "Syrc"),
          Map.entry(UnicodeScript.TAMIL, "Taml"),
          Map.entry(UnicodeScript.TELUGU, "Telu"),
          Map.entry(UnicodeScript.THAANA, "Thaa"),
          Map.entry(UnicodeScript.THAI, "Thai"),
          Map.entry(UnicodeScript.TIBETAN, "Tibt"),
          Map.entry(UnicodeScript.TIFINAGH, "Tfng"),
          Map.entry(UnicodeScript.YI, "Yiii"));

  /// The scripts by the first word of their name. The names of their blocks begin with it.
  private static final Map<String, UnicodeScript> BY_FIRST_WORD =
      Map.copyOf(
          Stream.of(UnicodeScript.values())
              .collect(
                  Collectors.toMap(one -> firstWord(one.name()), one -> one, (one, _) -> one)));

  private Script() {}

  /// Returns the script of a character. Chinese, Japanese and Korean writing is `HAN`. A sign or an
  /// accent of several scripts has that of its block, or is `COMMON`.
  ///
  /// Example: the Arabic comma U+060C is `ARABIC`, though Syriac has it too.
  public static UnicodeScript of(int character) {
    UnicodeScript script = UnicodeScript.of(character);
    UnicodeBlock block = UnicodeBlock.of(character);
    if (block == UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS) {
      return UnicodeScript.HAN;
    }
    return switch (script) {
      case HIRAGANA, KATAKANA, BOPOMOFO, HANGUL -> UnicodeScript.HAN;
      case COMMON, INHERITED -> block == null ? UnicodeScript.COMMON : ofBlock(block.toString());
      default -> script;
    };
  }

  private static UnicodeScript ofBlock(String block) {
    if (block.startsWith("CJK_")) {
      return UnicodeScript.HAN;
    }
    UnicodeScript script = BY_FIRST_WORD.getOrDefault(firstWord(block), UnicodeScript.COMMON);
    return script == UnicodeScript.KATAKANA ? UnicodeScript.HAN : script;
  }

  private static String firstWord(String name) {
    int end = name.indexOf('_');
    return end < 0 ? name : name.substring(0, end);
  }

  /// Returns the script in which a passage is written: `HIRAGANA` for Japanese, `HANGUL` for
  /// Korean, `HAN` for Chinese. Otherwise it is that of the first letter, or `COMMON` without one.
  ///
  /// Example: a passage with one of the kana is Japanese, even if its first letter is Chinese.
  public static UnicodeScript ofPassage(String passage) {
    UnicodeScript first = UnicodeScript.COMMON;
    boolean isKorean = false;
    int c;
    for (int i = 0; i < passage.length(); i += Character.charCount(c)) {
      c = passage.codePointAt(i);
      UnicodeScript script = UnicodeScript.of(c);
      if (script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA) {
        return UnicodeScript.HIRAGANA;
      }
      isKorean |= script == UnicodeScript.HANGUL;
      first = first == UnicodeScript.COMMON ? of(c) : first;
    }
    return isKorean ? UnicodeScript.HANGUL : first;
  }

  /// Returns the name of a script of [#ofPassage] in a language. It is in English if the language
  /// isn't known, or if no living language is written in the script.
  public static String name(UnicodeScript script, Locale language) {
    return switch (script) {
      case HIRAGANA -> Locale.of("ja").getDisplayLanguage(language);
      case HANGUL -> Locale.of("ko").getDisplayLanguage(language);
      case HAN -> Locale.CHINESE.getDisplayLanguage(language);
      default -> {
        String code = CODES.get(script);
        yield code == null
            ? inWords(script)
            : new Locale.Builder().setScript(code).build().getDisplayScript(language);
      }
    };
  }

  /// Returns whether a character can be set. Private-use characters can't, since their meaning is
  /// unknown.
  public static boolean canBeSet(int character) {
    boolean isAscii = character >= ' ' && character < 0x7F;
    return isAscii || isSettable(character);
  }

  private static boolean isSettable(int character) {
    return SETTABLE.contains(UnicodeScript.of(character))
        && !isRightToLeft(character)
        && !isJoiningJamo(character)
        && !Character.isISOControl(character)
        && Character.getType(character) != Character.FORMAT;
  }

  /// Returns whether a character belongs to a script that the PDF can't set.
  ///
  /// Example: true for an Arabic letter, false for a control character or a private-use one.
  public static boolean isInUnsupportedScript(int character) {
    return !SETTABLE.contains(UnicodeScript.of(character))
            && UnicodeScript.of(character) != UnicodeScript.UNKNOWN
        || isRightToLeft(character)
        || isJoiningJamo(character);
  }

  private static String inWords(UnicodeScript script) {
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
