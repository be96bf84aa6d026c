package dev.runup.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025               | 2025-01-01 | 2025-12-31 | YEAR",
        "2025-12            | 2025-12-01 | 2025-12-31 | MONTH",
        "2024-02            | 2024-02-01 | 2024-02-29 | MONTH",
        "2025-12-28         | 2025-12-28 | 2025-12-28 | DAY",
        "2025-12-28?        | 2025-12-28 | 2025-12-28 | DAY",
        "2025-12~           | 2025-12-01 | 2025-12-31 | MONTH",
        "2025%              | 2025-01-01 | 2025-12-31 | YEAR",
        "2025-12-XX         | 2025-12-01 | 2025-12-31 | MONTH",
        "2025-XX            | 2025-01-01 | 2025-12-31 | YEAR",
        "2025-XX-XX         | 2025-01-01 | 2025-12-31 | YEAR",
        "202X               | 2020-01-01 | 2029-12-31 | DECADE",
        "20XX               | 2000-01-01 | 2099-12-31 | CENTURY",
        "2025-21            | 2025-03-01 | 2025-05-31 | SEASON",
        "2025-24            | 2025-12-01 | 2026-02-28 | SEASON",
        "2025-06-19/2025-06-21 | 2025-06-19 | 2025-06-21 | DAY",
        "2025-06/2025-08-05 | 2025-06-01 | 2025-08-05 | MONTH",
        "[2025-06-19..2025-06-21] | 2025-06-19 | 2025-06-21 | CENTURY",
        "[2025-06-19,2025-06-23]  | 2025-06-19 | 2025-06-23 | CENTURY",
        "[2025-06-19, 2025-06-23] | 2025-06-19 | 2025-06-23 | CENTURY",
      })
  void aDateIsBoundedByWhatItSays(String typed, String first, String last, String precision) {
    FactDate date = Objects.requireNonNull(FactDate.parse(typed));

    assertThat(date.earliest()).isEqualTo(first);
    assertThat(date.latest()).isEqualTo(last);
    assertThat(date.precision()).hasToString(precision);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-12-28/..",
        "2025-12-28/",
        "../2025-12-28",
        "/2025-12-28",
        "[..2025-12-28]",
        "[2025-12-28..]"
      })
  void anOpenEndIsNoDay(String typed) {
    FactDate date = Objects.requireNonNull(FactDate.parse(typed));

    boolean open =
        date.earliest().equals(java.time.LocalDate.MIN)
            || date.latest().equals(java.time.LocalDate.MAX);
    assertThat(open).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "28.12.2025",
        "2025-13",
        "2025-02-30",
        "2025-12-28T10:00",
        "0000",
        "20255",
        "25-12-28",
        "2025-1-1",
        "2025-20",
        "2025-24-01",
        "2025-XX-01",
        "202X-12",
        "2X25",
        "../..",
        "/",
        "2025-12-28/2025-12-27",
        "[2025-12-28..2025-12-01]",
        "[]",
        "[..]",
        "[2025",
        "2025]",
        "~2025",
        "2025??",
        "2025/2026/2027",
        " 2025"
      })
  void whatIsNoDateIsNone(String typed) {
    assertThat(FactDate.parse(typed)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025",
        "2025-12",
        "2025-12-28",
        "2025-12-28?",
        "2025-12~",
        "2025%",
        "2025-24",
        "2025-12-XX",
        "2025-XX",
        "202X",
        "20XX",
        "2025-06-19/2025-06-21",
        "2025-12/..",
        "/2025-12",
        "[2025-12-01..2025-12-03]",
        "[..2025-12-03]",
        "[2025-12-01..]",
        "[2025-12-01,2025-12-03~]",
        "0044-03-15"
      })
  void aDateIsWrittenAsItWasTyped(String typed) {
    assertThat(Objects.requireNonNull(FactDate.parse(typed)).typed()).isEqualTo(typed);
  }
}
