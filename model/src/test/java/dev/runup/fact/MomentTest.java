package dev.runup.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-12-28", "2024-02-29", "2025-02-29", "2025-13-01", "2025-00-10", "2025-12-00",
        "0000-01-01", "9999-12-31", "2025/12/28", "2025-1-028", "+2025-1-01", "-2025-1-01",
        "20251-2-28", "２０２５-12-28", "2025-12-2x", "tomorrow!!"
      })
  void dayIsReadAsJavaReadsIt(String typed) {
    Moment moment = Moment.parse(typed, ZoneOffset.UTC);

    assertThat(moment == null ? null : moment.day()).isEqualTo(java(typed));
  }

  private static @Nullable LocalDate java(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException _) {
      return null;
    }
  }
}
