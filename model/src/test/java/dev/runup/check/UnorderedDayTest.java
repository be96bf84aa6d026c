package dev.runup.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.problem.FieldRef;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.problem.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Days with several events, some of which have neither an hour nor an order.
class UnorderedDayTest {

  private static final String EVENTS =
      """
      intake: {source: article, recorded: 2025-12-28}
      events:
      - {id: aa, title: A, status: occurred, when: 2025-12-27%s}
      - {id: bb, title: B, status: occurred, when: 2025-12-27%s}
      """;

  private static List<Problem> found(String one, String other) {
    return Told.found(EVENTS.formatted(one, other), "");
  }

  @Test
  void dayIsReportedOnceWithAllItsEvents() {
    Problem found = found("", "").getFirst();

    assertThat(found("", "")).hasSize(1);
    assertThat(found.severity()).isEqualTo(Severity.NOTICE);
    assertThat(found.message())
        .isEqualTo(
            "2 events are on 2025-12-27, and all have neither hour nor order: event:aa, event:bb");
    assertThat(found.ref()).isEqualTo(new FieldRef("event:aa", "when", 0));
    assertThat(found.related())
        .containsExactly(new Problem.Related(new FieldRef("event:bb", "when", 0), null));
  }

  @Test
  void eventBesideATimedOneIsReported() {
    assertThat(found(", time: \"09:00\"", ""))
        .extracting(Problem::message)
        .containsExactly(
            "2 events are on 2025-12-27, and one has neither hour nor order: event:bb");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      nullValues = "-",
      value = {
        ", time: '09:00'|, time: evening",
        ", before: bb|''",
        "''|, after: aa",
        ", part-of: bb|''",
        "''|, part-of: aa",
        ", accepted: {unordered-day: X.}|, time: '09:00'"
      })
  void orderedDayIsNotReported(String one, String other) {
    assertThat(found(one.replace("''", ""), other.replace("''", ""))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2025-12-27~", "2025-12", "2025-12-27/2025-12-28", "2025-12-28"})
  void vagueAndOtherDaysAreNotCompared(String day) {
    String events = EVENTS.formatted("", "");
    int second = events.lastIndexOf("2025-12-27");

    assertThat(Told.found(events.substring(0, second) + day + events.substring(second + 10), ""))
        .isEmpty();
  }

  @Test
  void cancelledEventTakesNoPlaceInTheOrder() {
    assertThat(Told.found(EVENTS.formatted("", "").replaceFirst("occurred", "cancelled"), ""))
        .isEmpty();
  }

  @Test
  void partsOfOneWholeNeedAnOrder() {
    String whole = "- {id: cc, title: C, status: occurred, when: 2025-12-27}\n";

    assertThat(Told.found(EVENTS.formatted(", part-of: cc", ", part-of: cc") + whole, ""))
        .extracting(Problem::message)
        .containsExactly(
            "3 events are on 2025-12-27, and 2 have neither hour nor order: event:aa, event:bb");
  }

  /// The wholes are those of `aa`, `bb`, `cc`, and of `dd` on another day. `-` stands for none.
  @ParameterizedTest
  @CsvSource({
    "- aa bb -, ''",
    "- dd aa aa, 'bb, cc'",
    "- aa aa -, 'bb, cc'",
    "- - - -, 'aa, bb, cc'",
    "- aa - -, 'aa, bb, cc'",
    "cc aa bb -, ''",
    "bb aa aa -, ''",
    "bb aa - -, 'aa, bb, cc'"
  })
  void wholesAndPartsNeedNoOrder(String wholes, String unordered) {
    String[] of = wholes.split(" ");
    StringBuilder events =
        new StringBuilder("intake: {source: article, recorded: 2025-12-28}\nevents:\n");
    for (int i = 0; i < of.length; i++) {
      String id = "abcd".substring(i, i + 1).repeat(2);
      events.append(
          "- {id: " + id + ", title: T, status: occurred, when: 2025-12-2" + (i == 3 ? 6 : 7));
      events.append(of[i].equals("-") ? "}\n" : ", part-of: " + of[i] + "}\n");
    }

    List<String> named =
        Told.found(events.toString(), "").stream()
            .filter(problem -> problem.code() == ProblemCode.UNORDERED_DAY)
            .map(problem -> problem.message().replaceFirst(".*?: event:", "").replace("event:", ""))
            .toList();

    assertThat(named).isEqualTo(unordered.isEmpty() ? List.of() : List.of(unordered));
  }
}
