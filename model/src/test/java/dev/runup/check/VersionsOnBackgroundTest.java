package dev.runup.check;

import static dev.runup.check.NamedOnBackgroundTest.NEXT_FILE;
import static dev.runup.check.NamedOnBackgroundTest.TALK;
import static dev.runup.check.NamedOnBackgroundTest.findings;
import static dev.runup.check.NamedOnBackgroundTest.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.runup.problem.Problem;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rule `named-on-background` for facts whose versions are partly on background. All versions
/// have one address, so none may name whom another one hides.
class VersionsOnBackgroundTest {

  private static final String FROM_TALK = "source: talk, ";

  /// Returns the findings for a fact and updates of it, each with the version that it points at.
  private static List<String> mixed(String fact, String... updates) {
    return problems(typed(fact, updates)).stream()
        .map(Problem::ref)
        .map(Objects::requireNonNull)
        .map(ref -> ref.key() + " " + ref.version())
        .toList();
  }

  private static String typed(String fact, String... updates) {
    StringBuilder typed = new StringBuilder(TALK + NEXT_FILE + fact + "\nupdates:\n");
    for (int i = 0; i < updates.length; i++) {
      String act = updates[i].contains("act:") ? "" : "act: superseded, ";
      typed.append(
          "- {fact: %s, recorded: 2026-01-0%d, %sreason: R., %s}%n"
              .formatted(
                  fact.startsWith("positions") ? "zanary/border" : "shaped",
                  i + 3,
                  act,
                  updates[i]));
    }
    return typed.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "statements: [{id: shaped, who: zanary, says: Old., source: talk}]|set: {who: zanary, says: New.}|source 1",
        "statements: [{id: shaped, who: zanary, says: Old.}]|set: {says: New.}, source: talk|source 1",
        "statements: [{id: shaped, who: zanary, says: Old.}]|set: {source: talk}|source 1",
        "statements: [{id: shaped, attribution: an envoy, says: Old., source: talk}]|set: {who: zanary, says: New.}, unset: [attribution]|source 1",
        "statements: [{id: shaped, who: zanary, says: Old., terms: background}]|set: {says: New., terms: on-record}|source 1",
        "measures: [{id: shaped, what: Cost, value: USD 1 m, by: zanary, source: talk}]|set: {by: zanary, value: USD 2 m}|source 1",
        "measures: [{id: shaped, what: Cost, value: USD 1 m, source: talk}]|set: {by: zanary, value: USD 2 m}|source 1",
        "assessments: [{id: shaped, says: Old., by: zanary}]|set: {says: New.}, source: talk|source 1",
        "actions: [{id: shaped, says: Old., owner: zanary}]|set: {due: 2026-03-01}, source: talk|source 1",
        "actions: [{id: shaped, says: Old., owner: zanary, source: gazette}]|set: {rests-on: word}|rests-on 1",
        "events: [{id: shaped, title: Old, status: planned, when: 2026-03-01, who: zanary}]|set: {source: talk}|source 1",
        "positions: [{actor: zanary, issue: border, stance: opposes}]|set: {says: never}, source: talk|source 1",
      })
  void versionsThatNameAndHideOneActorAreRefused(String fact, String update, String at) {
    assertThat(mixed(fact, update)).containsExactly(at);
  }

  @Test
  void wordsOnBackgroundBetweenOthersAreRefused() {
    String fact = "statements: [{id: shaped, who: zanary, says: Old.}]";
    String back = "set: {says: New.}, source: gazette";

    assertThat(mixed(fact, "set: {says: Secret.}, source: talk", back)).containsExactly("source 1");
    assertThat(mixed(fact, "set: {says: Secret.}, source: talk", "act: withdrawn"))
        .containsExactly("source 1");
    assertThat(mixed(fact, "set: {says: Other.}, source: gazette", back)).isEmpty();
  }

  /// Terms that get stricter hold for all versions, and those that get looser for the same words.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{id: shaped, who: zanary, says: Old.}|set: {terms: background}",
        "{id: shaped, who: zanary, says: Old.}|set: {says: New., terms: background}, source: talk",
        "{id: shaped, who: zanary, says: Old., terms: background}|set: {terms: on-record}",
        "{id: shaped, who: zanary, says: Old., source: talk}|set: {says: New.}",
        "{id: shaped, who: zanary, says: Old., source: talk}|act: withdrawn",
        "{id: shaped, who: zanary, says: Old.}|act: withdrawn, source: talk",
        "{id: shaped, who: zanary, says: Old., attribution: an envoy}|set: {says: New.}, source: talk",
        "{id: shaped, who: zanary, says: Old., source: talk}|set: {who: north, says: New.}",
      })
  void versionsOnTheSameTermsAreFine(String statement, String update) {
    assertThat(mixed("statements: [" + statement + "]", update)).isEmpty();
  }

  @Test
  void sourceThatIsOnBackgroundLaterHidesAllVersions() {
    String facts =
        typed(
                    "statements: [{id: shaped, who: zanary, says: Old.}]",
                    "set: {says: New.}, source: talk")
                .replace("kind: interview, terms: background", "kind: interview")
            + "- {fact: talk, recorded: 2026-01-05, act: corrected, reason: R., set: {terms: background}}\n"
            + "- {fact: gazette, recorded: 2026-01-05, act: corrected, reason: R., set: {terms: background}}\n";

    assertThat(findings(facts)).isEmpty();
  }

  @Test
  void partyThatMayBeNamedIsFine() {
    String party =
        TALK.replace("Zoe Zanary, kind: person", "Zanary Works, kind: organisation")
            .replace("open., terms", "open., attribution: an aide, terms");
    String position =
        NEXT_FILE
            + "positions: [{actor: zanary, issue: border, stance: opposes}]\nupdates:\n"
            + "- {fact: zanary/border, recorded: 2026-01-03, act: superseded, reason: R., set: {says: never, stated-in: word, source: talk}}\n";

    assertThat(findings(party + position)).isEmpty();
    assertThat(findings(party.replace("terms: background", "terms: deep-background") + position))
        .containsExactly("position:zanary/border source");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "set: {translations: {uk: {says: Таємно.}}}, source: talk|source 1",
        "set: {caveat: She told us more.}, source: talk|source 1",
        "set: {translations: {uk: {says: Так.}}}, source: gazette|",
        "set: {note: She told us more.}, source: talk|"
      })
  void translationAndRemarkFromTalkAreWordsOfTheTalk(String update, @Nullable String at) {
    String fact = "statements: [{id: shaped, who: zanary, says: Open.}]";

    assertThat(mixed(fact, "act: corrected, " + update))
        .isEqualTo(at == null ? List.of() : List.of(at));
    assertThat(mixed(fact.replace("who: zanary", "who: north"), "act: corrected, " + update))
        .hasSize(at == null ? 0 : 1);
    assertThat(
            mixed(
                fact.replace("id: shaped", FROM_TALK + "id: shaped"), "act: corrected, " + update))
        .isEmpty();
  }

  @Test
  void findingsSayWhatToDo() {
    String fact = "statements: [{id: shaped, who: zanary, says: Old.}]";
    String position = "positions: [{actor: zanary, issue: border, stance: opposes}]";
    String provision = "provisions: [{id: shaped, text: Opens, blocked-by: zanary}]";

    assertThat(problems(typed(fact, "set: {says: New.}, source: talk")))
        .extracting(Problem::message, Problem::hint)
        .containsExactly(
            tuple(
                "this version of statement:shaped is on background, and an earlier one names actor:zanary",
                "Type the words on background as a fact of their own, or set \"terms\" if all words of this one are on background."));
    assertThat(
            problems(
                typed(
                    fact.replace("id: shaped", FROM_TALK + "id: shaped"),
                    "set: {who: zanary, says: New.}")))
        .extracting(Problem::message, Problem::hint)
        .containsExactly(
            tuple(
                "this version of statement:shaped names actor:zanary, and an earlier one is on background",
                "Type the words from the other source as a fact of their own."));
    assertThat(problems(typed(position, "set: {says: never}, source: talk")))
        .extracting(Problem::hint)
        .containsExactly("Leave it out, or rest it on what is on the record alone.");
    assertThat(problems(typed(provision, "set: {state: dropped}, source: talk")))
        .extracting(Problem::message, Problem::hint)
        .containsExactly(
            tuple(
                "\"blocked-by\" of provision:shaped names actor:zanary, who spoke on background in the source of this update",
                "Type what comes from this source as a fact of its own, or leave the name out."));
    assertThat(mixed(provision, "set: {state: dropped}, source: talk")).containsExactly("source 1");
  }

  /// A position that rests on words on background too isn't printed with its actor.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "source: talk, stated-in: open|true",
        "source: talk, rests-on: open|true",
        "source: gazette, stated-in: [open, word]|true",
        "'source: [gazette, talk]', stated-in: open|true",
        "stated-in: open|false",
        "source: gazette|false"
      })
  void positionOnMixedBasesIsRefused(String bases, boolean isRefused) {
    String facts =
        TALK
            + NEXT_FILE
            + "statements: [{id: open, who: zanary, says: Never.}]\npositions: [{actor: zanary, issue: border, stance: opposes, says: never, "
            + bases.replace("'", "")
            + "}]\n";

    assertThat(findings(facts))
        .isEqualTo(isRefused ? List.of("position:zanary/border actor") : List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "assessments: [{by: zanary, says: Judged., cause: \"id:word\", effect: rain, relation: causes, id: shaped}]|assessment:shaped cause",
        "assessments: [{by: zanary, says: Judged., cause: rain, effect: \"id:word\", relation: causes, id: shaped}]|assessment:shaped effect",
        "assessments: [{by: zanary, says: Judged., cause: \"id:word\", effect: rain, relation: causes, id: shaped, source: talk}]|",
        "assessments: [{by: north, says: Judged., cause: \"id:word\", effect: rain, relation: causes, id: shaped}]|",
        "statements: [{who: zanary, says: Two., measure: hers, id: shaped}]|statement:shaped measure",
        "statements: [{who: zanary, says: No., denies: word, id: shaped}]|"
      })
  void wordsOnBackgroundBesideTheNameAreRefused(String fact, @Nullable String at) {
    String facts =
        TALK
            + NEXT_FILE
            + "measures: [{id: hers, what: Cost, value: USD 1 m, by: zanary, source: talk}]\n"
            + fact
            + "\n";

    assertThat(findings(facts)).isEqualTo(at == null ? List.of() : List.of(at));
  }
}
