package dev.runup.pipeline;

import static dev.runup.pipeline.BackgroundTest.NEXT_FILE;
import static dev.runup.pipeline.BackgroundTest.named;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.format.Format;
import dev.runup.pipeline.BackgroundTest.Ground;
import dev.runup.pipeline.BackgroundTest.Shaped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What rests on background in part is on background, and so is what rests on it, over any number
/// of steps.
class MixedGroundsOnBackgroundTest {

  private static final String WORDS =
      BackgroundTest.facts("background", "person", "talk", "background", "")
          + "- {id: open, who: north, says: We bring it., source: gazette}\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assessments: [{id: mid, by: desk, says: It may be., rests-on: [word, open]}]",
        "assessments: [{id: mid, by: desk, says: It may be., rests-on: [open, ships, word]}]",
        "events: [{id: mid, title: A lunch, status: occurred, who: north, source: [talk, gazette]}]",
        "measures: [{id: mid, what: Boats, value: 12, source: [talk, gazette]}]",
        "actions: [{id: mid, says: A map is drawn., stated-in: [word, open]}]",
        """
        assessments:
        - {id: first, by: desk, says: It may be., rests-on: [word, open]}
        - {id: second, by: desk, says: It can be., rests-on: [open, first]}
        - {id: mid, by: desk, says: It must be., rests-on: [second, open]}
        """
      })
  void nobodyIsNamedBehindAFactThatIsOnTheRecordInPart(String mid) {
    StringBuilder facts =
        new StringBuilder(
            WORDS
                + "measures: [{id: ships, what: Ships, value: 3, source: gazette}]\n"
                + NEXT_FILE
                + mid
                + "\n");
    for (Shaped shaped : BackgroundTest.shapes()) {
      if (shaped.ground() == Ground.RESTS_ON) {
        facts.append(
            shaped.typed("shaped-" + facts.length()).replace("rests-on: word", "rests-on: mid"));
      }
    }

    for (String terms : new String[] {"background", "deep-background"}) {
      assertThat(
              BackgroundTest.outputs(
                      facts.toString().replace("terms: background", "terms: " + terms),
                      null,
                      Format.MARKDOWN)
                  .filter(BackgroundTest::isNamed))
          .isEmpty();
    }
  }

  /// Nobody can tell which part names her.
  @Test
  void whoIsNamedOnTheRecordTooIsLeftOutBehindBoth() {
    String facts =
        WORDS
            + "- {id: own, who: zanary, says: I bring it., source: gazette}\n"
            + "assessments: [{id: mid, by: desk, says: It may be., rests-on: [word, own]}]\n";
    String lunch =
        NEXT_FILE
            + "events: [{id: act, title: A lunch, status: planned, who: zanary, rests-on: mid}]\n";

    assertThat(named(facts + lunch)).isEqualTo(named(facts));
    assertThat(named(facts.replace("[word, own]", "own") + lunch)).isGreaterThan(named(facts));
  }

  @Test
  void authorOfAJudgementOnTheRecordIsNamedBehindIt() {
    String facts =
        WORDS
            + "assessments:\n"
            + "- {id: mid, by: desk, says: It may be., rests-on: [word, open]}\n"
            + "- {id: view, by: south, says: So we say., source: gazette, rests-on: mid}\n";

    assertThat(BackgroundTest.outputs(facts, null, Format.MARKDOWN))
        .anyMatch(text -> text.contains("**Southland.** So we say."));
  }
}
