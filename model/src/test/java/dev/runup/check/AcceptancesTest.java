package dev.runup.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.clearance.Clearance;
import dev.runup.fact.Dossier;
import dev.runup.history.History.IssueRequest;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.reading.Given;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Warnings that the desk accepts under `accepted` of a fact.
class AcceptancesTest {

  private static final String LETTER =
      "events:\n- {id: letter, title: A letter, status: expected, when: 2025-12-20%s}\n";

  private static final String ACCEPTED = LETTER.formatted(", accepted: {overdue: Nobody knows.}");

  private static final String UPDATE = "- {fact: letter, recorded: 2025-12-29, %s}\n";

  private static String updates(String... typed) {
    StringBuilder updates = new StringBuilder("updates:\n");
    for (String one : typed) {
      updates.append(UPDATE.formatted(one));
    }
    return updates.toString();
  }

  @Test
  void acceptedWarningIsNotReported() {
    assertThat(Told.of(LETTER.formatted(""))).containsExactly("overdue event:letter status");
    assertThat(Told.of(ACCEPTED)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "act: superseded, reason: X., set: {title: The letter}",
        "set: {note: Ask again.}",
        "add: {source: readout}"
      })
  void anyOtherChangeEndsTheAcceptance(String update) {
    assertThat(Told.of(ACCEPTED + updates(update))).containsExactly("overdue event:letter status");
  }

  @Test
  void hintSaysThatAnAcceptanceHasEnded() {
    assertThat(
            found(
                "mark: TLP:CLEAR\n",
                ACCEPTED + updates("act: superseded, reason: X., set: {title: The letter}")))
        .singleElement()
        .extracting(Problem::hint)
        .asString()
        .endsWith(" It was accepted, but the fact has changed since.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set: {accepted: {overdue: Nobody knows.}}",
        "act: superseded, reason: X., set: {title: The letter, accepted: {overdue: Nobody knows.}}",
        "act: superseded, reason: X., set: {title: The letter}, add: {accepted: {overdue: No.}}"
      })
  void updateMayAcceptAWarning(String update) {
    assertThat(Told.of(LETTER.formatted("") + updates(update))).isEmpty();
  }

  @Test
  void acceptanceDoesNotReachAnOlderVersion() {
    String update =
        "act: superseded, reason: X., set: {title: The letter, accepted: {overdue: Nobody knows.}}";

    assertThat(Told.on("2025-12-28", LETTER.formatted("") + updates(update)))
        .containsExactly("overdue event:letter status");
  }

  @Test
  void updateMayEndAnAcceptance() {
    assertThat(Told.of(ACCEPTED + updates("unset: accepted")))
        .containsExactly("overdue event:letter status");
  }

  @Test
  void otherFactAndOtherRuleStayReported() {
    String other = "- {id: call, title: A call, status: expected, when: 2025-12-21}\n";
    String quote =
        "statements:\n- {id: said, who: costa, says: He said “no”., accepted: {stale: X.}}\n";

    assertThat(Told.of(ACCEPTED + other + quote))
        .containsExactlyInAnyOrder(
            "overdue event:call status",
            "quote-in-says statement:said says",
            "accepts-nothing statement:said accepted");
  }

  @Test
  void acceptedStaleFactLeavesTheNextOneReported() {
    String facts =
        """
        measures:
        - {id: aa, what: A, value: 1, recorded: 2025-12-20, accepted: {stale: X.}}
        - {id: bb, what: B, value: 1}
        """;

    assertThat(Told.on("2026-03-01", facts)).containsExactly("stale measure:bb value");
    assertThat(
            Told.on("2026-03-01", facts.replace("value: 1}", "value: 1, accepted: {stale: X.}}")))
        .isEmpty();
  }

  @Test
  void acceptanceIsNotUnusedBeforeItsTime() {
    String later = "statements:\n- {who: costa, says: A., recorded: 2025-12-30}\n";
    String early = ACCEPTED.replace("2025-12-20", "2025-12-29") + later;

    assertThat(Told.on("2025-12-28", early)).isEmpty();
    assertThat(Told.of(early)).isEmpty();
    assertThat(Told.of(ACCEPTED.replace("2025-12-20", "2026-01-29")))
        .containsExactly("accepts-nothing event:letter accepted");
  }

  @Test
  void acceptanceHoldsInEveryEditionOfItsVersion() {
    String editions =
        "mark: TLP:CLEAR\neditions: {public: {ceiling: TLP:CLEAR}, full: {ceiling: TLP:RED}}\n";
    String red = "act: superseded, reason: X., mark: TLP:RED, set: {title: The letter}";

    assertThat(found(editions, ACCEPTED)).isEmpty();
    assertThat(found(editions, ACCEPTED + updates(red)))
        .extracting(Problem::message)
        .containsExactly(
            "event:letter is still expected, but its date, 2025-12-20, is over, as shown by \"full\"");
  }

  @Test
  void acceptedWarningsAreCountedOnce() {
    Dossier dossier =
        dossier(
            "mark: TLP:CLEAR\neditions: {public: {ceiling: TLP:CLEAR}, full: {ceiling: TLP:RED}}\n",
            ACCEPTED + "- {id: dark, title: D, status: planned, mark: TLP:RED}\n");

    assertThat(
            Rules.run(
                    new Clearance(dossier),
                    dossier.editions(),
                    IssueRequest.NEWEST,
                    _ -> null,
                    (_, _) -> Checked.good(Set.of()),
                    _ -> true)
                .accepted())
        .isEqualTo(1);
  }

  private static List<Problem> found(String settings, String facts) {
    Dossier dossier = dossier(settings, facts);
    return Rules.check(new Clearance(dossier), dossier.editions(), IssueRequest.NEWEST, _ -> null);
  }

  private static Dossier dossier(String settings, String facts) {
    return Given.facts("intake: {source: article, recorded: 2025-12-28}\n" + facts)
        .settings(settings)
        .dossier();
  }
}
