package dev.runup.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.node.InputFile.LoadedFile;
import dev.runup.problem.Place;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Tests files in UTF-8, in other encodings and with invalid bytes.
class Utf8Test {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "nothing,                       '',             ''",
    "ASCII,                         61 3A 20 62,    61",
    "a byte order mark,             EF BB BF 61,    61",
    "two byte order marks,          EF BB BF EF BB BF, FEFF",
    "two bytes a character,         C3 A9,          E9",
    "three bytes,                   E2 82 AC,       20AC",
    "four bytes,                    F0 9F 98 80,    1F600",
    "the last character there is,   F4 8F BF BF,    10FFFF",
    "a control character,           C2 85,          85",
    "a line separator,              E2 80 A8,       2028",
    "a paragraph separator,         E2 80 A9,       2029",
    "a noncharacter,                EF BF BF,       FFFF",
    "a NUL in a text,               61 61 61 61 00, 61",
  })
  void textIsDecoded(String name, String bytes, String first) {
    assertThat(decode(bytes)).isInstanceOf(LoadedFile.Text.class);
    String text = ((LoadedFile.Text) decode(bytes)).input().text();
    assertThat(text.isEmpty() ? "" : Integer.toHexString(text.codePointAt(0)).toUpperCase())
        .isEqualTo(first);
  }

  static Stream<Arguments> noText() {
    return Stream.of(
        Arguments.of("a lone continuation byte", "61 80 61", "1:2", "0x80", "Windows-1252"),
        Arguments.of("Windows-1252", "61 0A 63 61 66 E9 20 62", "2:4", "0xE9", "Windows-1252"),
        Arguments.of("Windows-1251", "EF F0 E8 E2 E5 F2 20 61", "1:1", "0xEF", "Windows-1251"),
        Arguments.of("an overlong slash", "2F C0 AF 61", "1:2", "0xC0", "UTF-8"),
        Arguments.of("an overlong slash of three bytes", "E0 80 AF 61", "1:1", "0xE0", "UTF-8"),
        Arguments.of("an overlong NUL", "C0 80 61", "1:1", "0xC0", "UTF-8"),
        Arguments.of("half of a surrogate pair", "ED A0 80 61", "1:1", "0xED", "UTF-8"),
        Arguments.of("a surrogate pair", "ED A0 BD ED B8 80 61", "1:1", "0xED", "UTF-8"),
        Arguments.of("beyond the last character", "F4 90 80 80 61", "1:1", "0xF4", "UTF-8"),
        Arguments.of("five bytes", "F8 88 80 80 80 61", "1:1", "0xF8", "UTF-8"),
        Arguments.of("the byte FF", "61 FF 61", "1:2", "0xFF", "UTF-8"),
        Arguments.of(
            "a wide character before", "E6 BC A2 F0 9F 98 80 FF 61", "1:3", "0xFF", "UTF-8"),
        Arguments.of("a file cut off", "61 F0 9F 98", "1:2", "ends in the middle", "cut off"),
        Arguments.of("UTF-16, little end first", "FF FE 61 00", "1:1", "not UTF-8", "UTF-16"),
        Arguments.of("UTF-16, big end first", "FE FF 00 61", "1:1", "not UTF-8", "UTF-16"),
        Arguments.of("UTF-16 without a mark", "61 00 3A 00 20 00", "1:1", "not UTF-8", "UTF-16"),
        Arguments.of("UTF-32, little", "FF FE 00 00 61 00 00 00", "1:1", "not UTF-8", "UTF-16"),
        Arguments.of("UTF-32, big", "00 00 FE FF 00 00 00 61", "1:1", "not UTF-8", "UTF-16"),
        Arguments.of("UTF-32 without a mark", "61 00 00 00 3A 00 00 00", "1:1", "not", "UTF-16"),
        Arguments.of("UTF-7 that is cut by a byte", "2B 41 4F 6B 2D E9 61", "1:6", "0xE9", "1252"),
        Arguments.of("GB 18030", "61 3A 20 D6 D0 CE C4 0A", "1:4", "0xD6", "older encoding"),
        Arguments.of("Shift JIS", "61 3A 20 93 FA 96 7B 0A", "1:4", "0x93", "older encoding"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("noText")
  void otherBytesAreReportedAtTheirPlace(
      String name, String bytes, String at, String message, String hint) {
    assertThat(decode(bytes)).isInstanceOf(LoadedFile.Failed.class);
    var problem = ((LoadedFile.Failed) decode(bytes)).problem();
    Place place = problem.place();
    assertThat(place).isNotNull();
    assertThat(place.line() + ":" + place.column()).isEqualTo(at);
    assertThat(problem.code().word()).isEqualTo("not-utf-8");
    assertThat(problem.message()).contains(message);
    assertThat(problem.hint()).contains(hint);
  }

  private static LoadedFile decode(String bytes) {
    return Utf8.decode("facts.yaml", HexFormat.of().parseHex(bytes.replace(" ", "")));
  }
}
