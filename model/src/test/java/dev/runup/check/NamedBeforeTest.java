package dev.runup.check;

import static dev.runup.check.BackgroundTermsTest.FACTS;
import static dev.runup.check.BackgroundTermsTest.findings;
import static dev.runup.check.BackgroundTermsTest.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.runup.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rule `named-on-background` for words whose speaker is named in what was recorded before.
class NamedBeforeTest {

  private static final String REGISTER = FACTS.substring(0, FACTS.indexOf("statements:"));

  private static final String LUNCH =
      REGISTER
          + "events: [{id: lunch, title: A lunch, status: occurred, who: [zanary, aide], source: talk}]\n"
          + "intake: {source: talk, recorded: 2026-01-03}\n"
          + "statements: [{id: word, who: zanary, says: It may open.}]\n";

  /// An issue can be built for any day, also for one that the edition doesn't list.
  @ParameterizedTest
  @CsvSource({"''", "', issues: [2026-01-03]'", "', issues: [2026-01-01, 2026-01-04]'"})
  void daysWithoutAnIssueCountToo(String issues) {
    assertThat(inEdition(LUNCH, issues)).containsExactly("statement:word who");
    assertThat(inEdition(LUNCH.replace("2026-01-03", "2026-01-02"), issues)).isEmpty();
  }

  @Test
  void hoursOfOneDayCountToo() {
    assertThat(
            findings(
                LUNCH
                    .replace("gazette, recorded: 2026-01-02", "gazette, recorded: 2026-01-03 09:00")
                    .replace("talk, recorded: 2026-01-03", "talk, recorded: 2026-01-03 11:00")))
        .containsExactly("statement:word who");
  }

  @Test
  void messageNamesTheFactAndWhatToLeaveOut() {
    assertThat(problems(LUNCH))
        .extracting(Problem::message, Problem::hint)
        .containsExactly(
            tuple(
                "\"who\" of statement:word is actor:zanary, on background, and event:lunch, recorded before, names actor:zanary from the same source",
                "Leave out \"who\" and give an \"attribution\": issues without these words tell who spoke."));
    String measured =
        LUNCH.replace(
            "statements: [{id: word, who: zanary, says: It may open.}]",
            "measures: [{id: word, by: zanary, what: Trucks, value: 400}]");
    assertThat(problems(measured))
        .extracting(Problem::hint)
        .containsExactly("Leave out \"by\": issues without this fact tell who spoke.");
  }

  @ParameterizedTest
  @CsvSource({
    "'actions: [{id: act, says: A map is drawn., owner: zanary}]', set: {state: done}",
    "'statements: [{id: act, who: zanary, says: It is open.}]', set: {says: It opens.}"
  })
  void updateFromATalkIsReportedOnce(String typed, String set) {
    String updated =
        REGISTER
            + typed
            + "\nintake: {source: talk, recorded: 2026-01-03}\n"
            + "updates: [{fact: act, source: talk, act: superseded, reason: No., "
            + set
            + "}]\n";

    assertThat(problems(updated))
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .contains("this version of");
  }

  @ParameterizedTest
  @CsvSource({
    "statements, 'who: zanary, says: The plan is dead.', statement:again says",
    "measures, 'by: zanary, what: Trucks, value: 400', measure:again what",
    "assessments, 'by: zanary, says: The plan is dead.', assessment:again says"
  })
  void wordsWithdrawnOnTheRecordAreNotTypedAgainOnBackground(
      String key, String words, String finding) {
    String facts =
        REGISTER
            + key
            + ": [{id: first, "
            + words
            + "}]\n"
            + "intake: {source: talk, recorded: 2026-01-03}\n"
            + key
            + ": [{id: again, "
            + words
            + "}]\n"
            + "updates: [{fact: first, act: withdrawn, reason: No.}]\n";

    assertThat(findings(facts)).containsExactly(finding);
    assertThat(
            findings(
                facts
                    .replace("again, who: zanary", "again, who: aide")
                    .replace("again, by: zanary", "again, by: aide")))
        .isEmpty();
    assertThat(
            findings(
                facts.replace(
                    "{id: again, " + words,
                    "{id: again, " + words.replace("dead", "alive").replace("400", "500"))))
        .isEmpty();
    // Nobody saw what the desk withdrew at once.
    assertThat(findings(facts.replace("2026-01-03", "2026-01-02"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "actions, 'owner: zanary, says: A map is drawn.', rests-on: word, action:again says",
    "events, 'who: zanary, title: A lunch, status: occurred, when: 2026-01-01', source: talk, event:again title"
  })
  void deedsWithdrawnOnTheRecordAreNotTypedAgainOnBackground(
      String key, String deed, String basis, String finding) {
    String facts =
        REGISTER
            + "%s: [{id: first, %s}]%n".formatted(key, deed)
            + "intake: {source: talk, recorded: 2026-01-03}\n"
            + "statements: [{id: word, who: zanary, says: It may open.}]\n"
            + "%s: [{id: again, %s, %s}]%n".formatted(key, deed, basis)
            + "updates: [{fact: first, act: withdrawn, reason: No.}]\n";

    assertThat(findings(facts)).containsExactly(finding);
    assertThat(
            findings(facts.replace("again, " + deed, "again, " + deed.replace("zanary", "aide"))))
        .isEmpty();
    assertThat(findings(facts.replace("2026-01-01, source", "2026-01-02, source")))
        .hasSize(key.equals("events") ? 0 : 1);
  }

  @ParameterizedTest
  @CsvSource({
    "says: The Plan is dead, says",
    "quote: the plan is dead!, quote",
    "'says: He is sure., quote: The plan is dead', says"
  })
  void capitalsAStopAndAQuoteMakeNoOtherWords(String words, String key) {
    assertThat(findings(typedAgain("act: withdrawn", words)))
        .containsExactly("statement:again " + key);
  }

  @Test
  void wordsCorrectedOnTheRecordAreNotTypedAgainOnBackground() {
    String corrected = "act: corrected, source: gazette, set: {says: The plan is ill.}";

    assertThat(problems(typedAgain(corrected, "says: The plan is dead.")))
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .endsWith("statement:first, which was corrected later and names the speaker");
    assertThat(findings(typedAgain(corrected, "says: The plan is fine."))).isEmpty();
    // What is superseded was right, and both facts stand.
    assertThat(
            findings(
                typedAgain(
                    corrected.replace("corrected", "superseded"), "says: The plan is dead.")))
        .isEmpty();
    assertThat(
            findings(
                typedAgain("act: corrected, set: {note: Checked.}", "says: The plan is dead.")))
        .isEmpty();
  }

  private static String typedAgain(String update, String words) {
    return REGISTER
        + "statements: [{id: first, who: zanary, says: The plan is dead.}]\n"
        + "intake: {source: talk, recorded: 2026-01-03}\n"
        + "statements: [{id: again, who: zanary, "
        + words
        + "}]\n"
        + "updates: [{fact: first, reason: No., "
        + update
        + "}]\n";
  }

  @Test
  void hintPointsToStricterTerms() {
    String facts =
        REGISTER
            + "statements: [{id: first, who: zanary, says: Dead.}]\n"
            + "intake: {source: talk, recorded: 2026-01-03}\n"
            + "statements: [{id: again, who: zanary, says: Dead.}]\n"
            + "updates: [{fact: first, act: withdrawn, reason: No.}]\n";
    assertThat(problems(facts))
        .singleElement()
        .extracting(Problem::hint)
        .asString()
        .contains("\"set: {terms: background}\"");
    assertThat(
            findings(
                REGISTER
                    + "statements: [{id: first, who: zanary, says: Dead.}]\n"
                    + "intake: {recorded: 2026-01-03}\n"
                    + "updates: [{fact: first, act: corrected, reason: No., set: {terms: background}}]\n"))
        .isEmpty();
  }

  private static List<String> inEdition(String facts, String issues) {
    return findings(
        "mark: TLP:CLEAR\neditions:\n  daily: {languages: [en]" + issues + "}\n", facts);
  }
}
