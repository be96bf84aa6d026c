package dev.runup.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.clearance.Clearance;
import dev.runup.fact.Dossier;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.reading.Given;
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
    assertThat(known.fresh()).isZero();
  }

  @Test
  void whatBecameKnownSinceTheIssueBeforeIsFresh() {
    assertThat(select(events("2025-12-26", "2025-12-27", "2025-12-27"), "").fresh()).isEqualTo(2);
  }

  @Test
  void whatCameAfterTheCutOffOfTheIssueBeforeIsFresh() {
    Known known =
        select(
            events("2025-12-27 05:00", "2025-12-27 11:30", "2025-12-28 05:00"),
            "editions: {daily: {cut-off: \"06:00\"}}\n");

    assertThat(known.fresh()).isEqualTo(2);
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

    assertThat(
            select(facts, "editions: {daily: {cut-off: \"06:00\"}}\n")
                .of(dev.runup.fact.FactType.EVENT))
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
    assertThat(value(selected).of(dev.runup.fact.FactType.EVENT)).hasSize(1);
  }

  @Test
  void aDateBelongsToThatDaysIssueWhateverTheCutOff() {
    Known known = select(events("2025-12-28"), "editions: {daily: {cut-off: \"00:00\"}}\n");

    assertThat(known.of(dev.runup.fact.FactType.EVENT)).hasSize(1);
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
