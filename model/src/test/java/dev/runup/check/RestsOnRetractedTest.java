package dev.runup.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Facts that rest on a statement which another statement retracts.
class RestsOnRetractedTest {

  private static final String STATEMENTS =
      """
      statements:
      - {id: claim, who: costa, says: It is agreed.}
      - {id: denial, who: costa, says: Nothing is agreed., retracts: claim}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assessments: [{id: one, says: It will last., by: desk, rests-on: claim}]",
        "headlines: [{id: one, title: It is agreed, rests-on: claim}]",
        "events: [{id: one, title: Signing, status: expected, derived: true, rests-on: [claim]}]"
      })
  void factWithRetractedBasisIsReported(String fact) {
    assertThat(Told.of(STATEMENTS + fact))
        .singleElement()
        .asString()
        .matches("rests-on-retracted \\w+:one rests-on");
  }

  @Test
  void messageNamesTheRetraction() {
    assertThat(Told.messages(STATEMENTS + judgement("claim")))
        .containsExactly(
            "assessment:one rests on statement:claim, which statement:denial retracts");
  }

  @Test
  void factThatWeighsTheRetractionIsNotReported() {
    assertThat(Told.of(STATEMENTS + judgement("[claim, denial]"))).isEmpty();
  }

  @Test
  void retractionMayRestOnWhatItRetracts() {
    assertThat(Told.of(STATEMENTS.replace("retracts: claim", "retracts: claim, rests-on: claim")))
        .isEmpty();
  }

  @Test
  void retractedRetractionDoesNotCount() {
    String again = "- {id: again, who: costa, says: It is agreed after all., retracts: denial}\n";

    assertThat(Told.of(STATEMENTS + again + judgement("claim"))).isEmpty();
  }

  @Test
  void withdrawnRetractionDoesNotCount() {
    String update = "updates: [{fact: denial, act: withdrawn, reason: Misheard., recorded: %s}]\n";

    assertThat(Told.of(STATEMENTS + judgement("claim") + update.formatted("2025-12-29"))).isEmpty();
  }

  @Test
  void laterRetractionCountsFromItsDay() {
    String later = STATEMENTS.replace("retracts: claim", "retracts: claim, recorded: 2025-12-30");

    assertThat(Told.on("2025-12-29", later + judgement("claim"))).isEmpty();
    assertThat(Told.on("2025-12-30", later + judgement("claim")))
        .containsExactly("rests-on-retracted assessment:one rests-on");
  }

  @Test
  void lapsedHeadlineIsNotReported() {
    String headline = "headlines: [{id: top, title: Agreed, rests-on: claim, until: 2025-12-28}]\n";

    assertThat(Told.on("2025-12-28", STATEMENTS + headline)).hasSize(1);
    assertThat(Told.on("2025-12-29", STATEMENTS + headline)).isEmpty();
  }

  @Test
  void replacedAssessmentIsNotReported() {
    String later = "- {id: two, says: It will fail., by: desk, rests-on: denial, replaces: one}\n";
    String both = "assessments:\n- {id: one, says: It lasts., by: desk, rests-on: claim}\n" + later;

    assertThat(Told.of(STATEMENTS + both)).isEmpty();
  }

  private static String judgement(String grounds) {
    return "assessments: [{id: one, says: It will last., by: desk, rests-on: %s}]\n"
        .formatted(grounds);
  }
}
