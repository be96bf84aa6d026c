package dev.runup.pageone;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.runup.briefing.FrontPage.NextStep;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class NextStepsTest {

  @Test
  void summitIsNext() {
    assertThat(steps("")).containsExactly("The summit");
  }

  @Test
  void summitStandsAmongTheOtherEvents() {
    assertThat(
            steps(
                """
                events:
                - {title: Lunch, status: planned, when: 2018-06-12, part-of: summit, recorded: 2018-06-08}
                - {title: A visit, status: planned, when: 2018-06-20, recorded: 2018-06-08}
                - {title: A fair, status: ongoing, when: 2018-06-05/2018-06-10, recorded: 2018-06-08}
                - {title: A siege, status: ongoing, when: 2018-06-05/.., recorded: 2018-06-08}
                """))
        .containsExactly("A fair", "The summit", "Lunch", "A visit");
  }

  @Test
  void summitOfTomorrowIsLeftToItsOwnLine() {
    assertThat(
            steps(
                """
                updates:
                - {fact: event:summit, act: superseded, recorded: 2018-06-08, reason: Earlier., set: {when: 2018-06-10}}
                """))
        .isEmpty();
  }

  @Test
  void dueActionStandsBetweenEventsOfItsTime() {
    assertThat(
            steps(
                """
                events:
                - {title: Talks, status: planned, when: 2018-06-10, recorded: 2018-06-08}
                - {title: A visit, status: expected, recorded: 2018-06-08}
                actions:
                - {says: Costa answers, owner: costa, due: 2018-06-11, recorded: 2018-06-08}
                - {says: The list is done, state: done, due: 2018-06-11, recorded: 2018-06-08}
                - {says: An old promise, due: 2018-06-02, recorded: 2018-06-02}
                - {says: No day is set, recorded: 2018-06-08}
                """))
        .containsExactly("Talks", "Costa answers", "The summit", "A visit", "No day is set");
  }

  @Test
  void summitStaysIfThereAreTooManySteps() {
    StringBuilder actions = new StringBuilder("actions:\n");
    for (int day = 10; day < 17; day++) {
      actions.append(
          "- {id: task-"
              + day
              + ", says: Task, due: 2018-06-"
              + (day > 11 ? 11 : day)
              + ", recorded: 2018-06-08}\n");
    }

    assertThat(steps(actions.toString())).hasSize(5).endsWith("The summit");
  }

  @Test
  void wordsThatDoubtTheBeginningOfAStepAreCounted() {
    StringBuilder events = new StringBuilder("events:\n");
    for (int day = 20; day < 23; day++) {
      events.append(
          "- {title: The long round of talks in town, status: planned, when: 2018-06-05/2018-06-"
              + day
              + ", recorded: 2018-06-08}\n");
    }

    assertThat(steps(events.toString())).hasSize(3).startsWith("The summit");
  }

  @Test
  void stepsAfterAnotherOneFollowIt() {
    assertThat(
            steps(
                """
                events:
                - {id: talks, title: Talks, status: planned, when: 2018-06-10, recorded: 2018-06-08}
                - {title: Dinner, status: planned, after: talks, recorded: 2018-06-08}
                """))
        .containsExactly("Talks", "Dinner", "The summit");
  }

  private static final String LUNCH =
      """
      events:
      - {id: lunch, title: Lunch, status: planned, when: 2018-06-12, part-of: summit, recorded: 2018-06-08T08:00}
      updates:
      - {fact: event:summit, act: superseded, recorded: 2018-06-08T09:00, reason: News., set: {%s}}
      """;

  @Test
  void partOfACalledOffOrMovedEventIsNoStep() {
    assertThat(steps(LUNCH.formatted("status: cancelled"))).isEmpty();
    assertThat(steps(LUNCH.formatted("status: confirmed, when: 2018-06-14")))
        .containsExactly("The summit");
    assertThat(steps(LUNCH.formatted("status: confirmed"))).containsExactly("The summit", "Lunch");
  }

  @Test
  void accountOfAnotherEventIsNoStepOfItsOwn() {
    String account =
        """
        events:
        - {id: other, title: A summit elsewhere, status: expected, when: 2018-06-20, contradicts: summit, recorded: 2018-06-08}
        """;

    assertThat(steps(account)).containsExactly("The summit");
    assertThat(steps(account.replace("expected", "confirmed")))
        .containsExactly("The summit", "A summit elsewhere");
  }

  @Test
  void accountThatWasDeniedOrSettledIsOvertakenAndContestsNothing() {
    String account =
        """
        events:
        - {id: other, title: A summit elsewhere, status: expected, when: 2018-06-20, contradicts: summit, recorded: 2018-06-08T08:00}
        """;
    String said =
        "statements:\n- {who: costa, says: It is as planned., %s, recorded: 2018-06-08T09:00}\n";
    String update = LUNCH.substring(LUNCH.indexOf("updates:"));

    assertThat(versions(account)).isEqualTo(1);
    assertThat(versions(account + said.formatted("contradicts: other"))).isZero();
    assertThat(versions(account + said.formatted("confirms: summit"))).isZero();
    assertThat(versions(account + update.formatted("when: 2018-06-14"))).isZero();
    assertThat(versions(account + update.formatted("title: The summit"))).isEqualTo(1);
  }

  private static int versions(String facts) {
    return Objects.requireNonNull(PageOneTest.page(facts).summit()).dispute().versions().size();
  }

  /// The memory that a thread gets stands for its work, because it is the same in each run.
  @Test
  void workGrowsInProportionToEventsAndActions() {
    allocated(10);
    long work = allocated(400);

    assertThat(allocated(800)).isLessThan(work * 5 / 2);
  }

  private static long allocated(int count) {
    StringBuilder events = new StringBuilder("events:\n");
    StringBuilder actions = new StringBuilder("actions:\n");
    for (int i = 0; i < count; i++) {
      String due = ": 2018-06-15, recorded: 2018-06-08}\n";
      events.append("- {title: Talks number " + i + ", status: planned, when" + due);
      actions.append("- {says: Costa answers letter " + i + ", due" + due);
    }
    String facts = events.append(actions).toString();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThat(steps(facts)).isNotEmpty();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private static List<String> steps(String facts) {
    return PageOneTest.page(facts).next().stream().map(NextStepsTest::text).toList();
  }

  private static String text(NextStep step) {
    return step.event() != null
        ? step.event().title().text()
        : Objects.requireNonNull(step.action()).says().text();
  }
}
