package dev.runup.check;

import static dev.runup.check.BackgroundTermsTest.findings;
import static dev.runup.check.BackgroundTermsTest.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rule `named-on-background` for updates of what a source repeats.
class ChangedTalksTest {

  private static final String FACTS =
      """
      sources:
      - {id: talk, title: A talk, kind: interview, terms: background}
      - {id: cable, title: A cable, kind: cable}
      actors:
      - {id: zanary, name: Zoe Zanary, kind: person}
      - {id: gray, name: Al Gray, kind: person}
      intake: {source: cable, recorded: 2026-01-02}
      events:
      - {id: lunch, title: A lunch, status: occurred, when: 2026-01-01, who: [zanary, gray]}
      intake: {source: talk, recorded: 2026-01-02}
      statements:
      - {id: word, who: zanary, says: It may open.}
      intake: {recorded: 2026-01-03}
      updates:
      - {fact: cable, act: corrected, reason: It repeats it., set: {derived-from: talk}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind: cable}|kind: cable}|derived-from",
        "kind: cable}|kind: cable, derived-from: talk, terms: on-record}|''",
        "kind: cable}|kind: cable, derived-from: talk}|''"
      })
  void factThatNamesWhoSpokeThereIsFound(String typed, String instead, String at) {
    String facts = FACTS.replace(typed, instead);
    if (instead.contains("on-record")) {
      facts = facts.replace("set: {derived-from: talk}", "unset: [terms]");
    } else if (!instead.equals(typed)) {
      facts = facts.replace("set: {derived-from: talk}", "unset: [derived-from]");
    }

    assertThat(findings(facts))
        .containsExactly(("source:cable " + at).strip() + (at.isEmpty() ? " " : ""));
    assertThat(findings(facts.replace("[zanary, gray]", "gray"))).isEmpty();
  }

  /// The words hid their speaker until the update.
  @ParameterizedTest
  @CsvSource({"'set: {derived-from: other}'", "'unset: [derived-from]'"})
  void takingTheTalkAwayBringsNoName(String update) {
    String facts =
        """
        sources:
        - {id: talk, title: A talk, kind: interview, terms: background}
        - {id: other, title: A cable, kind: cable}
        - {id: digest, title: A digest, kind: cable, derived-from: talk}
        actors: [{id: zanary, name: Zoe Zanary, kind: person}]
        intake: {source: digest, recorded: 2026-01-02}
        statements: [{id: word, who: zanary, says: It may open.}]
        intake: {recorded: 2026-01-03}
        updates: [{fact: source:digest, act: corrected, reason: No., UPDATE}]
        """
            .replace("UPDATE", update);

    assertThat(findings(facts)).hasSize(1);
    assertThat(problems(facts).getFirst().hint()).contains("terms: on-record");
    assertThat(findings(facts.replace("recorded: 2026-01-03", "recorded: 2026-01-02"))).isEmpty();
    String explicit =
        update.startsWith("set")
            ? update.replace("other}", "other, terms: on-record}")
            : update + ", set: {terms: on-record}";
    assertThat(findings(facts.replace(update, explicit))).isEmpty();
  }

  @Test
  void sourceBetweenCountsToo() {
    String facts =
        FACTS
            .replace(
                "kind: cable}",
                "kind: cable}\n- {id: copy, title: A copy, kind: cable, derived-from: cable}")
            .replace("source: cable", "source: copy");

    assertThat(findings(facts)).containsExactly("source:cable derived-from");
  }

  @Test
  void messageNamesSourceAndActor() {
    assertThat(problems(FACTS))
        .extracting(Problem::message)
        .containsExactly(
            "this update changes which talk on background source:cable repeats, and a fact from it names actor:zanary, who spoke there");
  }
}
