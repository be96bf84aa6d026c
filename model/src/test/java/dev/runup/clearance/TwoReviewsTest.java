package dev.runup.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.check.Rules;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.history.History.IssueRequest;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.problem.Severity;
import dev.runup.reading.Given;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Facts on background that name who spoke, and what rests on them, wait for two reviews in every
/// edition below the highest marking.
class TwoReviewsTest {

  private static final String BOTH =
      "reviewed: [{by: Ann Able, at: DAY}, {by: Bo Bright, at: DAY}]";

  private static final String FACTS =
      """
      intake: {source: gazette, recorded: 2026-01-02}
      sources:
      - {id: gazette, title: A gazette, kind: news-report}
      - {id: talk, title: A talk, kind: interview, terms: background}
      - {id: notes, title: Notes, kind: document, derived-from: talk}
      actors:
      - {id: smith, name: Jon Smith, kind: person}
      - {id: official, name: An official, kind: unnamed}
      - {id: aland, name: Aland, kind: state}
      statements:
      - {id: open, who: aland, says: We come.}
      """;

  private static final String WORD =
      "- {id: word, who: smith, says: It opens., source: talk, REVIEWED}\n";

  @Test
  void wordsOfANamedPersonWaitForTwoReviews() {
    assertThat(shown(FACTS + WORD.replace(", REVIEWED", ""))).containsExactly("open 2026-01-02");
    assertThat(shown(FACTS + WORD.replace("REVIEWED", both("2026-01-02"))))
        .containsExactly("open 2026-01-02", "word 2026-01-02");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reviewed: {by: Ann Able, at: 2026-01-02}",
        "reviewed: [{by: Ann Able, at: 2026-01-02}, {by: ann  able, at: 2026-01-03}]",
        "reviewed: [{by: Ann Able, at: 2026-01-01}, {by: Bo Bright, at: 2026-01-02}]"
      })
  void oneNameOrAReviewOfBeforeIsNotEnough(String reviewed) {
    assertThat(shown(FACTS + WORD.replace("REVIEWED", reviewed)))
        .containsExactly("open 2026-01-02");
  }

  @Test
  void factIsShownFromItsSecondReviewOn() {
    String later = "reviewed: [{by: Ann Able, at: 2026-01-03}, {by: Bo Bright, at: 2026-01-05}]";

    assertThat(shown(FACTS + WORD.replace("REVIEWED", later)))
        .containsExactly("open 2026-01-02", "word 2026-01-05");
    assertThat(
            shown(
                FACTS
                    + WORD.replace("REVIEWED", "reviewed: {by: Ann Able, at: 2026-01-03}")
                    + "intake: {recorded: 2026-01-06}\n"
                    + "updates: [{fact: word, add: {reviewed: {by: Bo Bright, at: 2026-01-04}}}]\n"))
        .containsExactly("open 2026-01-02", "word 2026-01-06");
  }

  @Test
  void changedFactKeepsItsReviewedVersionUntilItIsReviewedAgain() {
    String facts =
        FACTS
            + WORD.replace("REVIEWED", both("2026-01-02"))
            + "intake: {recorded: 2026-01-06}\n"
            + "updates: [{fact: word, act: corrected, reason: R., set: {says: It shuts.REVIEWED}}]\n";

    assertThat(shown(facts.replace("REVIEWED", "")))
        .containsExactly("open 2026-01-02", "word 2026-01-02");
    assertThat(shown(facts.replace("shuts.REVIEWED", "shuts., " + both("2026-01-06"))))
        .containsExactly("open 2026-01-02", "word 2026-01-02", "word 2026-01-06");
  }

  @Test
  void withdrawalNeedsNoReview() {
    String facts =
        FACTS
            + WORD.replace("REVIEWED", both("2026-01-02"))
            + "intake: {recorded: 2026-01-06}\n"
            + "updates: [{fact: word, act: withdrawn, reason: R.}]\n";

    assertThat(shown(facts))
        .containsExactly("open 2026-01-02", "word 2026-01-02", "word 2026-01-06");
    assertThat(shown(facts.replace(", " + both("2026-01-02"), "")))
        .containsExactly("open 2026-01-02");
  }

  /// An unnamed official and a fact on the record wait for nobody.
  @ParameterizedTest
  @CsvSource({
    "smith, talk, true",
    "smith, notes, true",
    "smith, gazette, false",
    "official, talk, false",
    "aland, talk, true"
  })
  void onlyANamedSpeakerOnBackgroundCounts(String who, String source, boolean waits) {
    String facts =
        FACTS + "- {id: word, who: %s, says: It opens., source: %s}%n".formatted(who, source);

    assertThat(shown(facts)).hasSize(waits ? 1 : 2);
  }

  @Test
  void stateThatIsAPartyOnBackgroundWaitsForNobody() {
    String position =
        "issues: [{id: gates, title: Gates}]\n"
            + "positions: [{actor: aland, issue: gates, stance: opposes, says: No., source: talk}]\n";

    assertThat(shown(FACTS + position)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "actions: [{id: mid, says: A map is drawn., stated-in: word}]",
        "assessments: [{id: mid, by: desk, says: It may be., rests-on: [open, word]}]",
        "events: [{id: mid, title: A lunch, status: occurred, who: smith, source: [talk, gazette]}]",
        "statements: [{id: mid, who: smith, says: It shuts., terms: background}]"
      })
  void whatRestsOnItNeedsItsOwnReviews(String mid) {
    String facts =
        FACTS
            + WORD.replace("REVIEWED", both("2026-01-02"))
            + "intake: {source: gazette, recorded: 2026-01-02}\n"
            + mid
            + "\n";

    assertThat(shown(facts)).doesNotContain("mid 2026-01-02");
    assertThat(shown(facts.replaceFirst("(id: mid, .*)}]", "$1, " + both("2026-01-02") + "}]")))
        .contains("mid 2026-01-02");
  }

  /// What is withheld by its mark decides nothing.
  @Test
  void factIsTheSameWithAndWithoutTheWithheldTermsOfAnother() {
    String rests =
        FACTS
            + WORD.replace("REVIEWED", "mark: TLP:RED")
            + "assessments: [{id: mid, by: desk, says: It may be., rests-on: open}]\n";

    assertThat(shown(rests)).contains("mid 2026-01-02");
  }

  @Test
  void highestCeilingShowsAllWithoutReviews() {
    Dossier dossier = dossier(FACTS + WORD.replace(", REVIEWED", ""), "");
    Edition edition = dossier.editions().getFirst();

    assertThat(shown(dossier, edition.withCeiling(dossier.settings().marks().highest())))
        .contains("word 2026-01-02");
  }

  @Test
  void checkTellsWhatIsLeftOutAndWhatToDo() {
    String facts = FACTS + WORD.replace(", REVIEWED", "");
    String judged = "assessments: [{id: mid, by: desk, says: It may be., rests-on: [open, word]}]";

    assertThat(problems(dossier(facts + judged, "")))
        .extracting(Problem::message)
        .anySatisfy(message ->
            assertThat(message).startsWith("assessment:mid rests on words on background"));
    assertThat(problems(dossier(facts, "")))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.severity()).isEqualTo(Severity.WARNING);
          assertThat(problem.message())
              .isEqualTo(
                  "statement:word has words on background of a speaker whom the dossier names,"
                      + " and is left out until two people have reviewed it, in \"public\"");
          assertThat(problem.hint()).contains("reviewed: [").contains("TLP:RED");
        });
    assertThat(problems(dossier(facts, "status: final")))
        .extracting(Problem::severity)
        .containsExactly(Severity.ERROR);
    assertThat(problems(dossier(FACTS + WORD.replace("REVIEWED", both("2026-01-02")), "")))
        .isEmpty();
  }

  private static String both(String day) {
    return BOTH.replace("DAY", day);
  }

  private static Dossier dossier(String facts, String edition) {
    String[] typed = facts.split("(?m)(?=^intake: )");
    Given given = Given.only("facts.yaml", typed[0]);
    for (int i = 1; i < typed.length; i++) {
      given.file("facts-" + i + ".yaml", typed[i]);
    }
    return given.settings("mark: TLP:CLEAR\neditions: {public: {" + edition + "}}\n").dossier();
  }

  private static List<String> shown(String facts) {
    Dossier dossier = dossier(facts, "");
    return shown(dossier, dossier.editions().getFirst());
  }

  /// Returns the facts that an edition shows, apart from registers, each with its day.
  private static List<String> shown(Dossier dossier, Edition edition) {
    return ((Checked.Good<Cleared>) new Clearance(dossier).clear(edition))
        .value().shown().stream()
            .filter(one -> !one.fact().type().isRegister())
            .map(one -> one.fact().id().id() + " " + one.day())
            .sorted()
            .toList();
  }

  private static List<Problem> problems(Dossier dossier) {
    return Rules.check(new Clearance(dossier), dossier.editions(), IssueRequest.NEWEST, _ -> null)
        .stream()
        .filter(problem -> problem.code() == ProblemCode.WAITS_FOR_REVIEWS)
        .toList();
  }
}
