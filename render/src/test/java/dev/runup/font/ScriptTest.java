package dev.runup.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {

  @ParameterizedTest
  @CsvSource({
    "س, Arabic, true",
    "؟, Arabic, true",
    "٣, Arabic, true",
    "ש, Hebrew, true",
    "ܐ, Syriac, true",
    "ދ, Thaana, true",
    "ߊ, N’Ko, true",
    "न, Devanagari, false",
    "ক, Bangla, false",
    "ਕ, Gurmukhi, false",
    "த, Tamil, false",
    "ത, Malayalam, false",
    "ส, Thai, false",
    "ລ, Lao, false",
    "ខ, Khmer, false",
    "မ, Myanmar, false",
    "ཀ, Tibetan, false",
    "ᠮ, Mongolian, false",
    "ᚠ, Runic, false",
    "ᄀ, Korean, false",
    "ᱚ, Ol Chiki, false"
  })
  void scriptsWithJoinedLettersAreNotSet(String character, String name, boolean rightToLeft) {
    int codePoint = character.codePointAt(0);

    assertThat(Script.canBeSet(codePoint)).isFalse();
    assertThat(Script.isInUnsupportedScript(codePoint)).isTrue();
    assertThat(Script.isRightToLeft(codePoint)).isEqualTo(rightToLeft);
    assertThat(Script.name(Script.ofPassage(character), Locale.ENGLISH)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "漢字, Chinese, китайська",
    "漢字かな, Japanese, японська",
    "한글, Korean, корейська",
    "،, Arabic, арабиця",
    "१।, Devanagari, деванагарі",
    "ᚠ, Runic, Runic"
  })
  void passageHasTheNameOfItsScriptInEachLanguage(String passage, String english, String other) {
    assertThat(Script.name(Script.ofPassage(passage), Locale.ENGLISH)).isEqualTo(english);
    assertThat(Script.name(Script.ofPassage(passage), Locale.forLanguageTag("uk")))
        .isEqualTo(other);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Aß", "Жїђ", "Ωῷ", "Հ", "საქ", "和平", "ひカ", "한", "አ", "ᏣᏆ", "ᐃ", "№€“—½😀"})
  void scriptsWithSeparateLettersAreSet(String characters) {
    assertThat(characters.codePoints())
        .allMatch(Script::canBeSet)
        .noneMatch(Script::isInUnsupportedScript);
  }

  @Test
  void unknownCharactersAreNotSetAndHaveNoScript() {
    for (int character : new int[] {0xe000, 0xf8ff, 0x0378, 0x202e, 0x07, 0xfffe}) {
      assertThat(Script.canBeSet(character)).isFalse();
      assertThat(Script.isInUnsupportedScript(character)).isFalse();
    }
  }
}
