package dev.runup.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.fact.AssessmentField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Likelihood;
import dev.runup.fact.Value;
import org.junit.jupiter.api.Test;

class AssessmentsTest {

  private static final String INTAKE = "intake: {source: article, recorded: 2025-12-28}\n";

  @Test
  void assessmentByTheDeskHasNoSource() {
    Fact judged =
        Given.facts(
                INTAKE
                    + """
                    assessments:
                    - {id: judged, says: A., by: desk, rests-on: plan, likelihood: very likely}
                    """)
            .fact("assessment:judged");

    assertThat(judged.isByDesk()).isTrue();
    assertThat(judged.citations()).isEmpty();
    assertThat(judged.all(AssessmentField.LIKELIHOOD))
        .containsExactly(new Value.LikelihoodTerm(new Likelihood("very likely", 80, 95)));
  }

  @Test
  void otherAssessmentInheritsTheSourceOfTheIntake() {
    Fact judged =
        Given.facts(INTAKE + "assessments:\n- {id: judged, says: A., by: article}\n")
            .fact("assessment:judged");

    assertThat(judged.isByDesk()).isFalse();
    assertThat(judged.citations())
        .containsExactly(new Value.Citation(new FactId(FactType.SOURCE, "article"), null));
  }

  @Test
  void causeAndEffectMayBeFactsOrTexts() {
    Fact judged =
        Given.facts(
                INTAKE
                    + """
                    assessments:
                    - {id: judged, says: A., by: costa, kind: cause, cause: "id:issue:support", effect: lasting peace, relation: serves}
                    """)
            .fact("assessment:judged");

    assertThat(judged.target(AssessmentField.CAUSE))
        .isEqualTo(new FactId(FactType.ISSUE, "support"));
    assertThat(judged.text(AssessmentField.EFFECT)).isEqualTo("lasting peace");
  }
}
