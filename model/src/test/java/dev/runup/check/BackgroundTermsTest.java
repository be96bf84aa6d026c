package dev.runup.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.clearance.Clearance;
import dev.runup.fact.Dossier;
import dev.runup.history.History.IssueRequest;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.reading.Given;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The rule `named-on-background` for what replaces or takes back words on other terms.
class BackgroundTermsTest {

  private static final String FACTS =
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

  private static List<String> findings(String facts) {
    return findings("mark: TLP:CLEAR\n", facts);
  }

  private static List<String> findings(String settings, String facts) {
    String[] typed = facts.split("(?m)(?=^intake: )");
    Given given = Given.only("facts.yaml", typed[0]);
    for (int i = 1; i < typed.length; i++) {
      given.file("facts-" + i + ".yaml", typed[i]);
    }
    Dossier dossier = given.settings(settings).dossier();
    return Rules.check(new Clearance(dossier), dossier.editions(), IssueRequest.NEWEST, _ -> null)
        .stream()
        .filter(problem -> problem.code() == ProblemCode.NAMED_ON_BACKGROUND)
        .map(Problem::ref)
        .map(Objects::requireNonNull)
        .map(ref -> ref.ownerName() + " " + ref.key())
        .distinct()
        .toList();
  }
}
