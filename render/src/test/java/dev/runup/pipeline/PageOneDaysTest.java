package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What page 1 says of days: those of events elsewhere, those that are over, and that none follows.
class PageOneDaysTest {

  /// A desk in Washington, and events in Singapore.
  private static final MadeUpTalks WASHINGTON =
      MadeUpTalks.at("America/New_York")
          .with(
              "2018-06-01",
              """
              events:
              - {id: the-summit, title: Summit, status: confirmed, form: meeting, when: 2018-06-25, who: [anna, bert]}
              - {title: Walk, status: planned, form: meeting, when: 2018-06-12, time: "09:00", zone: Asia/Singapore}
              - {title: Dinner, status: planned, form: meeting, when: 2018-06-12, time: "20:00", zone: Asia/Singapore}
              - {title: Answer to the letter, status: planned, form: deadline, when: 2018-06-03}
              """);

  @TempDir private Path folder;

  @Test
  void nextHasTheDayOfTheDeskBesideAnotherOne() throws IOException {
    assertThat(WASHINGTON.page(folder, "2018-06-02"))
        .contains(
            "12 June (11 June New York time): Walk, 09:00 Singapore time. 12 June: Dinner, 20:00"
                + " Singapore time.");
  }

  @Test
  void overdueHasTheDayOfTheDeskBesideAnotherOne() throws IOException {
    assertThat(WASHINGTON.page(folder, "2018-06-12"))
        .contains(
            "Overdue, not reported as done: Walk, 12 June, 09:00 Singapore time; 11 June, 21:00 New"
                + " York time");
  }

  @Test
  void deadlineIsKeptAndDoesNotTakePlace() throws IOException {
    String page = WASHINGTON.page(folder, "2018-06-05");

    assertThat(page)
        .contains("3 June | Answer to the letter, passed, not known whether it was kept")
        .contains("Answer to the letter, passed, 3 June")
        .doesNotContain("took place");
    assertThat(WASHINGTON.figure("timeline", "2018-06-05").alt())
        .contains("Answer to the letter, 3 June")
        .doesNotContain("took place");
  }

  @Test
  void calledOffSummitIsWhatIsSaidIfNothingIsNext() throws IOException {
    MadeUpTalks talks =
        MadeUpTalks.at("UTC")
            .with(
                "2018-06-01",
                """
                events:
                - {id: the-summit, title: Summit, status: confirmed, form: visit, when: 2018-06-25, who: [anna, bert]}
                - {title: Call, status: occurred, form: call, when: 2018-05-30, who: [anna, bert]}
                """);
    MadeUpTalks calledOff =
        talks.with(
            "2018-06-02",
            "updates: [{fact: the-summit, act: superseded, reason: Off., set: {status:"
                + " cancelled}}]\n");

    assertThat(calledOff.page(folder, "2018-06-02"))
        .contains("**Next.** The visit is cancelled; nothing else to come is on record.");
  }

  private static final MadeUpTalks EXPECTED =
      MadeUpTalks.at("UTC")
          .with(
              "2018-06-01",
              """
              events:
              - {id: the-summit, title: Summit, status: expected, form: meeting, when: 2018-06-25, who: [anna, bert]}
              """);

  private static final String PLANNED =
      "updates: [{fact: the-summit, act: superseded, reason: News., set: {status: planned}}]\n";

  @Test
  void statusWhoseDayNobodyGivesIsKnownOnTheDayOfTheRecord() throws IOException {
    assertThat(EXPECTED.with("2018-06-03", PLANNED).page(folder, "2018-06-03"))
        .contains(": planned** (known on 3 June; expected until then)")
        .doesNotContain("since 3 June");
  }

  @Test
  void statusHasTheDayOfTheWordsThatCameWithIt() throws IOException {
    String words =
        "statements: [{who: anna, when: 2018-06-02, says: It is planned., about: the-summit}]\n";

    assertThat(EXPECTED.with("2018-06-03", words + PLANNED).page(folder, "2018-06-03"))
        .contains(": planned since 2 June** (expected until then)");
  }

  @Test
  void summitComesBeforeItsPartsOnItsDay() throws IOException {
    MadeUpTalks talks =
        MadeUpTalks.at("UTC")
            .with(
                "2018-06-01",
                """
                events:
                - {id: the-summit, title: Summit, status: planned, form: meeting, when: 2018-06-25, time: "10:00", who: [anna, bert]}
                - {title: Walk, status: planned, form: meeting, when: 2018-06-25, time: "08:00"}
                - {title: Motion, status: planned, form: other, when: 2018-06-25, part-of: the-summit}
                """);

    assertThat(talks.page(folder, "2018-06-02"))
        .contains("**Next.** 25 June: Walk, 08:00; Summit, 10:00. Motion.");
  }
}
