package dev.runup.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StraightMarksTest {

  private static final StraightMarks ENGLISH = new StraightMarks("“", "”", "’");

  private static final StraightMarks UKRAINIAN = new StraightMarks("«", "»", "’");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "The \"red line\" isn't new|The “red line” isn’t new",
        "G7 Leaders' Summit|G7 Leaders’ Summit",
        "O'Brien, in the 1980's (\"so be it\").|O’Brien, in the 1980’s (“so be it”).",
        "\"No.\"|“No.”",
        "the 'third way', and 'it isn't so'|the “third way”, and “it isn't so”",
        "'Tis the Leaders' Summit|'Tis the Leaders’ Summit",
        "It is \"a draft\", \"a paper\"|It is “a draft”, “a paper”",
      })
  void straightMarksBecomeThoseOfTheLanguage(String typed, String printed) {
    assertThat(ENGLISH.set(typed)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        // The letters of quoted words.
        "He said \"I don't\"|He said “I don't”",
        // Inches and feet, and a mark without another one.
        "a screen of 5'10\" and a 5\" one|a screen of 5'10\" and a 5\" one",
        "a lone \" mark|a lone \" mark",
        // Addresses and code.
        "see https://a.example/?q=\"it's\" and `don't`|see https://a.example/?q=\"it's\" and `don't`",
        "o'hara@mail.example|o'hara@mail.example",
      })
  void othersStay(String typed, String printed) {
    assertThat(ENGLISH.set(typed)).isEqualTo(printed);
  }

  @Test
  void eachLanguageHasItsOwn() {
    assertThat(UKRAINIAN.set("Об'єкт \"Схід\"")).isEqualTo("Об’єкт «Схід»");
  }

  @Test
  void longTextsTakeNoLonger() {
    String word = "a".repeat(200_000);

    assertThat(ENGLISH.set(word + "' \"" + word)).isEqualTo(word + "’ \"" + word);
    assertThat(ENGLISH.set("\"a ".repeat(100_000) + "'")).hasSize(300_001);
    assertThat(ENGLISH.set(" 'a".repeat(100_000))).hasSize(300_000);
    assertThat(ENGLISH.set(" '" + "a'".repeat(100_000) + " \"" + word + "\"")).hasSize(400_005);
  }
}
