package dev.runup.rows;

import static dev.runup.change.ChangedFacts.before;
import static dev.runup.change.ChangedFacts.briefing;
import static dev.runup.change.ChangedFacts.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Briefing.Figure;
import dev.runup.briefing.ChangedFact;
import dev.runup.briefing.ChangedFact.ChangeRow;
import dev.runup.briefing.ChangedFact.Correction;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Position;
import dev.runup.briefing.Statement;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The rows of "What changed" and "Corrections of earlier issues".
class ChangeRowsTest {

  @Test
  void correctedFactStaysCorrectedIfAnotherKeyChanges() {
    ChangedFact change =
        only(
            "corrected",
            """
            updates:
            - {fact: said, act: corrected, reason: Typo., recorded: 2025-12-29 08:00, set: {says: Three crossings.}, source: article}
            - {fact: said, act: superseded, reason: More., recorded: 2025-12-29 09:00, set: {hedge: reportedly}, source: article}
            """);

    assertThat(change.reasons()).extracting(Leaf.Prose::text).containsExactly("Typo.", "More.");
    assertThat(before(change)).containsExactly("Two crossings.", "none");
  }

  @Test
  void withdrawnPositionIsListedAsCorrection() {
    Briefing briefing =
        briefing(
            """
            issues:
            - {id: border, title: The border}
            events:
            - {id: later, title: Later, status: occurred, recorded: 2025-12-30, source: readout}
            positions:
            - {actor: costa, issue: border, stance: offers, source: readout, recorded: 2025-12-28}
            updates:
            - {fact: costa/border, act: withdrawn, reason: Gone., recorded: 2025-12-29, source: readout}
            """);

    assertThat(briefing.corrections())
        .singleElement()
        .extracting(one -> position(one.change()).stance().word())
        .isEqualTo("offers");
  }

  @Test
  void correctionIsPrintedAsItWasMade() {
    Briefing briefing =
        briefing(
            """
            updates:
            - {fact: said, act: corrected, reason: Typo., recorded: 2025-12-29, set: {says: Three crossings.}, source: article}
            - {fact: said, act: superseded, reason: More., recorded: 2025-12-30, set: {says: Four crossings.}, source: article}
            - {fact: trucks, act: withdrawn, reason: Not ours., recorded: 2025-12-30, source: article}
            """);

    Correction first = briefing.corrections().getFirst();
    assertThat(Objects.requireNonNull(first.change().gist()).text()).isEqualTo("Three crossings.");
    assertThat(before(first.change())).containsExactly("Two crossings.");
    assertThat(first.news()).isFalse();
    assertThat(figure(briefing.corrections().getLast().change()).value()).isNotNull();
  }

  @Test
  void withdrawnFigureIsPrintedAsItWasIssued() {
    ChangedFact change =
        only(
            "withdrawn",
            """
            updates:
            - {fact: costa/territory, act: superseded, reason: S., recorded: 2025-12-29 08:00, set: {says: never issued}, source: readout}
            - {fact: trucks, act: superseded, reason: S., recorded: 2025-12-29 08:00, set: {value: "500"}, source: readout}
            - {fact: trucks, act: withdrawn, reason: W., recorded: 2025-12-29 09:00, source: readout}
            """);

    assertThat(String.valueOf(figure(change).value())).contains("400");
  }

  @Test
  void withdrawnStatementKeepsItsPrintedSource() {
    String claim =
        """
        statements:
        - {id: claim, who: costa, says: Shut., source: article, passage: ¶7, recorded: 2025-12-28}
        """;
    String updates =
        """
        updates:
        - {fact: claim, act: corrected, reason: C., recorded: 2025-12-29 08:00, set: {says: Open.}, source: readout, passage: p. 2}
        - {fact: claim, act: withdrawn, reason: W., recorded: 2025-12-29 09:00, source: article}
        """;

    Statement printed = statement(only("withdrawn", claim + updates));

    assertThat(Objects.requireNonNull(printed.words().says()).text()).isEqualTo("Shut.");
    assertThat(passages(printed)).containsExactly("¶7");
    String next = claim + updates.replace("29 09:00", "30");
    assertThat(passages(statement(only("withdrawn", next)))).containsExactly("p. 2");
  }

  private static Position position(ChangedFact change) {
    return ((ChangeRow.PositionChange) change.row()).position();
  }

  private static Figure figure(ChangedFact change) {
    return ((ChangeRow.FigureChange) change.row()).figure();
  }

  private static Statement statement(ChangedFact change) {
    return ((ChangeRow.StatementChange) change.row()).statement();
  }

  private static List<String> passages(Statement said) {
    return said.standing().cites().stream()
        .map(cite -> Objects.requireNonNull(cite.passage()).text())
        .toList();
  }

  @Test
  void sourceOfWithdrawnFactsKeepsItsCredibility() {
    Briefing briefing =
        briefing(
            """
            statements:
            - {id: rumour, who: costa, says: Four crossings., credibility: 3, source: readout, recorded: 2025-12-28}
            updates:
            - {fact: rumour, act: withdrawn, reason: Denied., recorded: 2025-12-29, source: article}
            - {fact: costa/territory, act: superseded, reason: R., recorded: 2025-12-29 08:00, source: article, set: {source: article}}
            """);

    assertThat(briefing.changes().getFirst().changes().getFirst().standing().grade()).isNull();
    assertThat(briefing.notes().sources())
        .filteredOn(source -> source.kind().equals("readout"))
        .extracting(source -> source.grade().credibility())
        .containsExactly(3);
  }

  @Test
  void speakerOnBackgroundIsNamedNowhere() {
    Briefing briefing =
        briefing(
            """
            sources:
            - {id: whisper, title: A whisper, kind: interview, terms: background}
            statements:
            - {who: zelensky, says: Said low., source: whisper, recorded: 2025-12-28, reviewed: [{by: A, at: 2025-12-28}, {by: B, at: 2025-12-28}]}
            measures:
            - {what: Tents, value: "3", by: zelensky, source: whisper, recorded: 2025-12-28, reviewed: [{by: A, at: 2025-12-28}, {by: B, at: 2025-12-28}]}
            assessments:
            - {says: It is bad., by: zelensky, source: whisper, recorded: 2025-12-28, reviewed: [{by: A, at: 2025-12-28}, {by: B, at: 2025-12-28}]}
            """);

    assertThat(briefing.statements())
        .last()
        .satisfies(said -> {
          assertThat(said.speech().who()).isEmpty();
        });
    assertThat(briefing.figures()).filteredOn(figure -> !figure.by().isEmpty()).isEmpty();
    assertThat(briefing.judgements().comments().getFirst().author().actor()).isNull();
    assertThat(briefing.toString()).doesNotContain("Zelensky");
  }

  @Test
  void judgementOnBackgroundIsNotListedUnderItsAuthor() {
    Briefing briefing =
        briefing(
            """
            sources:
            - {id: whisper, title: A whisper, kind: interview, terms: background}
            assessments:
            - {id: aa, says: It is good., by: zelensky, source: article, recorded: 2025-12-28}
            - {id: bb, says: It is bad., by: zelensky, source: whisper, recorded: 2025-12-28, reviewed: [{by: A, at: 2025-12-28}, {by: B, at: 2025-12-28}]}
            """);

    assertThat(briefing.judgements().comments()).hasSize(2);
    assertThat(briefing.judgements().comments().getLast().author().actor()).isNull();
    assertThat(briefing.judgements().comments().getLast().assessments())
        .extracting(one -> one.says().text())
        .containsExactly("It is bad.");
  }

  @Test
  void simultaneousUpdatesArePrintedWithBothReasons() {
    String facts =
        """
        events:
        - {id: talks, title: Talks, status: planned, source: article, recorded: 2025-12-28}
        updates:
        - {fact: talks, act: corrected, reason: Wrong title., recorded: 2025-12-29, set: {title: Big talks}, source: readout}
        - {fact: talks, act: superseded, reason: Now confirmed., recorded: 2025-12-29, set: {status: confirmed}, source: readout}
        """;

    assertThat(only("corrected", facts).reasons())
        .extracting(Leaf.Prose::text)
        .containsExactly("Wrong title.", "Now confirmed.");
    Correction correction = briefing(facts).corrections().getFirst();
    assertThat(correction.change().reasons())
        .extracting(Leaf.Prose::text)
        .containsExactly("Wrong title.");
    assertThat(before(correction.change())).containsExactly("Talks");
  }

  @Test
  void withdrawalListsNoReasonsOfEarlierSteps() {
    ChangedFact change =
        only(
            "withdrawn",
            """
            updates:
            - {fact: trucks, act: corrected, reason: Not all., recorded: 2025-12-29 07:00, set: {value: "300"}, source: readout}
            - {fact: trucks, act: superseded, reason: More came., recorded: 2025-12-29 08:00, set: {value: "500"}, source: readout}
            - {fact: trucks, act: withdrawn, reason: None came., recorded: 2025-12-29 09:00, source: readout}
            """);

    assertThat(change.reasons()).extracting(Leaf.Prose::text).containsExactly("None came.");
    assertThat(change.keys()).isEmpty();
  }

  @Test
  void withdrawnRowIsPrintedWithTheReplacedStance() {
    String withdrawn =
        """
        updates:
        - {fact: costa/territory, act: withdrawn, reason: A hoax., recorded: 2025-12-29 12:00, source: readout}
        """;
    ChangedFact change = only("withdrawn", withdrawn);

    assertThat(position(change).stance().word()).isEqualTo("open");
    assertThat(before(change)).first().isEqualTo("red-line");
    assertThat(change.reasons()).extracting(Leaf.Prose::text).containsExactly("A hoax.");
    assertThat(briefing(withdrawn).corrections()).isEmpty();
    String anew =
        """
        positions:
        - {actor: costa, issue: territory, stance: opposes, recorded: 2025-12-29 13:00, source: readout}
        """;
    ChangedFact moved = only("moved", withdrawn + anew);
    assertThat(before(moved)).first().isEqualTo("red-line");
    assertThat(moved.reasons()).isEmpty();
    assertThat(briefing(withdrawn + anew).corrections()).isEmpty();
  }

  @Test
  void retractingStatementNamesTheRetractedOne() {
    Briefing briefing =
        briefing(
            """
            statements:
            - {id: back, who: costa, says: I never said that., retracts: [said], recorded: 2025-12-29, source: readout}
            """);

    assertThat(briefing.changes().stream().flatMap(kind -> kind.changes().stream()))
        .filteredOn(change -> change.fact().equals("statement:back"))
        .flatExtracting(change -> change.standing().against())
        .extracting(against -> against.word() + " " + against.text().text())
        .containsExactly("retracts Two crossings.");
  }
}
