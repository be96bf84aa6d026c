package dev.runup.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentEncodingTest {

  @ParameterizedTest
  @CsvSource({
    "A-Za-z.0_9~/b.md, A-Za-z.0_9~/b.md",
    "a b:c?d#e%, a%20b%3Ac%3Fd%23e%25",
    "é漢😀, %C3%A9%E6%BC%A2%F0%9F%98%80",
    "..\\a, ..%5Ca"
  })
  void pathKeepsUnreservedCharactersAndSlashes(String path, String encoded) {
    assertThat(PercentEncoding.path(path)).isEqualTo(encoded);
    assertThat(PercentEncoding.decode(encoded)).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({"%2520, %20", "%, %", "%4, %4", "%zz, %zz", "%d0%b0é, аé", "a%FFb, a\uFFFDb"})
  void decodingReadsEachEscapeOnce(String address, String decoded) {
    assertThat(PercentEncoding.decode(address)).isEqualTo(decoded);
  }

  @ParameterizedTest
  @CsvSource({"a b, a%20b", "'\u0000', %00", "'\u007f', \u007f", "'\u0080', %C2%80"})
  void onlyAsciiMayStayPlain(String text, String encoded) {
    assertThat(PercentEncoding.encode(text, one -> one > ' ')).isEqualTo(encoded);
  }

  @Test
  void everyPlainAsciiCharacterStays() {
    assertThat(PercentEncoding.encode("\u0000 \u007f", _ -> true)).isEqualTo("\u0000 \u007f");
  }
}
