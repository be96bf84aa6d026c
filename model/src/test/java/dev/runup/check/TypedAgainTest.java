package dev.runup.check;

import static dev.runup.check.BackgroundTermsTest.FACTS;
import static dev.runup.check.BackgroundTermsTest.findings;
import static dev.runup.check.BackgroundTermsTest.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rule `named-on-background` for what was typed twice, once with a name and once without it.
class TypedAgainTest {

  private static final String REGISTER = FACTS.substring(0, FACTS.indexOf("statements:"));

  @ParameterizedTest
  @CsvSource({
    "statements, 'who: zanary, says: The plan is dead.', statement:again says",
    "measures, 'by: zanary, what: Trucks, value: 400', measure:again what",
    "assessments, 'by: zanary, says: The plan is dead.', assessment:again says"
  })
  void wordsWithdrawnOnTheRecordAreNotTypedAgainOnBackground(
      String key, String words, String finding) {
    String facts =
        REGISTER
            + key
            + ": [{id: first, "
            + words
            + "}]\n"
            + "intake: {source: talk, recorded: 2026-01-03}\n"
            + key
            + ": [{id: again, "
            + words
            + "}]\n"
            + "updates: [{fact: first, act: withdrawn, reason: No.}]\n";

    assertThat(findings(facts)).containsExactly(finding);
    assertThat(
            findings(
                facts
                    .replace("again, who: zanary", "again, who: aide")
                    .replace("again, by: zanary", "again, by: aide")))
        .isEmpty();
    assertThat(
            findings(
                facts.replace(
                    "{id: again, " + words,
                    "{id: again, " + words.replace("dead", "alive").replace("400", "500"))))
        .isEmpty();
    // Nobody saw what the desk withdrew at once.
    assertThat(findings(facts.replace("2026-01-03", "2026-01-02"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "actions, 'owner: zanary, says: A map is drawn.', rests-on: word, action:again says",
    "events, 'who: zanary, title: A lunch, status: occurred, when: 2026-01-01', source: talk, event:again title"
  })
  void deedsWithdrawnOnTheRecordAreNotTypedAgainOnBackground(
      String key, String deed, String basis, String finding) {
    String facts =
        REGISTER
            + "%s: [{id: first, %s}]%n".formatted(key, deed)
            + "intake: {source: talk, recorded: 2026-01-03}\n"
            + "statements: [{id: word, who: zanary, says: It may open.}]\n"
            + "%s: [{id: again, %s, %s}]%n".formatted(key, deed, basis)
            + "updates: [{fact: first, act: withdrawn, reason: No.}]\n";

    assertThat(findings(facts)).containsExactly(finding);
    assertThat(
            findings(facts.replace("again, " + deed, "again, " + deed.replace("zanary", "aide"))))
        .isEmpty();
    assertThat(findings(facts.replace("2026-01-01, source", "2026-01-02, source")))
        .hasSize(key.equals("events") ? 0 : 1);
  }

  @ParameterizedTest
  @CsvSource({
    "says: The Plan is dead, says",
    "quote: the plan is dead!, quote",
    "'says: He is sure., quote: The plan is dead', says",
    "'says: \"The plan - is, dead\"', says",
    "'says: Der Plan., original: The plan is dead., original-lang: en', says"
  })
  void capitalsAStopAndAQuoteMakeNoOtherWords(String words, String key) {
    assertThat(findings(typedAgain("act: withdrawn", words)))
        .containsExactly("statement:again " + key);
  }

  @Test
  void wordsCorrectedOnTheRecordAreNotTypedAgainOnBackground() {
    String corrected = "act: corrected, source: gazette, set: {says: The plan is ill.}";

    assertThat(problems(typedAgain(corrected, "says: The plan is dead.")))
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .endsWith("statement:first, which was corrected later and names actor:zanary");
    assertThat(findings(typedAgain(corrected, "says: The plan is fine."))).isEmpty();
    // What is superseded was right, and both facts stand.
    assertThat(
            findings(
                typedAgain(
                    corrected.replace("corrected", "superseded"), "says: The plan is dead.")))
        .isEmpty();
    assertThat(
            findings(
                typedAgain("act: corrected, set: {note: Checked.}", "says: The plan is dead.")))
        .isEmpty();
  }

  private static String typedAgain(String update, String words) {
    return REGISTER
        + "statements: [{id: first, who: zanary, says: The plan is dead.}]\n"
        + "intake: {source: talk, recorded: 2026-01-03}\n"
        + "statements: [{id: again, who: zanary, "
        + words
        + "}]\n"
        + "updates: [{fact: first, reason: No., "
        + update
        + "}]\n";
  }

  @Test
  void hintPointsToStricterTerms() {
    String facts =
        REGISTER
            + "statements: [{id: first, who: zanary, says: Dead.}]\n"
            + "intake: {source: talk, recorded: 2026-01-03}\n"
            + "statements: [{id: again, who: zanary, says: Dead.}]\n"
            + "updates: [{fact: first, act: withdrawn, reason: No.}]\n";
    assertThat(problems(facts))
        .singleElement()
        .extracting(Problem::hint)
        .asString()
        .contains("\"set: {terms: background}\"");
    assertThat(
            findings(
                REGISTER
                    + "statements: [{id: first, who: zanary, says: Dead.}]\n"
                    + "intake: {recorded: 2026-01-03}\n"
                    + "updates: [{fact: first, act: corrected, reason: No., set: {terms: background}}]\n"))
        .isEmpty();
  }

  private static final String WITHDRAWN = "updates: [{fact: first, act: withdrawn, reason: No.}]\n";

  private static String twice(String key, String fact, String first, String again, String update) {
    return REGISTER
        + "%s: [{id: first, %s%s}]%n".formatted(key, fact, first)
        + "intake: {source: talk, recorded: 2026-01-02}\n"
        + "statements: [{id: word, who: zanary, says: It may open.}]\n"
        + "intake: {source: gazette, recorded: 2026-01-03}\n"
        + "%s: [{id: again, %s, recorded: 2026-01-03%s}]%n".formatted(key, fact, again)
        + update;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "statements|who: zanary, says: Dead.|says",
        "statements|who: aide, to: [zanary], says: Dead.|says",
        "measures|by: zanary, what: Trucks, value: 400|what",
        "assessments|by: zanary, says: Dead.|says",
        "actions|owner: zanary, says: Sent.|says",
        "events|who: zanary, title: A lunch, status: occurred, when: 2026-01-01|title",
        "proposals|by: zanary, title: A plan|title",
        "provisions|blocked-by: zanary, text: All open|text"
      })
  void sameContentWithAndWithoutTheNameIsRefusedInEitherOrder(
      String key, String fact, String gist) {
    String type = key.substring(0, key.length() - 1);
    String finding = type + ":again " + gist;

    assertThat(findings(twice(key, fact, ", source: gazette", ", source: talk", WITHDRAWN)))
        .containsExactly(finding);
    assertThat(findings(twice(key, fact, ", source: talk", ", source: gazette", WITHDRAWN)))
        .containsExactly(finding);
    assertThat(findings(twice(key, fact, ", source: talk", ", source: talk", WITHDRAWN))).isEmpty();
    assertThat(findings(twice(key, fact, ", source: gazette", ", source: gazette", WITHDRAWN)))
        .isEmpty();
  }

  /// Two may say the same words, and who speaks on the record later needs them once more. An event,
  /// a proposal or a provision is one thing.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "statements|who: zanary, says: Dead.|",
        "actions|owner: zanary, says: Sent.|",
        "events|who: zanary, title: A lunch, status: occurred, when: 2026-01-01|event:again title",
        "proposals|by: zanary, title: A plan|proposal:again title",
        "provisions|blocked-by: zanary, text: All open|provision:again text"
      })
  void whatIsOneThingIsNotTypedOnBackgroundBesideTheRecord(
      String key, String fact, @Nullable String finding) {
    assertThat(findings(twice(key, fact, ", source: gazette", ", source: talk", "")))
        .isEqualTo(finding == null ? List.of() : List.of(finding));
    assertThat(findings(twice(key, fact, ", source: talk", ", source: gazette", ""))).isEmpty();
  }

  @Test
  void withdrawnPositionIsNotTypedAgainOnBackground() {
    String facts =
        REGISTER
            + "issues: [{id: border, title: The border}]\n"
            + "positions: [{actor: zanary, issue: border, stance: opposes}]\n"
            + "intake: {source: talk, recorded: 2026-01-04}\n"
            + "positions: [{actor: zanary, issue: border, stance: opposes}]\n"
            + "updates: [{fact: zanary/border, act: withdrawn, reason: No., source: gazette, recorded: 2026-01-03}]\n";

    assertThat(findings(facts)).containsExactly("position:zanary/border source");
  }

  @Test
  void hintOfTheReverseSaysThatBothMayStand() {
    String fact = "who: zanary, says: Dead.";

    assertThat(problems(twice("statements", fact, ", source: talk", "", WITHDRAWN)))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.message())
              .isEqualTo(
                  "statement:again names actor:zanary, and has the words of statement:first, which is withdrawn and is on background");
          assertThat(problem.hint())
              .isEqualTo("Leave out the withdrawal of statement:first: both may stand.");
        });
  }
}
