package dev.runup.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.change.FactChange.Cause;
import dev.runup.clearance.Clearance;
import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.EventField;
import dev.runup.fact.FactType;
import dev.runup.fact.UpdateReason.Act;
import dev.runup.history.History;
import dev.runup.history.History.IssueRequest;
import dev.runup.history.Known;
import dev.runup.problem.Checked;
import dev.runup.reading.Given;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What became of facts between the issues of 27 and 28 December, both made at six in the morning.
class IssueChangesTest {

  private static final String VISIT =
      """
      events:
      - {id: visit, title: A visit, status: planned, source: article, recorded: 2025-12-26}
      - {id: call, title: A call, status: planned, source: article, recorded: 2025-12-26}
      """;

  /// One update of the visit: its act, its reason, its hour on 27 December, and what it sets.
  private static final String UPDATE =
      "- {fact: visit, act: %s, reason: %s, recorded: 2025-12-27 %s:00%s}\n";

  @Test
  void factsRecordedAfterThePreviousIssueAreNew() {
    String facts =
        """
        events:
        - {title: A, status: planned, source: article, recorded: 2025-12-26}
        - {title: B, status: planned, source: article, recorded: 2025-12-28}
        - {title: C, status: planned, source: article, recorded: 2025-12-28}
        """;

    assertThat(changes(facts)).hasSize(2).allMatch(FactChange::isNew);
  }

  @Test
  void factsAfterThePreviousCutOffAreNew() {
    String facts =
        """
        events:
        - {title: A, status: planned, source: article, recorded: 2025-12-27 05:00}
        - {title: B, status: planned, source: article, recorded: 2025-12-27 11:30}
        - {title: C, status: planned, source: article, recorded: 2025-12-28 05:00}
        """;

    assertThat(changes(facts)).hasSize(2).allMatch(FactChange::isNew);
  }

  @Test
  void changeHasItsOldVersionItsKeysAndItsReason() {
    List<FactChange> changes =
        changes(
            VISIT
                + """
                updates:
                - {fact: visit, act: superseded, reason: Moved., recorded: 2025-12-27 12:00, set: {status: postponed}}
                - {fact: visit, recorded: 2025-12-27 13:00, set: {caveat: Not official., note: Ask.}}
                - {fact: call, recorded: 2025-12-27 13:00, set: {note: Ask.}}
                """);

    assertThat(changes).hasSize(1);
    FactChange change = changes.getFirst();
    assertThat(change.isNew()).isFalse();
    assertThat(Objects.requireNonNull(change.before()).word(EventField.STATUS, ""))
        .isEqualTo("planned");
    assertThat(change.after().word(EventField.STATUS, "")).isEqualTo("postponed");
    assertThat(change.keys()).containsExactlyInAnyOrder(EventField.STATUS, CommonField.CAVEAT);
    assertThat(change.cause()).isEqualTo(Cause.SUPERSEDED);
    var updateReason = Objects.requireNonNull(change.reasonSteps().getFirst().updateReason());
    assertThat(updateReason.act()).isEqualTo(Act.SUPERSEDED);
    assertThat(updateReason.reason()).isEqualTo("Moved.");
  }

  @Test
  void undoneChangeIsNotListed() {
    String there = UPDATE.formatted("corrected", "R.", "12", ", set: {title: Visits}");
    String back = UPDATE.formatted("corrected", "R.", "13", ", set: {title: A visit}");

    assertThat(changes(VISIT + "updates:\n" + there + back)).isEmpty();
  }

  @Test
  void onlyLastingCorrectionsOfPrintedValuesCount() {
    String corrected = UPDATE.formatted("corrected", "C.", "12", ", set: {title: Visits}");
    String withdrawn = UPDATE.formatted("withdrawn", "W.", "13", "");
    String superseded = UPDATE.formatted("superseded", "S.", "11", ", set: {status: postponed}");
    String back = UPDATE.formatted("corrected", "B.", "13", ", set: {title: A visit}");

    assertThat(corrections(corrected)).containsExactly("C.");
    assertThat(corrections(superseded + corrected)).containsExactly("C.");
    assertThat(corrections(corrected + withdrawn)).containsExactly("W.");
    assertThat(corrections(corrected + back)).isEmpty();
    assertThat(corrections(superseded)).isEmpty();
    String moved = UPDATE.formatted("superseded", "M.", "11", ", set: {title: Visits}");
    assertThat(corrections(moved + corrected.replace("Visits", "Two visits"))).isEmpty();
    assertThat(corrections(corrected + back.replace("}}", ", source: readout}}"))).isEmpty();
  }

  @Test
  void laterRowOfAPositionIsAMovement() {
    List<FactChange> changes =
        changes(
            """
            positions:
            - {actor: costa, issue: territory, stance: opposes, source: article, recorded: 2025-12-26}
            - {actor: costa, issue: territory, stance: open, source: article, recorded: 2025-12-28}
            - {actor: zelensky, issue: territory, stance: open, source: article, recorded: 2025-12-28}
            """);

    assertThat(changes).extracting(FactChange::hasNewRow).containsExactly(true, false);
    assertThat(changes).extracting(FactChange::cause).containsExactly(Cause.MOVED, Cause.NEW);
  }

  @Test
  void newHeadlinesAndLinesAreNotListed() {
    List<FactChange> changes =
        changes(
            VISIT
                + """
                headlines: [{id: head, title: A visit, rests-on: visit, recorded: 2025-12-28}]
                lines: [{use: objective, says: Peace., recorded: 2025-12-28}]
                actions: [{says: Ask the embassy., recorded: 2025-12-28}]
                """);

    assertThat(changes)
        .extracting(change -> change.after().type())
        .containsExactly(FactType.ACTION);
  }

  @Test
  void headlineOrLineIsListedIfAnUpdateWithAnActChangedIt() {
    String facts =
        VISIT
            + """
            headlines: [{id: head, title: A visit, rests-on: visit, recorded: 2025-12-26}]
            lines: [{id: line, use: objective, says: Peace., recorded: 2025-12-26}]
            updates:
            - {fact: %s, %srecorded: 2025-12-27 12:00%s}
            """;
    String act = "act: %s, reason: R., ";

    for (String word : List.of("corrected", "superseded")) {
      String why = act.formatted(word);
      assertThat(changes(facts.formatted("head", why, ", set: {title: Visits}"))).hasSize(1);
      assertThat(changes(facts.formatted("line", why, ", set: {says: War.}"))).hasSize(1);
    }
    assertThat(changes(facts.formatted("head", act.formatted("withdrawn"), ""))).hasSize(1);
    assertThat(changes(facts.formatted("head", "", ", set: {caveat: C.}"))).isEmpty();
  }

  @Test
  void wordsOfAllCausesAreInTheOrderOfThePage() {
    assertThat(Cause.values())
        .extracting(Cause::word)
        .containsExactly("corrected", "withdrawn", "moved", "superseded", "new", "late", "other");
  }

  private static List<String> corrections(String updates) {
    return KnownChanges.corrections(known(VISIT + "updates:\n" + updates)).stream()
        .map(change -> Objects.requireNonNull(change.after().updateReason()).reason())
        .toList();
  }

  private static List<FactChange> changes(String facts) {
    return KnownChanges.since(known(facts));
  }

  private static Known known(String facts) {
    Dossier dossier =
        Given.facts(facts)
            .settings(
                """
                mark: TLP:CLEAR
                editions: {daily: {cut-off: "06:00", issues: [2025-12-27, 2025-12-28]}}
                """)
            .dossier();
    Edition edition = dossier.editions().getFirst();
    Checked<Known> known =
        new Clearance(dossier)
            .clear(edition)
            .then(cleared -> History.select(cleared, edition, IssueRequest.NEWEST));
    return switch (known) {
      case Checked.Good<Known>(Known value, var _) -> value;
      case Checked.Bad<Known> bad -> throw new AssertionError(bad.problems().toString());
    };
  }
}
