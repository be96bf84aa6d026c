package dev.runup.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.clearance.Clearance;
import dev.runup.fact.Dossier;
import dev.runup.history.History.IssueRequest;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.problem.Severity;
import dev.runup.reading.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Ids typed as texts under keys that take a fact or a text.
class IdAsTextTest {

  private static final String FACTS =
      """
      intake: {source: article, recorded: 2025-12-28}
      events:
      - {id: letter, title: A letter, status: occurred}
      - {id: both, title: Talks, status: occurred}
      statements:
      - {id: both, who: costa, says: Talks.}
      positions:
      - {actor: costa, issue: support, stance: supports}
      assessments:
      - {id: one, says: It led to talks., by: desk, rests-on: letter, %s}
      """;

  @ParameterizedTest
  @CsvSource({
    "cause: letter,id:letter",
    "effect: letter,id:letter",
    "effect: event:letter,id:letter",
    "cause: costa/support,id:costa/support",
    "cause: both,id:event:both\" or \"id:statement:both"
  })
  void idTypedAsTextIsReported(String typed, String meant) {
    Problem found = Told.found(FACTS.formatted(typed), "").getFirst();

    assertThat(found.code().word()).isEqualTo("id-as-text");
    assertThat(found.hint()).startsWith("did you mean \"" + meant + "\"?");
  }

  @ParameterizedTest
  @CsvSource({"cause: id:letter", "cause: Letter", "cause: a letter", "basis: letter"})
  void textAndReferenceAreNotReported(String typed) {
    assertThat(Told.found(FACTS.formatted(typed), "")).isEmpty();
  }

  @Test
  void itIsAnErrorInAFinalEditionAndForAnIdThatTheEditionWithholds() {
    String secret = "- {id: secret, title: Secret talks, status: occurred, mark: TLP:RED}\n";
    String withheld =
        FACTS.formatted("cause: secret").replace("statements:", secret + "statements:");

    assertThat(severity(FACTS, "{desk: {ceiling: TLP:RED}}")).isEqualTo(Severity.WARNING);
    assertThat(severity(FACTS, "{desk: {ceiling: TLP:RED, status: final}}"))
        .isEqualTo(Severity.ERROR);
    assertThat(severity(withheld, "{desk: {ceiling: TLP:RED}}")).isEqualTo(Severity.WARNING);
    assertThat(severity(withheld, "{public: {ceiling: TLP:CLEAR}}")).isEqualTo(Severity.ERROR);
  }

  private static Severity severity(String facts, String editions) {
    Dossier dossier =
        Given.facts(facts.formatted("cause: letter"))
            .settings("mark: TLP:CLEAR\neditions: " + editions + "\n")
            .dossier();
    return Rules.check(new Clearance(dossier), dossier.editions(), IssueRequest.NEWEST, _ -> null)
        .stream()
        .filter(one -> one.code() == ProblemCode.ID_AS_TEXT)
        .findFirst()
        .orElseThrow()
        .severity();
  }

  @Test
  void idTypedInUpdateIsReported() {
    String update =
        "updates: [{fact: one, act: superseded, reason: New., recorded: 2025-12-29, set: {effect: letter}}]\n";

    assertThat(Told.found(FACTS.formatted("cause: Fear") + update, ""))
        .singleElement()
        .extracting(Problem::message)
        .isEqualTo("\"effect\" of assessment:one is the text \"letter\", which is also an id");
  }
}
