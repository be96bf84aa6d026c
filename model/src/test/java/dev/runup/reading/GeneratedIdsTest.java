package dev.runup.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.fact.FactType;
import dev.runup.problem.Problem;
import org.junit.jupiter.api.Test;

/// Tests the ids of facts that were typed without one. They don't depend on withheld parts.
class GeneratedIdsTest {

  private static final String INTAKE = "intake: {source: %s, recorded: %s, credibility: %s}\n";

  private static String statement(String keys) {
    return id(FactType.STATEMENT, statements("- {who: costa, says: Yes" + keys + "}\n"));
  }

  private static String statements(String list) {
    return INTAKE.formatted("article", "2025-12-27", "3") + "statements:\n" + list;
  }

  private static String id(FactType type, String facts) {
    return Given.facts(facts).dossier().facts().stream()
        .filter(fact -> fact.type() == type)
        .map(fact -> fact.id().id())
        .filter(id -> id.startsWith(type.word() + "-"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void generatedIdIgnoresNoteAndDroppableReferences() {
    String bare = statement("");

    assertThat(statement(", note: A secret")).isEqualTo(bare);
    assertThat(statement(", about: [territory, support]")).isEqualTo(bare);
    assertThat(statement(", to: zelensky")).isEqualTo(bare);
    assertThat(statement(", quote: Yes we can")).isNotEqualTo(bare);
    assertThat(statement(", source: readout")).isNotEqualTo(bare);
    assertThat(statement(", mark: RED")).isNotEqualTo(bare);
  }

  @Test
  void generatedIdDependsOnInheritedValues() {
    String typed =
        """
        statements:
        - {who: costa, says: Yes, source: article, credibility: 3, recorded: 2025-12-27}
        """;

    assertThat(statement("")).isEqualTo(id(FactType.STATEMENT, typed));
  }

  @Test
  void generatedIdIgnoresUnusedKeysOfTheIntake() {
    String line = "lines:\n- {use: objective, says: Yes}\n";
    String place = "places:\n- {name: Kyiv}\n";
    String other = "statements:\n- {who: costa, says: Yes, source: article}\n";

    for (String source : new String[] {"article", "readout"}) {
      String intake = INTAKE.formatted(source, "2025-12-27", "3");
      assertThat(id(FactType.LINE, intake + line))
          .isEqualTo(id(FactType.LINE, INTAKE.formatted("article", "2025-12-27", "3") + line));
      assertThat(id(FactType.STATEMENT, intake + other)).isEqualTo(statement(""));
    }
    // Facts of registers don't inherit `recorded`.
    assertThat(id(FactType.PLACE, INTAKE.formatted("article", "2025-12-27", "3") + place))
        .isEqualTo(id(FactType.PLACE, INTAKE.formatted("article", "2025-12-28", "3") + place));
  }

  @Test
  void recordsThatDifferInDroppablePartsNeedIds() {
    String about = "- {who: costa, says: Yes, about: %s}\n";
    Given alike =
        Given.facts(statements(about.formatted("territory") + about.formatted("support")));

    assertThat(alike.problems()).containsExactly("4:3 duplicate-id");
    Problem problem = alike.reading().dossier().problems().getFirst();
    assertThat(problem.message()).isEqualTo("this statement says the same as another one");
    assertThat(problem.hint()).contains("facts.yaml, line 3").contains("give one an \"id\"");
    assertThat(
            Given.facts(
                    statements(
                        about.formatted("territory") + about.formatted("support, id: second")))
                .problems())
        .isEmpty();
  }
}
