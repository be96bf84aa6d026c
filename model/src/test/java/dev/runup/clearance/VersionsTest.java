package dev.runup.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.fact.Dossier;
import dev.runup.fact.Fact;
import dev.runup.fact.MarkScheme;
import dev.runup.fact.MeasureField;
import dev.runup.fact.PositionField;
import dev.runup.fact.UpdateReason;
import dev.runup.fact.Value;
import dev.runup.problem.Checked;
import dev.runup.reading.Given;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What an edition sees of a fact that was updated, in time.
class VersionsTest {

  private static final String COUNT =
      "measures: [{id: count, what: %s, value: \"1\", source: article, recorded: 2025-12-01%s}]\n";

  private static final String OPEN = COUNT.formatted("camps", "");

  private static String update(int day, String keys) {
    return "- {fact: count, act: superseded, reason: News., recorded: 2025-12-%02d, %s}\n"
        .formatted(day, keys);
  }

  @Test
  void eachUpdateIsAVersionFromItsOwnDayOn() {
    assertThat(
            seen(
                OPEN
                    + "updates:\n"
                    + update(2, "set: {value: \"2\"}")
                    + update(3, "set: {value: \"3\"}")))
        .containsExactly("01 camps 1", "02 camps 2 News.", "03 camps 3 News.");
  }

  /// Readers see one version only, and it has its author from the first one.
  @Test
  void anUpdateOfTheSameInstantAlsoCitesWhereAKeptNameIsFrom() {
    String facts =
        "sources: [{id: wire, title: A wire, kind: news-report}]\n"
            + COUNT.formatted("camps", ", by: costa")
            + "updates:\n"
            + update(1, "set: {value: \"2\"}, source: wire");

    assertThat(citations(facts)).containsExactly("source:wire", "source:article");
    assertThat(citations(facts.replace(", by: costa", ""))).containsExactly("source:wire");
  }

  @Test
  void anUpdateAboveTheCeilingBetweenTwoBelowIsAsIfNeverWritten() {
    assertThat(
            seen(
                OPEN
                    + "updates:\n"
                    + update(2, "set: {value: \"2\"}")
                    + update(3, "set: {value: \"3\", what: tents}, mark: RED")
                    + update(4, "set: {value: \"4\"}")))
        .containsExactly("01 camps 1", "02 camps 2 News.", "04 camps 4 News.");
  }

  @Test
  void aRaiseTakesAllVersionsAwayOnEveryDay() {
    assertThat(
            seen(
                OPEN
                    + "updates:\n"
                    + update(2, "set: {value: \"2\"}")
                    + update(3, "set: {mark: RED}")
                    + update(4, "set: {value: \"4\"}")))
        .isEmpty();
  }

  @Test
  void aRaiseCountsWhateverTheMarkOfTheUpdateThatMakesIt() {
    assertThat(seen(OPEN + "updates:\n" + update(3, "mark: RED, set: {mark: RED}"))).isEmpty();
  }

  @Test
  void aLoweringCountsFromItsOwnDayOnAndWhatItFirstShowsIsNew() {
    assertThat(
            seen(
                COUNT.formatted("camps", ", mark: RED")
                    + "updates:\n"
                    + update(2, "set: {value: \"2\"}")
                    + update(3, "set: {mark: CLEAR}")
                    + update(4, "set: {value: \"4\"}")))
        .containsExactly("03 camps 2", "04 camps 4 News.");
  }

  @Test
  void aLoweringAboveTheCeilingLowersNothing() {
    assertThat(
            seen(
                COUNT.formatted("camps", ", mark: RED")
                    + "updates:\n"
                    + update(3, "mark: RED, set: {mark: CLEAR}")
                    + update(4, "set: {value: \"4\"}")))
        .isEmpty();
  }

  @Test
  void whatWasRaisedAndLoweredAgainIsSeenFromTheLoweringOn() {
    assertThat(
            seen(
                OPEN
                    + "updates:\n"
                    + update(2, "set: {mark: RED}")
                    + update(3, "set: {value: \"3\"}")
                    + update(4, "set: {mark: CLEAR}")))
        .containsExactly("04 camps 3");
  }

  @Test
  void aVersionThatCitesAWithheldSourceIsAsIfNeverWritten() {
    assertThat(
            seen(
                OPEN
                    + "sources: [{id: cable, title: C, kind: cable, mark: RED}]\nupdates:\n"
                    + update(2, "set: {value: \"2\", source: cable}")
                    + update(3, "set: {what: tents}")))
        .containsExactly("01 camps 1", "03 tents 1 News.");
  }

  @Test
  void anUpdateFromAWithheldSourceIsAsIfNeverWritten() {
    assertThat(
            seen(
                OPEN
                    + "sources: [{id: cable, title: C, kind: cable, mark: RED}]\nupdates:\n"
                    + update(2, "source: cable, set: {value: \"2\"}")
                    + "- {fact: count, act: withdrawn, reason: N., recorded: 2025-12-03, source: cable}\n"))
        .containsExactly("01 camps 1");
  }

  @Test
  void aWithheldSourceBehindAnotherOneHoldsAFactBackUntilItIsCitedNoMore() {
    assertThat(
            seen(
                """
                sources: [{id: cable, title: C, kind: cable, mark: RED}]
                measures: [{id: count, what: camps, value: "1", source: cable, recorded: 2025-12-01}]
                updates:
                """
                    + update(3, "set: {source: readout}")))
        .containsExactly("03 camps 1");
  }

  @Test
  void aVersionIsNotSeenBeforeTheSourceItCites() {
    assertThat(
            seen(
                OPEN
                    + """
                    sources: [{id: post, title: P, kind: post, recorded: 2025-12-03 10:00}]
                    updates:
                    """
                    + update(3, "set: {value: \"2\", source: post}")))
        .containsExactly("01 camps 1", "03 camps 2 News.");
  }

  /// The first update waits for its source until 17:00. The second is known at 10:00.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "act: corrected, reason: A., set: {source: post, what: tents}|"
            + "act: superseded, reason: B., set: {source: readout, value: 2}|superseded B.",
        "act: corrected, reason: A., set: {source: post, what: tents}|"
            + "act: superseded, set: {source: readout}|corrected A.",
        "act: corrected, reason: A., set: {source: post, what: tents}|"
            + "set: {source: readout}|corrected A.",
        "act: corrected, set: {source: post, caveat: C}|set: {source: readout}|corrected null"
      })
  void updatesSeenTogetherHaveTheLastReasonGiven(String first, String second, String reason) {
    List<Cleared.ClearedVersion> shown =
        shown(
            OPEN
                + "sources: [{id: post, title: P, kind: post, recorded: 2025-12-02 17:00}]\nupdates:\n"
                + "- {fact: count, recorded: 2025-12-02, %s}\n".formatted(first)
                + "- {fact: count, recorded: 2025-12-02 10:00, %s}\n".formatted(second));

    assertThat(shown)
        .extracting(one -> one.from().toString())
        .containsExactly("2025-12-01T00:00:00Z", "2025-12-02T10:00:00Z");
    UpdateReason given = Objects.requireNonNull(shown.getLast().fact().updateReason());
    assertThat(Objects.requireNonNull(given.act()).word() + " " + given.reason()).isEqualTo(reason);
  }

  @Test
  void anUpdateThatConcernsOnlyWhatIsWithheldIsNoVersion() {
    assertThat(
            seen(
                OPEN
                    + "issues: [{id: secret, title: S, mark: RED}]\nupdates:\n"
                    + update(2, "add: {about: secret}")
                    + update(3, "set: {note: N}")))
        .containsExactly("01 camps 1");
  }

  @Test
  void anUpdateAboveTheCeilingLeavesNoTraceInWhatAnotherOfItsInstantCites() {
    String open = OPEN + "updates:\n" + update(2, "source: readout, set: {value: \"2\"}");
    String withheld = update(2, "source: article, mark: RED, set: {what: tents}");

    assertThat(cited(open)).containsExactly("[article]", "[readout]");
    assertThat(cited(open + withheld)).isEqualTo(cited(open));
    assertThat(cited(open + withheld.replace("RED", "CLEAR")))
        .containsExactly("[article]", "[article, readout]", "[article, readout]");
  }

  @Test
  void updatesOfOneInstantAreSeenAsIfOneCameAfterTheOther() {
    String right = update(2, "set: {what: tents}").replace("superseded", "corrected");
    String more = update(2, "set: {value: \"2\"}").replace("News", "More");

    for (String updates : List.of(right + more, more + right)) {
      assertThat(seen(OPEN + "updates:\n" + updates))
          .containsExactly("01 camps 1", "02 tents 1 News.", "02 tents 2 More.");
    }
    String gone =
        "- {fact: count, act: withdrawn, reason: Gone., recorded: 2025-12-02, source: article}\n";
    assertThat(seen(OPEN + "updates:\n" + right + more + gone))
        .containsExactly("01 camps 1", "02 tents 2 Gone.");
  }

  @Test
  void anUpdateThatLeavesNothingWithoutAWithheldOneIsAsIfNeverWritten() {
    String facts =
        """
        statements: [{id: said, who: costa, quote: Yes, source: article, recorded: 2025-12-01}]
        updates:
        - {fact: said, act: corrected, reason: R., recorded: 2025-12-02, mark: %s, set: {says: It is., derived: true, rests-on: readout}}
        - {fact: said, act: corrected, reason: R., recorded: 2025-12-03, unset: [%s]}
        """;

    assertThat(shown(facts.formatted("CLEAR", "quote"))).hasSize(3);
    assertThat(shown(facts.formatted("RED", "quote"))).hasSize(1);
    assertThat(shown(facts.formatted("RED", "source"))).hasSize(1);
  }

  @Test
  void whoseWordAWithheldUpdateMakesOfAJudgementChangesNothingInWhatLaterOnesCite() {
    String open =
        """
        intake: {source: readout, recorded: 2025-12-02}
        statements: [{id: said, who: costa, says: Yes.}]
        assessments: [{id: view, says: It is., by: desk, rests-on: said}]
        updates:
        - {fact: view, act: corrected, reason: R., recorded: 2025-12-04, set: {says: It was.}}
        """;
    String withheld =
        "- {fact: view, act: corrected, reason: R., recorded: 2025-12-03, mark: RED, set: {by: article, source: article}}\n";

    assertThat(cited(open)).containsExactly("[readout]", "[]", "[]");
    assertThat(cited(open + withheld)).isEqualTo(cited(open));
  }

  @Test
  void whatIsWithdrawnOnItsFirstDayIsNeverNews() {
    List<Cleared.ClearedVersion> shown =
        shown(
            OPEN
                + """
                updates:
                - {fact: count, act: withdrawn, reason: No., recorded: 2025-12-01}
                """);

    assertThat(shown).hasSize(1);
    assertThat(shown.getFirst().fact().isWithdrawn()).isTrue();
    assertThat(shown.getFirst().fact().updateReason()).extracting(UpdateReason::reason).isNull();
  }

  @Test
  void aRowOfAPositionAboveTheCeilingLeavesTheOneBeforeStanding() {
    String rows =
        """
        positions:
        - {actor: costa, issue: territory, stance: opposes, says: One., source: article, recorded: 2025-12-01}
        - {actor: costa, issue: territory, stance: supports, says: Two., source: article, recorded: 2025-12-02, mark: RED}
        - {actor: costa, issue: territory, stance: open, says: Three., source: article, recorded: 2025-12-03}
        """;
    String raise = "updates: [{fact: costa/territory, recorded: 2025-12-%s, set: {mark: RED}}]\n";

    assertThat(positions(rows)).containsExactly("opposes", "open");
    assertThat(positions(rows + raise.formatted("02 10:00"))).isEmpty();
  }

  @Test
  void anUpdateAfterTwoRowsChangesTheSecond() {
    assertThat(
            positions(
                """
                positions:
                - {actor: costa, issue: territory, stance: opposes, source: article, recorded: 2025-12-01}
                - {actor: costa, issue: territory, stance: supports, source: article, recorded: 2025-12-02}
                updates:
                - {fact: costa/territory, act: corrected, reason: R., recorded: 2025-12-03, set: {stance: reserved}}
                """))
        .containsExactly("opposes", "supports", "reserved");
  }

  @Test
  void anUpdateOfAWithheldRowLeavesALaterRowAsTyped() {
    assertThat(
            positions(
                """
                positions:
                - {actor: costa, issue: territory, stance: opposes, source: article, recorded: 2025-12-01, mark: RED}
                - {actor: costa, issue: territory, stance: supports, source: article, recorded: 2025-12-03}
                updates:
                - {fact: costa/territory, act: corrected, reason: R., recorded: 2025-12-02, set: {stance: reserved}}
                """))
        .containsExactly("supports");
  }

  @Test
  void anUpdateOfAWithheldRowCountsForTheRowBefore() {
    assertThat(
            positions(
                """
                positions:
                - {actor: costa, issue: territory, stance: opposes, source: article, recorded: 2025-12-01}
                - {actor: costa, issue: territory, stance: supports, source: article, recorded: 2025-12-02, mark: RED}
                updates:
                - {fact: costa/territory, act: corrected, reason: R., recorded: 2025-12-03, set: {stance: reserved}}
                """))
        .containsExactly("opposes", "reserved");
  }

  @Test
  void anUpdateOfARowsWholeDayFollowsItWhateverRowIsWithheldBeforeBoth() {
    String row =
        "- {actor: costa, issue: territory, stance: %s, source: article, recorded: %s, mark: %s}\n";
    String withheld = row.formatted("opposes", "2025-12-01", "RED");
    String shown = row.formatted("supports", "2025-12-02 10:00", "CLEAR");
    String update =
        "updates: [{fact: costa/territory, act: corrected, reason: R., recorded: 2025-12-02, set: {stance: reserved}}]\n";

    assertThat(positions("positions:\n" + shown + update)).containsExactly("reserved");
    assertThat(positions("positions:\n" + withheld + shown + update)).containsExactly("reserved");
  }

  @Test
  void whatALoweringShowsBeforeTheVersionThatItMakesIsMarkedAsLowAsThat() {
    List<Cleared.ClearedVersion> shown =
        shown(
            """
            sources: [{id: post, title: P, kind: post, recorded: 2025-12-03 10:00}]
            """
                + COUNT.formatted("camps", ", mark: RED")
                + "updates:\n"
                + update(3, "source: post, set: {mark: CLEAR, value: \"2\"}"));

    assertThat(shown).hasSize(2);
    assertThat(shown)
        .allSatisfy(one -> assertThat(one.fact().mark()).isEqualTo(MarkScheme.TLP.lowest()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"set: {value: 2, source: post}", "source: post, set: {caveat: C}"})
  void aVersionIsRecordedWhenItMayFirstBeShown(String change) {
    List<Cleared.ClearedVersion> shown =
        shown(
            OPEN
                + """
                sources: [{id: post, title: P, kind: post, recorded: 2025-12-03 10:00}]
                updates:
                """
                + update(3, change));

    assertThat(shown)
        .extracting(one -> Objects.requireNonNull(one.fact().recorded()).from().toString())
        .containsExactly("2025-12-01T00:00:00Z", "2025-12-03T10:00:00Z");
  }

  private static List<String> positions(String facts) {
    return shown(facts).stream()
        .map(shown -> shown.fact().words(PositionField.STANCE).getFirst())
        .toList();
  }

  private static List<String> cited(String facts) {
    return shown(facts).stream()
        .map(shown -> shown.fact().citations().stream().map(one -> one.source().id()).toList())
        .map(List::toString)
        .toList();
  }

  /// Returns the versions of the count as day, text, value and reason.
  private static List<String> citations(String facts) {
    return shown(facts).getLast().fact().citations().stream()
        .map(citation -> citation.source().toString())
        .toList();
  }

  private static List<String> seen(String facts) {
    return shown(facts).stream().map(VersionsTest::told).toList();
  }

  private static String told(Cleared.ClearedVersion shown) {
    Fact fact = shown.fact();
    UpdateReason updateReason = fact.updateReason();
    String reason = updateReason == null ? "" : " " + updateReason.reason();
    return "%02d %s %s%s"
        .formatted(
            shown.day().getDayOfMonth(),
            fact.text(MeasureField.WHAT),
            Objects.requireNonNull(fact.first(MeasureField.VALUE, Value.Quantity.class))
                .amount()
                .low(),
            reason);
  }

  private static List<Cleared.ClearedVersion> shown(String facts) {
    Dossier dossier = Given.facts(facts).dossier();
    return switch (new Clearance(dossier).clear(dossier.editions().getFirst())) {
      case Checked.Good<Cleared>(Cleared cleared, var _) ->
          cleared.shown().stream().filter(one -> !one.fact().type().isRegister()).toList();
      case Checked.Bad<Cleared> bad -> throw new AssertionError(bad.problems().toString());
    };
  }
}
