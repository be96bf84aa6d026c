package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Checks that a page tells apart who takes part, who was invited, declined, was absent or left,
/// and who stands in for whom.
class AttendanceTest {

  private static final Path KANANASKIS = Path.of("src/test/dossiers/kananaskis-2025");

  private static final String NAMES =
      """
      intake: {source: one, recorded: 2026-01-02}
      sources: [{id: one, title: One, kind: document, reliability: B}]
      actors:
      - {id: ann, name: Ann Able, kind: person}
      - {id: bob, name: Bob Baker, kind: person}
      - {id: cora, name: Cora Cole, kind: person}
      - {id: dan, name: Dan Dale, kind: person}
      - {id: eve, name: Eve Ellis, kind: person}
      - {id: finn, name: Finn Ford, kind: person}
      - {id: gus, name: Gus Gray, kind: person}
      - {id: hal, name: Hal Hunt, kind: person}
      """;

  /// Returns the issue of 12 January 2026 of a dossier with a summit from 9 to 11 January.
  private static String page(String language, String who, String more) {
    return PlantedIssue.typed(
            "2026-01-12",
            "summit: talks\nlang: " + language + "\n",
            NAMES
                + "events:\n- {id: talks, title: Border talks, form: meeting, status: occurred, when:"
                + " 2026-01-09/2026-01-11, who: ["
                + who
                + "]}\n"
                + more)
        .markdown();
  }

  private static String line(String page, String start) {
    return page.lines()
        .filter(one -> one.startsWith(start))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no line " + start + " in " + page));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; ann, {actor: bob, attendance: declined}; Border talks, Ann Able; (declined: Bob Baker)",
        "uk; ann, {actor: bob, attendance: declined}; Border talks, Ann Able; (відмова від участі: Bob Baker)",
        "en; ann, bob, {actor: cora, attendance: left, from: 2026-01-10}; Border talks, Ann Able, Bob Baker, Cora Cole; (left early: Cora Cole (10 January))",
        "uk; ann, bob, {actor: cora, attendance: left, from: 2026-01-10}; Border talks, Ann Able, Bob Baker, Cora Cole; (від’їзд до завершення: Cora Cole (10 січня))",
        "en; ann, bob, {actor: cora, attendance: absent}, {actor: dan, attendance: absent}; Border talks, Ann Able, Bob Baker; (absent: Cora Cole and Dan Dale)",
        "uk; ann, bob, {actor: cora, attendance: absent}, {actor: dan, attendance: absent}; Border talks, Ann Able, Bob Baker; (без участі: Cora Cole та Dan Dale)",
        "en; ann, bob, cora, dan, eve, finn, gus, {actor: hal, attendance: invited}; Border talks, 7 participants; (invited: Hal Hunt)",
        "uk; ann, bob, cora, dan, eve, finn, gus, {actor: hal, attendance: invited}; Border talks, 7 учасників; (запрошено: Hal Hunt)",
        "en; ann, {actor: bob, for: cora}, {actor: cora, attendance: declined, from: 2026-01-08}; Border talks, Ann Able, Bob Baker (for Cora Cole); (declined: Cora Cole (8 January, represented by Bob Baker))",
        "uk; ann, {actor: bob, for: cora}, {actor: cora, attendance: declined}; Border talks, Ann Able, Bob Baker (замість: Cora Cole); (відмова від участі: Cora Cole (представник: Bob Baker))",
        "en; ann, {actor: bob, for: cora}; Border talks, Ann Able, Bob Baker (for Cora Cole); took place",
        "uk; ann, {actor: bob, for: cora}; Border talks, Ann Able, Bob Baker (замість: Cora Cole); відб",
      })
  void statusLineSaysWhoWasThere(String language, String who, String there, String away) {
    String status = line(page(language, who, ""), "**Border talks,");

    assertThat(status).contains(there + ",", away);
  }

  @Test
  void whoWasNotThereKeepsTheRole() {
    String page = page("en", "ann, cora, {actor: bob, role: mediator, attendance: absent}", "");

    assertThat(page).contains("Absent: Bob Baker (mediator).");
  }

  @ParameterizedTest
  @ValueSource(strings = {"declined", "absent", "invited"})
  void whoWasNotThereMetNobody(String attendance) {
    String page =
        page(
            "en",
            "ann, cora, {actor: bob, attendance: " + attendance + "}",
            "- {id: call, title: A call, form: call, status: occurred, when: 2026-01-08, who:"
                + " [ann, cora]}\n- {id: talk, title: A talk, form: call, status: occurred, when:"
                + " 2026-01-07, who: [ann, dan]}\n");

    String contacts = page.substring(page.indexOf("## Contacts"));
    assertThat(contacts.substring(0, contacts.indexOf("\n## "))).doesNotContain("Bob Baker");
    assertThat(page).containsIgnoringCase(attendance + ": Bob Baker.");
  }

  @Test
  void whoLeftTheSummitIsAtNoLaterMeeting() {
    String page =
        page(
            "en",
            "ann, cora, {actor: bob, attendance: left, from: 2026-01-10}",
            "- {id: first, title: First day, part-of: talks, form: meeting, status: occurred, when:"
                + " 2026-01-10, who: [ann, bob]}\n- {id: last, title: Last day, part-of: talks,"
                + " form: meeting, status: occurred, when: 2026-01-11, who: [ann, cora, bob]}\n");

    assertThat(line(page, "| 10 January |")).contains("Taking part: Ann Able and Bob Baker.");
    assertThat(line(page, "| 11 January |"))
        .contains("Taking part: Ann Able and Cora Cole. Left early: Bob Baker.");
    assertThat(line(page, "| Ann Able – Bob Baker |"))
        .contains("9–11 January, meeting of 3 (Bob Baker: left on 10 January)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "invited and declined",
        "Declined",
        "invited, but declined",
        "запрошений, але відмовився",
        "відмовилася"
      })
  void roleOfTheseWordsAloneIsAttendance(String role) {
    String page = page("en", "ann, cora, {actor: bob, role: \"" + role + "\"}", "");

    assertThat(line(page, "**Border talks,")).contains("Ann Able, Cora Cole, ", "(declined: Bob");
  }

  @Test
  void roleWithOtherWordsStaysARole() {
    String page = page("en", "ann, {actor: bob, role: invited guest}", "");

    assertThat(line(page, "**Border talks,")).contains("Ann Able, Bob Baker,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"daily", "public", "chronology", "positions", "summit", "at-a-glance"})
  void guestWhoDeclinedTakesPartOnNoPage(String edition) throws IOException {
    String page =
        PlantedIssue.of(KANANASKIS, edition, "2025-06-17")
            .markdown()
            .replaceAll("[Dd]eclined: M", "");

    assertThat(page).doesNotContain("Mohammed bin Salman");
  }
}
