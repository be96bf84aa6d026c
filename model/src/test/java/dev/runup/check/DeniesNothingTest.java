package dev.runup.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.clearance.Clearance;
import dev.runup.fact.Dossier;
import dev.runup.history.History.IssueRequest;
import dev.runup.reading.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Denials that don't name what they deny.
class DeniesNothingTest {

  private static final String FACTS =
      """
      statements:
      - {id: claim, who: costa, says: It is off.}
      - {id: denial, who: zelensky, says: It is on., verb: %s}
      """;

  @Test
  void denialOfNothingIsReported() {
    assertThat(Told.of(FACTS.formatted("denied")))
        .containsExactly("denies-nothing statement:denial verb");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "denied, denies: claim",
        "denied, contradicts: claim",
        "denied, retracts: claim",
        "said",
        "rejected"
      })
  void otherStatementsAreNotReported(String verb) {
    assertThat(Told.of(FACTS.formatted(verb))).isEmpty();
  }

  @Test
  void updateMayNameWhatIsDenied() {
    String update =
        "updates: [{fact: denial, act: superseded, reason: X., recorded: 2025-12-29, %s}]";

    assertThat(Told.of(FACTS.formatted("denied") + update.formatted("set: {denies: claim}")))
        .isEmpty();
    assertThat(Told.of(FACTS.formatted("denied") + update.formatted("add: {denies: claim}")))
        .isEmpty();
  }

  @Test
  void denialOfAWithheldClaimIsNotReported() {
    Dossier dossier =
        Given.facts(
                "intake: {source: article, recorded: 2025-12-28}\n"
                    + FACTS
                        .formatted("denied, denies: claim")
                        .replace("id: claim,", "id: claim, mark: TLP:RED,"))
            .settings("mark: TLP:CLEAR\neditions: {public: {ceiling: TLP:CLEAR}}\n")
            .dossier();

    assertThat(
            Rules.check(new Clearance(dossier), dossier.editions(), IssueRequest.NEWEST, _ -> null))
        .isEmpty();
  }
}
