package dev.runup.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.clearance.Clearance;
import dev.runup.fact.Dossier;
import dev.runup.history.History.IssueRequest;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.reading.Given;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The rule `named-on-background` for what takes back words on other terms.
class BackgroundTermsTest {

  /// An edition that shows words on background without reviews.
  static final String UP_TO_RED = "mark: TLP:CLEAR\neditions: {daily: {ceiling: TLP:RED}}\n";

  static final String FACTS =
      """
      intake: {source: gazette, recorded: 2026-01-02}
      sources:
      - {id: gazette, title: A gazette, kind: news-report}
      - {id: talk, title: A talk, kind: interview, terms: background}
      actors:
      - {id: zanary, name: Zoe Zanary, kind: person}
      - {id: aide, name: Anna Aide, kind: person}
      statements:
      - {id: open, who: zanary, says: I come.}
      - {id: word, source: talk, who: zanary, says: It may open.}
      """;

  @Test
  void earlierVersionsTakeBackToo() {
    String back = "- {id: back, source: talk, who: zanary, says: No., retracts: open}\n";
    String unset =
        "intake: {recorded: 2026-01-03}\n"
            + "updates: [{fact: back, act: corrected, reason: No., unset: [retracts]}]\n";

    assertThat(findings(FACTS + back + unset)).containsExactly("statement:back retracts");
    assertThat(findings(FACTS + back.replace("source: talk, ", "") + unset)).isEmpty();
  }

  @Test
  void termsThatAnUpdateSetHoldForWhatWasTakenBackBefore() {
    String facts =
        FACTS
            + "- {id: back, who: zanary, says: No., retracts: open}\n"
            + "intake: {recorded: 2026-01-03}\n"
            + "updates: [{fact: back, act: corrected, reason: No., unset: [retracts], set: {terms: background}}]\n";

    assertThat(findings(facts)).containsExactly("statement:back retracts");
    assertThat(findings(facts.replace(", set: {terms: background}", ""))).isEmpty();
  }

  /// Words that rest on background over any number of steps hide their speaker too.
  @ParameterizedTest
  @ValueSource(strings = {"word", "view", "far"})
  void wordsThatRestOnBackgroundAreTakenBackOnTheirTerms(String base) {
    String chain =
        FACTS
            + "- {id: other, who: aide, says: Fine.}\n"
            + "- {id: told, who: zanary, says: It is over., derived: true, rests-on: BASE}\n"
            + "- {id: back, who: zanary, says: I take it back., retracts: told}\n"
            + "assessments:\n"
            + "- {id: view, by: desk, says: It may be., rests-on: [word, other]}\n"
            + "- {id: far, by: desk, says: It may end., rests-on: [view, other]}\n";
    String hidden = chain.replace("BASE", base);

    assertThat(findings(hidden)).containsExactly("statement:back retracts");
    assertThat(
            findings(
                hidden.replace(
                    "who: zanary, says: It is over", "attribution: an envoy, says: It is over")))
        .containsExactly("statement:back retracts");
    assertThat(findings(chain.replace("BASE", "other"))).isEmpty();
    assertThat(findings(hidden.replace("back.,", "back., source: talk,"))).isEmpty();
    assertThat(findings(hidden.replace("back.,", "back., derived: true, rests-on: far,")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"word", "view"})
  void wordsOnTheRecordAreNotTakenBackByWhatRestsOnBackground(String base) {
    String back =
        FACTS
            + "- {id: other, who: aide, says: Fine.}\n"
            + "- {id: back, who: zanary, says: No., retracts: open, derived: true, rests-on: BASE}\n"
            + "assessments: [{id: view, by: desk, says: It may be., rests-on: [word, other]}]\n";

    assertThat(findings(back.replace("BASE", base))).containsExactly("statement:back retracts");
    assertThat(findings(back.replace("BASE", "other"))).isEmpty();
    assertThat(findings(back.replace("BASE", base).replace("back, who: zanary", "back, who: aide")))
        .isEmpty();
  }

  @Test
  void embargoDoesNotLoosenTheTermsOfWhatASourceRepeats() {
    String notes =
        FACTS.replace(
                "terms: background}",
                "terms: background}\n- {id: notes, title: Notes, kind: document, derived-from: talk,"
                    + " terms: embargo}")
            + "issues: [{id: border, title: Border}]\n"
            + "positions: [{actor: zanary, issue: border, source: notes, stance: demands, says: It.}]\n";

    assertThat(findings(notes)).containsExactly("position:zanary/border actor");
    assertThat(findings(notes.replace("embargo", "on-record"))).isEmpty();
  }

  @Test
  void messageTellsWhichPartyIsNotNamed() {
    String position =
        FACTS
            + "issues: [{id: border, title: Border}]\n"
            + "positions: [{actor: KIND, issue: border, source: talk, stance: demands, says: It.}]\n"
            + "intake: {source: gazette, recorded: 2026-01-02}\n"
            + "actors: [{id: south, name: Southland, kind: state}]\n";
    String deep = position.replace("terms: background", "terms: deep-background");

    assertThat(problems(deep.replace("KIND", "south")).getFirst().message())
        .endsWith("rests on words on deep background, and names a party");
    assertThat(problems(deep.replace("KIND", "zanary")).getFirst().message())
        .endsWith("rests on words on background, and names who spoke");
    assertThat(problems(position.replace("KIND", "south")).getFirst().message())
        .endsWith("rests on words on background without an \"attribution\", and names a party");
  }

  static List<String> findings(String facts) {
    return findings(UP_TO_RED, facts);
  }

  static List<String> findings(String settings, String facts) {
    return problems(settings, facts).stream()
        .map(Problem::ref)
        .map(Objects::requireNonNull)
        .map(ref -> ref.ownerName() + " " + ref.key())
        .distinct()
        .toList();
  }

  static List<Problem> problems(String facts) {
    return problems(UP_TO_RED, facts);
  }

  private static List<Problem> problems(String settings, String facts) {
    String[] typed = facts.split("(?m)(?=^intake: )");
    Given given = Given.only("facts.yaml", typed[0]);
    for (int i = 1; i < typed.length; i++) {
      given.file("facts-" + i + ".yaml", typed[i]);
    }
    // An embargo is a warning.
    Dossier dossier =
        given.settings(settings).reading().dossier()
                instanceof Checked.Good<Dossier>(Dossier good, var _)
            ? good
            : given.dossier();
    return Rules.check(new Clearance(dossier), dossier.editions(), IssueRequest.NEWEST, _ -> null)
        .stream()
        .filter(problem -> problem.code() == ProblemCode.NAMED_ON_BACKGROUND)
        .toList();
  }
}
