package dev.runup.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Position;
import dev.runup.compose.Composed;
import dev.runup.fact.FactDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The dates of positions: those of the words, never those on which the desk recorded them.
class PositionDaysTest {

  private static final String FACTS =
      """
      intake: {source: article, recorded: 2025-12-20}
      actors:
      - id: vdl
        name: Ursula
        kind: person
        offices: [{office: Minister, until: 2025-12-10}, {office: President, from: 2025-12-11}]
      events:
      - {id: talk, title: Talk, status: occurred, when: 2025-12-07}
      statements:
      - {id: early, who: vdl, says: No., when: 2025-12-05}
      - {id: at-talk, who: vdl, says: No., event: talk}
      - {id: undated, who: vdl, says: No.}
      positions:
      """;

  private static final String POSITION =
      "- {actor: vdl, issue: support, stance: opposes, says: No.%s}\n";

  @Test
  void positionHasItsOwnDate() {
    assertThat(day(", when: 2025-12-01/2025-12-02, stated-in: early"))
        .isEqualTo("2025-12-01/2025-12-02");
  }

  @Test
  void positionHasTheNewestDateOfItsStatements() {
    assertThat(day(", stated-in: early")).isEqualTo("2025-12-05");
    assertThat(day(", stated-in: [early, at-talk, undated]")).isEqualTo("2025-12-07");
  }

  @Test
  void positionWithoutDatedWordsHasNoDate() {
    assertThat(day("")).isNull();
    assertThat(day(", stated-in: undated")).isNull();
  }

  @Test
  void dateOfSupersededWordsIsDropped() {
    String update =
        "updates:\n- {fact: vdl/support, act: %s, reason: R., recorded: 2025-12-21, set: {%s}}\n";

    for (String typed : new String[] {", when: 2025-12-05", ", stated-in: early"}) {
      String before = POSITION.formatted(typed);
      assertThat(typed(before + update.formatted("superseded", "stance: open"))).isNull();
      assertThat(typed(before + update.formatted("superseded", "says: Never."))).isNull();
      assertThat(typed(before + update.formatted("superseded", "stance: open, when: 2025-12-06")))
          .isEqualTo("2025-12-06");
      assertThat(typed(before + update.formatted("superseded", "stance: open, stated-in: at-talk")))
          .isEqualTo("2025-12-07");
      assertThat(typed(before + update.formatted("superseded", "ground: Money.")))
          .isEqualTo("2025-12-05");
      assertThat(typed(before + update.formatted("corrected", "stance: open")))
          .isEqualTo("2025-12-05");
    }
  }

  @Test
  void laterRowHasItsOwnDate() {
    String later =
        "- {actor: vdl, issue: support, stance: open, says: Yes., recorded: 2025-12-21%s}\n";
    String first = POSITION.formatted(", when: 2025-12-05");

    assertThat(typed(first + later.formatted(""))).isNull();
    assertThat(typed(first + later.formatted(", when: 2025-12-18"))).isEqualTo("2025-12-18");
  }

  @Test
  void actorHasTheOfficeOfTheDateOrElseOfTheRecord() {
    assertThat(office(POSITION.formatted(", when: 2025-12-05"))).isEqualTo("Minister");
    assertThat(office(POSITION.formatted(""))).isEqualTo("President");
  }

  @Test
  void tableHasADateIfAllPositionsShareIt() {
    String other = "- {actor: costa, issue: support, stance: open, says: Yes.%s}\n";
    String first = POSITION.formatted(", when: 2025-12-05");

    assertThat(typed(briefing(first + other.formatted(", when: 2025-12-05")).matrix().day()))
        .isEqualTo("2025-12-05");
    assertThat(briefing(first + other.formatted(", when: 2025-12-06")).matrix().day()).isNull();
    assertThat(briefing(first + other.formatted("")).matrix().day()).isNull();
    assertThat(briefing(POSITION.formatted("") + other.formatted("")).matrix().day()).isNull();
  }

  private static @Nullable String day(String keys) {
    return typed(POSITION.formatted(keys));
  }

  private static @Nullable String typed(String positions) {
    return typed(position(positions).day());
  }

  private static @Nullable String typed(Leaf.@Nullable When when) {
    FactDate date = when == null ? null : when.date();
    return date == null ? null : date.typed();
  }

  private static String office(String positions) {
    return Objects.requireNonNull(position(positions).actor()).offices().getFirst().title().text();
  }

  private static Position position(String positions) {
    return briefing(positions).matrix().positions().getFirst();
  }

  private static Briefing briefing(String positions) {
    return Composed.briefing(FACTS + positions, "");
  }
}
