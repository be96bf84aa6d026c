package dev.runup.check;

import static dev.runup.check.BackgroundTermsTest.FACTS;
import static dev.runup.check.BackgroundTermsTest.findings;
import static dev.runup.check.BackgroundTermsTest.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rule `named-on-background` for names in texts that stand beside words on background, and for
/// names in what rests on the record in part.
class NamesAroundWordsTest {

  private static final String NEXT_FILE = "intake: {source: gazette, recorded: 2026-01-02}\n";

  private static final String MORE = FACTS + "measures: [{id: count, what: Trucks, value: 4}]\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "statements|who: aide, says: What Zanary told us is false., denies: word|says",
        "statements|who: aide, says: Zanary is wrong., contradicts: word|says",
        "statements|who: aide, says: Zanary has counted them., measure: drops|says",
        "assessments|by: aide, says: Zanary is worried., cause: id:word|says",
        "assessments|by: aide, says: Aides are worried., cause: id:word, effect: Zanary goes|effect",
        "measures|what: Share of Zanary's trucks, value: 5 %, share-of: drops|what"
      })
  void nameIsFoundInWhatPrintsWordsOnBackground(String type, String keys, String at) {
    String drops =
        "intake: {source: talk, recorded: 2026-01-02}\n"
            + "measures: [{id: drops, what: Drops, value: 4, by: zanary}]\n"
            + NEXT_FILE;
    String facts = MORE + drops + type + ": [{id: beside, " + keys + "}]\n";
    String owner = type.substring(0, type.length() - 1) + ":beside ";

    assertThat(findings(facts)).containsExactly(owner + at);
    assertThat(findings(facts.replaceAll("Zanary('s)? ", "Gray "))).isEmpty();
    assertThat(findings(facts.replace("source: talk", "source: gazette"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "statements|who: zanary, says: Nobody is ill., contradicts: ill|contradicts",
        "statements|who: zanary, says: Nobody is ill., denies: ill|denies",
        "assessments|by: zanary, says: Delay comes., cause: id:ill|cause",
        "assessments|by: zanary, says: Delay comes., effect: id:ill|effect"
      })
  void nameIsFoundInWordsPrintedBesideThoseOnBackground(String type, String keys, String at) {
    String facts =
        FACTS
            + "- {id: ill, who: aide, says: Zanary is ill.}\n"
            + "intake: {source: talk, recorded: 2026-01-02}\n"
            + (type + ": [{id: beside, " + keys + "}]\n");
    String owner = type.substring(0, type.length() - 1) + ":beside ";

    assertThat(findings(facts)).containsExactly(owner + at);
    assertThat(findings(facts.replace("Zanary is ill", "Gray is ill"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"desk", "aide"})
  void nameIsFoundInCommentOnWordsOnBackground(String author) {
    String facts =
        FACTS
            + "assessments: [{id: as, says: Zanary likes rain., by: "
            + author
            + ", rests-on: open}]\n"
            + "headlines: [{id: top, title: Rain, rests-on: word, comment: as}]\n";

    assertThat(findings(facts)).containsExactly("headline:top comment");
    assertThat(findings(facts.replace("Zanary likes", "Gray likes"))).isEmpty();
  }

  @Test
  void messageNamesTextAndKey() {
    String facts = FACTS + "- {id: no, who: aide, says: Zanary is wrong., contradicts: word}\n";

    assertThat(problems(facts))
        .extracting(Problem::message)
        .containsExactly(
            "\"says\" of statement:no names actor:zanary (\"Zanary\"), whose words on background \"contradicts\" prints beside it");
    assertThat(problems(facts).getFirst().hint())
        .startsWith("Take the name out of it, or leave out \"contradicts\".");
  }

  /// What rests on words on background is printed without their speaker, whatever else it rests on.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "statements|source: talk, who: zanary, says: No., attribution: Zoe Zanary, rests-on: open|attribution",
        "headlines|title: Zanary says no, rests-on: [word, open]|title",
        "lines|use: press-line, says: Zanary says no., rests-on: [word, open]|says",
        "actions|says: Zanary leaves., rests-on: [word, open]|says",
        "assessments|by: aide, says: Zanary leaves., rests-on: [word, open]|says"
      })
  void basisOnRecordAllowsNoNameInATextOnBackground(String type, String keys, String at) {
    String facts = FACTS + NEXT_FILE + type + ": [{id: mixed, " + keys + "}]\n";
    String owner = type.substring(0, type.length() - 1) + ":mixed ";

    assertThat(findings(facts)).containsExactly(owner + at);
    assertThat(
            findings(
                facts
                    .replace("source: talk, who: zanary, says: No", "who: zanary, says: No")
                    .replace("[word, open]", "open")))
        .isEmpty();
  }

  /// Her whole name tells that nobody else of this family name is meant.
  @Test
  void wholeNameOfAnotherPersonIsFine() {
    String facts =
        FACTS.replace("name: Anna Aide", "name: Anna Zanary")
            + "- {id: ill, source: talk, who: zanary, says: Anna Zanary is ill.}\n";

    assertThat(findings(facts)).isEmpty();
    assertThat(findings(facts.replace("says: Anna Zanary", "says: Mrs Zanary"))).hasSize(1);
    assertThat(findings(facts.replace("says: Anna Zanary", "says: Anna Zanary and Zanary")))
        .hasSize(1);
    assertThat(findings(facts.replace("says: Anna Zanary", "says: Zoe Zanary"))).hasSize(1);
  }

  /// A speaker tells what a state will do, which hasn't spoken.
  @Test
  void stateThatOwnsAnActionIsNoSpeaker() {
    String facts =
        FACTS.replace("actors:\n", "actors:\n- {id: ost, name: Ostland, kind: state}\n")
            + "actions: [{id: act, source: talk, owner: ost, says: Ostland sends a text.}]\n";

    assertThat(findings(facts)).isEmpty();
    assertThat(findings(facts.replace("owner: ost, says: Ostland", "owner: aide, says: Aide")))
        .containsExactly("action:act says");
  }

  /// Of two versions of one instant an issue has the later one. What it keeps is from the talk.
  @Test
  void nameThatAnUpdateOfTheSameInstantKeepsIsFound() {
    String facts =
        FACTS
            + NEXT_FILE
            + "proposals: [{id: plan, title: A plan}]\n"
            + "provisions: [{id: way, source: talk, proposal: plan, text: Two lanes, blocked-by: zanary}]\n"
            + "updates: [{fact: way, act: superseded, reason: No., source: gazette, set: {text: Four lanes}}]\n";

    assertThat(findings(facts)).containsExactly("provision:way source");
    assertThat(findings(facts.replace("blocked-by: zanary", "blocked-by: aide"))).isEmpty();
  }
}
