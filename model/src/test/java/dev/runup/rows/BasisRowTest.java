package dev.runup.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Briefing.Basis;
import dev.runup.briefing.Leaf;
import dev.runup.compose.Composed;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The sources and inferences of a briefing as a whole.
class BasisRowTest {

  private static final String FACTS =
      """
      intake: {source: paper, recorded: 2025-12-28}
      sources:
      - {id: paper, title: A paper, kind: news-report, published: 2025-12-20, inferred: [year, month]}
      actors:
      - {id: named, name: Anna, kind: person, inferred: office}
      - {id: unnamed, name: Bert, kind: person, inferred: office}
      """;

  @Test
  void inferencesNameTheirFactsButNoSourceAndNothingUnprinted() {
    assertThat(
            inferred(
                """
                events:
                - {id: letter, title: The letter, status: occurred, when: 2025-12-20, inferred: [place, day], who: named}
                measures:
                - {id: need, what: Need, value: "5", inferred: currency}
                """))
        .containsExactly("[office] Anna", "[place, day] The letter", "[currency] Need");
  }

  @Test
  void inferencesOfTheSummitAndOfNewFactsComeFirst() {
    assertThat(
            inferred(
                """
                events:
                - {id: old, title: Old, status: occurred, when: 2025-12-01, inferred: day}
                - {id: new, title: New, status: occurred, when: 2025-12-29, inferred: day, recorded: 2025-12-29}
                - {id: zz, title: Summit, status: planned, when: 2025-12-30, inferred: year}
                """))
        .containsExactly("[year] Summit", "[day] New", "[day] Old");
  }

  @Test
  void conclusionsAreCountedIfTheyArePrinted() {
    String events =
        """
        events:
        - {id: told, title: Told, status: occurred%s}
        - {id: concluded, title: Concluded, status: occurred, derived: true, rests-on: told}
        places:
        - {id: hall, name: A hall, derived: true, rests-on: told}
        """;

    assertThat(briefing(events.formatted("")).notes().basis().derived()).isEqualTo(1);
    assertThat(briefing(events.formatted(", where: hall")).notes().basis().derived()).isEqualTo(2);
  }

  @Test
  void sourceIsLaterIfItWasSurelyPublishedAfterTheIssueDay() {
    List<Boolean> later =
        List.of("2025-12-29", "2026", "2025-12-28", "2025-12", "/2025-12-30").stream()
            .map(published ->
                Composed.briefing(
                        FACTS.replace("2025-12-20", published)
                            + "events:\n- {id: told, title: Told, status: occurred}\n",
                        "")
                    .notes()
                    .sources()
                    .getFirst())
            .map(source -> source.days().later())
            .toList();

    assertThat(later).containsExactly(true, true, false, false, false);
  }

  private static List<String> inferred(String facts) {
    return briefing(facts).notes().basis().inferred().stream().map(BasisRowTest::text).toList();
  }

  private static String text(Basis.Inference one) {
    return one.words()
        + " "
        + switch (one.of()) {
          case Leaf.Prose(String text, _, _) -> text;
          case Leaf.Name(String text, _, _, _) -> text;
          case Leaf.Word _, Leaf.When _, Leaf.Quantity _ -> "";
        };
  }

  private static Briefing briefing(String facts) {
    return Composed.briefing(FACTS + facts, facts.contains("id: zz") ? "summit: zz\n" : "");
  }
}
