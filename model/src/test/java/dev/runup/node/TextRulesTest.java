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
  @ValueSource(
      strings = {"9", "A0", "AD", "200B", "200C", "200D", "200E", "200F", "2060", "FFFD", "1F600"})
  void otherCharactersAreKept(String code) {
    String character = character(code);

    ParsedFile parsed = Reading.yaml("a: x" + character + "y\n");

    assertThat(parsed.problems()).isEmpty();
    assertThat(Reading.tree(parsed)).isEqualTo("{a: 'x" + character + "y'}");
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

  private static String character(String code) {
    int point = Integer.parseInt(code, 16);
    return point < 0x10000 ? String.valueOf((char) point) : Character.toString(point);
  }
}
