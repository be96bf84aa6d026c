package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Tests that the figure and the table of movement say what was wrong, if the desk corrected a
/// condition, a limit, the words or the day of a position.
class MovementCorrectedTest {
  private static final String NAMES =
      """
      sources: [{id: wire, title: A wire, kind: news-report}]
      actors:
      - {id: northland, name: Northland, kind: state}
      - {id: southland, name: Southland, kind: state}
      issues: [{id: fish, title: Fishing}, {id: toll, title: Tolls}]
      """;

  private static final String FIRST =
      """
      intake: {source: wire, recorded: 2031-01-10}
      positions:
      - {actor: northland, issue: fish, stance: open, if: all sign., says: gladly, when: 2031-01-08}
      - {actor: southland, issue: fish, stance: demands, minimum: a quarter, when: 2031-01-08}
      - {actor: northland, issue: toll, stance: opposes, when: 2031-01-08}
      - {actor: southland, issue: toll, stance: open, says: perhaps, when: 2031-01-08}
      """;

  private static final String SECOND =
      """
      intake: {source: wire, recorded: 2031-01-17}
      positions:
      - {actor: northland, issue: toll, stance: open, when: 2031-01-16}
      - {actor: southland, issue: toll, stance: offers, when: 2031-01-16}
      """;

  private static String corrected(String fact, String correction) throws Exception {
    return PlantedIssue.typed(
            "2031-01-24",
            "zone: Europe/Kyiv\n",
            NAMES,
            FIRST,
            SECOND,
            """
            intake: {source: wire, recorded: 2031-01-24}
            updates:
            - {fact: %s, act: corrected, reason: Misread., %s}
            """
                .formatted(fact, correction))
        .words("movement");
  }

  private static void assertSaid(String words, String wrong) {
    String said = "24 January: corrected (earlier issues were wrong" + wrong + ")";
    assertThat(words.split(java.util.regex.Pattern.quote(said), -1))
        .as("in the text and in the table: %s", words)
        .hasSize(3);
  }

  @Test
  void saysWhatWasWrong() throws Exception {
    assertSaid(corrected("northland/fish", "unset: [if]"), ": open, if all sign");
    assertSaid(
        corrected("southland/fish", "set: {minimum: a fifth}"),
        ": demands, could live with: a quarter");
    assertSaid(corrected("northland/fish", "set: {says: hardly}"), ": open, if all sign – gladly");
    assertSaid(
        corrected("southland/fish", "set: {when: 2031-01-07}"),
        ": 8 January: demands, could live with: a quarter");
    assertSaid(corrected("northland/fish", "set: {stance: reserved}"), ": open, if all sign");
  }

  @Test
  void hasNothingToSayOfWordsThatOnlyLacked() throws Exception {
    assertSaid(corrected("southland/fish", "set: {says: fish for all}"), "");
  }
}
