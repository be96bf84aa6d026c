package dev.runup.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.clearance.Clearance;
import dev.runup.fact.Dossier;
import dev.runup.history.History.IssueRequest;
import dev.runup.problem.Problem;
import dev.runup.reading.Given;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Headlines that are printed again although nothing under them is new.
class HeadlineStaleTest {

  private static final String FACTS =
      """
      statements:
      - {id: offer, who: costa, says: Two crossings could open.}
      - {who: costa, says: Talks are planned., recorded: 2025-12-29}
      - {who: costa, says: Talks begin., recorded: 2025-12-30}
      headlines:
      - {id: top, title: Two crossings could open, rests-on: offer%s}
      """;

  private static final String STALE = "headline-stale headline:top title";

  @Test
  void headlineIsStaleFromItsSecondIssue() {
    assertThat(Told.on("2025-12-28", FACTS.formatted(""))).isEmpty();
    assertThat(Told.on("2025-12-29", FACTS.formatted(""))).containsExactly(STALE);
    assertThat(Told.messagesOn("2025-12-30", FACTS.formatted("")))
        .containsExactly(
            "headline:top was first printed on 2025-12-28, and none of its facts is new since");
  }

  @Test
  void headlineWithLastDayIsNotReported() {
    assertThat(Told.of(FACTS.formatted(", until: 2026-01-31"))).isEmpty();
  }

  @Test
  void changedFactMakesTheHeadlineFresh() {
    String update =
        "updates: [{fact: offer, act: superseded, reason: X., recorded: 2025-12-29, set: {says: Two crossings could open soon.}}]\n";

    assertThat(Told.of(FACTS.formatted("") + update)).isEmpty();
  }

  @Test
  void newTitleIsAnotherHeadline() {
    String update =
        "updates: [{fact: top, act: superseded, reason: X., recorded: 2025-12-30, %s}]\n";

    assertThat(Told.of(FACTS.formatted("") + update.formatted("set: {title: They could open}")))
        .isEmpty();
    assertThat(Told.of(FACTS.formatted("") + update.formatted("set: {weight: 9}")))
        .containsExactly(STALE);
  }

  @Test
  void onlyTheIssuesOfItsEditionsCount() {
    String settings =
        """
        mark: TLP:CLEAR
        editions:
          morning: {issues: [2025-12-27, 2025-12-30]}
          evening: {issues: [2025-12-28, 2025-12-30]}
        """;

    assertThat(found(settings, ", editions: morning")).isEmpty();
    assertThat(found(settings, ", editions: evening"))
        .containsExactly(
            "headline:top was first printed on 2025-12-28, and none of its facts is new since");
  }

  private static List<String> found(String settings, String headline) {
    Dossier dossier =
        Given.facts("intake: {source: article, recorded: 2025-12-28}\n" + FACTS.formatted(headline))
            .settings(settings)
            .dossier();
    return Rules.check(new Clearance(dossier), dossier.editions(), IssueRequest.NEWEST, _ -> null)
        .stream()
        .map(Problem::message)
        .toList();
  }
}
