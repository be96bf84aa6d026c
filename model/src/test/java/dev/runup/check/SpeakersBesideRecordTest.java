package dev.runup.check;

import static dev.runup.check.NamedOnBackgroundTest.FACTS;
import static dev.runup.check.NamedOnBackgroundTest.NEXT_FILE;
import static dev.runup.check.NamedOnBackgroundTest.TALK;
import static dev.runup.check.NamedOnBackgroundTest.findings;
import static dev.runup.check.NamedOnBackgroundTest.problems;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rule `named-on-background` for facts whose sources are partly on background, and for terms
/// and retractions that contradict each other.
class SpeakersBesideRecordTest {

  private static final String OPEN = "statements: [{id: open, who: zanary, says: I come.}]\n";

  @Test
  void retractionOnRecordOfWordsOnBackgroundIsRefused() {
    String facts =
        TALK
            + NEXT_FILE
            + "statements: [{id: back, who: zanary, says: I take it back., retracts: word}]\n";

    assertThat(findings(facts)).containsExactly("statement:back retracts");
    assertThat(findings(facts.replace("retracts", "denies"))).isEmpty();
  }

  @Test
  void retractionOnBackgroundOfOwnWordsOnRecordIsRefused() {
    String facts =
        TALK
            + NEXT_FILE
            + OPEN
            + "actors: [{id: aide, name: Anna Aide, kind: person}]\n"
            + NEXT_FILE
            + "statements: [{id: back, source: talk, who: zanary, says: I take it back., retracts: open}]\n";

    assertThat(problems(facts))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.message())
              .isEqualTo(
                  "statement:back takes back statement:open, and so names who spoke on background");
          assertThat(problem.hint())
              .isEqualTo("Give both the same \"terms\", or write \"contradicts\" or \"denies\".");
        });
    assertThat(findings(facts.replace("retracts", "denies"))).isEmpty();
    assertThat(findings(facts.replace("source: talk, who: zanary", "source: talk, who: aide")))
        .isEmpty();
    assertThat(findings(facts.replace("says: I come.", "says: I come., terms: background")))
        .isEmpty();
    assertThat(findings(facts.replace("says: I come.", "says: I come., attribution: an envoy")))
        .isEmpty();
  }

  /// A state may be named beside words on background that have an attribution.
  @ParameterizedTest
  @CsvSource({
    "state, background, ', attribution: an aide', true",
    "state, background, '', false",
    "state, deep-background, ', attribution: an aide', false",
    "person, background, ', attribution: an aide', false"
  })
  void retractionOnBackgroundMayNameStateWithAttribution(
      String kind, String terms, String attribution, boolean isFine) {
    String facts =
        TALK.replace("kind: interview, terms: background", "kind: interview, terms: " + terms)
                .replace("terms: background, event", "terms: " + terms + ", event")
                .replace("Zoe Zanary, kind: person", "Zoe Zanary, kind: " + kind)
            + NEXT_FILE
            + OPEN
            + NEXT_FILE
            + "statements: [{id: back, source: talk, who: zanary, says: No., retracts: open"
            + attribution
            + "}]\n";

    assertThat(findings(facts).isEmpty()).isEqualTo(isFine);
  }

  /// Nobody can tell whether the gazette names her too.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "events: [{id: visit, title: A visit, status: occurred, when: 2026-01-01, who: [north, zanary]}]|event:visit who",
        "events: [{id: visit, title: A visit, status: occurred, when: 2026-01-01, who: [{actor: zanary, role: host}]}]|event:visit who",
        "events: [{id: visit, title: A visit, status: occurred, when: 2026-01-01, about: zanary}]|event:visit about",
        "events: [{id: visit, title: Zanary travels, status: occurred, when: 2026-01-01}]|event:visit title",
        "positions: [{actor: zanary, issue: border, stance: opposes}]|position:zanary/border actor"
      })
  void speakerInFactFromMixedSourcesIsRefused(String fact, String at) {
    String facts = TALK;
    String mixed = NEXT_FILE + fact.replaceFirst("\\{", "{source: [gazette, talk], ") + "\n";

    assertThat(findings(facts + mixed)).containsExactly(at);
    assertThat(findings(facts + mixed.replace("[gazette, talk]", "gazette"))).isEmpty();
    // A basis on the record that names her doesn't tell that the talk doesn't.
    assertThat(findings(facts + mixed.replace("talk]", "talk], rests-on: open") + NEXT_FILE + OPEN))
        .containsExactly(at);
  }

  @Test
  void speakerInFactFromMixedSourcesIsReportedWithHint() {
    String facts =
        TALK.replace("who: north, about", "who: [north, zanary], source: [gazette, talk], about");

    assertThat(problems(facts))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.message())
              .isEqualTo(
                  "\"who\" of event:talks names actor:zanary, who spoke on background in one of its sources");
          assertThat(problem.hint())
              .isEqualTo(
                  "If a source on the record names them, cite it alone. Otherwise leave them out.");
        });
  }

  /// The names that background words lose anyway are not reported.
  @Test
  void namesThatMixedSourcesLoseAreFine() {
    String facts =
        FACTS.replace("id: word,", "id: word, source: [gazette, talk],")
            + "actions: [{says: It is brought., owner: zanary, source: [gazette, talk]}]\n";

    assertThat(findings(facts)).isEmpty();
  }

  /// The page leaves the name out, so nothing is to be mended.
  @Test
  void nameBesideBasisOnRecordIsFine() {
    String facts =
        FACTS
                .replace(
                    "when: 2026-02-01, who: north",
                    "when: 2026-02-01, who: zanary, rests-on: [word, open]")
                .replace("event: talks, ", "")
            + NEXT_FILE
            + OPEN;

    assertThat(findings(facts)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "on-record, background, true",
    "on-record, deep-background, true",
    "background, deep-background, true",
    "background, background, false",
    "deep-background, background, false",
    "on-record, on-record, false",
    "embargo, background, false"
  })
  void termsThatSourceDoesNotAllowAreRefused(String terms, String ofSource, boolean isRefused) {
    String facts =
        FACTS
            .replace("interview, terms: background", "interview, terms: " + ofSource)
            .replace("id: word,", "id: word, source: [gazette, talk],")
            .replace("It may open., terms: background", "It may open., terms: " + terms);

    assertThat(findings(facts).contains("statement:word terms")).isEqualTo(isRefused);
  }

  @Test
  void termsThatSourceDoesNotAllowAreReportedWithHint() {
    String facts = TALK.replace("open., terms: background", "open., terms: on-record");

    assertThat(problems(facts))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.message())
              .isEqualTo(
                  "\"terms\" of statement:word is \"on-record\", but the terms of source:talk are \"background\"");
          assertThat(problem.hint())
              .isEqualTo(
                  "Write \"terms: background\", or type what is not on these terms as another source.");
        });
  }
}
