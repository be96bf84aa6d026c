package dev.runup.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.problem.FieldRef;
import dev.runup.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {

  private static final String ONE =
      "intake: {source: article, recorded: 2025-12-28}\nstatements: [{who: costa, says: A.}]\n";

  @Test
  void eventsInACircleAreToldOnceAndInOrder() {
    String events =
        """
        events:
        - {id: aa, title: A, status: expected, before: bb}
        - {id: bb, title: B, status: expected}
        - {id: cc, title: C, status: expected, after: bb, before: [aa, dd]}
        - {id: dd, title: D, status: expected}
        """;

    assertThat(Told.of(events)).containsExactly("order event:aa before");
    assertThat(Told.messages(events))
        .containsExactly("event:aa comes before itself: event:aa → event:bb → event:cc → event:aa");
  }

  @Test
  void aCircleThatIsVeryLongIsCut() {
    StringBuilder events = new StringBuilder("events:\n");
    for (int i = 10_000; i < 30_000; i++) {
      events.append(
          "- {id: e-%d, title: E, status: expected, before: e-%d}\n"
              .formatted(i, i == 29_999 ? 10_000 : i + 1));
    }

    assertThat(Told.messages(events.toString()))
        .singleElement()
        .asString()
        .endsWith("event:e-10005 → 19994 more → event:e-10000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "places: [{id: aa, name: A, within: bb}, {id: bb, name: B, within: aa}]|place|within",
        "events: [{id: aa, title: A, status: expected, part-of: bb}, {id: bb, title: B, status: expected, part-of: aa}]|event|part-of",
        "events: [{id: aa, title: A, status: expected, derived: true, rests-on: bb}, {id: bb, title: B, status: expected, derived: true, rests-on: aa}]|event|rests-on",
        "assessments: [{id: aa, says: A., by: article, replaces: bb}, {id: bb, says: B., by: article, replaces: aa}]|assessment|replaces"
      })
  void everyCircleNamesAllItsValues(String facts, String type, String key) {
    Problem found = Told.found(ONE + facts, "").getFirst();

    assertThat(found.ref()).isEqualTo(new FieldRef(type + ":aa", key, 0));
    assertThat(found.related())
        .containsExactly(new Problem.Related(new FieldRef(type + ":bb", key, 0), null));
  }

  @Test
  void totalMayRestOnItsShares() {
    assertThat(
            Told.of(
                """
                measures:
                - {id: all, what: Dead, value: 12, when: 2025-12-28, derived: true, rests-on: [one, two]}
                - {id: one, what: Dead in Kyiv, value: 10, when: 2025-12-28, share-of: all}
                - {id: two, what: Dead in Odesa, value: 2, when: 2025-12-28, share-of: all}
                """))
        .isEmpty();
  }

  @Test
  void aCircleOfPartsIsTold() {
    assertThat(
            Told.of(
                """
                events:
                - {id: aa, title: A, status: expected, part-of: bb}
                - {id: bb, title: B, status: expected, part-of: aa}
                """))
        .containsExactly("order event:aa part-of");
  }

  @Test
  void whatRestsOnItselfIsTold() {
    assertThat(
            Told.of(
                """
                issues:
                - {id: border, title: B, within: crossing}
                - {id: crossing, title: C, within: border}
                assessments:
                - {id: aa, says: A., by: desk, rests-on: bb}
                - {id: bb, says: B., by: desk, rests-on: [aa, cc]}
                - {id: cc, says: C., by: costa, source: article}
                """))
        .containsExactlyInAnyOrder("order assessment:aa rests-on", "order issue:border within");
  }

  private static String pair(String first, String second) {
    return """
    events:
    - {id: aa, title: A, status: planned, before: bb, %s}
    - {id: bb, title: B, status: planned, %s}
    """
        .formatted(first, second);
  }

  @Test
  void datesThatRuleOutWhatComesBeforeWhatAreTold() {
    assertThat(Told.of(pair("when: 2026-01-04", "when: 2026-01-02")))
        .containsExactly("order event:aa before");
    assertThat(
            Told.of(
                pair(
                    "when: 2026-01-02, time: \"16:00\", zone: Asia/Tokyo",
                    "when: 2026-01-02, time: \"06:00\", zone: Europe/Kyiv")))
        .containsExactly("order event:aa before");
  }

  @Test
  void datesThatMayBeInOrderAreNot() {
    assertThat(Told.of(pair("when: 2026-01-02", "when: 2026-01-02"))).isEmpty();
    assertThat(Told.of(pair("when: 2026-01-03", "when: 2026-01-02"))).isEmpty();
    assertThat(Told.of(pair("when: 2026-01-04", "when: 2026-01"))).isEmpty();
    assertThat(Told.of(pair("when: 2026-01-04", "when: 2026-01-02~"))).isEmpty();
    assertThat(Told.of(pair("when: 2026-06-04", "when: 2026-24"))).isEmpty();
    assertThat(
            Told.of(
                pair(
                    "when: 2026-01-02, time: \"16:00\", zone: Asia/Tokyo",
                    "when: 2026-01-02, time: \"09:00\", zone: Europe/Kyiv")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"when: 2025-12-30", "when: 2025-12-29, zone: Europe/Kyiv", "when: 2026-01"})
  void whatOccurredAfterItWasRecordedIsTold(String when) {
    assertThat(Told.of("events:\n- {id: aa, title: A, status: occurred, %s}\n".formatted(when)))
        .containsExactly("order event:aa when");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "occurred, when: 2025-12-28",
        "occurred, when: 2025-12-29",
        "occurred, when: 2025-12-29, zone: Asia/Tokyo",
        "occurred, when: 2025-12",
        "occurred, when: 2026-01-05?",
        "planned, when: 2026-01-05"
      })
  void whatMayHaveOccurredByThenIsNot(String event) {
    assertThat(Told.of("events:\n- {id: aa, title: A, status: %s}\n".formatted(event))).isEmpty();
  }

  @Test
  void whatIsOngoingHasBegun() {
    String event = "events:\n- {id: aa, title: A, status: ongoing, when: %s}\n";

    assertThat(Told.of(event.formatted("2025-12-30/.."))).containsExactly("order event:aa when");
    assertThat(Told.of(event.formatted("2025-12/.."))).isEmpty();
  }

  @Test
  void whatWasSaidAfterItWasRecordedIsToldUnlessItIsUnderEmbargo() {
    String said = "statements:\n- {id: word, who: costa, says: It will last., when: %s}\n";

    assertThat(Told.of(said.formatted("2025-12-30"))).containsExactly("order statement:word when");
    assertThat(Told.of(said.formatted("2025-12-29"))).isEmpty();
    assertThat(Told.of(said.formatted("2025-12-30, terms: embargo"))).isEmpty();
  }

  @Test
  void theZoneOfTheDeskStandsBesideAnother() {
    String dinner =
        """
        events:
        - {id: aa, title: A, status: occurred, when: 2025-12-28, time: "20:00", zone: America/New_York}
        """;

    assertThat(Told.messages(dinner))
        .containsExactly(
            "event:aa has occurred, but 2025-12-28 20:00 America/New_York is after 2025-12-28 Europe/Kyiv, when it was recorded");
  }
}
