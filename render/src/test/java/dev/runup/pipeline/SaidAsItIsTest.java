package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Checks that a page says no more of its facts than is so. Its issue is of 9 June, the previous one
/// of 5 June.
class SaidAsItIsTest {

  @TempDir private Path folder;

  @Test
  void amountThatWasRightWhenPrintedIsNotWrong() {
    assertThat(
            page(
                """
                measures:
                - {id: toll, what: People hurt, value: "10", recorded: 2018-06-02}
                updates:
                - {fact: toll, act: superseded, reason: The count of the morning., recorded: 2018-06-06, set: {value: "14"}}
                - {fact: toll, act: corrected, reason: Some were counted twice., recorded: 2018-06-07, set: {value: "12", basis: two lists}}
                """))
        .contains("People hurt: 12 [1, 2]. Basis: two lists.", "Before: 10;", "Reason: Some were")
        .doesNotContain("Not 10", "Wrong in", "basis: not given", "Reason: The count");
  }

  @Test
  void whatWasMissingWasNoMistakeToPrint() {
    assertThat(
            page(
                """
                measures:
                - {id: toll, what: People hurt, value: "10", recorded: 2018-06-02}
                updates:
                - {fact: toll, act: corrected, reason: Misread., set: {value: "12", basis: two lists, by: lind}}
                """))
        .contains("Wrong in earlier issues: 10. Reason: Misread.")
        .doesNotContain("basis: not given", "by: not given");
  }

  @Test
  void factsStandInTheOrderOfTime() {
    assertThat(
            page(
                """
                events:
                - {id: c-first, title: First step, status: occurred}
                - {id: b-second, title: Second step, status: occurred, after: c-first}
                - {id: a-third, title: Third step, status: occurred, after: b-second}
                statements:
                - {id: late, who: lind, says: Evening word., when: 2018-06-07, time: "19:00", about: arms}
                - {id: noon, who: costa, says: Noon word., when: 2018-06-07, time: "12:00", about: arms}
                """))
        .containsSubsequence("Noon word.", "Evening word.", "First step", "Second step", "Third")
        .containsSubsequence("## What changed", "Noon word.", "Evening word.")
        .containsSubsequence("## What changed", ": First step", ": Second step", ": Third step");
  }

  private String page(String facts) {
    return TwoIssues.page(folder, facts);
  }
}
