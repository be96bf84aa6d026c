package dev.runup.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.fact.Dossier;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import dev.runup.reading.Given;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClearanceTest {

  private static final String VISIT =
      "events:\n- {id: visit, title: A visit, status: planned, source: article, recorded: 2025-12-28%s}\n";

  @Test
  void whatIsMarkedNoHigherThanTheCeilingIsShown() {
    Checked<Cleared> cleared = clear(Given.facts(VISIT.formatted("")));

    assertThat(cleared.problems()).isEmpty();
    assertThat(cleared).isInstanceOf(Checked.Good.class);
  }

  @Test
  void aFactWithoutAMarkIsRefused() {
    List<Problem> problems =
        clear(Given.facts(VISIT.formatted("")).settings("desk: Desk\n")).problems();

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().severity()).isEqualTo(Severity.REFUSAL);
    assertThat(problems.getFirst().message()).isEqualTo("8 facts have no mark");
  }

  @Test
  void aFactMarkedAboveTheCeilingIsRefused() {
    Given dossier =
        Given.facts(VISIT.formatted(", mark: RED"))
            .settings("mark: CLEAR\neditions: {daily: {ceiling: AMBER}}\n");

    Problem refused = clear(dossier).problems().getFirst();

    assertThat(refused.severity()).isEqualTo(Severity.REFUSAL);
    assertThat(refused.code()).isEqualTo("above-ceiling");
    assertThat(refused.message())
        .contains("1 fact is marked above TLP:AMBER")
        .contains("event:visit, TLP:RED");
  }

  @Test
  void aCeilingAsHighAsTheMarkLetsItThrough() {
    Given dossier =
        Given.facts(VISIT.formatted(", mark: RED"))
            .settings("mark: CLEAR\neditions: {daily: {ceiling: RED}}\n");

    assertThat(clear(dossier).problems()).isEmpty();
  }

  @Test
  void aSourceRaisesTheMarkOfWhatCitesIt() {
    Given dossier =
        Given.facts(
                "events:\n- {id: visit, title: A visit, status: planned, source: cable, recorded: 2025-12-28}\n")
            .file("s.yaml", "sources:\n- {id: cable, title: A cable, kind: cable, mark: AMBER}\n");

    assertThat(clear(dossier).problems().getFirst().message())
        .startsWith("2 facts are marked above TLP:CLEAR");
  }

  @Test
  void aSpeakerRaisesTheMarkOfWhatHeSaid() {
    Given dossier =
        Given.facts(
                "statements:\n- {id: said, who: agent, says: It will., source: article, recorded: 2025-12-28}\n")
            .file("a.yaml", "actors:\n- {id: agent, name: An agent, kind: unnamed, mark: RED}\n");

    assertThat(clear(dossier).problems().getFirst().message()).startsWith("2 facts are");
  }

  @Test
  void anAttributionStandsInForTheChainBehindIt() {
    String said =
        "statements:\n- {id: said, who: costa, via: agent, says: A., source: article, recorded: 2025-12-28%s}\n";
    String agent = "actors:\n- {id: agent, name: An agent, kind: unnamed, mark: RED}\n";

    assertThat(
            clear(Given.facts(said.formatted("")).file("a.yaml", agent))
                .problems()
                .getFirst()
                .message())
        .startsWith("2 facts are");
    assertThat(
            clear(Given.facts(said.formatted(", attribution: an official")).file("a.yaml", agent))
                .problems()
                .getFirst()
                .message())
        .startsWith("1 fact is");
  }

  @Test
  void nothingIsSeenBeforeWhatItRestsOn() {
    Given dossier =
        Given.facts(
            """
            events:
            - {id: visit, title: A visit, status: planned, source: article, recorded: 2025-12-28 11:30}
            headlines:
            - {id: top, title: A visit, rests-on: visit, recorded: 2025-12-27}
            """);

    assertThat(shown(dossier, FactType.HEADLINE, "top").from()).isEqualTo("2025-12-28T11:30:00Z");
  }

  @Test
  void aLongChainOfFactsPassesItsMarkOn() {
    StringBuilder headlines = new StringBuilder("headlines:\n");
    for (int i = 10_001; i <= 20_000; i++) {
      headlines.append(
          "- {id: h-%d, title: A, rests-on: h-%d, recorded: 2025-12-28}\n".formatted(i, i - 1));
    }
    headlines.append(
        "- {id: h-10000, title: A, rests-on: territory, recorded: 2025-12-28, mark: RED}\n");

    assertThat(clear(Given.facts(headlines.toString())).problems().getFirst().message())
        .startsWith("10001 facts are marked above TLP:CLEAR");
  }

  @Test
  void factsThatRestOnEachOtherEndNoLoop() {
    Given dossier =
        Given.facts(
            """
            headlines:
            - {id: one, title: A, rests-on: [two], recorded: 2025-12-27}
            - {id: two, title: B, rests-on: [one], recorded: 2025-12-28}
            """);

    assertThat(shown(dossier, FactType.HEADLINE, "one").day()).isEqualTo("2025-12-28");
  }

  private static Cleared.Shown shown(Given dossier, FactType type, String id) {
    if (clear(dossier) instanceof Checked.Good<Cleared>(Cleared cleared, var _)) {
      return cleared.shown().stream()
          .filter(shown -> shown.fact().id().equals(new FactId(type, id)))
          .findFirst()
          .orElseThrow();
    }
    throw new AssertionError(clear(dossier).problems().toString());
  }

  private static Checked<Cleared> clear(Given given) {
    Dossier dossier = given.dossier();
    return Clearance.clear(dossier, dossier.editions().getFirst());
  }
}
