package dev.runup.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.fact.CommonField;
import dev.runup.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Reads the key `accepted`.
class AcceptedKeyTest {

  private static final String FACT =
      """
      intake: {source: article, recorded: 2025-12-28}
      events:
      - {title: A letter, status: expected%s}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{overdu: X.}|unknown-rule|there is no rule \"overdu\"|did you mean \"overdue\"?",
        "{overdue: \"\"}|no-value|there is no reason after \"overdue\"|Say in a text why",
        "{overdue: [a, b]}|no-value|there is no reason after \"overdue\"|Say in a text why",
        "overdue|wrong-value|\"accepted\" can't be \"overdue\"|Say why it is accepted: {overdue:",
        "{order: X.}|cant-accept|\"order\" is an error, and only warnings can be accepted|Correct what it reports, or make it a warning",
        "{unsourced: X.}|cant-accept|\"unsourced\" is an error, and only warnings can be accepted|Correct what it reports: this rule protects",
        "{rests-on-withdrawn: X.}|cant-accept|\"rests-on-withdrawn\" is an error, and only warnings can be accepted|Correct what it reports: this rule protects"
      })
  void wrongAcceptanceIsReported(String typed, String code, String message, String hint) {
    List<Problem> problems =
        Given.facts(FACT.formatted(", accepted: " + typed)).reading().dossier().problems();

    assertThat(problems).singleElement().extracting(Problem::message).isEqualTo(message);
    assertThat(problems.getFirst().code().word()).isEqualTo(code);
    assertThat(problems.getFirst().hint()).startsWith(hint);
    assertThat(problems.getFirst().place()).isNotNull();
  }

  @Test
  void errorThatTheDossierMakesAWarningCanBeAccepted() {
    Given given = Given.facts(FACT.formatted(", accepted: {order: X.}"));

    assertThat(given.settings("mark: TLP:CLEAR\nrules: {order: warning}\n").problems()).isEmpty();
    assertThat(
            Given.facts(FACT.formatted(", accepted: {overdue: X.}"))
                .settings("mark: TLP:CLEAR\nrules: {overdue: error}\n")
                .problems())
        .containsExactly("3:49 cant-accept");
  }

  @Test
  void generatedIdDoesNotDependOnAcceptance() {
    assertThat(Given.facts(FACT.formatted(", accepted: {overdue: X.}")).dossier().facts())
        .extracting(fact -> fact.id().toString())
        .isEqualTo(
            Given.facts(FACT.formatted("")).dossier().facts().stream()
                .map(fact -> fact.id().toString())
                .toList());
  }

  @Test
  void csvHoldsRulesWithReasons() {
    String csv =
        "id,title,status,source,accepted\nletter,A letter,expected,article,overdue Nobody knows. | stale No.\n";

    assertThat(
            Given.facts("events: []\n")
                .file("events.csv", csv)
                .fact("event:letter")
                .words(CommonField.ACCEPTED))
        .containsExactly("overdue", "stale");
  }
}
