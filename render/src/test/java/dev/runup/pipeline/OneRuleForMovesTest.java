package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Tests that the figures, "What changed" and page 1 have one rule for what is a move: the actor
/// stated the position before and the new one.
class OneRuleForMovesTest {
  private static final String SETTINGS = "summit: talks\nzone: Europe/Kyiv\n";

  private static final String NAMES =
      """
      sources: [{id: wire, title: A wire, kind: news-report}]
      actors:
      - {id: northland, name: Northland, kind: state}
      - {id: southland, name: Southland, kind: state}
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
      - {id: talks, title: Talks, status: planned, form: meeting, when: 2031-03-10, who: [northland, southland]}
      positions:
      - {actor: northland, issue: fish, stance: open, when: 2031-01-10}
      - {actor: southland, issue: fish, stance: red-line, when: 2031-01-10}
      - {actor: southland, issue: toll, stance: not-stated, when: 2031-01-10}
      - {actor: northland, issue: toll, stance: opposes, when: 2031-01-10}
      - {actor: southland, issue: port, stance: open, when: 2031-01-10}
      - {actor: northland, issue: port, stance: opposes, when: 2031-01-10}
      - {actor: league, issue: port, stance: reserved, when: 2031-01-10}
      - {actor: league, issue: fish, stance: supports, when: 2031-01-10}
      """;

  private static final String SECOND =
      """
      intake: {source: wire, recorded: 2031-01-17}
      positions:
      - {actor: northland, issue: fish, stance: not-stated, when: 2031-01-17}
      - {actor: southland, issue: toll, stance: demands, when: 2031-01-17}
      - {actor: southland, issue: port, stance: not-stated, when: 2031-01-17}
      - {actor: league, issue: port, stance: supports, when: 2031-01-17}
      """;

  private static final String THIRD =
      """
      intake: {source: wire, recorded: 2031-01-24}
      positions:
      - {actor: northland, issue: fish, stance: opposes, when: 2031-01-24}
      - {actor: southland, issue: port, stance: open, when: 2031-01-24}
      """;

  private static PlantedIssue issue(String day) {
    return PlantedIssue.typed(day, SETTINGS, NAMES, FIRST, SECOND, THIRD);
  }

  private static String row(String page) {
    return page.lines().filter(line -> line.startsWith("**Moved.**")).findFirst().orElse("");
  }

  private static String alt(String day, String figure) {
    return issue(day).figure(figure).orElseThrow().alt();
  }

  @Test
  void stateNoPositionAnyLongerIsNoMove() {
    String page = issue("2031-01-17").markdown();

    assertThat(alt("2031-01-17", "positions"))
        .contains("Northland: not stated, before: open; ", "Southland: demands. ")
        .contains("The League: supports, (moved) before: reserved")
        .containsOnlyOnce("(moved)");
    assertThat(page)
        .contains("*Changed.* Northland, Fishing: not stated.")
        .contains("(changed) Fishing | Northland")
        .doesNotContain("*Moved.* Northland", "(moved) Fishing", "*Moved.* Southland");
    assertThat(row(page)).contains("The League").doesNotContain("Northland");
    assertThat(page.lines().findFirst().orElseThrow()).doesNotContain("moves");
  }

  @Test
  void positionAfterNoneIsMoveFromTheOneBefore() {
    String page = issue("2031-01-24").markdown();

    assertThat(alt("2031-01-24", "positions"))
        .contains("Northland: opposes, (moved) before: open", "Southland: open; The League")
        .containsOnlyOnce("(moved)");
    assertThat(alt("2031-01-24", "movement"))
        .contains("2 moves by 2 actors")
        .contains("24 January, moved (before: open): opposes");
    assertThat(page)
        .contains("*Moved.* Northland, Fishing: opposes. (24 January) Before: open; 10 January.")
        .contains("(moved) Fishing | Northland", "*Changed.* Southland, Harbours: open.")
        .doesNotContain("for the first time", "irst on record");
    assertThat(row(page)).contains("Northland on “Fishing”: now opposes (before: open)");
    assertThat(page.lines().findFirst().orElseThrow())
        .isEqualTo("# Northland moves on “Fishing”: opposes (before: open)");
  }

  @Test
  void firstPositionAfterNoneIsNoMove() {
    String page = issue("2031-01-17").markdown();

    assertThat(row(page)).contains("irst on record: Southland on “Tolls”: demands");
    assertThat(page).contains("*Changed.* Southland, Tolls: demands.");
  }

  @Test
  void correctedPositionIsNoMoveOnPageOne() {
    String corrected =
        """
        intake: {source: wire, recorded: 2031-01-24}
        updates:
        - {fact: southland/fish, act: corrected, reason: Misread., set: {stance: opposes}}
        """;
    String page =
        PlantedIssue.typed("2031-01-24", SETTINGS, NAMES, FIRST, SECOND, corrected).markdown();

    assertThat(page.lines().findFirst().orElseThrow()).doesNotContain("moves");
    assertThat(page)
        .contains("**Corrected.** On “Fishing”, Southland")
        .doesNotContain("Changed: Fishing");
  }
}
