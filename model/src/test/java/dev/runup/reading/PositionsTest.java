package dev.runup.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.PositionField;
import dev.runup.fact.Value;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionsTest {

  private static List<Fact> positions(String yaml) {
    return Given.facts(yaml).dossier().facts().stream()
        .filter(fact -> fact.type() == FactType.POSITION)
        .toList();
  }

  @Test
  void actorAndIssueNameAPosition() {
    List<Fact> positions =
        positions(
            """
            positions:
            - {actor: costa, issue: territory, stance: opposes, source: article}
            - {actor: "actor:zelensky", issue: "issue:territory", stance: red-line, source: article}
            - {actor: zelensky, issue: "*", stance: not-stated}
            """);

    assertThat(positions)
        .extracting(fact -> fact.id().toString())
        .containsExactly(
            "position:costa/territory", "position:zelensky/*", "position:zelensky/territory");
    assertThat(positions.get(1).all(PositionField.ISSUE)).containsExactly(new Value.AllIssues());
  }

  // One article tells of both.
  @Test
  void rowsOfOneInstantAreInTheOrderOfTheirWords() {
    List<Fact> rows =
        positions(
            """
            positions:
            - {actor: costa, issue: territory, stance: open, source: article, recorded: 2025-12-29, when: 2025-12-27}
            - {actor: costa, issue: territory, stance: opposes, source: article, recorded: 2025-12-29, when: 2025-12-20}
            """);

    assertThat(rows)
        .extracting(row -> row.word(PositionField.STANCE, ""))
        .containsExactly("opposes", "open");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ", when: 2025-12-27"})
  void rowsOfOneInstantAndDayAreRefused(String when) {
    assertThat(
            Given.facts(
                    """
                    positions:
                    - {actor: costa, issue: territory, stance: open, source: article, recorded: 2025-12-29, when: 2025-12-27}
                    - {actor: costa, issue: territory, stance: opposes, source: article, recorded: 2025-12-29WHEN}
                    """
                        .replace("WHEN", when))
                .problems())
        .singleElement()
        .asString()
        .contains("two-at-once");
  }

  @Test
  void partOfADateIsInferredOnlyIfThereIsADate() {
    assertThat(
            Given.facts(
                    """
                    events:
                    - {title: A visit, status: occurred, inferred: year, source: article, recorded: 2025-12-29}
                    - {title: A call, status: occurred, when: 2025-12-20, inferred: year, source: article, recorded: 2025-12-29}
                    """)
                .problems())
        .singleElement()
        .asString()
        .contains("2:3 missing-key");
  }

  @Test
  void laterRowIsTheNextVersionInAnyOrder() {
    List<Fact> rows =
        positions(
            """
            positions:
            - {actor: costa, issue: territory, stance: supports, source: readout, recorded: 2025-12-29}
            - {actor: costa, issue: territory, stance: opposes, source: article, recorded: 2025-12-28}
            - {actor: costa, issue: territory, stance: demands, source: article, recorded: 2025-12-29 10:00}
            """);

    assertThat(rows).extracting(Fact::version).containsExactly(0, 1, 2);
    assertThat(rows)
        .extracting(row -> row.word(PositionField.STANCE, ""))
        .containsExactly("opposes", "supports", "demands");
    assertThat(rows)
        .extracting(row -> Objects.requireNonNull(row.recorded()).day().getDayOfMonth())
        .containsExactly(28, 29, 29);
  }

  @Test
  void referenceNamesActorAndIssue() {
    Fact headline =
        Given.facts(
                """
                headlines:
                - {id: head, title: A, rests-on: [costa/territory, "position:costa/support"]}
                positions:
                - {actor: costa, issue: territory, stance: opposes, source: article}
                - {actor: costa, issue: support, stance: opposes, source: article}
                """)
            .fact("headline:head");

    assertThat(headline.targets(CommonField.RESTS_ON))
        .containsExactly(
            new FactId(FactType.POSITION, "costa/territory"),
            new FactId(FactType.POSITION, "costa/support"));
  }

  @Test
  void positionMayBeSourcedFromStatements() {
    Fact position =
        Given.facts(
                """
                statements:
                - {id: said, who: costa, says: No., source: article}
                positions:
                - {actor: costa, issue: territory, stance: opposes, stated-in: said}
                """)
            .fact("position:costa/territory");

    assertThat(position.citations()).isEmpty();
    assertThat(position.targets(PositionField.STATED_IN))
        .containsExactly(new FactId(FactType.STATEMENT, "said"));
  }
}
