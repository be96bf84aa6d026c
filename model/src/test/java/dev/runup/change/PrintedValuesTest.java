package dev.runup.change;

import static dev.runup.change.ChangedFacts.before;
import static dev.runup.change.ChangedFacts.briefing;
import static dev.runup.change.ChangedFacts.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.ChangedFact;
import dev.runup.briefing.ChangedFact.ChangeRow;
import dev.runup.briefing.ChangedFact.Correction;
import dev.runup.briefing.Position;
import dev.runup.briefing.Statement;
import dev.runup.fact.Moment;
import dev.runup.history.History.IssueRequest;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The old values that a change lists, and the names that it may print.
class PrintedValuesTest {

  @Test
  void oldSpeakerIsPrintedUnlessTheirNameWasRemoved() {
    String update =
        """
        actors: [{id: president, name: The president, kind: person}]
        updates:
        - {fact: said, act: corrected, reason: R., recorded: 2025-12-29, source: article, %s}
        """;
    String other = update.formatted("set: {who: president}");
    String removed = update.formatted("set: {attribution: an official}, unset: [who]");

    assertThat(before(only("corrected", other))).containsExactly("António Costa");
    assertThat(only("corrected", removed).parts())
        .extracting(ChangedFact.ChangedKey::key)
        .containsExactly("attribution");
  }

  @Test
  void removedNameIsNotPrintedInCorrections() {
    String taken =
        """
        updates:
        - {fact: said, act: corrected, reason: Typo., recorded: 2025-12-29, set: {says: Three crossings.}, source: article}
        - {fact: said, act: superseded, reason: Off record., recorded: 2025-12-30, set: {attribution: an official}, unset: [who], source: article}
        """;
    String gone =
        """
        - {fact: said, act: withdrawn, reason: W., recorded: 2025-12-31, source: article}
        - {fact: costa/territory, act: withdrawn, reason: W., recorded: 2025-12-29 12:00, source: article}
        """;

    for (String updates : List.of(taken, taken + gone)) {
      assertThat(briefing(updates).corrections())
          .extracting(one -> statement(one.change()))
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
  void withdrawnPositionIsNamelessIfItsSpeakerWasRemoved() {
    Briefing briefing =
        briefing(
            """
            updates:
            - {fact: said, act: superseded, reason: Off record., recorded: 2025-12-29, set: {attribution: an official}, unset: [who], source: article}
            - {fact: costa/support, act: withdrawn, reason: W., recorded: 2025-12-30, source: article}
            - {fact: trucks, act: superseded, reason: M., recorded: 2025-12-31, set: {value: "9"}, source: article}
            positions:
            - {actor: costa, issue: support, stance: offers, stated-in: said, recorded: 2025-12-28}
            """);

    Correction last = briefing.corrections().getLast();
    assertThat(last.withdrawn()).isTrue();
    assertThat(last.change().row()).isEqualTo(new ChangeRow.TextChange());
    assertThat(Objects.requireNonNull(last.change().gist()).text()).isEqualTo("Support");
  }

  @Test
  void withdrawnPositionOfAnAttributedStatementKeepsItsActorAndStance() {
    ChangedFact change =
        only(
            "withdrawn",
            """
            statements:
            - {id: heard, attribution: an official, says: We pay., about: support, source: article, recorded: 2025-12-28}
            positions:
            - {actor: costa, issue: support, stance: offers, stated-in: heard, recorded: 2025-12-28}
            updates:
            - {fact: costa/support, act: withdrawn, reason: W., recorded: 2025-12-29, source: article}
            """);

    Position position = ((ChangeRow.PositionChange) change.row()).position();
    assertThat(position.actor().name().text()).isEqualTo("António Costa");
    assertThat(position.stance().word()).isEqualTo("offers");
  }

  @Test
  void oldQuotationIsListedBesideTheText() {
    ChangedFact change =
        only(
            "corrected",
            """
            statements:
            - {id: word, who: costa, says: It holds., quote: one way, about: territory, source: article, recorded: 2025-12-28}
            updates:
            - {fact: word, act: corrected, reason: Misquoted., recorded: 2025-12-29, set: {quote: two ways}, source: article}
            """);

    assertThat(before(change)).containsExactly("one way");
  }

  @Test
  void oldOfficeIsListedBesideTheNewOne() {
    ChangedFact change =
        only(
            "superseded",
            """
            actors: [{id: pat, name: Pat, kind: person, offices: [{office: Mayor}]}]
            statements: [{who: pat, says: Yes., source: article, recorded: 2025-12-28}]
            updates:
            - {fact: pat, act: superseded, reason: Elected., recorded: 2025-12-29, set: {offices: [{office: Governor}]}, source: article}
            """);

    Statement.Speaker pat = ((ChangeRow.ActorChange) change.row()).actor();
    assertThat(pat.offices().getFirst().title().text()).isEqualTo("Governor");
    assertThat(before(change)).containsExactly("Mayor");
  }

  @Test
  void oldTimeIsListedWithItsDate() {
    ChangedFact change =
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
  void movedPositionQuotesItsEarlierStatement() {
    ChangedFact change =
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
  void movedPositionQuotesItsStatementAsPreviouslyPrinted() {
    ChangedFact change =
        only(
            "moved",
            """
            updates:
            - {fact: said, act: superseded, reason: R., recorded: 2025-12-29, set: {says: Four crossings.}, source: article}
            """);

    assertThat(before(change)).containsExactly("red-line", "Two crossings.");
  }

  @Test
  void movedPositionWithOwnWordsQuotesNoStatement() {
    ChangedFact change =
        only(
            "moved",
            """
            updates:
            - {fact: costa/territory, act: superseded, reason: R., recorded: 2025-12-28, set: {says: only two}, source: article}
            """);

    assertThat(before(change)).containsExactly("red-line", "only two");
  }

  @Test
  void movedPositionListsItsOldStance() {
    ChangedFact change = only("moved", "");

    assertThat(before(change)).first().isEqualTo("red-line");
    assertThat(((ChangeRow.PositionChange) change.row()).position().stance().word())
        .isEqualTo("open");
  }

  @Test
  void defaultStateIsListedAsOldState() {
    ChangedFact change =
        only(
            "superseded",
            """
            updates:
            - {fact: territory, act: superseded, reason: R., recorded: 2025-12-29, set: {state: narrowing}, source: readout}
            """);

    assertThat(change.row()).isEqualTo(new ChangeRow.StateChange("narrowing", null));
    assertThat(before(change)).containsExactly("open");
  }

  @Test
  void supersededFigureListsItsOldValue() {
    ChangedFact change =
        only(
            "superseded",
            """
            updates:
            - {fact: trucks, act: superseded, reason: R., recorded: 2025-12-29, set: {value: "550"}, source: readout}
            """);

    assertThat(before(change)).containsExactly("400");
  }

  @Test
  void oldConfidenceBasisAndAlternativesAreListed() {
    ChangedFact change =
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
  void positionMovesFromItsCorrectedStance() {
    String facts =
        """
        updates:
        - {fact: costa/territory, act: corrected, reason: R., recorded: 2025-12-28 12:00, set: {stance: opposes}, source: article}
        """;
    Moment first = Objects.requireNonNull(Moment.parse("2025-12-28 06:00", ZoneOffset.UTC));
    Briefing briefing = briefing(facts, new IssueRequest(null, first));

    ChangedFact moved =
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
  void correctionListsOnlyTheValueThatItFixed() {
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

  @Test
  void figureThatWasRightWhenPrintedIsNotCorrected() {
    assertThat(
            briefing(
                    """
                    updates:
                    - {fact: trucks, act: superseded, reason: More came., recorded: 2025-12-29 08:00, set: {value: "500"}, source: readout}
                    - {fact: trucks, act: corrected, reason: Miscounted., recorded: 2025-12-29 09:00, set: {value: "550", basis: Counted.}, source: readout}
                    """)
                .corrections())
        .isEmpty();
  }

  private static @Nullable Statement statement(ChangedFact change) {
    return change.row() instanceof ChangeRow.StatementChange(var statement) ? statement : null;
  }

  /// Returns the old values of the only correction.
  private static List<String> wrong(String facts) {
    List<Correction> corrections = briefing(facts).corrections();
    assertThat(corrections).hasSize(1);
    return before(corrections.getFirst().change());
  }
}
