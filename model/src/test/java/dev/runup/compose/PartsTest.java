package dev.runup.compose;

import static dev.runup.compose.ChangedFacts.before;
import static dev.runup.compose.ChangedFacts.briefing;
import static dev.runup.compose.ChangedFacts.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Change;
import dev.runup.briefing.Correction;
import dev.runup.briefing.Statement;
import dev.runup.fact.Moment;
import dev.runup.history.IssueRequest;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What is told of a change: what stood there before, as far as it may be told.
class PartsTest {

  @Test
  void whoWasTakenForTheSpeakerIsNamedUnlessTheNameIsTakenBack() {
    String president = "actors: [{id: president, name: The president, kind: person}]\n";
    String update =
        "updates: [{fact: said, act: corrected, reason: R., recorded: 2025-12-29, source: article, ";

    assertThat(before(only("corrected", president + update + "set: {who: president}}]")))
        .containsExactly("António Costa");
    assertThat(
            only(
                    "corrected",
                    president + update + "set: {attribution: an official}, unset: [who]}]")
                .parts())
        .extracting(Change.Part::key)
        .containsExactly("attribution");
  }

  @Test
  void aNameThatWasTakenBackComesBackInNoHistory() {
    String taken =
        """
        updates:
        - {fact: said, act: corrected, reason: Typo., recorded: 2025-12-29, set: {says: Three crossings.}, source: article}
        - {fact: said, act: superseded, reason: Off record., recorded: 2025-12-30, set: {attribution: an official}, unset: [who], source: article}
        """;
    String gone =
        "- {fact: said, act: withdrawn, reason: W., recorded: 2025-12-31, source: article}\n"
            + "- {fact: costa/territory, act: withdrawn, reason: W., recorded: 2025-12-29 12:00, source: article}\n";

    for (String updates : List.of(taken, taken + gone)) {
      assertThat(briefing(updates).corrections())
          .extracting(one -> one.change().statement())
          .filteredOn(Objects::nonNull)
          .isNotEmpty()
          .allSatisfy(said -> {
            assertThat(said.speech().who()).isEmpty();
            assertThat(Objects.requireNonNull(said.speech().attribution()).text())
                .isEqualTo("an official");
          });
    }
  }

  @Test
  void whoTakesAPositionIsNotToldWhereNobodyMayBeNamedForIt() {
    Briefing briefing =
        briefing(
            """
            updates:
            - {fact: said, act: superseded, reason: Off record., recorded: 2025-12-29, set: {attribution: an official}, unset: [who], source: article}
            - {fact: costa/support, act: withdrawn, reason: W., recorded: 2025-12-30, source: article}
            - {fact: trucks, act: superseded, reason: M., recorded: 2025-12-31, set: {value: "9"}, source: article}
            """
                + "positions: [{actor: costa, issue: support, stance: offers, stated-in: said, recorded: 2025-12-28}]\n");

    Correction last = briefing.corrections().getLast();
    assertThat(last.withdrawn()).isTrue();
    assertThat(last.change().position()).isNull();
    assertThat(Objects.requireNonNull(last.change().gist()).text()).isEqualTo("Support");
  }

  @Test
  void aQuotationThatWasWrongIsToldBesideWhatWasSaid() {
    Change change =
        only(
            "corrected",
            """
            statements:
            - {id: word, who: costa, says: It holds., quote: one way, about: territory}
            updates:
            - {fact: word, act: corrected, reason: Misquoted., recorded: 2025-12-29, set: {quote: two ways}, source: article}
            """
                .replace(
                    "about: territory}",
                    "about: territory, source: article, recorded: 2025-12-28}"));

    assertThat(before(change)).containsExactly("one way");
  }

  @Test
  void anOfficeThatChangedIsToldWithTheOneBefore() {
    Change change =
        only(
            "superseded",
            """
            actors: [{id: pat, name: Pat, kind: person, offices: [{office: Mayor}]}]
            statements: [{who: pat, says: Yes., source: article, recorded: 2025-12-28}]
            updates:
            - {fact: pat, act: superseded, reason: Elected., recorded: 2025-12-29, set: {offices: [{office: Governor}]}, source: article}
            """);

    Statement.Speaker pat = Objects.requireNonNull(change.actor());
    assertThat(Objects.requireNonNull(pat.office()).text()).isEqualTo("Governor");
    assertThat(before(change)).containsExactly("Mayor");
  }

  @Test
  void aTimeThatChangedIsToldAsItWas() {
    Change change =
        only(
            "corrected",
            """
            events:
            - {id: talks, title: Talks, status: planned, when: 2025-12-30, time: "10:00", zone: Europe/Kyiv, source: article, recorded: 2025-12-28}
            updates:
            - {fact: talks, act: corrected, reason: R., recorded: 2025-12-29, set: {time: "16:00"}, source: readout}
            """);

    assertThat(before(change)).singleElement().asString().contains("10:00");
  }

  @Test
  void aPositionWhoseStatementIsAnotherOneSaysWhatWasSaidBefore() {
    Change change =
        only(
            "moved",
            """
            statements:
            - {id: later, who: costa, says: One crossing., about: territory, recorded: 2025-12-29, source: readout}
            positions:
            - {actor: costa, issue: territory, stance: open, stated-in: later, recorded: 2025-12-29 12:00, source: readout}
            """);

    assertThat(before(change)).containsExactly("red-line", "Two crossings.");
  }

  @Test
  void whatAPositionWasKnownFromIsToldAsTheIssueBeforePrintedIt() {
    Change change =
        only(
            "moved",
            """
            updates:
            - {fact: said, act: superseded, reason: R., recorded: 2025-12-29, set: {says: Four crossings.}, source: article}
            """);

    assertThat(before(change)).containsExactly("red-line", "Two crossings.");
  }

  @Test
  void whereAPositionWasStatedIsNotToldIfItHadWordsOfItsOwn() {
    Change change =
        only(
            "moved",
            """
            updates:
            - {fact: costa/territory, act: superseded, reason: R., recorded: 2025-12-28, set: {says: only two}, source: article}
            """);

    assertThat(before(change)).containsExactly("red-line", "only two");
  }

  @Test
  void aPositionThatMovedSaysWhereItStood() {
    Change change = only("moved", "");

    assertThat(before(change)).first().isEqualTo("red-line");
    assertThat(Objects.requireNonNull(change.position()).stance().word()).isEqualTo("open");
  }

  @Test
  void aStateThatNobodyTypedIsWhatStoodThereBefore() {
    Change change =
        only(
            "superseded",
            """
            updates:
            - {fact: territory, act: superseded, reason: R., recorded: 2025-12-29, set: {state: narrowing}, source: readout}
            """);

    assertThat(change.state()).isEqualTo("narrowing");
    assertThat(before(change)).containsExactly("open");
  }

  @Test
  void aFigureSaysWhatItWas() {
    Change change =
        only(
            "superseded",
            """
            updates:
            - {fact: trucks, act: superseded, reason: R., recorded: 2025-12-29, set: {value: "550"}, source: readout}
            """);

    assertThat(before(change)).containsExactly("400");
  }

  @Test
  void whatStandsBesideAJudgementIsToldAsItWas() {
    Change change =
        only(
            "superseded",
            """
            assessments:
            - {id: view, says: It will hold., by: desk, rests-on: [said], confidence: low, basis: One source., alternatives: [It fails., It waits.], recorded: 2025-12-28}
            updates:
            - {fact: view, act: superseded, reason: M., recorded: 2025-12-29, source: article, set: {confidence: moderate, basis: Two sources., alternatives: [It waits.]}}
            """);

    assertThat(before(change)).containsExactly("low", "One source.", "It fails.");
  }

  @Test
  void aPositionMovedFromWhereACorrectionPutIt() {
    String facts =
        """
        updates:
        - {fact: costa/territory, act: corrected, reason: R., recorded: 2025-12-28 12:00, set: {stance: opposes}, source: article}
        """;
    Moment first = Objects.requireNonNull(Moment.parse("2025-12-28 06:00", ZoneOffset.UTC));
    Briefing briefing = briefing(facts, new IssueRequest(null, first));

    Change moved =
        briefing.changes().stream()
            .filter(kind -> kind.kind().equals("moved"))
            .findFirst()
            .orElseThrow()
            .changes()
            .getFirst();
    assertThat(before(moved)).first().isEqualTo("opposes");
    assertThat(briefing.matrix().positions().getFirst().before()).isEqualTo("opposes");
  }

  @Test
  void aCorrectionNamesWhatItPutRightAndNotWhatCameInBetween() {
    String facts =
        """
        events:
        - {id: talks, title: Talks, status: planned, when: 2026-01-09, source: article, recorded: 2025-12-28}
        updates:
        - {fact: talks, act: superseded, reason: Put off., recorded: 2025-12-29 %s, set: {when: 2026-01-10}, source: readout}
        - {fact: talks, act: corrected, reason: Wrong., recorded: 2025-12-29 %s, set: {title: Big talks%s}, source: readout}
        """;

    for (String moved : List.of("08:00", "09:00", "10:00")) {
      assertThat(wrong(facts.formatted(moved, "09:00", ""))).containsExactly("Talks");
    }
    assertThat(wrong(facts.formatted("08:00", "09:00", ", when: 2026-01-11")))
        .containsExactly("Talks");
  }

  /// What stood there before of the one thing that was corrected.
  private static List<String> wrong(String facts) {
    List<Correction> corrections = briefing(facts).corrections();
    assertThat(corrections).hasSize(1);
    return before(corrections.getFirst().change());
  }
}
