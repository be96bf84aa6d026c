package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The tables and lists behind page 1.
class ReferenceTest {

  private static final String FACTS =
      """
      intake: {source: article, recorded: 2025-12-10}
      sources:
      - {id: article, title: An article, kind: news-report}
      actors:
      - {id: anna, name: Anna, kind: person}
      - {id: bert, name: Bert, kind: person}
      issues:
      - {id: border, title: The border}
      """;

  private static final String NOTE = "Where no day stands, none is given.";

  @Test
  void positionsWithoutDayHaveOneNote() {
    String positions =
        """
        positions:
        - {actor: anna, issue: border, stance: open, says: perhaps, when: 2025-12-05}
        - {actor: bert, issue: border, stance: opposes, says: never%s}
        """;

    assertThat(page(positions.formatted("")))
        .contains(
            "| The border | Anna – open: perhaps. (5 December) |",
            "| The border | Bert – opposes: never. |",
            NOTE)
        .doesNotContain("10 December)");
    assertThat(page(positions.formatted(", when: 2025-12-06")))
        .contains("| The border | Bert – opposes: never. (6 December) |")
        .doesNotContain(NOTE);
  }

  @Test
  void movedPositionHasTheDayOfItsEarlierWords() {
    String page =
        page(
            """
            positions:
            - {actor: anna, issue: border, stance: open, says: perhaps, when: 2025-12-05}
            - {actor: anna, issue: border, stance: opposes, says: never, when: 2025-12-11, recorded: 2025-12-12}
            """);

    assertThat(page)
        .contains("(11 December)", "Before: open; perhaps; 5 December.")
        .doesNotContain("Date: 11 December");
  }

  @Test
  void eventWithoutHourSaysSoBesideTimedOnes() {
    String page =
        page(
            """
            events:
            - {id: aa, title: Closing, status: occurred, when: 2025-12-05}
            - {id: bb, title: Opening, status: occurred, when: 2025-12-05, time: "09:15"}
            - {id: cc, title: Dinner, status: occurred, when: 2025-12-04}
            """);

    assertThat(page)
        .contains("| 5 December, hour not given | Closing. |", "| 4 December | Dinner. |");
    assertThat(page.indexOf("| Opening. |")).isLessThan(page.indexOf("| Closing. |"));
  }

  @Test
  void severalFiguresOfOneThingHaveOneRowThatSumsThemUp() {
    String page =
        page(
            """
            measures:
            - {id: aa, what: Need, value: USD 1 tn, by: anna}
            - {id: bb, what: Need, value: USD 411–486 bn, by: bert}
            - {id: cc, what: Need, value: ~USD 524 bn}
            """);

    assertThat(page)
        .containsOnlyOnce("| **Need: 3 figures** | **USD 411 bn to USD 1 tn** | – | – |");
    assertThat(page.indexOf("**Need: 3 figures**")).isLessThan(page.indexOf("| USD 411–486 bn |"));
  }

  @Test
  void basisNamesInferencesAndCountsWeakAndLaterSources() {
    String sources =
        """
        - {id: late, title: Late, kind: news-report, reliability: B, published: 2026-01-10}
        - {id: weak, title: Weak, kind: document, reliability: E, published: 2026-01-11}
        """;
    String events =
        """
        events:
        - {id: aa, title: Told, status: occurred, source: [article, late, weak], inferred: place}
        - {id: bb, title: New, status: occurred, when: 2025-12-11, inferred: [day, office], recorded: 2025-12-12}
        - {id: cc, title: Also told., status: occurred, inferred: place}
        """;

    String page = built(FACTS.replace("actors:\n", sources + "actors:\n") + events);

    assertThat(page)
        .contains(
            "3 sources, 1 of reliability E or F, 1 not graded, 2 published after this day (reconstructed"
                + " issue).",
            "Inferred: place of “Told”, “Also told” and 1 more.",
            "Since 10 December: 1 new; see “What changed”.");
  }

  /// Returns the Markdown of the newest issue. Cells of tables have one space around their text.
  private static String page(String facts) {
    return built(FACTS + facts);
  }

  private static String built(String facts) {
    return new Published("{mark: CLEAR}\n", facts)
        .file("md", "2025-12-12", WebLayout.DEFAULT)
        .replaceAll(" +", " ");
  }
}
