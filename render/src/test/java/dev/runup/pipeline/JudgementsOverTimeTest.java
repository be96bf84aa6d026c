package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a page says of a judgement when what it is about has changed since.
class JudgementsOverTimeTest {

  private static final MadeUpTalks TALKS =
      MadeUpTalks.at("UTC")
          .with(
              "2026-03-01",
              """
              issues:
              - {id: wells, title: Who repairs the wells, weight: 8}
              proposals:
              - {id: pact, title: Wells pact, state: negotiating}
              provisions:
              - {id: ten-wells, text: Ten wells, proposal: pact, state: sought}
              events:
              - {id: the-summit, title: Wells summit, status: planned, form: meeting, when: 2026-03-30, who: [anna, bert], about: wells}
              assessments:
              - {by: desk, kind: judgement, says: The summit is held., about: [the-summit, pact], likelihood: likely, rests-on: ten-wells}
              """);

  @TempDir private Path folder;

  @Test
  void newJudgementHasNoDay() throws IOException {
    assertThat(TALKS.page(folder, "2026-03-01")).contains("The summit is held. Likelihood: likely");
  }

  @Test
  void oldJudgementHasItsDayAndWhatBecameOfItsFacts() throws IOException {
    assertThat(
            TALKS
                .with(
                    "2026-03-02",
                    """
                    updates:
                    - {fact: the-summit, act: superseded, reason: Called off., set: {status: cancelled}}
                    - {fact: pact, act: superseded, reason: Nobody wants it., set: {state: dead}}
                    - {fact: ten-wells, act: superseded, reason: Too many., set: {state: dropped}}
                    """)
                .page(folder, "2026-03-02"))
        .contains(
            "As of 1 March. Since then “Wells summit”: cancelled. Since then “Wells pact”: dead. Since then “Ten wells”: dropped. Likelihood: likely");
  }

  @Test
  void oldJudgementSaysWhoLeftSince() throws IOException {
    assertThat(
            TALKS
                .with(
                    "2026-03-30",
                    """
                    updates:
                    - {fact: the-summit, act: superseded, reason: Bert left., set: {status: ongoing, who: [anna, {actor: bert, attendance: left, from: 2026-03-30}]}}
                    """)
                .page(folder, "2026-03-30"))
        .contains("Since then “Wells summit”: ongoing, left early: Bert Bellman. Likelihood");
  }
}
