package dev.runup.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OvertakenTest {

  private static final String TOLL =
      """
      actors:
      - {id: ann, name: Ann Able, kind: person, offices: [{office: President, of: aland}]}
      - {id: aland, name: Aland, kind: state}
      - {id: bob, name: Bob Baker, kind: person}
      issues: [{id: road, title: Road toll}, {id: other, title: Other matters}]
      events:
      - {id: toll, title: The toll begins, status: planned, when: 2026-12-01, who: %s, about: road, recorded: 2025-12-20}
      statements:
      - {id: word, who: ann, says: The toll begins in December., about: toll, recorded: 2025-12-20}
      %s
      """;

  private static List<String> told(String who, String more) {
    return Told.of(TOLL.formatted(who, more)).stream()
        .filter(one -> one.startsWith("overtaken"))
        .toList();
  }

  private static String moves(String actor, String issue, String before, String after) {
    return """
    positions:
    - {actor: %1$s, issue: %2$s, stance: %3$s, recorded: 2025-12-20}
    - {actor: %1$s, issue: %2$s, stance: %4$s, recorded: 2025-12-22}
    """
        .formatted(actor, issue, before, after);
  }

  @ParameterizedTest
  @CsvSource({
    "ann, road, demands, open, 1",
    "ann, road, offers, opposes, 1",
    "ann, road, opposes, supports, 1",
    "aland, road, supports, reserved, 1",
    "ann, road, demands, offers, 0",
    "ann, road, open, opposes, 0",
    "ann, other, demands, open, 0",
    "bob, road, demands, open, 0"
  })
  void stepWhoseAuthorHasLeftItsSideIsTold(
      String actor, String issue, String before, String after, int times) {
    assertThat(told("ann", moves(actor, issue, before, after))).hasSize(times);
  }

  @Test
  void stepOfSeveralAuthorsIsNot() {
    assertThat(told("[ann, bob]", moves("ann", "road", "demands", "open"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ann, denies: toll, 1",
    "ann, retracts: word, 1",
    "aland, contradicts: toll, 1",
    "bob, denies: toll, 0",
    "ann, about: toll, 0"
  })
  void stepThatItsAuthorTakesBackIsTold(String who, String key, int times) {
    String words =
        "- {id: no, who: %s, says: There is no toll., recorded: 2025-12-22, %s}"
            .formatted(who, key);

    assertThat(told("ann", words)).hasSize(times);
  }

  @ParameterizedTest
  @CsvSource({
    "status: cancelled, 1",
    "status: postponed, 1",
    "when: 2026-12-03, 1",
    "status: confirmed, 0",
    "when: 2026-12-01/2026-12-02, 0"
  })
  void partOfACalledOffOrMovedEventIsTold(String set, int times) {
    String fair =
        """
        - {id: fair, title: Fair, status: planned, when: 2026-12-01, recorded: 2025-12-19}
        - {id: parade, title: Parade, status: planned, when: 2026-12-01, part-of: fair, recorded: 2025-12-20}
        statements:
        """;
    String update =
        "updates:\n- {fact: fair, act: superseded, reason: News., set: {%s}, recorded: 2025-12-22}\n";

    assertThat(Told.of(TOLL.replace("statements:\n", fair).formatted("ann", update.formatted(set))))
        .filteredOn(one -> one.startsWith("overtaken"))
        .hasSize(times);
  }

  @Test
  void updatedStepIsNot() {
    String update =
        "updates:\n- {fact: toll, act: superseded, reason: It was asked for again., set: {title: The"
            + " toll begins after all}, recorded: 2025-12-23}\n";

    assertThat(told("ann", moves("ann", "road", "demands", "open") + update)).isEmpty();
  }
}
