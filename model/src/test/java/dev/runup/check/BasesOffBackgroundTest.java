package dev.runup.check;

import static dev.runup.check.BackgroundTermsTest.FACTS;
import static dev.runup.check.BackgroundTermsTest.findings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rule `named-on-background` for facts below which an update takes away words on background.
class BasesOffBackgroundTest {

  private static final String CHAIN =
      FACTS
          + "- {id: other, who: aide, says: Fine.}\n"
          + "assessments:\n"
          + "- {id: view, by: desk, says: It may be., rests-on: [word, other]}\n"
          + "- {id: far, by: desk, says: It may end., rests-on: view}\n"
          + "measures: [{id: ships, what: Ships, value: 3, source: talk}]\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "actions: [{id: act, says: Sent., owner: zanary, rests-on: view}]|view|set: {rests-on: [other]}|action:act owner",
        "actions: [{id: act, says: Sent., owner: zanary, rests-on: far}]|view|set: {rests-on: [other]}|action:act owner",
        "actions: [{id: act, says: Sent., owner: zanary, rests-on: far}]|far|set: {rests-on: [other]}|action:act owner",
        "actions: [{id: act, says: Sent., owner: zanary, rests-on: view}]|word|set: {source: gazette}|action:act owner",
        "events: [{id: lunch, title: Lunch, status: planned, when: 2026-03-01, who: zanary, derived: true, rests-on: ships}]|ships|source: gazette, set: {value: 4}|event:lunch who",
        "actions: [{id: act, says: Sent., owner: aide, rests-on: view}]|view|set: {rests-on: [other]}|",
        "actions: [{id: act, says: Sent., owner: zanary, rests-on: view}]|view|set: {rests-on: [word]}|",
        "actions: [{id: act, says: Sent., owner: zanary, rests-on: view}]|talk|set: {terms: on-record}|",
      })
  void updateOfABaseDoesNotBringTheName(
      String fact, String base, String update, @Nullable String finding) {
    String facts =
        CHAIN
            + fact
            + "\nintake: {source: gazette, recorded: 2026-01-03}\n"
            + "updates: [{fact: %s, act: corrected, reason: No., %s}]%n".formatted(base, update);

    assertThat(findings(facts)).isEqualTo(finding == null ? List.of() : List.of(finding));
  }
}
