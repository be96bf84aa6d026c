package dev.runup.check;

import static dev.runup.check.BackgroundTermsTest.FACTS;
import static dev.runup.check.BackgroundTermsTest.findings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "by: zanary, cause: \"id:word\", effect: rain|assessment:shaped cause",
        "by: zanary, cause: \"id:view\", effect: rain|assessment:shaped cause",
        "by: zanary, cause: rain, effect: \"id:far\"|assessment:shaped effect",
        "by: zanary, cause: \"id:other\", effect: rain|",
        "by: aide, cause: \"id:far\", effect: rain|",
        "by: aide, about: zanary, cause: \"id:far\", effect: rain|",
        "by: zanary, cause: \"id:far\", effect: rain, source: talk|"
      })
  void causeAndEffectPrintNoWordsBesideTheNameOverAnyNumberOfSteps(
      String keys, @Nullable String at) {
    String facts =
        CHAIN + "- {id: shaped, kind: cause, says: This is why., relation: causes, " + keys + "}\n";

    assertThat(findings(facts)).isEqualTo(at == null ? List.of() : List.of(at));
  }
}
