package dev.runup.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.clearance.Clearance;
import dev.runup.fact.Act;
import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.reading.Given;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class HistoryTest {

  private static final String EVENT =
      "- {title: %s, status: planned, source: article, recorded: %s}\n";

  @Test
  void theNewestRecordedDayIsTheIssueAndTheDaysBeforeItCount() {
    IssueDay issue =
        select(events("2025-12-26", "2025-12-27 08:00", "2025-12-27 09:00", "2025-12-28"), "")
            .issue();

    assertThat(issue.day()).isEqualTo("2025-12-28");
    assertThat(issue.number()).isEqualTo(3);
    assertThat(issue.since()).isEqualTo("2025-12-27");
  }

  @Test
  void theFirstIssueHasNothingToCompareWith() {
    Known known = select(events("2025-12-28"), "");

    assertThat(known.issue().since()).isNull();
    assertThat(known.changes()).noneMatch(Change::isNew);
  }

  @Test
  void whatBecameKnownSinceTheIssueBeforeIsFresh() {
    assertThat(select(events("2025-12-26", "2025-12-27", "2025-12-27"), "").changes())
        .filteredOn(Change::isNew)
        .hasSize(2);
  }

  @Test
  void whatCameAfterTheCutOffOfTheIssueBeforeIsFresh() {
    Known known =
        select(
            events("2025-12-27 05:00", "2025-12-27 11:30", "2025-12-28 05:00"),
            "editions: {daily: {cut-off: \"06:00\"}}\n");

    assertThat(known.changes()).filteredOn(Change::isNew).hasSize(2);
  }

  @Test
  void anIssueOfADayOnWhichNothingWasKnownIsRefused() {
    assertThat(
            selected(events("2025-12-28"), "editions: {daily: {issues: [2020-01-01]}}\n")
                .problems())
        .extracting(Problem::code)
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

    assertThat(select(facts, "editions: {daily: {cut-off: \"06:00\"}}\n").of(FactType.EVENT))
        .hasSize(1);
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
  void whatIsRecordedAfterTheCutOffWaitsAndIsNotLostInSilence() {
    Checked<Known> selected =
        selected(
            events("2025-12-28 05:00", "2025-12-28 11:30"),
            "editions: {daily: {cut-off: \"06:00\"}}\n");

    assertThat(selected.problems()).extracting(Problem::code).containsExactly("after-cut-off");
    assertThat(value(selected).of(FactType.EVENT)).hasSize(1);
  }

  @Test
  void aDateBelongsToThatDaysIssueWhateverTheCutOff() {
    Known known = select(events("2025-12-28"), "editions: {daily: {cut-off: \"00:00\"}}\n");

    assertThat(known.of(FactType.EVENT)).hasSize(1);
  }

  @Test
  void anEditionsOwnListOfIssuesCounts() {
    IssueDay issue =
        select(
                events("2025-12-26", "2025-12-27", "2025-12-28"),
                "editions: {daily: {issues: [2025-12-26, 2025-12-28], number-from: 7}}\n")
            .issue();

    assertThat(issue.number()).isEqualTo(8);
    assertThat(issue.since()).isEqualTo("2025-12-26");
  }

  @Test
  void aDossierOfRegistersAloneIsRefused() {
    assertThat(selected("", "").problems())
        .extracting(Problem::code)
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
  void aChangeSaysWhatWasBeforeAndWhy() {
    Known known =
        select(
            VISIT
                + """
                - {fact: visit, act: superseded, reason: Moved., recorded: 2025-12-27 12:00, set: {status: postponed}}
                - {fact: visit, recorded: 2025-12-27 13:00, set: {caveat: Not official., note: Ask.}}
                - {fact: call, recorded: 2025-12-27 13:00, set: {note: Ask.}}
                """,
            DAYS);

    assertThat(known.changes()).hasSize(1);
    Change change = known.changes().getFirst();
    assertThat(Objects.requireNonNull(change.before()).word(EventField.STATUS, ""))
        .isEqualTo("planned");
    assertThat(change.after().word(EventField.STATUS, "")).isEqualTo("postponed");
    assertThat(change.keys()).containsExactlyInAnyOrder(EventField.STATUS, CommonField.CAVEAT);
    assertThat(Objects.requireNonNull(change.amendments().getLast()).act())
        .isEqualTo(Act.SUPERSEDED);
    assertThat(change.amendments().getLast().reason()).isEqualTo("Moved.");
    assertThat(known.changes()).noneMatch(Change::isNew);
  }

  @Test
  void whatIsChangedAndChangedBackBetweenTwoIssuesIsNoNews() {
    Known known =
        select(
            VISIT
                + """
                - {fact: visit, act: corrected, reason: R., recorded: 2025-12-27 12:00, set: {title: Visits}}
                - {fact: visit, act: corrected, reason: R., recorded: 2025-12-27 13:00, set: {title: A visit}}
                """,
            DAYS);

    assertThat(known.changes()).isEmpty();
  }

  @Test
  void whatIsWithdrawnIsInForceNoMoreAndIsNewsOnce() {
    String withdrawn =
        VISIT + "- {fact: visit, act: withdrawn, reason: No source., recorded: 2025-12-%s}\n";

    Known known = select(withdrawn.formatted("27 12:00"), DAYS);

    assertThat(known.find(new FactId(FactType.EVENT, "visit"))).isNull();
    assertThat(known.changes()).hasSize(1);
    assertThat(known.changes().getFirst().withdrawn()).isTrue();
    assertThat(known.changes().getFirst().before()).isNotNull();
    assertThat(select(withdrawn.formatted("26 12:00"), DAYS).changes()).isEmpty();
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

    assertThat(problems).extracting(Problem::code).containsExactly("rests-on-withdrawn");
    assertThat(problems.getFirst().message()).contains("headline:head").contains("event:visit");
    assertThat(Objects.requireNonNull(problems.getFirst().ref()).key()).isEqualTo("rests-on");
    String update =
        "- {fact: head, act: corrected, reason: R., recorded: 2025-12-27 12:00, set: {rests-on: call}}";
    assertThat(selected(facts.formatted(update), DAYS).problems()).isEmpty();
  }

  @Test
  void aLaterRowOfAPositionIsAMovement() {
    Known known =
        select(
            """
            positions:
            - {actor: costa, issue: territory, stance: opposes, source: article, recorded: 2025-12-26}
            - {actor: costa, issue: territory, stance: open, source: article, recorded: 2025-12-28}
            - {actor: zelensky, issue: territory, stance: open, source: article, recorded: 2025-12-28}
            """,
            DAYS);

    assertThat(known.changes()).extracting(Change::moved).containsExactly(true, false);
    assertThat(known.changes()).extracting(Change::isNew).containsExactly(false, true);
    assertThat(known.changes()).filteredOn(Change::isNew).hasSize(1);
  }

  @Test
  void messagesAndLinesAreNoNewsButWhatIsToBeDoneIs() {
    Known known =
        select(
            VISIT.replace("updates:\n", "")
                + """
                headlines: [{id: head, title: A visit, rests-on: visit, recorded: 2025-12-28}]
                lines: [{use: objective, says: Peace., recorded: 2025-12-28}]
                actions: [{says: Ask the embassy., recorded: 2025-12-28}]
                """,
            DAYS);

    assertThat(known.changes())
        .extracting(change -> change.after().type())
        .containsExactly(FactType.ACTION);
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

  private static Checked<Known> selected(String facts, String settings) {
    Dossier dossier = Given.facts(facts).settings("mark: TLP:CLEAR\n" + settings).dossier();
    var edition = dossier.editions().getFirst();
    return Clearance.clear(dossier, edition).then(cleared -> History.select(cleared, edition));
  }
}
