package dev.runup.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.EventField;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import dev.runup.reading.Given;
import dev.runup.release.ReleaseEntry;
import dev.runup.release.ReleaseRegister;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClearanceTest {

  private static final String VISIT =
      """
      events:
      - {id: visit, title: A visit, status: planned, source: article, recorded: 2025-12-28%s}
      """;

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

  /// The visit cites a source that is marked as the dossier is.
  @ParameterizedTest
  @ValueSource(strings = {"CLEAR", "RED"})
  void aDossierOfWhichNothingMayBeShownIsRefused(String mark) {
    Given dossier = Given.facts(VISIT.formatted(", mark: " + mark)).settings("mark: RED\n");

    Problem refused = clear(dossier).problems().getFirst();

    assertThat(refused.severity()).isEqualTo(Severity.REFUSAL);
    assertThat(refused.code().word()).isEqualTo("nothing-cleared");
    assertThat(refused.message()).contains("TLP:CLEAR").contains("\"daily\"");
  }

  @Test
  void anUpdateWithoutAMarkIsRefused() {
    Given dossier =
        Given.only(
                "a.yaml",
                """
                events: [{id: visit, title: A, status: planned, source: post, mark: CLEAR}]
                sources: [{id: post, title: P, kind: post, mark: CLEAR}]
                updates: [{fact: visit, recorded: 2025-12-28, set: {caveat: B}}]
                """)
            .settings("desk: Desk\n");

    assertThat(clear(dossier).problems())
        .extracting(Problem::message)
        .containsExactly("1 update has no mark");
  }

  @Test
  void aFactThatWasTakenBackIsWithheldFromItsEditionWithAllThatNeedsIt() {
    Dossier dossier =
        Given.facts(
                """
                intake: {source: article, recorded: 2025-12-28}
                events: [{id: visit, title: A visit, status: planned}, {id: dinner, title: A dinner, status: planned, part-of: visit}]
                statements: [{id: words, who: zelensky, says: That he comes, about: plan, rests-on: [visit], derived: true}]
                """)
            .settings("mark: CLEAR\neditions: {open: {}, other: {}}\n")
            .dossier();
    Clearance clearance =
        new Clearance(
            dossier.withReleases(
                ReleaseRegister.EMPTY.with(
                    new ReleaseEntry(
                        ReleaseEntry.Act.TAKE_BACK,
                        ReleaseEntry.Target.fact("open", "event:visit"),
                        "A reason",
                        LocalDate.of(2026, 3, 5),
                        null,
                        null,
                        ""))));

    assertThat(ids(clearance, dossier.editions().getFirst()))
        .contains("event:dinner")
        .doesNotContain("event:visit", "statement:words");
    assertThat(ids(clearance, dossier.editions().getLast()))
        .contains("event:visit", "statement:words");
  }

  private static List<String> ids(Clearance clearance, Edition edition) {
    return clearance.clear(edition) instanceof Checked.Good<Cleared>(Cleared cleared, var _)
        ? cleared.shown().stream().map(one -> one.fact().id().toString()).toList()
        : List.of();
  }

  @Test
  void aFactMarkedAboveTheCeilingIsWithheld() {
    assertThat(shown(VISIT.formatted(", mark: RED"))).isEmpty();
    assertThat(shown(VISIT.formatted(", mark: CLEAR"))).containsExactly("event:visit");
  }

  @Test
  void aCeilingAsHighAsTheMarkLetsItThrough() {
    Given dossier =
        Given.facts(VISIT.formatted(", mark: RED"))
            .settings("mark: CLEAR\neditions: {daily: {ceiling: RED}}\n");

    assertThat(clear(dossier).problems()).isEmpty();
  }

  @Test
  void eachEditionShowsWhatItsOwnCeilingAllows() {
    Clearance clearance =
        new Clearance(
            Given.facts(
                    """
                    events:
                    - {id: visit, title: Visit, status: planned, source: article, recorded: 2025-12-28, mark: GREEN}
                    - {id: call, title: Call, status: planned, source: article, recorded: 2025-12-28}
                    - {id: talks, title: Talks, status: planned, source: article, recorded: 2025-12-28}
                    updates:
                    - {fact: call, act: corrected, reason: R., recorded: 2025-12-29, mark: AMBER, set: {title: New call}}
                    - {fact: talks, recorded: 2025-12-29, set: {mark: RED}}
                    """)
                .settings(
                    """
                    mark: CLEAR
                    editions:
                      public: {ceiling: CLEAR}
                      partners: {ceiling: GREEN}
                      desk: {ceiling: AMBER}
                      minister: {ceiling: RED}
                    """)
                .dossier());

    assertThat(clearance.dossier().editions())
        .extracting(edition -> edition.name() + " " + titles(good(clearance.clear(edition))))
        .containsExactly(
            "public [Call]",
            "partners [Call, Visit]",
            "desk [Call, New call, Visit]",
            "minister [Call, New call, Talks, Visit]");
  }

  @Test
  void aFactWithoutAMomentIsKnownFromTheStart() {
    Given dossier = Given.facts(VISIT.formatted(""));

    assertThat(shown(dossier, FactType.SOURCE, "article").isKnownFromStart()).isTrue();
    assertThat(shown(dossier, FactType.EVENT, "visit").isKnownFromStart()).isFalse();
  }

  @Test
  void whatCitesAWithheldSourceGoesWithIt() {
    assertThat(
            shown(
                """
                sources: [{id: cable, title: A cable, kind: cable, mark: AMBER}]
                events:
                - {id: visit, title: A visit, status: planned, source: cable, recorded: 2025-12-28}
                - {id: call, title: A call, status: planned, source: article, recorded: 2025-12-28}
                """))
        .containsExactly("event:call");
  }

  @Test
  void aPublicFactWithASecondWithheldSourceGoesWithIt() {
    assertThat(
            shown(
                """
                sources: [{id: cable, title: A cable, kind: cable, mark: AMBER}]
                events:
                - {id: visit, title: A, status: planned, source: [article, cable], recorded: 2025-12-28}
                """))
        .isEmpty();
  }

  @Test
  void whatAWithheldPersonSaidGoesWithHim() {
    assertThat(
            shown(
                """
                actors: [{id: agent, name: An agent, kind: unnamed, mark: RED}]
                statements:
                - {id: said, who: [costa, agent], says: It will., source: article, recorded: 2025-12-28}
                """))
        .isEmpty();
  }

  @Test
  void anAttributionStandsInForTheChainBehindIt() {
    String said =
        """
        actors: [{id: agent, name: An agent, kind: unnamed, mark: RED}]
        statements:
        - {id: said, who: costa, via: agent, says: A., source: article, recorded: 2025-12-28%s}
        """;

    assertThat(shown(said.formatted(""))).isEmpty();
    assertThat(shown(said.formatted(", attribution: an official")))
        .containsExactly("statement:said");
  }

  @Test
  void otherReferencesToWhatIsWithheldAreDropped() {
    Cleared cleared =
        cleared(
            Given.facts(
                    """
                    places: [{id: bunker, name: A bunker, mark: RED}]
                    issues: [{id: secret, title: A secret, mark: RED}]
                    actors:
                    - {id: agent, name: An agent, kind: unnamed, mark: RED}
                    - {id: minister, name: M, kind: person, offices: [{office: Minister, of: [agent, costa]}]}
                    events:
                    - {id: talks, title: T, status: planned, source: article, mark: RED, recorded: 2025-12-28}
                    - {id: visit, title: V, status: planned, source: article, recorded: 2025-12-28,
                       where: bunker, who: [agent, costa], about: [secret, territory], after: talks}
                    updates:
                    - {fact: visit, recorded: 2025-12-29, set: {outcome: An end.}, add: {about: [secret, support]},
                       act: superseded, reason: It is over., source: article}
                    """)
                .settings("summit: talks\nmark: CLEAR\n"));

    assertThat(cleared.settings().summit()).isNull();
    assertThat(cleared.shown().toString())
        .contains("costa", "territory", "support")
        .doesNotContain("bunker", "secret", "agent", "talks");
  }

  @Test
  void theNoteForColleaguesGoesNoFurther() {
    assertThat(cleared(Given.facts(VISIT.formatted(", note: Ask them"))).shown().toString())
        .doesNotContain("Ask them");
  }

  @Test
  void aWithheldLinkOfAChainLeavesNoTrace() {
    Cleared cleared =
        cleared(
            Given.facts(
                """
                events:
                - {id: one, title: A, status: planned, source: article, recorded: 2025-12-28, before: two}
                - {id: two, title: B, status: planned, source: article, recorded: 2025-12-28, mark: RED}
                - {id: three, title: C, status: planned, source: article, recorded: 2025-12-28, after: two}
                """));

    assertThat(shown(cleared)).containsExactly("event:one", "event:three");
    assertThat(cleared.shown().toString()).doesNotContain("two");
  }

  @Test
  void theOnlyHeadlineGoesWithWhatItRestsOn() {
    assertThat(
            shown(
                VISIT.formatted(", mark: RED")
                    + "headlines: [{id: head, title: A visit, rests-on: visit, recorded: 2025-12-28}]\n"))
        .isEmpty();
  }

  @Test
  void nothingIsSeenBeforeWhatItRestsOn() {
    Given dossier =
        Given.facts(
            """
            events:
            - {id: visit, title: A visit, status: planned, source: article, recorded: 2025-12-28 11:30}
            headlines:
            - {id: top, title: A visit, rests-on: visit, recorded: 2025-12-28}
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

    assertThat(shown(headlines.toString())).isEmpty();
  }

  @Test
  void factBeforeWithheldChainIsWithheld() {
    assertThat(
            shown(
                """
                headlines:
                - {id: aa, title: A, rests-on: bb, recorded: 2025-12-28}
                - {id: bb, title: B, rests-on: cc, recorded: 2025-12-28}
                - {id: cc, title: C, rests-on: territory, recorded: 2025-12-28, mark: RED}
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set: {rests-on: bb, title: New}",
        "add: {rests-on: bb}, set: {title: New}",
        "source: echo, set: {title: New}"
      })
  void updateBeforeWithheldChainIsWithheld(String change) {
    Cleared cleared =
        cleared(
            Given.facts(
                """
                sources:
                - {id: echo, title: E, kind: post, derived-from: origin}
                - {id: origin, title: O, kind: post, mark: RED}
                headlines:
                - {id: aa, title: Old, rests-on: territory, recorded: 2025-12-28}
                - {id: bb, title: B, rests-on: cc, recorded: 2025-12-28}
                - {id: cc, title: C, rests-on: territory, recorded: 2025-12-28, mark: RED}
                updates:
                - {fact: aa, act: superseded, reason: R., recorded: 2025-12-29, %s}
                """
                    .formatted(change)));

    assertThat(shown(cleared)).containsExactly("headline:aa");
    assertThat(cleared.shown().toString()).contains("Old").doesNotContain("New");
  }

  @Test
  void factsThatRestOnEachOtherEndNoLoop() {
    Given dossier =
        Given.facts(
            """
            headlines:
            - {id: one, title: A, rests-on: [two], recorded: 2025-12-28}
            - {id: two, title: B, rests-on: [one], recorded: 2025-12-28 11:30}
            """);

    assertThat(shown(dossier, FactType.HEADLINE, "one").from()).isEqualTo("2025-12-28T11:30:00Z");
  }

  @Test
  void factsThatRestOnEachOtherAreShownWithoutAWithheldComment() {
    assertThat(
            shown(
                """
                assessments: [{id: view, says: V., by: desk, rests-on: territory, recorded: 2025-12-28, mark: RED}]
                headlines:
                - {id: one, title: A, rests-on: two, comment: view, recorded: 2025-12-28}
                - {id: two, title: B, rests-on: one, recorded: 2025-12-28}
                """))
        .containsExactly("headline:one", "headline:two");
  }

  private static Cleared.ClearedVersion shown(Given dossier, FactType type, String id) {
    return cleared(dossier).shown().stream()
        .filter(shown -> shown.fact().id().equals(new FactId(type, id)))
        .findFirst()
        .orElseThrow();
  }

  /// Returns what is shown beside the registers.
  private static List<String> shown(String facts) {
    return shown(cleared(Given.facts(facts)));
  }

  private static List<String> shown(Cleared cleared) {
    return cleared.shown().stream()
        .map(shown -> shown.fact().id())
        .filter(id -> !id.type().isRegister())
        .map(FactId::toString)
        .toList();
  }

  private static List<String> titles(Cleared cleared) {
    return cleared.shown().stream()
        .map(shown -> shown.fact().text(EventField.TITLE))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static Cleared cleared(Given dossier) {
    return good(clear(dossier));
  }

  private static Cleared good(Checked<Cleared> checked) {
    return switch (checked) {
      case Checked.Good<Cleared>(Cleared cleared, var _) -> cleared;
      case Checked.Bad<Cleared> bad -> throw new AssertionError(bad.problems().toString());
    };
  }

  private static Checked<Cleared> clear(Given given) {
    Dossier dossier = given.dossier();
    return new Clearance(dossier).clear(dossier.editions().getFirst());
  }
}
