package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.calendar.ReadCalendar;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Checks what a calendar says of events, from one issue to the next.
class CalendarTest {

  private static final String SETTINGS =
      """
      mark: TLP:CLEAR
      desk: Desk
      zone: Europe/Kyiv
      editions: {daily: {title: Talks, base: "https://example.org/talks/"}}
      """;

  private static final String START =
      """
      intake: {source: page, recorded: 2026-10-01}
      sources: [{id: page, title: A page, publisher: Press, kind: news-report, mark: CLEAR}]
      places:
      - {id: hall, name: The hall, within: town}
      - {id: town, name: The town, zone: Europe/Kyiv}
      """;

  private static final String MOVED =
      START
          + """
          events:
          - {id: talks, title: Talks, status: planned, when: 2026-10-24, time: "18:00", where: hall}
          - {id: lunch, title: Lunch, status: confirmed, when: 2026-10-23}
          - {id: walk, title: Walk, status: planned, when: 2026-10-23}
          - {id: slip, title: Slip, status: planned, when: 2026-10-23, recorded: 2026-10-02 09:00}
          updates:
          - {fact: talks, act: superseded, reason: They said so., set: {when: 2026-10-26, time: "18:00"}, recorded: 2026-10-02}
          - {fact: talks, act: superseded, reason: They said so., set: {title: The talks}, recorded: 2026-10-03}
          - {fact: lunch, act: superseded, reason: They said so., set: {status: cancelled}, recorded: 2026-10-02}
          - {fact: walk, act: withdrawn, reason: Nobody said so., recorded: 2026-10-02}
          - {fact: slip, act: withdrawn, reason: Nobody saw it., recorded: 2026-10-02 11:00}
          """;

  private static ReadCalendar calendar(String settings, String facts, String day) {
    return ReadCalendar.of(new Published(settings, facts).file("ics", day, WebLayout.DEFAULT));
  }

  private static ReadCalendar calendar(String events) {
    return calendar(SETTINGS, START + "events:\n" + events, "2026-10-01");
  }

  @Test
  void eventThatMovesKeepsItsIdAndCountsUp() {
    Map<String, String> before = calendar(SETTINGS, MOVED, "2026-10-01").event("Talks");
    Map<String, String> after = calendar(SETTINGS, MOVED, "2026-10-02").event("Talks");
    Map<String, String> named = calendar(SETTINGS, MOVED, "2026-10-03").event("The talks");

    assertThat(before)
        .containsEntry("DTSTART", "20261024T180000")
        .containsEntry("DTSTART;", "TZID=Europe/Kyiv")
        .containsEntry("SEQUENCE", "0")
        .containsEntry("DTSTAMP", "20260930T210000Z")
        .containsEntry("LOCATION", "The hall\\, The town");
    assertThat(after)
        .containsEntry("UID", before.get("UID"))
        .containsEntry("DTSTART", "20261026T180000")
        .containsEntry("SEQUENCE", "1")
        .containsEntry("DTSTAMP", "20261001T210000Z")
        .containsEntry("LAST-MODIFIED", "20261001T210000Z");
    assertThat(named)
        .containsEntry("UID", before.get("UID"))
        .containsEntry("SEQUENCE", "1")
        .containsEntry("DTSTAMP", "20261002T210000Z");
  }

  /// Clocks go back on 25 October.
  @Test
  void zoneHasTheChangesAroundItsHours() {
    ReadCalendar calendar = calendar(SETTINGS, MOVED, "2026-10-01");
    assertThat(calendar.zones().get("Europe/Kyiv"))
        .hasToString(
            "[Change[at=2026-03-29T03:00, kind=DAYLIGHT, from=+0200, to=+0300],"
                + " Change[at=2026-10-25T04:00, kind=STANDARD, from=+0300, to=+0200]]");
  }

  @Test
  void cancelledAndWithdrawnEventsStay() {
    ReadCalendar after = calendar(SETTINGS, MOVED, "2026-10-02");

    assertThat(after.event("Lunch"))
        .containsEntry("SUMMARY", "TLP:CLEAR · Lunch (cancelled)")
        .containsEntry("STATUS", "CANCELLED")
        .containsEntry("SEQUENCE", "1");
    assertThat(after.event("Walk"))
        .containsEntry("SUMMARY", "TLP:CLEAR · Walk (withdrawn)")
        .containsEntry("STATUS", "CANCELLED")
        .containsEntry("SEQUENCE", "1")
        .containsEntry("UID", calendar(SETTINGS, MOVED, "2026-10-01").event("Walk").get("UID"));
    assertThat(calendar(SETTINGS, MOVED, "2026-10-03").event("Walk"))
        .containsEntry("STATUS", "CANCELLED");
    // No issue had it.
    assertThat(after.events()).hasSize(3);
  }

  /// Who imported an earlier calendar would keep the old day for ever.
  @ParameterizedTest
  @CsvSource({
    "'set: {status: postponed}, unset: [when, time]', postponed",
    "'set: {when: 2026-12}, unset: [time]', planned",
    "'unset: [when, time]', planned"
  })
  void eventThatLosesItsDayIsCancelledOnIt(String change, String status) {
    String facts =
        START
            + """
            events:
            - {id: talks, title: Talks, status: planned, when: 2026-10-24, time: "18:00", where: hall}
            - {id: walk, title: Walk, status: planned, when: 2026-10-23}
            - {id: new, title: New, status: planned, when: 2026-10-24, recorded: 2026-10-02 09:00}
            updates:
            - {fact: talks, act: superseded, reason: They said so., %s, recorded: 2026-10-02}
            - {fact: new, act: superseded, reason: They said so., unset: [when], recorded: 2026-10-02 10:00}
            - {fact: walk, act: superseded, reason: They said so., set: {where: hall}, recorded: 2026-10-03}
            """
                .formatted(change);
    Map<String, String> before = calendar(SETTINGS, facts, "2026-10-01").event("Talks");
    for (String day : List.of("2026-10-02", "2026-10-03")) {
      ReadCalendar calendar = calendar(SETTINGS, facts, day);
      Map<String, String> after = calendar.event("Talks");
      assertThat(after)
          .containsEntry("UID", before.get("UID"))
          .containsEntry("DTSTART", "20261024T180000")
          .containsEntry("STATUS", "CANCELLED")
          .containsEntry("SEQUENCE", "1");
      assertThat(after.get("SUMMARY"))
          .startsWith(
              "TLP:CLEAR · Talks (" + status + "\\; not on this day\\, no new day is known");
      // No issue had a day of it.
      assertThat(calendar.events()).hasSize(2);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "planned, TENTATIVE, ' (planned)'",
    "expected, TENTATIVE, ' (expected)'",
    "in-doubt, TENTATIVE, ' (in doubt)'",
    "postponed, TENTATIVE, ' (postponed)'",
    "confirmed, CONFIRMED, ''",
    "ongoing, CONFIRMED, ''",
    "occurred, CONFIRMED, ''",
    "cancelled, CANCELLED, ' (cancelled)'"
  })
  void statusIsThatOfTheFormat(String typed, String status, String told) {
    Map<String, String> event =
        calendar("- {id: talks, title: Talks, status: %s, when: 2026-10-24}".formatted(typed))
            .events()
            .getFirst();
    assertThat(event)
        .containsEntry("STATUS", status)
        .containsEntry("SUMMARY", "TLP:CLEAR · Talks" + told);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "2026-10-24, 20261024, 20261025, \"\"",
        "2026-10-24/2026-10-26, 20261024, 20261027, \"\"",
        "2026-10-24~, 20261024, 20261025, \" (about 24 October 2026)\"",
        "[2026-10-24..2026-10-30], 20261024, 20261031, \" (between 24 and 30 October 2026)\"",
        "2026-10-24/.., 20261024, 20261025, \" (from 24 October 2026)\"",
        "2026-10-24/, 20261024, 20261025, \" (from 24 October 2026\\, end not known)\"",
        "2026-01-05/2026-12-04, 20260105, 20261205, \"\""
      })
  void dayWithoutHourIsWholeDayAndVagueOneHasItsWords(
      String typed, String from, String until, String told) {
    Map<String, String> event =
        calendar("- {id: talks, title: Talks, status: confirmed, when: \"%s\"}".formatted(typed))
            .events()
            .getFirst();
    assertThat(event)
        .containsEntry("DTSTART", from)
        .containsEntry("DTSTART;", "VALUE=DATE")
        .containsEntry("DTEND", until)
        .containsEntry("SUMMARY", "TLP:CLEAR · Talks" + told)
        .containsEntry("TRANSP", "TRANSPARENT");
  }

  @Test
  void eventsWithoutDayAreCounted() {
    ReadCalendar calendar =
        calendar(
            """
            - {id: a1, title: Talks, status: confirmed}
            - {id: b1, title: Lunch, status: confirmed, when: "2026"}
            - {id: c1, title: Walk, status: confirmed, when: "[2026-10-24..]"}
            - {id: d1, title: Ride, status: confirmed, when: "[2026-10-24, 2026-12-24]"}
            - {id: e1, title: Swim, status: confirmed, when: "2026-10-XX"}
            - {id: f1, title: Toast, status: confirmed, when: "2026-12~"}
            - {id: g1, title: Visit, status: confirmed, when: "[2026-10-24..2026-10-31]"}
            """);
    assertThat(calendar.events()).isEmpty();
    assertThat(calendar.properties().get("X-WR-CALDESC"))
        .isEqualTo(
            "As of Thursday\\, 1 October 2026. 7 events are left out\\, because their day isn’t"
                + " known.");
  }

  @ParameterizedTest
  @CsvSource({
    "'18:00-19:30', 20261024T180000, 20261024T193000, ''",
    "'23:00-01:00', 20261024T230000, 20261025T010000, ''",
    "'~18:00', 20261024T180000, , ' (24 October 2026\\, about 18:00)'"
  })
  void hoursAreThoseOfTheirZone(String typed, String start, String end, String told) {
    Map<String, String> event =
        calendar(
                "- {id: talks, title: Talks, status: confirmed, when: 2026-10-24, time: \"%s\", where: hall}"
                    .formatted(typed))
            .events()
            .getFirst();
    assertThat(event)
        .containsEntry("DTSTART", start)
        .containsEntry("SUMMARY", "TLP:CLEAR · Talks" + told);
    assertThat(event.get("DTEND")).isEqualTo(end);
  }

  @Test
  void hourWithoutZoneIsSaidInWords() {
    Map<String, String> event =
        calendar("- {id: a1, title: A, status: confirmed, when: 2026-10-24, time: evening}")
            .events()
            .getFirst();
    assertThat(event)
        .containsEntry("DTSTART", "20261024")
        .containsEntry("SUMMARY", "TLP:CLEAR · A (24 October 2026\\, evening)");
  }

  @Test
  void descriptionSaysHowAndFromWhom() {
    Map<String, String> event =
        calendar(
                "- {id: talks, title: Talks, status: planned, when: 2026-10-24, hedge: reportedly,"
                    + " caveat: One call., passage: \"1\"}")
            .events()
            .getFirst();
    assertThat(event)
        .containsEntry(
            "DESCRIPTION",
            "Status: planned\\; reportedly.\\nOne call.\\nSources: “A page” (Press).\\nAs of"
                + " Thursday\\, 1 October 2026.\\nhttps://example.org/talks/daily-2026-10-01.html")
        .containsEntry("URL", "https://example.org/talks/daily-2026-10-01.html#event:talks")
        .containsEntry("CLASS", "PUBLIC");
  }

  @Test
  void markIsFirstAndHidesTheEntryFromOthers() {
    ReadCalendar calendar =
        calendar(
            SETTINGS.replace("{title", "{status: draft, ceiling: AMBER, title"),
            START + "events: [{id: talks, title: Talks, status: confirmed, when: 2026-10-24}]\n",
            "2026-10-01");
    assertThat(calendar.events().getFirst())
        .containsEntry("SUMMARY", "TLP:AMBER · DRAFT · Talks")
        .containsEntry("CLASS", "CONFIDENTIAL");
    for (String name : List.of("NAME", "X-WR-CALNAME")) {
      assertThat(calendar.properties()).containsEntry(name, "TLP:AMBER · DRAFT · Talks · Desk");
    }
    assertThat(calendar.properties())
        .containsEntry("METHOD", "PUBLISH")
        .containsEntry("URL", "https://example.org/talks/daily-2026-10-01.html");
  }

  @Test
  void idIsThatOfDeskAndEventInAllEditionsAndLanguages() {
    String id = calendar(SETTINGS, MOVED, "2026-10-01").event("Talks").get("UID");
    String other =
        """
        mark: TLP:CLEAR
        desk: Desk
        lang: uk
        editions: {summit: {ceiling: AMBER}}
        """;
    assertThat(calendar(other, MOVED, "2026-10-02").event("Talks")).containsEntry("UID", id);
    assertThat(calendar(other.replace("desk: Desk", "desk: D"), MOVED, "2026-10-02").event("Talks"))
        .doesNotContainEntry("UID", id);
  }

  @Test
  void languageOfTheEditionSpeaks() {
    ReadCalendar calendar = calendar(SETTINGS + "lang: uk\n", MOVED + "", "2026-10-02");
    assertThat(calendar.event("Lunch").get("SUMMARY")).isEqualTo("TLP:CLEAR · Lunch (скасовано)");
    assertThat(calendar.event("Walk").get("DESCRIPTION"))
        .startsWith(
            "Ми більше не підтверджуємо цієї події.\\nСтаном на день випуску: пʼятниця\\, 2"
                + " жовтня");
  }
}
