package dev.runup.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.clearance.Clearance;
import dev.runup.fact.Dossier;
import dev.runup.fact.Moment;
import dev.runup.history.History.IssueRequest;
import dev.runup.problem.Problem;
import dev.runup.reading.Given;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Facts of a final edition that nobody reviewed, or only one person.
class UnreviewedTest {

  private static final String FINAL = "mark: TLP:CLEAR\neditions: {public: {status: final}}\n";

  private static final String TWO = "review-from: TLP:GREEN\n";

  private static final String BERG = ", reviewed: {by: A. Berg, at: 2025-12-29}";

  private static final String LETTER =
      """
      intake: {source: wire, recorded: 2025-12-28}
      sources: [{id: wire, title: A wire, kind: news-report, reviewed: [{by: A, at: 2025-12-28}, {by: B, at: 2025-12-28}]}]
      events: [{id: letter, title: A letter, status: planned, when: 2026-02-01%s}]
      """;

  private static final String CHANGED =
      LETTER.formatted(BERG)
          + "updates:\n- {fact: letter, act: superseded, reason: X., recorded: 2025-12-30 10:00, set:"
          + " {status: confirmed%s}}\n";

  @Test
  void finalEditionAsksForReviews() {
    assertThat(found(FINAL, LETTER.formatted("")))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.message())
              .isEqualTo("event:letter is not reviewed, as shown by \"public\"");
          assertThat(problem.stops()).isTrue();
          assertThat(problem.editions()).isEqualTo(Set.of("public"));
        });
    assertThat(found(FINAL, LETTER.formatted(BERG))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{status: draft}"})
  void otherEditionsAskForNone(String edition) {
    assertThat(
            found("mark: TLP:CLEAR\neditions: {public: " + edition + "}\n", LETTER.formatted("")))
        .isEmpty();
  }

  @Test
  void onlyFinalEditionsAreNamed() {
    String settings =
        "mark: TLP:CLEAR\neditions: {one: {status: final}, two: {}, three: {status: final}}\n";

    assertThat(messages(settings, LETTER.formatted("")))
        .containsExactly("event:letter is not reviewed, as shown by \"one\" and \"three\"");
  }

  @Test
  void factThatOnlyAnotherEditionShowsNeedsNoReview() {
    String settings =
        "mark: TLP:CLEAR\neditions: {one: {status: final}, two: {ceiling: TLP:RED}}\n";

    assertThat(messages(settings, LETTER.formatted(", mark: TLP:RED"))).isEmpty();
  }

  @Test
  void registerEntriesNeedReviewsIfSomethingNamesThem() {
    String registers =
        """
        actors: [{id: anna, name: Anna, kind: person}, {id: ben, name: Ben, kind: person}]
        """;

    assertThat(messages(FINAL, LETTER.formatted(BERG + ", who: anna") + registers))
        .containsExactly("actor:anna is not reviewed, as shown by \"public\"");
  }

  @Test
  void headlineNeedsAReviewInItsEditions() {
    String settings =
        "mark: TLP:CLEAR\neditions: {one: {status: final}, two: {status: final}, three: {}}\n";
    String headline = "headlines: [{id: news, title: A letter, rests-on: letter, editions: %s}]\n";

    assertThat(messages(settings, LETTER.formatted(BERG) + headline.formatted("two")))
        .containsExactly("headline:news is not reviewed, as shown by \"two\"");
    assertThat(messages(settings, LETTER.formatted(BERG) + headline.formatted("three"))).isEmpty();
  }

  @Test
  void changeEndsTheReviewsBefore() {
    assertThat(messages(FINAL, CHANGED.formatted("")))
        .containsExactly(
            "event:letter changed on 2025-12-30, after it was reviewed, as shown by \"public\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-12-30", "2025-12-30 10:00", "2025-12-31"})
  void reviewOfTheNewVersionCounts(String at) {
    assertThat(messages(FINAL, CHANGED.formatted(", reviewed: {by: A. Berg, at: " + at + "}")))
        .isEmpty();
  }

  @Test
  void reviewBeforeTheMomentOfTheChangeDoesNotCount() {
    assertThat(
            messages(
                FINAL, CHANGED.formatted(", reviewed: {by: A. Berg, at: \"2025-12-30 09:59\"}")))
        .hasSize(1);
  }

  @Test
  void laterReviewInTheFactItselfCountsForTheNewVersion() {
    String again = CHANGED.replace(BERG, ", reviewed: {by: A. Berg, at: 2026-01-02}");

    assertThat(messages(FINAL, again.formatted(""))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"set", "add"})
  void updateMayAddAReviewAlone(String key) {
    String review =
        "- {fact: letter, recorded: 2026-01-02, "
            + key
            + ": {reviewed: {by: A, at: 2026-01-02}}}\n";

    assertThat(messages(FINAL, CHANGED.formatted("") + review)).isEmpty();
    // The issue of an earlier day shows the same version. So the review counts there too.
    assertThat(on("2025-12-30", FINAL, CHANGED.formatted("") + review)).isEmpty();
    // The issue before shows another version, which has a review of its own.
    assertThat(on("2025-12-28", FINAL, CHANGED.formatted("") + review)).isEmpty();
  }

  @Test
  void reviewOfALaterVersionDoesNotCountForAnEarlierOne() {
    String facts = CHANGED.replace(BERG, "").formatted(", reviewed: {by: A. Berg, at: 2025-12-30}");

    assertThat(on("2025-12-28", FINAL, facts))
        .containsExactly("event:letter is not reviewed, as shown by \"public\"");
  }

  @Test
  void reviewBeforeTheFactWasRecordedDoesNotCount() {
    assertThat(messages(FINAL, LETTER.formatted(", reviewed: {by: A, at: 2025-12-27}")))
        .containsExactly(
            "event:letter was recorded on 2025-12-28, after it was reviewed, as shown by"
                + " \"public\"");
  }

  @Test
  void changeOfARemarkForColleaguesEndsNoReview() {
    String note = "updates:\n- {fact: letter, recorded: 2025-12-31, set: {note: Ask again.}}\n";

    assertThat(messages(FINAL, LETTER.formatted(BERG) + note)).isEmpty();
  }

  @Test
  void withdrawnFactNeedsNoReview() {
    String withdrawn =
        "updates:\n- {fact: letter, act: withdrawn, reason: X., recorded: 2025-12-31}\n";

    assertThat(messages(FINAL, LETTER.formatted("") + withdrawn)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "[]|is not reviewed",
        "{by: A. Berg, at: 2025-12-29}|was reviewed only by A. Berg",
        "[{by: A. Berg, at: 2025-12-29}, {by: \"a. \u00a0BERG\", at: 2025-12-30}]"
            + "|was reviewed 2 times, but only by A. Berg",
        "[{by: A. Berg, at: 2025-12-29}, {by: B. Lind, at: 2025-12-27}]"
            + "|was reviewed only by A. Berg since it was recorded on 2025-12-28",
        "[{by: A. Berg, at: 2025-12-29}, {by: B. Lind, at: 2025-12-29}]|"
      })
  void fromAMarkOnTwoNamesAreNeeded(String reviews, @Nullable String lack) {
    String settings = TWO + FINAL.replace("status:", "ceiling: TLP:GREEN, status:");
    String facts = LETTER.formatted(", mark: TLP:GREEN, reviewed: " + reviews);

    assertThat(messages(settings, facts))
        .isEqualTo(
            lack == null
                ? List.of()
                : List.of("event:letter " + lack + ", as shown by \"public\""));
  }

  @Test
  void belowTheMarkOneNameIsEnough() {
    assertThat(messages(TWO + FINAL, LETTER.formatted(BERG))).isEmpty();
  }

  @Test
  void markOfASourceCountsForItsFacts() {
    String settings = TWO + FINAL.replace("status:", "ceiling: TLP:GREEN, status:");
    String facts = LETTER.replace("kind: news-report", "kind: news-report, mark: TLP:GREEN");

    assertThat(messages(settings, facts.formatted(BERG)))
        .containsExactly("event:letter was reviewed only by A. Berg, as shown by \"public\"");
  }

  @Test
  void hintSaysWhereTheSecondNameIsAskedFor() {
    String settings = TWO + FINAL.replace("status:", "ceiling: TLP:GREEN, status:");

    assertThat(found(settings, LETTER.formatted(BERG + ", mark: TLP:GREEN")))
        .singleElement()
        .extracting(Problem::hint)
        .asString()
        .startsWith("From TLP:GREEN on, \"review-from\" asks for two different names.");
  }

  @Test
  void ruleMayBeAWarningThatTheDeskAccepts() {
    String settings = "rules: {unreviewed: warning}\n" + FINAL;

    assertThat(found(settings, LETTER.formatted(""))).singleElement().matches(one -> !one.stops());
    assertThat(found(settings, LETTER.formatted(", accepted: {unreviewed: Nobody is here.}")))
        .isEmpty();
  }

  @Test
  void reviewEndsNoAcceptance() {
    String facts =
        LETTER
                .formatted(", accepted: {unreviewed: X.}")
                .replace("planned, when: 2026-02-01", "expected, when: 2025-12-20")
                .replace("unreviewed:", "overdue:")
            + "updates:\n- {fact: letter, recorded: 2025-12-29, set: {reviewed: {by: A, at: 2025-12-29}}}\n";

    assertThat(messages(FINAL, facts)).isEmpty();
  }

  private static List<String> messages(String settings, String facts) {
    return found(settings, facts).stream().map(Problem::message).toList();
  }

  private static List<String> on(String day, String settings, String facts) {
    return found(settings, facts, new IssueRequest(Moment.parse(day, ZoneOffset.UTC), null))
        .stream()
        .map(Problem::message)
        .toList();
  }

  private static List<Problem> found(String settings, String facts) {
    return found(settings, facts, IssueRequest.NEWEST);
  }

  private static List<Problem> found(String settings, String facts, IssueRequest request) {
    Dossier dossier = Given.only("facts.yaml", facts).settings(settings).dossier();
    return Rules.check(new Clearance(dossier), dossier.editions(), request, _ -> null);
  }
}
