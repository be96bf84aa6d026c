package dev.runup.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Change;
import dev.runup.briefing.Correction;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Source;
import dev.runup.briefing.Statement;
import dev.runup.clearance.Clearance;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.Moment;
import dev.runup.history.Asked;
import dev.runup.history.History;
import dev.runup.problem.Checked;
import dev.runup.reading.Given;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What a briefing says of what changed since the issue before.
class ChangesTest {

  private static final String FACTS =
      """
      intake: {source: article, recorded: 2025-12-28}
      statements:
      - {id: said, who: costa, says: Two crossings., about: territory}
      positions:
      - {actor: costa, issue: territory, stance: red-line, stated-in: said}
      - {actor: costa, issue: territory, stance: open, says: willing to talk, recorded: 2025-12-29, source: readout}
      measures:
      - {id: trucks, what: Trucks, value: "400"}
      """;

  @Test
  void aCorrectionIsOwnedUpToWhateverFollows() {
    Change change =
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
  void whatWasSaidAtAnEventIsLearnedLateByItsDay() {
    Change change =
        only(
            "late",
            """
            events:
            - {id: early, title: Early, status: occurred, when: 2025-12-20, recorded: 2025-12-28, source: article}
            statements:
            - {id: word, who: costa, says: It holds., event: early, recorded: 2025-12-29, source: article}
            """);

    assertThat(change.fact()).isEqualTo("statement:word");
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
  void aPositionThatIsTakenBackIsTold() {
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
        .extracting(one -> Objects.requireNonNull(one.change().position()).stance().word())
        .isEqualTo("offers");
  }

  @Test
  void aCorrectionOfAnEarlierIssueIsToldAsItWasMade() {
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
    assertThat(Objects.requireNonNull(briefing.corrections().getLast().change().figure()).value())
        .isNotNull();
  }

  @Test
  void whatIsWithdrawnIsToldAsItWasIssued() {
    Change change =
        only(
            "withdrawn",
            """
            updates:
            - {fact: costa/territory, act: superseded, reason: S., recorded: 2025-12-29 08:00, set: {says: never issued}, source: readout}
            - {fact: trucks, act: superseded, reason: S., recorded: 2025-12-29 08:00, set: {value: "500"}, source: readout}
            - {fact: trucks, act: withdrawn, reason: W., recorded: 2025-12-29 09:00, source: readout}
            """);

    assertThat(String.valueOf(Objects.requireNonNull(change.figure()).value())).contains("400");
  }

  @Test
  void whatIsWithdrawnIsToldWithTheSourceThatItWasIssuedWith() {
    String claim =
        "statements: [{id: claim, who: costa, says: Shut., source: article, passage: ¶7, recorded: 2025-12-28}]\n";
    String updates =
        """
        updates:
        - {fact: claim, act: corrected, reason: C., recorded: 2025-12-29 08:00, set: {says: Open.}, source: readout, passage: p. 2}
        - {fact: claim, act: withdrawn, reason: W., recorded: 2025-12-29 09:00, source: article}
        """;

    Statement told = Objects.requireNonNull(only("withdrawn", claim + updates).statement());

    assertThat(Objects.requireNonNull(told.says()).text()).isEqualTo("Shut.");
    assertThat(passages(told)).containsExactly("¶7");
    String next = claim + updates.replace("29 09:00", "30");
    assertThat(passages(Objects.requireNonNull(only("withdrawn", next).statement())))
        .containsExactly("p. 2");
  }

  private static List<String> passages(Statement said) {
    return said.standing().cites().stream()
        .map(cite -> Objects.requireNonNull(cite.passage()).text())
        .toList();
  }

  @Test
  void whatHappenedBeforeTheIssueBeforeIsLearnedLate() {
    Change change =
        only(
            "late",
            """
            events:
            - {id: early, title: Early, status: occurred, when: 2025-12-27, recorded: 2025-12-29, source: article}
            - {id: same-day, title: Same day, status: occurred, when: 2025-12-28, recorded: 2025-12-29, source: article}
            """);

    assertThat(change.fact()).isEqualTo("event:early");
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
  void aSourceOfWhichAllWasWithdrawnKeepsTheCredibilityThatItsFactsHad() {
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
    assertThat(briefing.sources())
        .filteredOn(source -> source.kind().equals("readout"))
        .extracting(Source::credibility)
        .containsExactly(3);
  }

  @Test
  void aSpeakerOnBackgroundIsNamedNowhere() {
    Briefing briefing =
        briefing(
            """
            sources:
            - {id: whisper, title: A whisper, kind: interview, terms: background}
            statements:
            - {who: zelensky, says: Said low., source: whisper, recorded: 2025-12-28}
            measures:
            - {what: Tents, value: "3", by: zelensky, source: whisper, recorded: 2025-12-28}
            assessments:
            - {says: It is bad., by: zelensky, source: whisper, recorded: 2025-12-28}
            """);

    assertThat(briefing.statements())
        .last()
        .satisfies(said -> {
          assertThat(said.speech().who()).isEmpty();
        });
    assertThat(briefing.figures()).filteredOn(figure -> !figure.by().isEmpty()).isEmpty();
    assertThat(briefing.comments().getFirst().author().actor()).isNull();
    assertThat(briefing.toString()).doesNotContain("Zelensky");
  }

  @Test
  void whoSpeaksOnBackgroundIsNotToldByWhatTheyJudgeOnTheRecord() {
    Briefing briefing =
        briefing(
            """
            sources:
            - {id: whisper, title: A whisper, kind: interview, terms: background}
            assessments:
            - {id: aa, says: It is good., by: zelensky, source: article, recorded: 2025-12-28}
            - {id: bb, says: It is bad., by: zelensky, source: whisper, recorded: 2025-12-28}
            """);

    assertThat(briefing.comments()).hasSize(2);
    assertThat(briefing.comments().getLast().author().actor()).isNull();
    assertThat(briefing.comments().getLast().assessments())
        .extracting(one -> one.says().text())
        .containsExactly("It is bad.");
  }

  @Test
  void whatACorrectionPutsRightAndNoIssueHadIsNoCorrectionOfIt() {
    String facts =
        """
        positions:
        - {actor: costa, issue: support, stance: opposes, says: No., source: article, recorded: 2025-12-28}
        - {actor: costa, issue: support, stance: offers, says: In April., source: article, recorded: 2025-12-30}
        updates:
        - {fact: costa/support, act: corrected, reason: C., recorded: 2025-12-31, set: {says: In May.}, source: article}
        """;

    assertThat(kind(facts, "2025-12-28")).isEqualTo("moved");
    assertThat(kind(facts, "2025-12-30")).isEqualTo("corrected");
  }

  @Test
  void whatReadsAsBeforeHasOtherSourcesAlone() {
    String back =
        """
        updates:
        - {fact: trucks, act: %s, reason: Up., recorded: 2025-12-29 08:00, set: {value: "500"}, source: readout}
        - {fact: trucks, act: %s, reason: Back., recorded: 2025-12-29 09:00, set: {value: "400"}, source: readout}
        """;

    for (String first : List.of("corrected", "superseded")) {
      for (String second : List.of("corrected", "superseded")) {
        Change change = only("other", back.formatted(first, second));
        assertThat(change.reasons()).isEmpty();
        assertThat(before(change)).isEmpty();
        assertThat(briefing(back.formatted(first, second)).corrections()).isEmpty();
      }
    }
  }

  @Test
  void ofRegistersWhatNothingCitesIsNotTold() {
    String facts =
        """
        actors: [{id: bloc, name: The Bloc, kind: organisation}]
        issues: [{id: fish, title: Fish, weight: 9}]
        proposals: [{id: paper, title: A paper, recorded: 2025-12-30}]
        updates:
        - {fact: bloc, act: corrected, reason: R., recorded: 2025-12-%1$s, set: {name: The Northern Bloc}, source: article}
        - {fact: fish, act: superseded, reason: R., recorded: 2025-12-%1$s, set: {state: narrowing}, source: article}
        events:
        - {title: Later, status: occurred, recorded: 2025-12-30, source: readout}
        """;
    String cited =
        "statements: [{id: word, who: bloc, says: No., about: fish, source: article, recorded: 2025-12-28}]\n";

    for (String day : List.of("29", "30")) {
      assertThat(told(facts.formatted(day)))
          .doesNotContain("actor:bloc", "issue:fish", "proposal:paper");
      assertThat(briefing(facts.formatted(day)).corrections()).isEmpty();
      assertThat(briefing(facts.formatted(day) + cited).corrections()).hasSize(1);
    }
    assertThat(told(facts.formatted("30") + cited)).contains("actor:bloc", "issue:fish");
    assertThat(briefing(facts.formatted("30")).front().open())
        .extracting(one -> one.title().text())
        .containsExactly("Territory");
    String gone =
        "- {fact: word, act: withdrawn, reason: R., recorded: 2025-12-30, source: article}\nevents:\n";
    assertThat(told(facts.formatted("30").replace("events:\n", gone) + cited))
        .contains("actor:bloc");
  }

  @Test
  void whatNoPagePrintsOfAFactIsNoNews() {
    assertThat(
            told(
                """
                updates:
                - {fact: territory, act: superseded, reason: R., recorded: 2025-12-30, set: {weight: 2}}
                - {fact: costa, act: corrected, reason: R., recorded: 2025-12-30, set: {kind: body}, source: readout}
                events:
                - {id: later, title: Later, status: occurred, recorded: 2025-12-30, source: readout}
                """))
        .containsExactly("event:later");
  }

  private static List<String> told(String facts) {
    return briefing(facts).changes().stream()
        .flatMap(kind -> kind.changes().stream())
        .map(Change::fact)
        .toList();
  }

  @Test
  void aPositionMovedFromWhereACorrectionPutIt() {
    String facts =
        """
        updates:
        - {fact: costa/territory, act: corrected, reason: R., recorded: 2025-12-28 12:00, set: {stance: opposes}, source: article}
        """;
    Moment first = Objects.requireNonNull(Moment.parse("2025-12-28 06:00", ZoneOffset.UTC));
    Briefing briefing = briefing(facts, new Asked(null, first));

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
  void updatesOfOneInstantAreToldAsOfTwo() {
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
  void whatIsWithdrawnIsToldWithoutWhatCameInBetween() {
    Change change =
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
  void aPositionThatNoIssueHadIsWithdrawnBesideTheOneThatItTookThePlaceOf() {
    String withdrawn =
        """
        updates:
        - {fact: costa/territory, act: withdrawn, reason: A hoax., recorded: 2025-12-29 12:00, source: readout}
        """;
    Change change = only("withdrawn", withdrawn);

    assertThat(Objects.requireNonNull(change.position()).stance().word()).isEqualTo("open");
    assertThat(before(change)).first().isEqualTo("red-line");
    assertThat(change.reasons()).extracting(Leaf.Prose::text).containsExactly("A hoax.");
    assertThat(briefing(withdrawn).corrections()).isEmpty();
    String anew =
        "positions: [{actor: costa, issue: territory, stance: opposes, recorded: 2025-12-29 13:00, source: readout}]\n";
    Change moved = only("moved", withdrawn + anew);
    assertThat(before(moved)).first().isEqualTo("red-line");
    assertThat(moved.reasons()).isEmpty();
    assertThat(briefing(withdrawn + anew).corrections()).isEmpty();
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

  @Test
  void aStatementThatTakesAnotherOneBackSaysSo() {
    Briefing briefing =
        briefing(
            "statements: [{id: back, who: costa, says: I never said that., retracts: [said], recorded: 2025-12-29, source: readout}]\n");

    assertThat(briefing.changes().stream().flatMap(kind -> kind.changes().stream()))
        .filteredOn(change -> change.fact().equals("statement:back"))
        .flatExtracting(change -> change.standing().against())
        .extracting(against -> against.word() + " " + against.text().text())
        .containsExactly("retracts Two crossings.");
  }

  private static String kind(String facts, String since) {
    Moment moment = Objects.requireNonNull(Moment.parse(since, ZoneOffset.UTC));
    return briefing(facts, new Asked(null, moment)).changes().stream()
        .filter(kind -> kind.changes().stream().anyMatch(one -> one.fact().endsWith("/support")))
        .findFirst()
        .orElseThrow()
        .kind();
  }

  /// What stood there before of all parts, each member in one text.
  private static List<String> before(Change change) {
    return change.parts().stream()
        .flatMap(part -> part.before().stream())
        .map(member -> text(member.value()))
        .toList();
  }

  private static String text(Leaf leaf) {
    return switch (leaf) {
      case Leaf.Prose prose -> prose.text();
      case Leaf.Name name -> name.text();
      case Leaf.Word word -> word.word();
      case Leaf.When when -> when.date() + " " + when.time();
      case Leaf.Quantity quantity -> String.valueOf(quantity.amount().low());
    };
  }

  private static Change only(String kind, String updates) {
    List<Change> changes =
        briefing(updates).changes().stream()
            .filter(one -> one.kind().equals(kind))
            .findFirst()
            .orElseThrow()
            .changes();
    assertThat(changes).hasSize(1);
    return changes.getFirst();
  }

  private static Briefing briefing(String more) {
    return briefing(more, Asked.NEWEST);
  }

  private static Briefing briefing(String more, Asked asked) {
    Dossier dossier =
        Given.facts(FACTS).file("more.yaml", more.isEmpty() ? "events: []\n" : more).dossier();
    Edition edition = dossier.editions().getFirst();
    return value(
        new Clearance(dossier)
            .clear(edition)
            .then(cleared -> History.select(cleared, edition, asked))
            .map(known -> Composer.compose(known, edition)));
  }

  private static Briefing value(Checked<Briefing> checked) {
    return switch (checked) {
      case Checked.Good<Briefing>(Briefing briefing, var _) -> briefing;
      case Checked.Bad<Briefing> bad -> throw new AssertionError(bad.problems().toString());
    };
  }
}
