package dev.runup.compose;

import static dev.runup.compose.ComposerTest.compose;
import static dev.runup.compose.ComposerTest.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Event;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// In which order events stand, and what is overdue.
class EventOrderTest {

  @Test
  void eventsStandByDateAndThoseWithoutOneByWhatTheyFollow() {
    Briefing briefing =
        compose(
            """
            events:
            - {id: ee-talks, title: talks, status: expected, after: dd-return}
            - {id: dd-return, title: return, status: planned, after: meeting}
            - {id: meeting, title: meeting, status: planned, when: 2025-12-28}
            - {id: zz-stop, title: stop, status: occurred, before: [aa-calls, meeting]}
            - {id: aa-calls, title: calls, status: occurred, before: meeting}
            - {id: old, title: old, status: occurred, when: 2025-11}
            - {id: later, title: later, status: planned, when: 2026-01-02, time: "14:00"}
            - {id: later-first, title: later first, status: planned, when: 2026-01-02, time: "09:00"}
            - {id: some-time, title: some time, status: expected}
            """);

    assertThat(briefing.events().timeline().stream().map(event -> event.title().text()).toList())
        .containsExactly(
            "old",
            "stop",
            "calls",
            "meeting",
            "return",
            "talks",
            "later first",
            "later",
            "some time");
  }

  @Test
  void daysWithoutAnHourAreComparedAsDaysInAllZones() {
    assertThat(
            titles(
                """
                events:
                - {id: attack, title: attack, status: occurred, when: 2025-12-26/2025-12-27, zone: Asia/Tokyo}
                - {id: arrival, title: arrival, status: occurred, when: 2025-12-25, zone: America/New_York}
                """))
        .containsExactly("arrival", "attack");
  }

  @Test
  void anUndatedPartFollowsTheDatedOnesOfItsWhole() {
    assertThat(
            titles(
                """
                events:
                - {id: whole, title: whole, status: planned, when: 2025-12-29/2025-12-30}
                - {id: apart, title: off, status: cancelled, part-of: whole}
                - {id: first, title: first, status: planned, when: 2025-12-29, part-of: whole}
                - {id: second, title: second, status: planned, when: 2025-12-30, part-of: whole}
                """))
        .containsExactly("whole", "first", "second", "off");
  }

  private static List<String> titles(String facts) {
    return compose(facts).events().timeline().stream().map(event -> event.title().text()).toList();
  }

  @Test
  void whereAndAtWhatHourTheSummitIsIsNoGapOnceItIsCancelled() {
    String meeting =
        """
        events:
        - {id: meeting, title: Meeting, status: %s, when: 2025-12-30}
        """;

    assertThat(compose(meeting.formatted("planned"), "summit: meeting\n").gaps()).hasSize(2);
    assertThat(compose(meeting.formatted("cancelled"), "summit: meeting\n").gaps()).isEmpty();
  }

  @Test
  void aLongChainOfEventsWithoutDatesStandsInItsOrder() {
    StringBuilder events = new StringBuilder("events:\n");
    for (int i = 20_000; i > 10_000; i--) {
      events.append(
          "- {id: e-%d, title: E%d, status: expected, after: e-%d}\n".formatted(i, i, i - 1));
    }
    events.append("- {id: e-10000, title: E10000, status: expected, when: 2025-12-28}\n");

    Briefing briefing = compose(events.toString());

    assertThat(briefing.events().timeline()).hasSize(10_001);
    assertThat(briefing.events().timeline().getFirst().title().text()).isEqualTo("E10000");
    assertThat(briefing.events().timeline().getLast().title().text()).isEqualTo("E20000");
  }

  @Test
  void eventsThatComeBeforeEachOtherStillAllStand() {
    Briefing briefing =
        compose(
            """
            events:
            - {id: a-one, title: one, status: planned, before: a-two}
            - {id: a-two, title: two, status: planned, before: a-one}
            """);

    assertThat(briefing.events().timeline()).hasSize(2);
  }

  @Test
  void hoursStandInTheOrderOfTheirZones() {
    Briefing briefing =
        compose(
            """
            places:
            - {id: tokyo, name: Tokyo, zone: Asia/Tokyo}
            - {id: hall, name: A hall, within: tokyo}
            events:
            - {id: york, title: New York, status: planned, when: 2026-05-01, time: "08:00", zone: America/New_York}
            - {id: hall-talk, title: Tokyo, status: planned, when: 2026-05-01, time: "10:00", where: hall}
            """);

    assertThat(titles(briefing)).containsExactly("Tokyo", "New York");
    assertThat(Objects.requireNonNull(event(briefing, "Tokyo").time().when()).zone())
        .isEqualTo("Asia/Tokyo");
  }

  @Test
  void datesStandOverWords() {
    assertThat(
            titles(
                compose(
                    """
                    events:
                    - {id: june, title: June, status: planned, when: 2026-06, before: may}
                    - {id: may, title: May, status: planned, when: 2026-05}
                    """)))
        .containsExactly("May", "June");
  }

  @Test
  void twoWaysFromOneEventToAnotherAreNoCircle() {
    assertThat(
            titles(
                compose(
                    """
                    events:
                    - {id: zz-first, title: first, status: occurred, when: 2025-01-10}
                    - {id: bb, title: left, status: occurred, after: zz-first}
                    - {id: cc, title: right, status: occurred, after: zz-first}
                    - {id: aa-last, title: last, status: occurred, after: [bb, cc]}
                    - {id: june, title: june, status: occurred, when: 2025-06-01}
                    """)))
        .containsExactly("first", "left", "right", "last", "june");
  }

  private static List<String> titles(Briefing briefing) {
    return briefing.events().timeline().stream().map(event -> event.title().text()).toList();
  }

  @Test
  void whatWasPlannedForADayThatIsOverIsNoLongerToCome() {
    Briefing briefing =
        compose(
            """
            events:
            - {id: old, title: old, status: planned, when: 2024-02-29}
            - {id: today, title: today, status: planned, when: 2025-12-28}
            """);

    assertThat(briefing.events().next().stream().map(event -> event.title().text()).toList())
        .containsExactly("today");
  }

  @Test
  void anEventWithoutADateSaysWhatItStandsBeforeOrAfter() {
    Briefing briefing =
        compose(
            """
            events:
            - {id: meeting, title: meeting, status: planned, when: 2025-12-28}
            - {id: stop, title: stop, status: occurred, before: [calls, meeting]}
            - {id: calls, title: calls, status: occurred, before: meeting}
            """,
            "summit: meeting\n");

    Event.Relation stop = Objects.requireNonNull(event(briefing, "stop").time().relation());
    Event.Relation calls = Objects.requireNonNull(event(briefing, "calls").time().relation());
    assertThat(stop.word()).isEqualTo("before");
    assertThat(stop.summit()).isTrue();
    assertThat(calls.word()).isEqualTo("after");
    assertThat(calls.other().text()).isEqualTo("stop");
  }

  @Test
  void whatWasToComeAndWhoseLastPossibleDayIsOverIsOverdue() {
    Briefing briefing =
        compose(
            """
            events:
            - {id: over, title: Over, status: planned, when: 2025-12-27}
            - {id: month, title: Month, status: expected, when: 2025-12}
            - {id: today, title: Today, status: confirmed, when: 2025-12-28}
            - {id: open, title: Open, status: planned, when: 2025-12-01/..}
            - {id: done, title: Done, status: occurred, when: 2025-12-27}
            - {id: on, title: On, status: ongoing, when: 2025-12-27}
            actions:
            - {id: late, says: Late., due: 2025-12-26, state: late}
            - {id: ask, says: Ask., due: 2025-12-27}
            - {id: sent, says: Sent., due: 2025-12-27, state: done}
            - {id: now, says: Now., due: 2025-12-28}
            - {id: some-day, says: Some day.}
            """);

    assertThat(briefing.events().overdue().events())
        .extracting(event -> event.title().text())
        .containsExactly("Over");
    assertThat(briefing.events().overdue().actions())
        .extracting(action -> action.says().text())
        .containsExactly("Late.", "Ask.");
    assertThat(briefing.events().overdue().count()).isEqualTo(3);
  }
}
