package dev.runup.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.html.HtmlInlines.MachineDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachineDateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025",
        "2025-12",
        "2025-12-28",
        "2024-02-29",
        "2025-12-28T18:00",
        "2025-12-28T18:00Z",
        "2025-12-28T18:00:59.123+02:00",
      })
  void dateAllowedInHtmlIsValid(String text) {
    assertThat(MachineDate.isValid(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0000",
        "25",
        "2025-13",
        "2025-02-29",
        "2025-12-28T24:00",
        "2025-12-28T18",
        "2025-12-28T18:00+24:00",
        "2025-12-28T18:00:00.1234",
        "2025-12-28 ",
        "2025-12-27/2025-12-28",
        "2025-W52",
        "+2025-12-28",
        "２０２５",
      })
  void otherDateIsInvalid(String text) {
    assertThat(MachineDate.isValid(text)).isFalse();
  }
}
