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

/// The rule `named-on-background` for what replaces or takes back words on other terms.
class BackgroundTermsTest {

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

  private static final String JUDGED =
      """
      assessments:
      - {id: first, by: zanary, says: It is likely.}
      - {id: second, by: zanary, says: It is certain., source: talk, replaces: first}
      """;

  @Test
  void judgementOnOtherTermsReplacesNoneOfTheSameAuthor() {
    assertThat(findings(FACTS + JUDGED)).containsExactly("assessment:second replaces");
    assertThat(
            findings(
                FACTS
                    + JUDGED
                        .replace(", source: talk", "")
                        .replace("likely.", "likely., source: talk")))
        .containsExactly("assessment:second replaces");
    assertThat(findings(FACTS + JUDGED.replace("likely.", "likely., source: talk"))).isEmpty();
    assertThat(findings(FACTS + JUDGED.replace("first, by: zanary", "first, by: aide"))).isEmpty();
    assertThat(findings(FACTS + JUDGED.replace(", source: talk", ""))).isEmpty();
  }

  @Test
  void judgementThatRestsOnWordsOnBackgroundIsOnTheirTerms() {
    String rests = JUDGED.replace("source: talk", "source: [], rests-on: word");

    assertThat(findings(FACTS + rests)).contains("assessment:second replaces");
  }

  /// A page prints both judgements, and Zanary's name beside what rests on her words.
  @ParameterizedTest
  @ValueSource(strings = {"by: desk, rests-on: word", "by: aide, source: talk"})
  void judgementThatReplacesWhatRestsOnTheAuthorsOwnWordsIsRefused(String first) {
    String judged =
        FACTS
            + "assessments:\n"
            + "- {id: first, says: It is likely., %s}%n".formatted(first)
            + "- {id: second, by: zanary, says: It is certain., replaces: first}\n";

    assertThat(findings(judged)).containsExactly("assessment:second replaces");
    assertThat(findings(judged.replace("second, by: zanary", "second, by: desk, rests-on: open")))
        .isEmpty();
  }

  @Test
  void earlierVersionsReplaceAndTakeBackToo() {
    String judged =
        FACTS
            + JUDGED
            + "intake: {source: talk, recorded: 2026-01-03}\n"
            + "updates: [{fact: second, act: corrected, reason: No., unset: [replaces]}]\n";
    String back = "- {id: back, source: talk, who: zanary, says: No., retracts: open}\n";
    String unset =
        "intake: {recorded: 2026-01-03}\n"
            + "updates: [{fact: back, act: corrected, reason: No., unset: [retracts]}]\n";

    assertThat(findings(judged)).containsExactly("assessment:second replaces");
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
  void commentOfAHeadlineIsByNobodyWhoSaidItOnBackground() {
    String view =
        FACTS
            + "- {id: other, who: aide, says: Fine.}\n"
            + "assessments: [{id: view, by: zanary, says: Talks are hard.}]\n";

    assertThat(
            findings(view + "headlines: [{id: head, title: Dead, rests-on: word, comment: view}]"))
        .containsExactly("headline:head comment");
    assertThat(
            findings(
                view
                    + "headlines: [{id: head, title: Dead, rests-on: other, source: talk, comment: view}]"))
        .containsExactly("headline:head comment");
    assertThat(
            findings(view + "headlines: [{id: head, title: Open, rests-on: open, comment: view}]"))
        .isEmpty();
    assertThat(
            findings(
                view.replace("by: zanary", "by: aide")
                    + "headlines: [{id: head, title: Dead, rests-on: word, comment: view}]"))
        .isEmpty();
  }

  @Test
  void provisionOrShareFromATalkBelongsToNoProposalOfASpeaker() {
    String plan =
        FACTS
            + "proposals: [{id: plan, title: A plan, by: zanary}]\n"
            + "provisions: [{id: sold, text: It is sold., proposal: plan, source: talk}]\n"
            + "measures: [{id: share, what: Agreed, value: 40 %, share-of: plan, source: talk}]\n";

    assertThat(findings(plan)).containsExactly("provision:sold proposal", "measure:share share-of");
    assertThat(findings(plan.replace("by: zanary", "by: aide"))).isEmpty();
    assertThat(
            findings(
                plan.replace("40 %, share-of: plan, source: talk", "40 %, share-of: plan")
                    .replace("plan, source: talk", "plan")))
        .isEmpty();

    String part =
        FACTS
            + "measures:\n"
            + "- {id: all, what: Trucks, value: 400, by: zanary}\n"
            + "- {id: part, what: Own trucks, value: 10 %, share-of: all, source: talk}\n";
    assertThat(findings(part)).containsExactly("measure:part share-of");
    assertThat(findings(part.replace("by: zanary", "by: aide"))).isEmpty();
  }

  @Test
  void answerThatOpposesWordsOnBackgroundIsNotToWhoSaidThem() {
    String answer = FACTS + "- {id: no, who: aide, says: No., contradicts: word, to: zanary}\n";

    assertThat(findings(answer)).containsExactly("statement:no contradicts");
    assertThat(findings(answer.replace("contradicts", "denies").replace("to:", "about:")))
        .containsExactly("statement:no denies");
    assertThat(findings(answer.replace(", to: zanary", ""))).isEmpty();
    assertThat(findings(answer.replace("word, to", "open, to"))).isEmpty();
  }

  @Test
  void talkIsNotNamedBesideWhoSpokeThere() {
    String heard = FACTS + "- {id: heard, who: zanary, says: Yes., via: talk}\n";

    assertThat(findings(heard)).containsExactly("statement:heard via");
    assertThat(findings(heard.replace("who: zanary, says: Yes", "who: aide, says: Yes"))).isEmpty();
    assertThat(findings(heard.replace("via: talk", "via: talk, source: talk"))).isEmpty();
  }

  @Test
  void issueThatNamedASpeakerBesideTheTalkStaysOut() {
    String lunch =
        FACTS.replace("- {id: word, source: talk, who: zanary, says: It may open.}\n", "")
            + "events: [{id: lunch, title: A lunch, status: occurred, who: [zanary, aide], source: talk}]\n"
            + "intake: {source: talk, recorded: 2026-01-03}\n"
            + "statements: [{id: word, who: zanary, says: It may open.}]\n";

    assertThat(findings(lunch)).containsExactly("statement:word who");
    assertThat(findings(lunch.replace("word, who: zanary", "word, attribution: an official")))
        .isEmpty();
    assertThat(findings(lunch.replace("2026-01-03", "2026-01-02"))).isEmpty();
    assertThat(findings(lunch.replace("who: [zanary, aide]", "who: aide"))).isEmpty();
    assertThat(findings(lunch.replace(", terms: background", ""))).isEmpty();
    // Stricter terms hold for issues of past days.
    String stricter =
        lunch.replace(", terms: background", "")
            + "intake: {recorded: 2026-01-04, source: gazette}\n"
            + "updates: [{fact: talk, act: corrected, reason: No., set: {terms: background}}]\n";
    assertThat(findings(stricter)).containsExactly("statement:word who");
  }

  @Test
  void termsOnTheRecordComeTooLateForASpeakerFromATalk() {
    String released =
        FACTS
            + "intake: {recorded: 2026-01-03}\n"
            + "updates: [{fact: word, act: superseded, reason: No., set: {source: gazette, terms: on-record}}]\n";

    assertThat(findings(released)).containsExactly("statement:word terms");
    assertThat(
            findings(
                released
                    .replace("source: talk, who: zanary", "who: zanary, terms: background")
                    .replace("set: {source: gazette, ", "set: {")))
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
    return findings("mark: TLP:CLEAR\n", facts);
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
    return problems("mark: TLP:CLEAR\n", facts);
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
