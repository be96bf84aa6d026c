package dev.runup.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Event;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The order of lists: events by time, figures by value, positions by issue.
class OrderTest {

  @Test
  void timedEventsPrecedeUntimedOnesOfTheirDay() {
    assertThat(
            titles(
                """
                - {id: aa, title: Closing, status: occurred, when: 2025-12-15}
                - {id: bb, title: Opening, status: occurred, when: 2025-12-15, time: "09:15"}
                - {id: cc, title: Dinner, status: occurred, when: 2025-12-15, time: evening}
                - {id: dd, title: Before, status: occurred, when: 2025-12-14}
                - {id: ee, title: Next, status: occurred, when: 2025-12-16, time: "00:10"}
                """))
        .containsExactly("Before", "Opening", "Dinner", "Closing", "Next");
  }

  @Test
  void untimedEventStaysOnItsDayWhateverTheZones() {
    assertThat(
            titles(
                """
                - {id: aa, title: Washington, status: occurred, when: 2025-12-11, zone: America/New_York}
                - {id: bb, title: Singapore, status: occurred, when: 2025-12-12, time: "09:00", zone: Asia/Singapore}
                - {id: cc, title: Washington later, status: occurred, when: 2025-12-12, zone: America/New_York}
                """))
        .containsExactly("Washington", "Singapore", "Washington later");
  }

  @Test
  void wholePrecedesItsParts() {
    String parts =
        """
        - {id: aa, title: One-to-one, status: planned, when: 2025-12-30, time: "09:00", part-of: zz}
        - {id: bb, title: Lunch, status: planned, when: 2025-12-30, part-of: zz}
        """;

    for (String whole :
        List.of("2025-12-30, time: \"09:00\"", "2025-12-30", "2025-12-30/2025-12-31")) {
      assertThat(
              titles(parts + "- {id: zz, title: Summit, status: planned, when: " + whole + "}\n"))
          .as(whole)
          .containsExactly("Summit", "One-to-one", "Lunch");
    }
    assertThat(titles(parts + "- {id: zz, title: Summit, status: planned}\n"))
        .containsExactly("Summit", "One-to-one", "Lunch");
  }

  @Test
  void undatedPartFollowsTheDayOfItsWhole() {
    assertThat(
            titles(
                """
                - {id: aa, title: Toast, status: planned, part-of: zz}
                - {id: bb, title: Talk, status: planned, when: 2025-12-30, time: "10:00", part-of: zz}
                - {id: cc, title: Later, status: planned, when: 2025-12-31}
                - {id: zz, title: Summit, status: planned, when: 2025-12-30}
                """))
        .containsExactly("Summit", "Talk", "Toast", "Later");
  }

  @Test
  void statedOrderHoldsOnADay() {
    assertThat(
            titles(
                """
                - {id: cc, title: First, status: planned, when: 2025-12-30}
                - {id: bb, title: Second, status: planned, when: 2025-12-30, after: cc}
                - {id: aa, title: Third, status: planned, when: 2025-12-30, after: bb}
                - {id: dd, title: Press, status: planned, when: 2025-12-30, time: "08:00", before: ee}
                - {id: ee, title: Arrival, status: planned, when: 2025-12-30, before: ff}
                - {id: ff, title: Start, status: planned, when: 2025-12-30, time: "09:00", before: cc}
                - {id: gg, title: Signing, status: planned, when: 2025-12-30, time: "14:00"}
                """))
        .containsExactly("Press", "Arrival", "Start", "First", "Second", "Third", "Signing");
  }

  @Test
  void whatChangedHasTheOrderOfTheTimeline() {
    String events =
        """
        - {id: cc, title: First, status: planned, when: 2025-12-30%1$s}
        - {id: aa, title: Third, status: planned, when: 2025-12-30, after: bb%1$s}
        - {id: bb, title: Second, status: planned, when: 2025-12-30, after: cc%1$s}
        - {id: dd, title: Timed, status: planned, when: 2025-12-30, time: "08:00"%1$s}
        """;
    Briefing briefing =
        briefing(
            "- {id: old, title: Old, status: occurred, when: 2025-12-20}\n"
                + events.formatted(", recorded: 2025-12-29"));

    assertThat(briefing.changes()).hasSize(1);
    assertThat(briefing.changes().getFirst().changes())
        .extracting(change -> change.gist().text())
        .containsExactly("Timed", "First", "Second", "Third");
  }

  @Test
  void onlyTheHourOfASingleDayToComeIsAGap() {
    String summit = "- {id: zz, title: Summit, status: %s, when: %s, where: hall}\n";

    assertThat(gaps(summit.formatted("planned", "2025-12-30"))).containsExactly("time");
    assertThat(gaps(summit.formatted("planned", "2025-12-30/2026-01-02"))).isEmpty();
    assertThat(gaps(summit.formatted("occurred", "2025-12-20"))).isEmpty();
    assertThat(gaps(summit.formatted("ongoing", "2025-12-28/2025-12-30"))).isEmpty();
  }

  @Test
  void untimedEventSaysSoBesideTimedOnes() {
    Briefing briefing =
        briefing(
            """
            - {id: aa, title: Untimed, status: occurred, when: 2025-12-15}
            - {id: bb, title: Timed, status: occurred, when: 2025-12-15, time: "09:15"}
            - {id: cc, title: Alone, status: occurred, when: 2025-12-14}
            - {id: dd, title: Days, status: occurred, when: 2025-12-15/2025-12-16}
            """);

    assertThat(briefing.timeline().stream().filter(Event::untimed))
        .extracting(event -> event.title().text())
        .containsExactly("Untimed");
  }

  private static List<String> gaps(String events) {
    return briefing(events).gaps().stream().map(Briefing.Gap::what).toList();
  }

  private static List<String> titles(String events) {
    return briefing(events).timeline().stream().map(event -> event.title().text()).toList();
  }

  private static Briefing briefing(String events) {
    return Composed.briefing(
        """
        intake: {source: article, recorded: 2025-12-28}
        places:
        - {id: hall, name: A hall}
        events:
        """
            + events,
        events.contains("id: zz") ? "summit: zz\n" : "");
  }
}
