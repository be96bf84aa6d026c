package dev.runup.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.problem.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Hours that the clock of a zone skips.
class SkippedHourTest {

  private static final String FACTS =
      """
      intake: {source: article, recorded: 2025-12-28}
      actors: [{id: ann, name: Ann Able, kind: person}]
      places:
      - {id: hall, name: A hall, within: town}
      - {id: town, name: A town, zone: America/New_York}
      - {id: isle, name: An isle, zone: Pacific/Apia}
      events:
      - {id: call, title: A call, status: planned%s}
      statements:
      - {id: words, who: ann, says: Yes%s}
      """;

  private static List<Problem> found(String event, String statement) {
    return Told.found(FACTS.formatted(event, statement), "").stream()
        .filter(one -> one.code() == ProblemCode.SKIPPED_HOUR)
        .toList();
  }

  @Test
  void hourThatTheClockSkipsIsAnError() {
    Problem found = found(", when: 2026-03-08, time: '02:30', where: hall", "").getFirst();

    assertThat(found.severity()).isEqualTo(Severity.ERROR);
    assertThat(found.message())
        .isEqualTo(
            "there is no 02:30 on 2026-03-08 in America/New_York: the clock goes from 02:00 to"
                + " 03:00");
    assertThat(found.hint()).startsWith("The next hour that exists is 03:00. ");
    assertThat(String.valueOf(found.ref())).contains("event:call", "time");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ", when: 2026-03-29, time: '01:30', zone: Europe/London",
        ", when: 2026-03-29, time: '~01:59', zone: Europe/London",
        ", when: 2026-03-29, time: '00:30-01:30', zone: Europe/London",
        ", when: 2026-03-28, time: '23:00-01:00', zone: Europe/London",
      })
  void eachFormOfAnHourIsLookedAt(String event) {
    assertThat(found(event, "")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ", when: 2026-03-08, time: '03:00', where: hall",
        ", when: 2026-03-08, time: '01:59', where: hall",
        ", when: 2026-03-08, time: '02:30'",
        ", when: 2026-03-08, time: night, where: hall",
        ", when: 2026-03, time: '02:30', where: hall",
        ", when: 2026-11-01, time: '01:30', where: hall",
        ", when: 2026-03-08, time: '02:30', where: hall, zone: Europe/London",
      })
  void hourThatExistsIsNone(String event) {
    assertThat(found(event, "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ", when: 2026-03-08, time: '02:30', zone: America/New_York",
        ", when: 2026-03-08, time: '02:30', event: call",
      })
  void statementHasItsOwnZoneOrThatOfItsEvent(String statement) {
    assertThat(found(", where: hall", statement))
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .contains("there is no 02:30");
  }

  /// The clock of the isle skipped a day.
  @Test
  void skippedDayNamesTheNextOne() {
    assertThat(found(", when: 2011-12-30, time: '09:00', where: isle", "").getFirst().hint())
        .startsWith("The next hour that exists is 00:00 on 2011-12-31. ");
  }
}
