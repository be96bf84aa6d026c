package dev.runup.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is overdue, stale, or older than its source.
class AgeTest {

  @ParameterizedTest
  @ValueSource(strings = {"planned", "expected", "confirmed"})
  void anAnnouncedEventWhoseDayIsOverIsOverdue(String status) {
    String event =
        "events:\n- {id: aa, title: A, status: %s, when: 2025-12-28}\n".formatted(status);

    assertThat(Told.of(event)).isEmpty();
    assertThat(Told.on("2025-12-29", event)).containsExactly("overdue event:aa status");
  }

  @Test
  void aMessageStaysTheSameFromDayToDay() {
    String facts =
        """
        events:
        - {id: aa, title: A, status: planned, when: 2025-12-28}
        - {id: bb, title: B, status: ongoing}
        """;

    assertThat(Told.messagesOn("2026-02-09", facts))
        .isEqualTo(Told.messagesOn("2026-02-10", facts))
        .containsExactly(
            "event:aa is still planned, but its date, 2025-12-28, is over",
            "event:bb was recorded 2025-12-28 and not updated since");
  }

  @Test
  void whatMayStillComeOrHasHappenedIsNotOverdue() {
    assertThat(
            Told.on(
                "2025-12-30",
                """
                events:
                - {title: A, status: planned, when: 2025-12}
                - {title: B, status: planned, when: 2025-12-29/..}
                - {title: C, status: planned}
                - {title: D, status: occurred, when: 2025-12-28}
                - {title: E, status: postponed, when: 2025-12-28}
                """))
        .isEmpty();
  }

  @Test
  void anActionIsOverdueFromTheDayAfterItWasDueUntilItIsSettled() {
    String actions =
        """
        actions:
        - {id: aa, says: Settle it., due: 2025-12-28}
        - {id: bb, says: Settle it., due: 2025-12-28, state: done}
        """;

    assertThat(Told.of(actions)).isEmpty();
    assertThat(Told.on("2025-12-29", actions)).containsExactly("overdue action:aa due");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "events|id: aa, title: A, status: ongoing|30|event:aa status",
        "measures|id: aa, what: A, value: 1|30|measure:aa value",
        "assessments|id: aa, says: A., by: desk, rests-on: tt, likelihood: likely|30|assessment:aa likelihood",
        "actions|id: aa, says: Settle it.|30|action:aa says",
        "positions|actor: costa, issue: support, stance: supports|60|position:costa/support stance"
      })
  void whatStandsForTodayGoesStale(String type, String fact, int days, String at) {
    String talk = type.equals("events") ? "" : "events:\n- {id: tt, title: T, status: occurred}\n";
    String facts = talk + type + ":\n- {" + fact + "}\n";
    LocalDate recorded = LocalDate.parse("2025-12-28");

    assertThat(Told.on(recorded.plusDays(days).toString(), facts)).isEmpty();
    assertThat(Told.on(recorded.plusDays(days + 1).toString(), facts))
        .containsExactly("stale " + at);
  }

  @Test
  void whatStaysWhatItIsDoesNotGoStale() {
    assertThat(
            Told.on(
                "2027-12-28",
                """
                events:
                - {id: tt, title: T, status: occurred}
                statements:
                - {who: costa, says: It will last.}
                measures:
                - {what: A, value: 1, when: 2025}
                - {what: B, value: 1, event: tt}
                assessments:
                - {id: old, says: A., by: desk, rests-on: tt, likelihood: likely}
                - {says: B., by: desk, rests-on: tt, replaces: old}
                - {says: C., by: article, likelihood: likely}
                actions:
                - {says: Settle it., state: done}
                issues:
                - {id: done, title: D, state: agreed}
                positions:
                - {actor: costa, issue: done, stance: supports}
                """))
        .isEmpty();
  }

  @Test
  void anUpdateMakesAFactFreshAgain() {
    assertThat(
            Told.on(
                "2026-02-05",
                """
                measures:
                - {id: aa, what: A, value: 1}
                updates:
                - {fact: aa, recorded: 2026-02-01, add: {source: readout}}
                """))
        .isEmpty();
  }

  @Test
  void manyStaleFactsOfATypeAreToldOnceAtTheOldest() {
    assertThat(
            Told.on(
                "2026-03-01",
                """
                measures:
                - {id: aa, what: A, value: 1}
                - {id: bb, what: B, value: 1, recorded: 2025-12-20}
                - {id: cc, what: C, value: 1}
                """))
        .containsExactly("stale measure:bb value");
  }

  private static String published(String day, String more) {
    return """
    sources:
    - {id: late, title: Late, kind: post, published: %s%s}
    events:
    - {id: aa, title: A, status: occurred, source: late}
    """
        .formatted(day, more);
  }

  @Test
  void aSourceThatIsYoungerThanWhatCitesItIsTold() {
    assertThat(Told.of(published("2025-12-30", "")))
        .containsExactly("published-later source:late published");
  }

  @Test
  void aSourceThatIsYoungerThanItsOwnRecordIsTold() {
    assertThat(
            Told.of(
                """
                sources:
                - {id: late, title: Late, kind: post, published: 2025-12-30, recorded: 2025-12-28}
                events:
                - {id: aa, title: A, status: occurred}
                """))
        .containsExactly("published-later source:late published");
  }

  @Test
  void aDayOfDifferenceAVagueDateAndAnEmbargoAreNoReason() {
    assertThat(Told.of(published("2025-12-28", ""))).isEmpty();
    assertThat(Told.of(published("2025-12-29", ""))).isEmpty();
    assertThat(Told.of(published("2025", ""))).isEmpty();
    assertThat(Told.of(published("2026-01-05~", ""))).isEmpty();
    assertThat(Told.of(published("2026-01-05", ", terms: embargo"))).isEmpty();
  }
}
