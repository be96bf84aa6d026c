package dev.runup.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.change.KnownChanges;
import dev.runup.clearance.Clearance;
import dev.runup.fact.Dossier;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Moment;
import dev.runup.fact.SourceField;
import dev.runup.history.History.IssueRequest;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.reading.Given;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {

  private static final String EVENT =
      "- {title: %s, status: planned, source: article, recorded: %s}\n";

  @Test
  void theNewestRecordedDayIsTheIssueAndTheDaysBeforeItCount() {
    Known known =
        select(events("2025-12-26", "2025-12-27 08:00", "2025-12-27 09:00", "2025-12-28"), "");

    assertThat(known.issue().day()).isEqualTo("2025-12-28");
    assertThat(known.number()).isEqualTo(3);
    assertThat(since(known)).isEqualTo("2025-12-27");
  }

  @Test
  void theFirstIssueHasNothingToCompareWith() {
    Known known = select(events("2025-12-28"), "");

    assertThat(known.comparedWith()).isNull();
    assertThat(KnownChanges.since(known)).isEmpty();
  }

  @Test
  void anIssueOfADayOnWhichNothingWasKnownIsRefused() {
    assertThat(
            selected(events("2025-12-28"), "editions: {daily: {issues: [2020-01-01]}}\n")
                .problems())
        .extracting(problem -> problem.code().word())
        .containsExactly("nothing-to-show");
  }

  @Test
  void aFactIsNotShownBeforeItsSourceWhateverItsDay() {
    String facts =
        """
        sources:
        - {id: late, title: Late, kind: post, recorded: 2025-12-28 11:30}
        events:
        - {title: A, status: planned, source: article, recorded: 2025-12-28}
        - {title: B, status: planned, source: late, recorded: 2025-12-28}
        """;

    assertThat(
            select(facts, "editions: {daily: {cut-off: \"06:00\", issues: [2025-12-28]}}\n")
                .ofType(FactType.EVENT))
        .hasSize(1);
  }

  /// The terms of the newest version hold in earlier issues too, if they forbid more.
  @ParameterizedTest
  @CsvSource({
    "'', background, 2025-12-27, background",
    "', terms: on-record', deep-background, 2025-12-27, deep-background",
    "', terms: background', deep-background, 2025-12-27, deep-background",
    "', terms: background', on-record, 2025-12-27, background",
    "', terms: deep-background', background, 2025-12-27, deep-background",
    "', terms: embargo', on-record, 2025-12-27, embargo",
    "', terms: background', on-record, 2025-12-28, on-record"
  })
  void laterTermsHoldInEarlierIssues(String typed, String later, String asOf, String expected) {
    String facts =
        """
        sources: [{id: talk, title: A talk, kind: interview%s}]
        events: [{title: A, status: planned, source: talk, recorded: 2025-12-27}]
        updates: [{fact: talk, act: corrected, reason: R., set: {terms: %s}, recorded: 2025-12-28}]
        """
            .formatted(typed, later);

    assertThat(value(selected(facts, "", asOf, null)).ofType(FactType.SOURCE))
        .filteredOn(source -> source.id().id().equals("talk"))
        .extracting(source -> source.word(SourceField.TERMS, ""))
        .containsExactly(expected);
  }

  /// So do terms that a source has from the one that it turns out to repeat.
  @ParameterizedTest
  @CsvSource({
    "'', 'set: {derived-from: talk}', background",
    "'', 'set: {derived-from: middle}', background",
    "', terms: on-record', 'set: {terms: deep-background}', deep-background",
    "', derived-from: middle', 'set: {title: B}', ''",
    "', terms: on-record', 'set: {derived-from: talk}', on-record",
    "'', 'set: {derived-from: talk, terms: on-record}', ''"
  })
  void termsOfARepeatedSourceHoldInEarlierIssues(String typed, String later, String expected) {
    String facts =
        """
        sources:
        - {id: talk, title: A talk, kind: interview, terms: background}
        - {id: middle, title: A middle, kind: document, derived-from: talk}
        - {id: memo, title: A memo, kind: document%s}
        events: [{title: A, status: planned, source: memo, recorded: 2025-12-27}]
        updates: [{fact: memo, act: corrected, reason: R., %s, recorded: 2025-12-28}]
        """
            .formatted(typed, later);

    assertThat(terms(value(selected(facts, "", "2025-12-27", null)), memo()))
        .containsExactly(expected);
  }

  /// The source in the middle repeats a talk on background from the second day on.
  @Test
  void termsReachBackAlongAllRepeatedSources() {
    String facts =
        """
        sources:
        - {id: talk, title: A talk, kind: interview}
        - {id: middle, title: A middle, kind: document}
        - {id: memo, title: A memo, kind: document, derived-from: middle}
        events: [{title: A, status: planned, source: memo, recorded: 2025-12-27}]
        updates:
        - {fact: middle, act: corrected, reason: R., set: {derived-from: talk}, recorded: 2025-12-28}
        - {fact: talk, act: corrected, reason: R., set: {terms: background}, recorded: 2025-12-29}
        """;

    for (String day : List.of("2025-12-27", "2025-12-28", "2025-12-29")) {
      Known known = value(selected(facts, "", day, null));
      assertThat(known.facts().values())
          .filteredOn(fact -> fact.type() == FactType.EVENT)
          .as(day)
          .allMatch(known::isOnBackground);
    }
  }

  private static FactId memo() {
    return new FactId(FactType.SOURCE, "memo");
  }

  /// The issue of the change itself still lists it.
  @Test
  void laterTermsAreAChangeOnTheirDay() {
    String facts =
        """
        sources: [{id: talk, title: A talk, kind: interview}]
        events: [{title: A, status: planned, source: talk, recorded: 2025-12-27}]
        updates:
        - {fact: talk, act: corrected, reason: R., set: {title: B talk}, recorded: 2025-12-28 09:00}
        - {fact: talk, act: corrected, reason: R., set: {terms: background}, recorded: 2025-12-29}
        """;
    FactId talk = new FactId(FactType.SOURCE, "talk");

    assertThat(terms(value(selected(facts, "", "2025-12-28", null)), talk))
        .containsExactly("background", "background");
    assertThat(terms(value(selected(facts, "", "2025-12-29", null)), talk))
        .containsExactly("", "", "background");
  }

  private static List<String> terms(Known known, FactId source) {
    return Objects.requireNonNull(known.versions().get(source)).stream()
        .map(version -> version.word(SourceField.TERMS, ""))
        .toList();
  }

  @Test
  void theDayIsTheDesksDay() {
    // 23:30 in UTC is past midnight in Kyiv.
    assertThat(select(events("2025-12-27T23:30Z"), "zone: Europe/Kyiv\n").issue().day())
        .isEqualTo("2025-12-28");
    assertThat(select(events("2025-12-27T23:30Z"), "zone: UTC\n").issue().day())
        .isEqualTo("2025-12-27");
  }

  @Test
  void whatIsRecordedAfterTheLastListedIssueIsNotLostInSilence() {
    Checked<Known> selected =
        selected(
            events("2025-12-28 05:00", "2025-12-28 11:30"),
            "editions: {daily: {cut-off: \"06:00\", issues: [2025-12-28]}}\n");

    assertThat(selected.problems())
        .extracting(problem -> problem.code().word())
        .containsExactly("after-cut-off");
    assertThat(selected.problems().getFirst().message())
        .contains("not in the issue of 2025-12-28 of the edition \"daily\"");
    assertThat(value(selected).ofType(FactType.EVENT)).hasSize(1);
  }

  @Test
  void whatComesAfterTheCutOffOfItsDayIsInTheNextDaysIssue() {
    Checked<Known> selected =
        selected(
            events("2025-12-28 05:00", "2025-12-28 11:30"),
            "editions: {daily: {cut-off: \"06:00\"}}\n");

    assertThat(selected.problems()).isEmpty();
    assertThat(value(selected).issue().typed()).isEqualTo("2025-12-29");
    assertThat(value(selected).ofType(FactType.EVENT)).hasSize(2);
    assertThat(since(value(selected))).isEqualTo("2025-12-28");
  }

  @Test
  void anIssueOfAnEarlierDayKnowsWhatWasKnownThen() {
    Known known = asOf("2025-12-27", "");

    assertThat(known.ofType(FactType.EVENT)).hasSize(2);
    assertThat(known.number()).isEqualTo(2);
    assertThat(since(known)).isEqualTo("2025-12-26");
    assertThat(KnownChanges.since(known)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "editions: {daily: {issues: [2025-12-26, 2025-12-27, 2025-12-30]}}\n"})
  void aDayThatIsNoIssueDayHasNoNumberAndIsComparedWithTheLastIssue(String settings) {
    Known known = asOf("2025-12-29", settings);

    assertThat(known.number()).isNull();
    assertThat(known.issue().typed()).isEqualTo("2025-12-29");
    assertThat(since(known)).isEqualTo(settings.isEmpty() ? "2025-12-28" : "2025-12-27");
    assertThat(KnownChanges.since(known)).hasSize(settings.isEmpty() ? 0 : 1);
  }

  @Test
  void anIssueOfAMomentKnowsWhatWasKnownAtIt() {
    String zone = "zone: Europe/Kyiv\n";

    assertThat(asOf("2025-12-28 07:59", zone).ofType(FactType.EVENT)).hasSize(2);
    assertThat(asOf("2025-12-28 08:00", zone).ofType(FactType.EVENT)).hasSize(3);
    assertThat(asOf("2025-12-28T05:59Z", zone).ofType(FactType.EVENT)).hasSize(2);
    assertThat(asOf("2025-12-28T06:00Z", zone).issue().typed()).isEqualTo("2025-12-28 08:00");
  }

  /// Whoever builds at 08:00 each day has not printed yet what came yesterday afternoon.
  @ParameterizedTest
  @CsvSource({
    "'', 2025-12-28 08:00, 2025-12-27 08:00, 2",
    "'', 2025-12-28 14:59, 2025-12-27 14:59, 2",
    "'', 2025-12-28 15:00, 2025-12-27 15:00, 1",
    "'cut-off: \"18:00\"', 2025-12-28 08:00, 2025-12-27, 1",
    "'issues: [2025-12-26, 2025-12-27, 2025-12-28]', 2025-12-28 08:00, 2025-12-27, 1"
  })
  void anIssueOfAMomentIsComparedWithTheOneAtThatHourOfADayBefore(
      String settings, String asOf, String since, int changes) {
    String facts =
        events("2025-12-26 07:00", "2025-12-27 07:00", "2025-12-27 15:00", "2025-12-28 07:30");
    Known known = value(selected(facts, "editions: {daily: {" + settings + "}}\n", asOf, null));

    assertThat(since(known)).isEqualTo(since);
    assertThat(KnownChanges.since(known)).hasSize(changes);
    assertThat(known.earlier().getLast()).isEqualTo(known.comparedWith());
  }

  @Test
  void twoListedMomentsOfOneDayAreTwoIssuesAndTheDayIsTheLaterOne() {
    String listed = "editions: {daily: {issues: [2025-12-28 07:00, 2025-12-28 09:00]}}\n";

    assertThat(asOf("2025-12-28 07:00", listed).number()).isEqualTo(1);
    Known day = asOf("2025-12-28", listed);
    assertThat(day.number()).isEqualTo(2);
    assertThat(since(day)).isEqualTo("2025-12-28 07:00");
    assertThat(KnownChanges.since(day)).hasSize(1);
  }

  @Test
  void beforeTheFirstIssueThereIsNothingToShow() {
    List<Problem> problems = selected(THREE_DAYS, "", "2025-12-25", null).problems();

    assertThat(problems)
        .extracting(problem -> problem.code().word())
        .containsExactly("nothing-to-show");
    assertThat(problems.getFirst().hint()).isEqualTo("Its first issue is that of 2025-12-26.");
  }

  @Test
  void anyEarlierDayCanBeComparedWith() {
    Checked<Known> selected = selected(THREE_DAYS, "", "2025-12-28", "2025-12-26");

    assertThat(KnownChanges.since(value(selected))).hasSize(2);
    assertThat(KnownChanges.since(value(selected(THREE_DAYS, "", null, "2025-12-01")))).hasSize(3);
    assertThat(selected(THREE_DAYS, "", "2025-12-27", "2025-12-27").problems())
        .extracting(problem -> problem.code().word())
        .containsExactly("since-not-before");
  }

  private static final String THREE_DAYS = events("2025-12-26", "2025-12-27", "2025-12-28 08:00");

  private static Known asOf(String day, String settings) {
    return value(selected(THREE_DAYS, settings, day, null));
  }

  @Test
  void aDateBelongsToThatDaysIssueWhateverTheCutOff() {
    Known known = select(events("2025-12-28"), "editions: {daily: {cut-off: \"00:00\"}}\n");

    assertThat(known.ofType(FactType.EVENT)).hasSize(1);
  }

  @Test
  void anEditionsOwnListOfIssuesCounts() {
    Known known =
        select(
            events("2025-12-26", "2025-12-27", "2025-12-28"),
            "editions: {daily: {issues: [2025-12-26, 2025-12-28], number-from: 7}}\n");

    assertThat(known.number()).isEqualTo(8);
    assertThat(since(known)).isEqualTo("2025-12-26");
  }

  @Test
  void aDossierOfRegistersAloneIsRefused() {
    assertThat(selected("", "").problems())
        .extracting(problem -> problem.code().word())
        .containsExactly("nothing-to-show");
  }

  private static final String VISIT =
      """
      events:
      - {id: visit, title: A visit, status: planned, source: article, recorded: 2025-12-26}
      - {id: call, title: A call, status: planned, source: article, recorded: 2025-12-26}
      updates:
      """;

  private static final String DAYS =
      "editions: {daily: {cut-off: \"06:00\", issues: [2025-12-27, 2025-12-28]}}\n";

  @Test
  void theNewestVersionKnownAtTheCutOffIsInForce() {
    Known known =
        select(
            VISIT
                + """
                - {fact: visit, act: superseded, reason: Moved., recorded: 2025-12-27 12:00, set: {status: postponed}}
                - {fact: visit, act: superseded, reason: Off., recorded: 2025-12-28 12:00, set: {status: cancelled}}
                """,
            DAYS);

    assertThat(fact(known, "visit").word(EventField.STATUS, "")).isEqualTo("postponed");
  }

  @Test
  void whatIsWithdrawnIsInForceNoMoreAndIsNewsOnce() {
    String withdrawn =
        VISIT + "- {fact: visit, act: withdrawn, reason: No source., recorded: 2025-12-%s}\n";

    Known known = select(withdrawn.formatted("27 12:00"), DAYS);

    assertThat(known.find(new FactId(FactType.EVENT, "visit"))).isNull();
    assertThat(KnownChanges.since(known)).hasSize(1);
    assertThat(KnownChanges.since(known).getFirst().after().isWithdrawn()).isTrue();
    assertThat(KnownChanges.since(known).getFirst().before()).isNotNull();
    assertThat(KnownChanges.since(select(withdrawn.formatted("26 12:00"), DAYS))).isEmpty();
  }

  @Test
  void manyThatRestOnAWithdrawnFactAreToldOfOnceWhereItIsWithdrawn() {
    String facts =
        VISIT
            + """
            - {fact: visit, act: withdrawn, reason: No source., recorded: 2025-12-27 12:00}
            headlines:
            - {id: head-1, title: A visit, rests-on: [visit], recorded: 2025-12-26}
            - {id: head-2, title: A visit, rests-on: [visit], recorded: 2025-12-26}
            - {id: head-3, title: A visit, rests-on: [visit], recorded: 2025-12-26}
            - {id: head-4, title: A visit, rests-on: [visit], recorded: 2025-12-26}
            """;

    List<Problem> problems = selected(facts, DAYS).problems();

    assertThat(problems)
        .extracting(problem -> problem.code().word())
        .containsExactly("rests-on-withdrawn");
    assertThat(problems.getFirst().message())
        .isEqualTo("4 facts rest on event:visit, which is withdrawn here");
    assertThat(problems.getFirst().hint()).contains("headline:head-1").contains("and 1 more");
    assertThat(Objects.requireNonNull(problems.getFirst().ref()).ownerName())
        .isEqualTo("event:visit");
    assertThat(Objects.requireNonNull(problems.getFirst().ref()).key()).isEqualTo("act");
  }

  @Test
  void whatRestsOnAWithdrawnFactIsAnErrorUntilItIsUpdatedToo() {
    String facts =
        VISIT
            + """
            - {fact: visit, act: withdrawn, reason: No source., recorded: 2025-12-27 12:00}
            %s
            headlines: [{id: head, title: A visit, rests-on: [visit, call], recorded: 2025-12-26}]
            """;

    List<Problem> problems = selected(facts.formatted(""), DAYS).problems();

    assertThat(problems)
        .extracting(problem -> problem.code().word())
        .containsExactly("rests-on-withdrawn");
    assertThat(problems.getFirst().message()).contains("headline:head").contains("event:visit");
    assertThat(Objects.requireNonNull(problems.getFirst().ref()).key()).isEqualTo("rests-on");
    String update =
        "- {fact: head, act: corrected, reason: R., recorded: 2025-12-27 12:00, set: {rests-on:"
            + " call}}";
    assertThat(selected(facts.formatted(update), DAYS).problems()).isEmpty();
  }

  private static Fact fact(Known known, String id) {
    return Objects.requireNonNull(known.find(new FactId(FactType.EVENT, id)));
  }

  private static String events(String... recorded) {
    StringBuilder yaml = new StringBuilder("events:\n");
    for (int i = 0; i < recorded.length; i++) {
      yaml.append(EVENT.formatted("Event " + i, recorded[i]));
    }
    return yaml.toString();
  }

  private static Known select(String facts, String settings) {
    return value(selected(facts, settings));
  }

  private static Known value(Checked<Known> selected) {
    return switch (selected) {
      case Checked.Good<Known>(Known known, var _) -> known;
      case Checked.Bad<Known> bad -> throw new AssertionError(bad.problems().toString());
    };
  }

  private static String since(Known known) {
    return Objects.requireNonNull(known.comparedWith()).typed();
  }

  private static Checked<Known> selected(String facts, String settings) {
    return selected(facts, settings, null, null);
  }

  private static Checked<Known> selected(
      String facts, String settings, @Nullable String asOf, @Nullable String since) {
    Dossier dossier = Given.facts(facts).settings("mark: TLP:CLEAR\n" + settings).dossier();
    var edition = dossier.editions().getFirst();
    return new Clearance(dossier)
        .clear(edition)
        .then(cleared -> {
          ZoneId zone = cleared.settings().zone();
          return History.select(
              cleared,
              edition,
              new IssueRequest(
                  asOf == null ? null : Moment.parse(asOf, zone),
                  since == null ? null : Moment.parse(since, zone)));
        });
  }
}
