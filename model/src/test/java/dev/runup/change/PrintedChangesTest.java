package dev.runup.change;

import static dev.runup.change.ChangedFacts.before;
import static dev.runup.change.ChangedFacts.briefing;
import static dev.runup.change.ChangedFacts.kind;
import static dev.runup.change.ChangedFacts.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.briefing.ChangedFact;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The changes that are news to the readers of an edition.
class PrintedChangesTest {

  @Test
  void statementWithoutDateIsLearnedLateByItsEvent() {
    ChangedFact change =
        only(
            "late",
            """
            events:
            - {id: early, title: Early, status: occurred, when: 2025-12-20, recorded: 2025-12-28, source: article}
            statements:
            - {id: word, who: costa, says: It holds., event: early, recorded: 2025-12-29, source: article}
            """);

    assertThat(change.fact()).isEqualTo("statement:word");
  }

  @Test
  void eventBeforeThePreviousIssueIsLearnedLate() {
    ChangedFact change =
        only(
            "late",
            """
            events:
            - {id: early, title: Early, status: occurred, when: 2025-12-27, recorded: 2025-12-29, source: article}
            - {id: same-day, title: Same day, status: occurred, when: 2025-12-28, recorded: 2025-12-29, source: article}
            """);

    assertThat(change.fact()).isEqualTo("event:early");
  }

  @Test
  void correctionOfAnUnprintedValueIsListedAsMoved() {
    String facts =
        """
        positions:
        - {actor: costa, issue: support, stance: opposes, says: No., source: article, recorded: 2025-12-28}
        - {actor: costa, issue: support, stance: offers, says: In April., source: article, recorded: 2025-12-30}
        updates:
        - {fact: costa/support, act: corrected, reason: C., recorded: 2025-12-31, set: {says: In May.}, source: article}
        """;

    assertThat(kind(facts, "2025-12-28")).isEqualTo("moved");
    assertThat(kind(facts, "2025-12-30")).isEqualTo("corrected");
  }

  @Test
  void undoneChangeIsListedAsOtherWithoutReason() {
    String back =
        """
        updates:
        - {fact: trucks, act: %s, reason: Up., recorded: 2025-12-29 08:00, set: {value: "500"}, source: readout}
        - {fact: trucks, act: %s, reason: Back., recorded: 2025-12-29 09:00, set: {value: "400"}, source: readout}
        """;

    for (String first : List.of("corrected", "superseded")) {
      for (String second : List.of("corrected", "superseded")) {
        ChangedFact change = only("other", back.formatted(first, second));
        assertThat(change.reasons()).isEmpty();
        assertThat(before(change)).isEmpty();
        assertThat(briefing(back.formatted(first, second)).corrections()).isEmpty();
      }
    }
  }

  @Test
  void changedRegisterEntryIsListedOnlyIfReferenced() {
    String facts =
        """
        actors: [{id: bloc, name: The Bloc, kind: organisation}]
        issues: [{id: fish, title: Fish, weight: 9}]
        proposals: [{id: paper, title: A paper, recorded: 2025-12-30}]
        updates:
        - {fact: bloc, act: corrected, reason: R., recorded: 2025-12-%1$s, set: {name: The Northern Bloc}, source: article}
        - {fact: fish, act: superseded, reason: R., recorded: 2025-12-%1$s, set: {state: narrowing}, source: article}
        events:
        - {title: Later, status: occurred, recorded: 2025-12-30, source: readout}
        """;
    String cited =
        """
        statements:
        - {id: word, who: bloc, says: No., about: fish, source: article, recorded: 2025-12-28}
        """;

    for (String day : List.of("29", "30")) {
      assertThat(facts(facts.formatted(day)))
          .doesNotContain("actor:bloc", "issue:fish", "proposal:paper");
      assertThat(briefing(facts.formatted(day)).corrections()).isEmpty();
      assertThat(briefing(facts.formatted(day) + cited).corrections()).hasSize(1);
    }
    assertThat(facts(facts.formatted("30") + cited)).contains("actor:bloc", "issue:fish");
    assertThat(briefing(facts.formatted("30")).front().open())
        .extracting(one -> one.title().text())
        .containsExactly("Territory");
    String gone =
        """
        - {fact: word, act: withdrawn, reason: R., recorded: 2025-12-30, source: article}
        events:
        """;
    assertThat(facts(facts.formatted("30").replace("events:\n", gone) + cited))
        .contains("actor:bloc");
  }

  @Test
  void changeOfAnUnprintedKeyIsNotListed() {
    assertThat(
            facts(
                """
                updates:
                - {fact: territory, act: superseded, reason: R., recorded: 2025-12-30, set: {weight: 2}}
                - {fact: costa, act: corrected, reason: R., recorded: 2025-12-30, set: {kind: body}, source: readout}
                events:
                - {id: later, title: Later, status: occurred, recorded: 2025-12-30, source: readout}
                """))
        .containsExactly("event:later");
  }

  private static List<String> facts(String facts) {
    return briefing(facts).changes().stream()
        .flatMap(kind -> kind.changes().stream())
        .map(ChangedFact::fact)
        .toList();
  }
}
