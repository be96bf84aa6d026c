package dev.runup.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConflictTest {

  private static String need(String one, String other) {
    return """
    measures:
    - {id: need-a, what: Need, value: %s}
    - {id: need-b, what: Need, value: %s}
    """
        .formatted(one, other);
  }

  @ParameterizedTest
  @CsvSource({
    "USD 700–800 bn, USD 524 bn",
    "USD 1.2 tn, USD 900 bn",
    "~90 %, ~50 %",
    "over 90 %, 80 %",
    "up to 40, 50+",
    "at least 10, under 10",
    "over 10, at most 10",
    "under 10, over 10",
    "10, over 10",
    "10, under 10",
    "9–10, over 10",
    "under 9, 9–12"
  })
  void twoValuesOfOneThingAreTold(String one, String other) {
    assertThat(Told.of(need(one, other))).containsExactly("conflict measure:need-a value");
  }

  @ParameterizedTest
  @CsvSource({
    "USD 700–800 bn, USD 750 bn",
    "~90 %, 95 %",
    "over 90 %, 99 %",
    "440+, 1000",
    "up to 50, 20",
    "at least 10, at most 10",
    "over 9, under 10",
    "10–12, over 10",
    "USD 700 bn, EUR 5 bn",
    "90 %, 12",
    "1.0 k, 1000"
  })
  void valuesThatMayBothHoldAreNot(String one, String other) {
    assertThat(Told.of(need(one, other))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"unit: km²", "when: 2025-11", "about: support", "share-of: plan"})
  void whatIsSaidOfOneOnlyMayBeTheReason(String key) {
    assertThat(
            Told.of(
                """
                measures:
                - {id: need-a, what: Need, value: 1}
                - {id: need-b, what: Need, value: 2, %s}
                """
                    .formatted(key)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "when: 2025-11-20 | 1",
        "when: 2025-11 | 1",
        "when: 2025-11-01/2025-11-20 | 1",
        "when: 2025-11-20~ | 0",
        "when: 2025-11-XX | 0",
        "when: '[2025-11-20, 2025-11-22]' | 0",
        "hedge: denied | 0"
      })
  void figuresOfDaysThatMayBeOthersMayBothHold(String key, int told) {
    assertThat(
            Told.of(
                """
                measures:
                - {id: need-a, what: Need, value: 1, %1$s}
                - {id: need-b, what: Need, value: 2, %1$s}
                """
                    .formatted(key)))
        .hasSize(told);
  }

  @Test
  void aDeclaredContradictionIsKnown() {
    assertThat(
            Told.of(
                """
                measures:
                - {id: need-a, what: Need, value: 1}
                - {id: need-b, what: Need, value: 2, contradicts: need-a}
                """))
        .isEmpty();
  }

  @Test
  void whatContradictsThemBothHidesNotThatTwoDiffer() {
    assertThat(
            Told.of(
                """
                measures:
                - {id: need-a, what: Need, value: 4, contradicts: [need-b, need-c]}
                - {id: need-b, what: Need, value: 9}
                - {id: need-c, what: Need, value: 6}
                """))
        .containsExactly("conflict measure:need-b value");
  }

  @Test
  void theMessageNamesBothFigures() {
    assertThat(Told.messages(need("1 k", "2 k")))
        .containsExactly(
            "\"Need\" is 1 k here but 2 k in measure:need-b: the briefing will print both and say so");
  }

  @Test
  void tenThousandFiguresOfOneThingAreToldOnce() {
    StringBuilder measures = new StringBuilder("measures:\n");
    for (int i = 10_000; i < 20_000; i++) {
      measures.append("- {id: m-%d, what: Need, value: %d}\n".formatted(i, i));
    }

    assertThat(Told.of(measures.toString())).containsExactly("conflict measure:m-10000 value");
  }

  private static String presidents(String first, String second) {
    return """
    actors:
    - {id: freedonia, name: Freedonia, kind: state}
    - {id: aa, name: A, kind: person, offices: [{of: freedonia, %s}]}
    - {id: bb, name: B, kind: person, offices: [{of: freedonia, %s}]}
    events:
    - {title: Talk, status: occurred, who: [aa, bb]}
    """
        .formatted(first, second);
  }

  @Test
  void twoPersonsInAnOfficeForOneAreTold() {
    assertThat(Told.of(presidents("office: President", "office: President, from: 2025-01")))
        .containsExactly("conflict actor:bb offices");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "office: President, former: true | office: President",
        "office: President, until: 2025-11 | office: President",
        "office: President, until: 2025-12-28 | office: President, from: 2025-12-28",
        "office: President | office: President, from: 2026-01",
        "office: Special Envoy | office: Special Envoy",
        "office: President | office: Foreign Minister"
      })
  void thoseWhoMayHoldTheirsAreNot(String first, String second) {
    assertThat(Told.of(presidents(first, second))).isEmpty();
  }

  @Test
  void anOrganisationMayHaveSeveralPresidents() {
    String facts = presidents("office: President", "office: President");

    assertThat(Told.of(facts.replace("kind: state", "kind: organisation"))).isEmpty();
  }
}
