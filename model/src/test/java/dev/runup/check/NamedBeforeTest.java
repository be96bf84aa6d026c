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

  private static List<String> inEdition(String facts, String issues) {
    return findings(
        "mark: TLP:CLEAR\neditions:\n  daily: {languages: [en]" + issues + "}\n", facts);
  }
}
