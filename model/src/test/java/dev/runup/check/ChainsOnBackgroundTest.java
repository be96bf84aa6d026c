package dev.runup.check;

import static dev.runup.check.BackgroundTermsTest.FACTS;
import static dev.runup.check.BackgroundTermsTest.findings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rule `named-on-background` for what rests on words on background over several steps.
class ChainsOnBackgroundTest {

  private static final String CHAIN =
      FACTS
          + "- {id: other, who: aide, says: Fine.}\n"
          + "issues: [{id: border, title: The border}]\n"
          + "intake: {source: gazette, recorded: 2026-01-02}\n"
          + "actors: [{id: south, name: Southland, kind: state}]\n"
          + "assessments:\n"
          + "- {id: view, by: desk, says: It may be., rests-on: [word, other]}\n"
          + "- {id: far, by: desk, says: It may end., rests-on: [view, other]}\n";

  @ParameterizedTest
  @CsvSource({
    "word, '', true",
    "view, '', true",
    "far, '', true",
    "other, '', false",
    "view, ', attribution: an envoy of Southland', false",
    "far, ', attribution: an envoy of Southland', false"
  })
  void positionOfAStateNeedsAnAttributionOverAnyNumberOfSteps(
      String base, String attribution, boolean isRefused) {
    String facts =
        CHAIN.replace("It may open.", "It may open." + attribution)
            + "positions: [{actor: south, issue: border, stance: opposes, derived: true, rests-on: %s}]%n"
                .formatted(base);

    assertThat(findings(facts))
        .isEqualTo(isRefused ? List.of("position:south/border actor") : List.of());
  }
}
