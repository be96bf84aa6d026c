package dev.runup.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Briefing.Figure;
import java.util.List;
import java.util.Objects;
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
  void eventFollowsTheOneThatItContradicts() {
    assertThat(
            titles(
                """
                - {id: aa, title: Summit elsewhere, status: expected, when: 2025-12-30, contradicts: zz}
                - {id: zz, title: Summit, status: planned, when: 2025-12-30}
                """))
        .containsExactly("Summit", "Summit elsewhere");
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
  void untimedEventFollowsATimedOneOfItsDayInAZoneFarAway() {
    assertThat(
            titles(
                """
                - {id: aa, title: Untimed, status: occurred, when: 2025-12-11, zone: Asia/Tokyo}
                - {id: bb, title: Untimed too, status: occurred, when: 2025-12-11, zone: America/New_York}
                - {id: cc, title: Timed, status: occurred, when: 2025-12-11, time: "23:00", zone: America/New_York}
                """))
        .containsExactly("Timed", "Untimed", "Untimed too");
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
  void undatedEventBeforeAnotherPrecedesThoseWithoutAnyOrder() {
    assertThat(
            titles(
                """
                - {id: aa, title: Accusation, status: occurred}
                - {id: bb, title: Journey, status: occurred, before: cc}
                - {id: cc, title: Meeting, status: planned, when: 2025-12-28}
                """))
        .containsExactly("Journey", "Accusation", "Meeting");
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

    assertThat(briefing.events().timeline().stream().filter(one -> one.time().untimed()))
        .extracting(event -> event.title().text())
        .containsExactly("Untimed");
  }

  @Test
  void timedStatementsPrecedeUntimedOnesOfTheirDay() {
    Briefing briefing =
        Composed.briefing(
            """
            intake: {source: article, recorded: 2025-12-28}
            events:
            - {id: talk, title: Talk, status: occurred, when: 2025-12-15, time: "09:00"}
            statements:
            - {id: dd, who: costa, says: At the talk., about: support, event: talk}
            - {id: aa, who: costa, says: Untimed., about: support, when: 2025-12-15}
            - {id: bb, who: costa, says: Later., about: support, when: 2025-12-15, time: "10:00"}
            - {id: cc, who: costa, says: Earlier., about: support, when: 2025-12-15, time: morning}
            """,
            "");

    assertThat(briefing.statements())
        .extracting(statement -> Objects.requireNonNull(statement.words().says()).text())
        .containsExactly("Earlier.", "At the talk.", "Later.", "Untimed.");
  }

  @Test
  void figuresAreSortedByValueAndPartsFollowTheirTotal() {
    assertThat(
            figures(
                """
                - {id: aa, what: Drones, value: USD 5 bn, share-of: zz}
                - {id: bb, what: Missiles, value: USD 900 m, share-of: cc}
                - {id: cc, what: Military part, value: USD 20 bn, share-of: zz}
                - {id: dd, what: Need, value: USD 1 tn}
                - {id: ee, what: Need, value: USD 411–486 bn}
                - {id: ff, what: Need}
                - {id: gg, what: Need, value: USD 524 bn}
                - {id: zz, what: Package, value: USD 61 bn}
                """))
        .containsExactly("ee", "gg", "dd", "ff", "zz", "aa", "cc", "bb");
  }

  @Test
  void figuresAreGroupedByTopic() {
    assertThat(
            figures(
                """
                - {id: aa, what: Aid, value: "1", about: support}
                - {id: bb, what: Border, value: "2", about: plan}
                - {id: cc, what: Cash, value: "3", about: support}
                - {id: dd, what: Area, value: "4", about: territory}
                """))
        .containsExactly("dd", "aa", "cc", "bb");
  }

  @Test
  void severalFiguresOfOneThingAreSummedUp() {
    List<Figure> figures =
        measured(
                """
                - {id: aa, what: Need, value: USD 1 tn}
                - {id: bb, what: Need, value: USD 411–486 bn}
                - {id: cc, what: Need, value: ~USD 524 bn}
                - {id: dd, what: Need, value: EUR 500 bn}
                - {id: ee, what: Other, value: "1"}
                - {id: ff, what: Other, value: "2"}
                """)
            .figures();

    assertThat(figures.stream().map(Figure::sum).filter(Objects::nonNull))
        .singleElement()
        .extracting(
            sum -> sum.what().text(),
            Figure.Sum::count,
            sum -> sum.low().amount().typed(),
            sum -> sum.high().amount().typed())
        .containsExactly("Need", 3, "USD 411 bn", "USD 1 tn");
    assertThat(figures.get(1).sum()).isNotNull();
  }

  @Test
  void positionsOfThePartiesToTheSummitPrecedeOthers() {
    String facts =
        """
        intake: {source: article, recorded: 2025-12-28}
        actors:
        - {id: aland, name: Aland, kind: state}
        - {id: yland, name: Yland, kind: state}
        - {id: zland, name: Zland, kind: state}
        - {id: zoe, name: Zoe, kind: person, member-of: zland}
        events:
        - {id: zz, title: Summit, status: planned, when: 2025-12-30, who: [zoe, yland]}
        positions:
        - {actor: aland, issue: territory, stance: open, says: A.}
        - {actor: yland, issue: territory, stance: open, says: Y.}
        - {actor: zoe, issue: territory, stance: open, says: Zoe.}
        - {actor: aland, issue: support, stance: open, says: A.}
        - {actor: zland, issue: support, stance: open, says: Z.}
        """;

    Briefing briefing = Composed.briefing(facts, "summit: zz\n");

    assertThat(briefing.matrix().positions())
        .extracting(position -> position.actor().name().text())
        .containsExactly("Zoe", "Yland", "Aland", "Zland", "Aland");
    assertThat(briefing.matrix().actors())
        .extracting(actor -> actor.name().text())
        .containsExactly("Zland", "Zoe", "Yland", "Aland");
  }

  private static List<String> figures(String measures) {
    return measured(measures).figures().stream()
        .map(figure -> Objects.requireNonNull(figure.what().ref()).ownerName())
        .map(name -> name.substring("measure:".length()))
        .toList();
  }

  private static Briefing measured(String measures) {
    return Composed.briefing(
        "intake: {source: article, recorded: 2025-12-28}\nmeasures:\n" + measures, "");
  }

  private static List<String> gaps(String events) {
    return briefing(events).gaps().stream().map(Briefing.Gap::what).toList();
  }

  private static List<String> titles(String events) {
    return briefing(events).events().timeline().stream()
        .map(event -> event.title().text())
        .toList();
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
