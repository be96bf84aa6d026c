package dev.runup.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.node.NodeReader.ParsedFile;
import dev.runup.problem.Problem;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests the characters that are forbidden in texts.
class TextRulesTest {

  @ParameterizedTest
  @CsvSource({
    "0, U+0000 NULL",
    "7, U+0007 BEL",
    "1B, U+001B ESCAPE",
    "7F, U+007F DELETE",
    "85, U+0085 NEXT LINE",
    "9F, U+009F",
    "E000, U+E000",
    "F8FF, U+F8FF",
    "F0000, U+F0000",
    "10FFFD, U+10FFFD",
    "FDD0, U+FDD0",
    "FFFE, U+FFFE",
    "FFFF, U+FFFF",
    "1FFFE, U+1FFFE",
    "2028, U+2028 LINE SEPARATOR",
    "2029, U+2029 PARAGRAPH SEPARATOR",
    "FEFF, U+FEFF ZERO WIDTH NO-BREAK SPACE",
    "E0001, U+E0001",
    "E0041, U+E0041 TAG LATIN",
    "202A, U+202A LEFT-TO-RIGHT EMBEDDING",
    "202E, U+202E RIGHT-TO-LEFT OVERRIDE",
    "2066, U+2066 LEFT-TO-RIGHT ISOLATE",
    "2069, U+2069 POP DIRECTIONAL ISOLATE",
    "D800, U+D800",
    "DC00, U+DC00",
    "D, U+000D CARRIAGE RETURN"
  })
  void forbiddenCharacterIsReportedByNameAndPlace(String code, String name) {
    String character = character(code);

    for (ParsedFile parsed :
        List.of(
            Reading.yaml("a: 漢x" + character + "y\n"),
            Reading.json("[\"漢" + character + "\"]"),
            Reading.json("{\"x" + character + "\":1}"))) {
      Problem problem = parsed.problems().getFirst();
      assertThat(problem.code().word()).isEqualTo("bad-character");
      assertThat(problem.message()).startsWith(name);
      assertThat(problem.hint()).isNotBlank();
    }
    assertThat(Reading.problems(Reading.yaml("a: 漢x" + character + "y\n")))
        .contains("1:6 bad-character");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "7", "85", "202E", "2066", "FEFF", "FFFF", "E001", "2028", "D800"})
  void forbiddenCharacterInAnEscapeIsReported(String code) {
    String escape = String.format(Locale.ROOT, "\\u%04X", Integer.parseInt(code, 16));

    assertThat(Reading.problems(Reading.json("[\"x" + escape + "\"]")))
        .containsExactly("1:2 bad-character");
    assertThat(Reading.yaml("a: \"x" + escape + "\"\n").problems())
        .isNotEmpty()
        .allMatch(Problem::stops);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "A0", "FFFD", "1F600", "301"})
  void otherCharactersAreKept(String code) {
    String character = character(code);

    ParsedFile parsed = Reading.yaml("a: x" + character + "y\n");

    assertThat(parsed.problems()).isEmpty();
    assertThat(Reading.tree(parsed)).isEqualTo("{a: 'x" + character + "y'}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AD", "34F", "61C", "115F", "1160", "17B4", "180B", "180E", "200B", "200C", "200D", "200E",
        "200F", "2060", "2061", "2065", "206A", "2800", "3164", "FE00", "FE0F", "FFA0", "FFF9",
        "1BCA0", "1D159", "1D173", "E0100", "E01EF"
      })
  void invisibleCharacterIsRefusedBetweenLettersThatDoNotNeedIt(String code) {
    String character = character(code);

    for (ParsedFile parsed :
        List.of(
            Reading.yaml("a: paypal" + character + ".com\n"),
            Reading.yaml("a: [x, 'п" + character + "п']\n"),
            Reading.yaml("a: \"x" + character + "1\"\n"),
            Reading.yaml("x" + character + "y: z\n"),
            Reading.json("[\"x" + character + "y\"]"),
            Reading.json("[\"x" + escape(character) + "y\"]"),
            Reading.csv("id,title\na,x" + character + "y\n"))) {
      Problem problem = parsed.problems().getFirst();
      assertThat(problem.code().word()).isEqualTo("bad-character");
      assertThat(problem.message())
          .startsWith(String.format(Locale.ROOT, "U+%04X", Integer.parseInt(code, 16)))
          .endsWith("is not allowed here: nobody sees it");
      assertThat(problem.hint()).startsWith("Delete it");
      assertThat(problem.place()).isNotNull();
    }
    assertThat(Reading.problems(Reading.yaml("a: paypal" + character + ".com\n")))
        .containsExactly("1:10 bad-character");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A0", "2007", "AD", "34F", "61C", "115F", "1160", "3164", "FFA0", "180E", "200B", "200C",
        "200D", "200E", "200F", "2060", "2800", "FE0F", "E0100"
      })
  void textOfInvisibleCharactersAloneIsRefused(String code) {
    String character = character(code);

    for (ParsedFile parsed :
        List.of(
            Reading.yaml("a: " + character + "\n"),
            Reading.yaml("a: '" + character + " \u00A0 " + character + "'\n"),
            Reading.yaml("- " + character + character + "\n"),
            Reading.yaml("a: |\n  " + character + "\n"),
            Reading.json("[\"" + escape(character) + "\"]"),
            Reading.csv("id,title\na," + character + "\n"))) {
      Problem problem = parsed.problems().getFirst();
      assertThat(problem.code().word()).isEqualTo("bad-character");
      assertThat(problem.message()).startsWith("nobody can see this text: it holds U+");
      assertThat(problem.hint()).isNotBlank();
      assertThat(problem.place()).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "می\u200Cخواهم", // Persian: non-joiner between letters
        "ه\u200D.ش", // Persian: joiner after a letter that keeps its joined form
        "م\u064E\u200Cم", // Arabic: non-joiner after a vowel sign
        "\u064E\u200Dم", // Arabic: joiner after a vowel sign without a letter
        "क्\u200Dष", // Hindi: joiner after a virama
        "क्\u200C ष", // Hindi: non-joiner after a virama
        "ക്\u200D", // Malayalam: an old chillu at the end
        "র\u200D্যা", // Bengali: joiner before a virama
        "ශ්\u200Dරී", // Sinhala
        "ពាក្យ\u200Bខ្មែរ", // Khmer: words without spaces
        "สวัสดี\u200Bครับ", // Thai
        "שלום!\u200F abc", // a mark after the sign of a Hebrew sentence
        "abc שלום (1)\u200E x",
        "\u200Fשלום", // a mark before the first letter
        "سنة 5\u061C%",
        "ב\u05B8\u034F\u05BD", // Hebrew: the order of two points
        "ᠪᠠ\u180Eᠠ ᠠ\u180B", // Mongolian
        "👩\u200D👩\u200D👧 👩🏽\u200D🚀 🏳\uFE0F\u200D🌈 ❤\uFE0F 1\uFE0F\u20E3 ☺\uFE0E", // emoji
        "葛\uDB40\uDD00 ∩\uFE00", // the form of an ideograph and of a sign
        "\u115F\u1161 \u1100\u1160", // parts of Korean syllables
        "⠁\u2800⠃", // Braille with its own space
        "e\u0301 é ñ 10\u00A0% 5\u202F°C"
      })
  void invisibleCharacterIsKeptWhereItsScriptNeedsIt(String text) {
    ParsedFile parsed = Reading.yaml("a: \"" + text + "\"\n");

    assertThat(parsed.problems()).isEmpty();
    assertThat(Reading.tree(parsed)).isEqualTo("{a: '" + text + "'}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "م\u200Cx",
        "x\u200Dم\u200D",
        "שx\u200Fy z",
        "1\uFE0F",
        "a\uFE0F",
        "👩\u200Da",
        "a\u200D👩",
        "ᠠx\u180B",
        "ก\u200Bx",
        "x\u200Bก",
        "ก\u200B๑", // a digit
        "๑\u200Bก",
        "ב\u05B8\u034Fב",
        "a🏽\u200D🚀🚀",
        "⠁\u2800x",
        "x\u2800⠃",
        "م\u200C\u200Cم",
        "\u115F\u1160a"
      })
  void invisibleCharacterOfAScriptIsRefusedBesideOthers(String text) {
    assertThat(Reading.yaml("a: \"" + text + "\"\n").problems())
        .extracting(problem -> problem.code().word())
        .containsExactly("bad-character");
  }

  @Test
  void refusedCharacterIsReportedAfterAKeptOne() {
    assertThat(Reading.problems(Reading.yaml("a: می\u200Cخواهم x\u200Cy\n")))
        .containsExactly("1:14 bad-character");
  }

  @Test
  void textWithManyMarksIsReadInOnePass() {
    String text = "א" + "1\u200F".repeat(45_000);

    assertThat(Reading.json("[\"" + text + "\"]").problems()).isEmpty();
  }

  @Test
  void forbiddenCharacterHidesNoOtherProblem() {
    ParsedFile parsed = Reading.yaml("a: x\u202Ey\nb: z\u0000\nc:\n");

    assertThat(Reading.problems(parsed))
        .containsExactly("1:5 bad-character", "2:5 bad-character", "3:1 empty-value");
    assertThat(Reading.tree(parsed)).isEqualTo("{a: 'x\uFFFDy', b: 'z\uFFFD', c: ''}");
  }

  @Test
  void loneCarriageReturnIsReported() {
    assertThat(Reading.yaml("a: b\r\nc: d\r\n").problems()).isEmpty();
    assertThat(Reading.problems(Reading.yaml("a: b\rc: \"d\"\r")))
        .containsExactly("1:5 bad-character", "2:7 bad-character");
  }

  private static String escape(String character) {
    StringBuilder escaped = new StringBuilder();
    character.chars().forEach(c -> escaped.append(String.format(Locale.ROOT, "\\u%04X", c)));
    return escaped.toString();
  }

  private static String character(String code) {
    int point = Integer.parseInt(code, 16);
    return point < 0x10000 ? String.valueOf((char) point) : Character.toString(point);
  }
}
