package dev.runup.compose;

import static dev.runup.change.ChangedFacts.briefing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Reference;
import dev.runup.briefing.Reference.NewsRow;
import dev.runup.briefing.Reference.PositionRow;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The facts behind page 1, each told once.
class ReferenceRowsTest {

  private static final String OLD =
      """
      events:
      - {id: letter, title: A letter, form: statement, status: occurred, when: 2025-12-20, source: article, recorded: 2025-12-28}
      statements:
      - {id: written, who: costa, says: The road is closed., event: letter, source: article, recorded: 2025-12-28}
      - {id: told, who: costa, says: Nothing moves., source: article, recorded: 2025-12-28}
      """;

  @Test
  void changesAreListedByTopicAndThenByDay() {
    Reference reference =
        reference(
            """
            issues:
            - {id: border, title: The border, weight: 9}
            - {id: trade, title: Trade, weight: 2}
            statements:
            - {id: third, who: costa, says: Third., about: border, when: 2025-12-29, source: readout, recorded: 2025-12-29}
            - {id: first, who: costa, says: First., about: border, when: 2025-12-28, source: readout, recorded: 2025-12-29}
            - {id: light, who: costa, says: Light., about: trade, source: readout, recorded: 2025-12-29}
            - {id: loose, who: costa, says: Loose., source: readout, recorded: 2025-12-29}
            """);

    assertThat(reference.news())
        .filteredOn(topic -> !"Territory".equals(text(topic.topic())))
        .extracting(topic -> text(topic.topic()) + texts(topic.rows()))
        .containsSubsequence("The border[First., Third.]", "Trade[Light.]", "null[Loose.]");
  }

  @Test
  void newStatementTellsItsPositionEventAndMeasure() {
    Reference reference =
        reference(
            """
            issues:
            - {id: border, title: The border}
            events:
            - {id: speech, title: A speech, form: statement, status: occurred, when: 2025-12-29, source: readout, recorded: 2025-12-29}
            measures:
            - {id: posts, what: Posts, value: "12", source: readout, recorded: 2025-12-29}
            statements:
            - {id: spoken, who: costa, says: Twelve posts are closed., event: speech, measure: posts, source: readout, recorded: 2025-12-29}
            positions:
            - {actor: costa, issue: border, stance: opposes, says: closed, stated-in: spoken, source: readout, recorded: 2025-12-29}
            """);

    assertThat(facts(reference))
        .contains("statement:spoken")
        .doesNotContain("event:speech", "measure:posts", "position:costa/border");
    assertThat(reference.statements())
        .extracting(one -> text(one.words().says()))
        .doesNotContain("Twelve posts are closed.");
    assertThat(reference.timeline()).noneMatch(Reference.TimelineRow::told);
    assertThat(position(reference, "The border").says()).isNotNull();
  }

  @Test
  void oldStatementStandsInTheRowOfItsEvent() {
    Reference reference = reference(OLD);

    assertThat(reference.timeline())
        .singleElement()
        .satisfies(row ->
            assertThat(row.words())
                .extracting(one -> text(one.words().says()))
                .containsExactly("The road is closed."));
    assertThat(reference.statements())
        .extracting(one -> text(one.words().says()))
        .contains("Nothing moves.")
        .doesNotContain("The road is closed.");
  }

  @Test
  void movedPositionHasTheWordsOfItsNewStatement() {
    Reference reference =
        reference(
            """
            issues:
            - {id: border, title: The border}
            statements:
            - {id: spoken, who: costa, says: We open it., source: readout, recorded: 2025-12-29}
            positions:
            - {actor: costa, issue: border, stance: opposes, source: article, recorded: 2025-12-28}
            - {actor: costa, issue: border, stance: offers, stated-in: spoken, source: readout, recorded: 2025-12-29}
            """);

    NewsRow moved = row(reference, "position:costa/border");
    assertThat(moved.kind()).isEqualTo("moved");
    assertThat(moved.words())
        .extracting(one -> text(one.words().says()))
        .containsExactly("We open it.");
    assertThat(facts(reference)).doesNotContain("statement:spoken");
    assertThat(reference.statements())
        .extracting(one -> text(one.words().says()))
        .doesNotContain("We open it.");
  }

  @Test
  void positionLeavesOutWhatItsStatementSays() {
    String facts =
        """
        issues:
        - {id: border, title: The border}
        statements:
        - {id: spoken, who: costa, says: The border stays closed., source: article, recorded: 2025-12-28}
        positions:
        - {actor: costa, issue: border, stance: opposes, says: %s, stated-in: spoken, source: article, recorded: 2025-12-28}
        """;

    PositionRow same = position(reference(facts.formatted("stays closed")), "The border");
    PositionRow other = position(reference(facts.formatted("no way")), "The border");

    assertThat(same.says()).isNull();
    assertThat(text(other.says())).isEqualTo("no way");
    assertThat(same.words()).hasSize(1);
  }

  @Test
  void newActionsAndGapsStandInTheirSectionAlone() {
    Reference reference =
        reference(
            """
            assessments:
            - {id: unclear, by: desk, rests-on: [said], kind: gap, says: Who comes., source: readout, recorded: 2025-12-29}
            actions:
            - {id: map, says: Send a map., source: readout, recorded: 2025-12-29}
            """);

    assertThat(reference.elsewhere()).isTrue();
    assertThat(facts(reference)).doesNotContain("assessment:unclear", "action:map");
  }

  @Test
  void withdrawnGapIsListedWithItsReason() {
    Reference reference =
        reference(
            """
            assessments:
            - {id: unclear, by: desk, rests-on: [said], kind: gap, says: Who comes., source: article, recorded: 2025-12-28}
            updates:
            - {fact: unclear, act: withdrawn, reason: Known now., recorded: 2025-12-29, source: readout}
            """);

    NewsRow row = row(reference, "assessment:unclear");
    assertThat(row.kind()).isEqualTo("withdrawn");
    assertThat(row.change().reasons()).extracting(Leaf.Prose::text).containsExactly("Known now.");
  }

  @Test
  void topicThatAPositionOrPageOneNamesIsNotListedAgain() {
    Reference reference =
        reference(
            """
            issues:
            - {id: border, title: The border}
            - {id: trade, title: Trade}
            - {id: old, title: Old dispute, state: agreed}
            - {id: war, title: The war, weight: 9}
            statements:
            - {id: spoken, who: costa, says: On all., about: [border, trade, old, war], source: article, recorded: 2025-12-28}
            positions:
            - {actor: costa, issue: border, stance: opposes, source: article, recorded: 2025-12-28}
            """);

    assertThat(
            reference.topics().stream()
                .flatMap(state -> state.topics().stream())
                .map(one -> one.title().text()))
        .contains("Trade", "Old dispute")
        .doesNotContain("The border", "The war");
  }

  private static Reference reference(String facts) {
    Briefing briefing = briefing(facts);
    return briefing.reference();
  }

  private static List<NewsRow> rows(Reference reference) {
    return reference.news().stream().flatMap(topic -> topic.rows().stream()).toList();
  }

  private static List<String> facts(Reference reference) {
    return rows(reference).stream().map(row -> row.change().fact()).toList();
  }

  private static NewsRow row(Reference reference, String fact) {
    return rows(reference).stream()
        .filter(row -> row.change().fact().equals(fact))
        .findFirst()
        .orElseThrow();
  }

  private static PositionRow position(Reference reference, String topic) {
    return reference.positions().stream()
        .filter(row -> topic.equals(text(row.position().issue())))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(List<NewsRow> rows) {
    return rows.stream().map(row -> text(row.change().gist())).toList();
  }

  private static String text(Leaf.@Nullable Prose prose) {
    return prose == null ? "null" : prose.text();
  }
}
