package dev.runup.check;

import static dev.runup.check.BackgroundTermsTest.FACTS;
import static dev.runup.check.BackgroundTermsTest.findings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rule `named-on-background` for facts below which an update takes away words on background.
class HiddenOnceTest {

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
        "provisions: [{id: part, text: Open, blocked-by: zanary, derived: true, rests-on: view}]|view|set: {rests-on: [other]}|provision:part blocked-by",
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

  @Test
  void updateOfABaseDoesNotBringTheAuthor() {
    String facts =
        CHAIN.replace(
                "measures:", "- {id: act, by: zanary, says: Lost., rests-on: view}\nmeasures:")
            + "intake: {source: gazette, recorded: 2026-01-03}\n"
            + "updates: [{fact: view, act: corrected, reason: No., set: {rests-on: [other]}}]\n";

    assertThat(findings(facts)).containsExactly("assessment:act by");
  }

  /// Nothing in the dossier is on background any more.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "set: {who: aide, says: New., terms: on-record}|action:act owner",
        "set: {says: New., who: aide}, unset: [terms]|action:act owner",
        "set: {terms: on-record}|",
        "unset: [terms]|"
      })
  void lastTermsThatAreTakenAwayDoNotBringTheName(String update, @Nullable String finding) {
    String facts =
        FACTS.substring(0, FACTS.indexOf("- {id: talk"))
            + FACTS.substring(FACTS.indexOf("actors:"), FACTS.indexOf("- {id: open"))
            + "- {id: word, who: zanary, says: It may open., terms: background}\n"
            + "actions: [{id: act, says: Sent., owner: zanary, rests-on: word}]\n"
            + "intake: {source: gazette, recorded: 2026-01-03}\n"
            + "updates: [{fact: word, act: corrected, reason: No., %s}]%n".formatted(update);

    assertThat(findings(facts)).isEqualTo(finding == null ? List.of() : List.of(finding));
  }

  /// Issues before and after hide the owner, and one between names him.
  @Test
  void basisThatGoesOffBackgroundAndBackOnItDoesNotBringTheName() {
    String facts =
        CHAIN
            + "actions: [{id: act, says: Sent., owner: zanary, rests-on: view}]\n"
            + "intake: {source: gazette, recorded: 2026-01-03}\n"
            + "updates:\n"
            + "- {fact: view, act: corrected, reason: No., set: {rests-on: [other]}}\n"
            + "- {fact: view, act: corrected, reason: Yes., set: {rests-on: [word]}, recorded: 2026-01-04}\n";

    assertThat(findings(facts)).containsExactly("action:act owner");
  }

  /// What brings the words on background is the update, not the words.
  @Test
  void updateThatBringsBackgroundBelowANameIsReportedThere() {
    String facts =
        CHAIN.replace("rests-on: [word, other]", "rests-on: [other]")
            + "actions: [{id: act, says: Sent., owner: zanary, rests-on: far}, {id: act2, says: Brought., owner: zanary, rests-on: view}]\n"
            + "intake: {source: gazette, recorded: 2026-01-03}\n"
            + "updates: [{fact: view, act: corrected, reason: No., set: {rests-on: [word, other]}}]\n";

    assertThat(findings(facts)).containsExactly("assessment:view rests-on");
    assertThat(findings(facts.replace("owner: zanary", "owner: aide"))).isEmpty();
    assertThat(findings(facts.replace("2026-01-03", "2026-01-02"))).isEmpty();
  }

  /// An issue between has neither the words on background nor the name.
  @ParameterizedTest
  @CsvSource({
    "view, '{fact: act, act: corrected, reason: No., set: {rests-on: other}}'",
    "view, '{fact: view, act: corrected, reason: No., set: {rests-on: other}}'",
    "far, '{fact: view, act: corrected, reason: No., set: {rests-on: other}}'"
  })
  void nameThatComesDaysAfterTheBasisIsRefused(String basis, String update) {
    String facts =
        CHAIN
            + "actions: [{id: act, says: Sent., rests-on: %s}]%n".formatted(basis)
            + "intake: {source: gazette, recorded: 2026-01-03}\n"
            + "updates:\n- "
            + update
            + "\n- {fact: act, act: corrected, reason: Yes., set: {owner: zanary}, recorded: 2026-01-04}\n";

    assertThat(findings(facts)).containsExactly("action:act owner");
    assertThat(findings(facts.replace("owner: zanary", "owner: aide"))).isEmpty();
  }

  @Test
  void basisOnTheRecordThatAnUpdateAddsBringsNoName() {
    String facts =
        CHAIN
            + "events: [{id: lunch, title: Lunch, status: planned, when: 2026-03-01, who: zanary, derived: true, rests-on: view}]\n"
            + "intake: {source: gazette, recorded: 2026-01-03}\n"
            + "updates: [{fact: view, act: corrected, reason: No., set: {rests-on: [word, open]}}]\n";

    assertThat(findings(facts)).isEmpty();
  }
}
