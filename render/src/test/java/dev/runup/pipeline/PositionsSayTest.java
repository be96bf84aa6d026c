package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.figure.DrawnFigure;
import dev.runup.figure.Scene;
import dev.runup.figure.Scene.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Tests that the figure of positions says what its table says: positions on all topics, conditions
/// and reservations, and what was withdrawn.
class PositionsSayTest {
  private static final String SETTINGS = "summit: talks\nzone: Europe/Kyiv\n";

  private static final String NAMES =
      """
      sources: [{id: wire, title: A wire, kind: news-report}]
      actors:
      - {id: northland, name: Northland, kind: state}
      - {id: southland, name: Southland, kind: state}
      - {id: envoy, name: The Envoy, kind: person}
      - {id: league, name: The League, kind: organisation}
      issues:
      - {id: fish, title: Fishing, weight: 9}
      - {id: toll, title: Tolls, weight: 8}
      - {id: port, title: Harbours, weight: 7}
      """;

  private static final String FIRST =
      """
      intake: {source: wire, recorded: 2031-01-10}
      events:
      - {id: talks, title: Talks, status: planned, form: meeting, when: 2031-02-10, who: [northland, southland]}
      positions:
      - {actor: northland, issue: fish, stance: red-line, when: 2031-01-08}
      - {actor: southland, issue: fish, stance: demands, when: 2031-01-08}
      - {actor: northland, issue: toll, stance: opposes, when: 2031-01-08}
      - {actor: southland, issue: toll, stance: open, if: Northland pays first., when: 2031-01-08}
      - {actor: envoy, issue: toll, stance: offers, when: 2031-01-08}
      - {actor: envoy, issue: port, stance: offers, when: 2031-01-08}
      - {actor: southland, issue: port, stance: red-line, hedge: [reportedly, denied], when: 2031-01-08}
      - {actor: envoy, issue: "*", stance: reserved, when: 2031-01-08}
      - {actor: league, issue: fish, stance: supports, when: 2031-01-08}
      """;

  private static final String SECOND =
      """
      intake: {source: wire, recorded: 2031-01-17}
      updates:
      - {fact: league/fish, act: withdrawn, reason: It supports nothing.}
      """;

  private static PlantedIssue issue(String day) {
    return PlantedIssue.typed(day, SETTINGS, NAMES, FIRST, SECOND);
  }

  private static List<String> said(DrawnFigure figure) {
    return List.of(figure.wide(), figure.medium(), figure.narrow()).stream()
        .map(PositionsSayTest::words)
        .toList();
  }

  private static String words(Scene scene) {
    return String.join(" ", texts(scene));
  }

  private static List<String> texts(Scene scene) {
    return scene.shapes().stream()
        .filter(Text.class::isInstance)
        .map(shape -> ((Text) shape).text())
        .toList();
  }

  @Test
  void positionOnAllTopicsIsNoUnknownOne() {
    DrawnFigure positions = issue("2031-01-10").figure("positions").orElseThrow();

    assertThat(positions.alt())
        .contains("Fishing: ", "The Envoy: all issues: reserved")
        .doesNotContain("The Envoy: no position known");
    assertThat(said(positions)).allMatch(text -> text.contains("all issues: reserved"));
  }

  @Test
  void positionSaysItsConditionAndReservations() {
    DrawnFigure positions = issue("2031-01-10").figure("positions").orElseThrow();

    assertThat(positions.alt())
        .contains(
            "Southland: open, if Northland pays first",
            "Southland: red line, reportedly, denied",
            "Northland: no position known");
    assertThat(said(positions))
        .allMatch(text -> text.contains("open, if Northland pays first"))
        .allMatch(text -> text.contains("red line, reportedly, denied"));
  }

  @Test
  void withdrawnPositionWithoutCellIsNamedBelow() {
    String below = "Withdrawn, not drawn: The League – Fishing (17 January).";
    DrawnFigure positions = issue("2031-01-17").figure("positions").orElseThrow();

    assertThat(positions.alt()).endsWith(below);
    assertThat(said(positions)).allMatch(text -> text.contains(below));
    assertThat(issue("2031-01-10").figure("positions").orElseThrow().alt())
        .doesNotContain("Withdrawn");
  }

  @Test
  void positionOnAllTopicsThatStaysIsSaidOfAnActorWithoutColumn() {
    String updates =
        SECOND
            + """
            - {fact: envoy/toll, act: withdrawn, reason: It offers nothing.}
            - {fact: envoy/port, act: withdrawn, reason: It offers nothing.}
            positions: [{actor: northland, issue: port, stance: supports, when: 2031-01-16}]
            """;
    DrawnFigure positions =
        PlantedIssue.typed("2031-01-17", SETTINGS, NAMES, FIRST, updates)
            .figure("positions")
            .orElseThrow();

    assertThat(positions.alt())
        .contains("The Envoy – Tolls (17 January; all issues: reserved)")
        .contains("The League – Fishing (17 January)");
  }

  @Test
  void positionOnAllTopicsInCellIsNotCountedAsLeftOut() {
    DrawnFigure positions = issue("2031-01-10").figure("positions").orElseThrow();

    // That of The League on fishing is left out.
    assertThat(said(positions)).allMatch(text -> text.contains("1 more position stands"));
  }

  @Test
  void wordsOfCellsAreNeverCut() {
    String facts =
        """
        positions:
        - {actor: northland, issue: fish, stance: reserved, when: 2031-01-08}
        - {actor: southland, issue: fish, stance: reserved, when: 2031-01-08}
        - {actor: northland, issue: toll, stance: supports, when: 2031-01-08}
        - {actor: southland, issue: toll, stance: opposes, when: 2031-01-08}
        - {actor: northland, issue: port, stance: supports, when: 2031-01-08}
        - {actor: southland, issue: port, stance: opposes, when: 2031-01-08}
        """;
    String first = FIRST.substring(0, FIRST.indexOf("positions:"));
    for (String name : List.of("", "envoy, ")) {
      DrawnFigure positions =
          PlantedIssue.typed(
                  "2031-01-10",
                  SETTINGS + "lang: uk\n",
                  NAMES,
                  first.replace("who: [", "who: [" + name) + facts)
              .figure("positions")
              .orElseThrow();
      for (Scene scene : List.of(positions.wide(), positions.medium(), positions.narrow())) {
        assertThat(texts(scene)).anyMatch(text -> text.endsWith("застереженнями"));
        assertThat(texts(scene)).noneMatch(text -> text.endsWith("застереження"));
      }
    }
  }

  @Test
  void picturesKeepTheRulesOfAllPictures() {
    for (String day : List.of("2031-01-10", "2031-01-17")) {
      SceneLaws.hold(day, issue(day).figure("positions").orElseThrow());
    }
  }

  @Test
  void tableHasTheRowsAndLimitsOfThePicture() {
    String second =
        """
        intake: {source: wire, recorded: 2031-01-17}
        positions:
        - {actor: envoy, issue: fish, stance: not-stated, when: 2031-01-16}
        - {actor: league, issue: port, stance: demands, says: free berths, minimum: half the berths, hedge: reportedly, when: 2031-01-16}
        """;
    PlantedIssue issue = PlantedIssue.typed("2031-01-17", SETTINGS, NAMES, FIRST, second);
    String words = issue.words("positions");

    assertThat(issue.figure("positions").orElseThrow().alt())
        .contains("The Envoy: not stated", "could live with: half the berths");
    assertThat(words)
        .contains("Fishing | The Envoy – **not stated**")
        .containsPattern(
            "Harbours \\| The League – demands: .*Could live with: half the berths\\.");
  }

  private static final String GROUP =
      """
      actors:
      - {id: pact, name: The Pact, kind: group}
      - {id: aland, name: Aland, kind: state, member-of: pact}
      - {id: beland, name: Beland, kind: state, member-of: pact}
      - {id: celand, name: Celand, kind: state, member-of: pact}
      """;

  private static final String OF_GROUP =
      """
      intake: {source: wire, recorded: 2031-01-10}
      events:
      - {id: talks, title: Talks, status: planned, form: meeting, when: 2031-02-10, who: [northland, southland, pact, aland, beland, celand]}
      positions:
      - {actor: pact, issue: fish, stance: demands, says: no nets before a treaty, from: [northland], except: [celand], when: 2031-01-08}
      - {actor: celand, issue: port, stance: opposes, says: closed berths, when: 2031-01-08}
      - {actor: northland, issue: fish, stance: opposes, says: any limit on boats, when: 2031-01-08}
      - {actor: southland, issue: fish, stance: red-line, when: 2031-01-08}
      - {actor: northland, issue: port, stance: opposes, when: 2031-01-08}
      - {actor: southland, issue: port, stance: not-stated}
      """;

  private static final String MOVES =
      """
      intake: {source: wire, recorded: 2031-01-17}
      positions:
      - {actor: northland, issue: fish, stance: open, when: 2031-01-16}
      - {actor: southland, issue: fish, stance: open, when: 2031-01-16}
      """;

  @Test
  void memberHasThePositionOfItsGroupAndADemandItsWords() {
    DrawnFigure positions =
        PlantedIssue.typed("2031-01-10", SETTINGS, NAMES, GROUP, OF_GROUP)
            .figure("positions")
            .orElseThrow();

    assertThat(positions.alt())
        .contains(
            "The Pact: demands (all but Celand) (of Northland) – no nets before a treaty;",
            "Aland: demands (of Northland) (as part of The Pact) – no nets before a treaty;",
            "Celand: no position known",
            "Northland: opposes – any limit on boats");
    assertThat(said(positions))
        .allMatch(text -> text.contains("no nets before a treaty"))
        .noneMatch(text -> text.contains("any limit on boats"))
        .noneMatch(text -> text.contains("more position"));
  }

  @Test
  void memberThatStatesNothingOfItsOwnHasThePositionOfItsGroup() {
    String silent = "- {actor: beland, issue: \"*\", stance: not-stated}\n";

    assertThat(
            PlantedIssue.typed("2031-01-10", SETTINGS, NAMES, GROUP, OF_GROUP + silent)
                .figure("positions")
                .orElseThrow()
                .alt())
        .contains("Beland: demands (of Northland) (as part of The Pact)")
        .contains("Beland: all issues: not stated");
  }

  @Test
  void memberThatLeftOrJoinedLaterHasNotThePositionOfTheGroup() {
    String left =
        """
        intake: {source: wire, recorded: 2031-01-17}
        actors: [{id: doland, name: Doland, kind: state}]
        updates: [{fact: "actor:aland", act: superseded, reason: It left., unset: [member-of]}]
        """;
    String joined =
        """
        intake: {source: wire, recorded: 2031-01-18}
        updates: [{fact: "actor:doland", act: superseded, reason: It joined., set: {member-of: pact}}]
        """;
    String alt =
        PlantedIssue.typed(
                "2031-01-18",
                SETTINGS,
                NAMES,
                GROUP,
                OF_GROUP.replace("celand]}\npos", "celand, doland]}\npos"),
                left,
                joined)
            .figure("positions")
            .orElseThrow()
            .alt();

    assertThat(alt)
        .contains("Aland: no position known", "Beland: demands", "Doland: no position known");
  }

  @Test
  void memberWithAFirstPositionOfItsOwnWasNotUnknownBefore() {
    String own =
        """
        - {actor: beland, issue: fish, stance: not-stated, when: 2031-01-16}
        - {actor: celand, issue: fish, stance: open, when: 2031-01-16}
        """;
    String words =
        PlantedIssue.typed("2031-01-17", SETTINGS, NAMES, GROUP, OF_GROUP, MOVES + own)
            .words("movement");

    assertThat(words).containsPattern("Celand[^;]*not yet known; 16 January: open");
    assertThat(words).doesNotContainPattern("Beland[^;.|]*[|]? [^|;.]*not yet known");
    assertThat(words).contains("| Beland |");
  }

  @Test
  void courseOfAGroupKeepsWhoIsExceptedAndItsMembersHaveNone() {
    String words =
        PlantedIssue.typed("2031-01-17", SETTINGS, NAMES, GROUP, OF_GROUP, MOVES).words("movement");

    assertThat(words)
        .contains("demands (all but Celand) (of Northland) – no nets before a treaty")
        .contains("| The Pact |", "| Celand |")
        .doesNotContain("Aland", "Beland");
  }
}
