package dev.runup.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.clearance.Clearance;
import dev.runup.fact.Dossier;
import dev.runup.history.History.IssueRequest;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.reading.Given;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rule `named-on-background`. Zoe Zanary spoke on background, under the id `word`.
class NamedOnBackgroundTest {

  static final String NEXT_FILE = "intake: {source: gazette, recorded: 2026-01-02}\n";

  static final String FACTS =
      NEXT_FILE
          + """
          sources:
          - {id: gazette, title: A gazette, kind: news-report}
          - {id: talk, title: A talk, kind: interview, terms: background}
          actors:
          - {id: zanary, name: Zoe Zanary, kind: person, aliases: [Old Zanary]}
          - {id: north, name: Northland, kind: state}
          issues: [{id: border, title: The border}]
          proposals: [{id: plan, title: The plan}]
          events: [{id: talks, title: The talks, status: planned, when: 2026-02-01, who: north, about: plan}]
          measures: [{id: ships, what: Ships, value: "30"}]
          statements:
          - {id: word, who: zanary, says: It may open., terms: background, event: talks, about: [border, plan], measure: ships}
          """;

  /// The facts with her words from a source on background.
  static final String TALK = FACTS.replace("id: word,", "id: word, source: talk,");

  @Test
  void nameOfAReviewerIsPrintedNowhere() {
    String reviewed = ", reviewed: {by: Zoe Zanary, at: 2026-01-02}}";

    assertThat(
            findings(
                TALK
                    + "actions: [{id: shaped, says: It is brought., stated-in: word"
                    + reviewed
                    + "]\n"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'{id: shaped, says: Zanary brings it., stated-in: word}', action:shaped says",
    "'{id: shaped, says: It is brought., evidence: A note by Zoe Zanary., stated-in: word}', action:shaped evidence",
    "'{id: shaped, says: It is brought., caveat: Old Zanary said so., rests-on: word}', action:shaped caveat",
    "'{id: zanary-told-us, says: It is brought., stated-in: word}', action:zanary-told-us id",
    "'{id: note-of-zanary, says: It is brought., stated-in: word}', action:note-of-zanary id",
    "'{id: shaped, says: It is brought., stated-in: word, translations: {uk: {says: Це Zanary.}}}', action:shaped translations"
  })
  void nameInTextOrIdIsRefused(String action, String key) {
    assertThat(findings(TALK + "actions: [" + action + "]\n")).containsExactly(key);
  }

  @Test
  void nameInTextsOfSourceIsRefused() {
    String facts = TALK.replace("kind: interview", "kind: interview, author: Zoe Zanary");

    assertThat(findings(facts)).containsExactly("source:talk author");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "person|background||Name whom the speaker stands for",
        "state|background||Give the statements it is known from an \"attribution\"",
        "state|deep-background|, attribution: an aide|Leave it out"
      })
  void positionThatCannotBePrintedIsRefusedWithHint(
      String kind, String terms, @Nullable String attribution, String hint) {
    String facts =
        TALK.replace("Zoe Zanary, kind: person", "Zoe Zanary, kind: " + kind)
                .replace(
                    "open., terms: background",
                    "open., terms: " + terms + Objects.requireNonNullElse(attribution, ""))
            + "positions: [{actor: zanary, issue: border, stance: opposes, stated-in: word}]\n";

    assertThat(problems(facts))
        .singleElement()
        .satisfies(problem -> assertThat(problem.hint()).startsWith(hint));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: A gazette|title: Interview with Zoe Zanary|source",
        "title: A gazette|title: A gazette, author: Z. Zanary|source",
        "title: A gazette|title: A gazette, publisher: Zanary Press|source",
        "title: A gazette|title: A gazette, url: \"https://x.example/zanary\"|source",
        "title: The border|title: The Zanary line|about",
        "title: The plan|title: Zanary's plan|about",
        "title: The talks|title: Dinner with Zanary|event",
        "title: The talks|title: The talks, translations: {uk: {title: Dinner with Zanary}}|event",
        "what: Ships|what: Ships of Zanary|measure"
      })
  void nameInTextPrintedBesideWordsIsRefused(String old, String typed, String key) {
    assertThat(findings(FACTS)).isEmpty();
    assertThat(findings(FACTS.replace(old, typed))).containsExactly("statement:word " + key);
  }

  @Test
  void nameBesideWordsIsReportedWithPlaceOfItsText() {
    Problem problem = problems(FACTS.replace("A gazette", "A talk with Zanary")).getFirst();

    assertThat(problem.message())
        .isEqualTo(
            "statement:word is printed beside \"title\" of source:gazette, which names actor:zanary (\"Zanary\"), who spoke on background");
    assertThat(problem.hint())
        .isEqualTo(
            "Take the name out of it, or change \"source\" here. If it is the name of another actor"
                + " or place, type it there, for example under \"aliases\". If it is an ordinary word,"
                + " write here \"accepted: {named-on-background: WHY}\".");
    assertThat(problem.related())
        .extracting(related -> related.ref().ownerName() + " " + related.ref().key())
        .containsExactly("source:gazette title");
  }

  /// On the record she is named anyway. The title of an event says nothing more.
  @Test
  void nameBesideWordsOnRecordIsFine() {
    String facts =
        FACTS
            .replace("terms: background, event", "event")
            .replace("The talks", "Dinner with Zanary")
            .replace("A gazette", "Interview with Zoe Zanary");

    assertThat(findings(facts)).isEmpty();
  }

  /// Half of all topics name a state. That tells nothing of its official who spoke.
  @Test
  void stateInTitleBesideWordsIsFine() {
    String facts =
        FACTS.replace("who: zanary", "who: north").replace("The border", "Northland's border");

    assertThat(findings(facts)).isEmpty();
  }

  /// The public edition can't know that she spoke, because her words are withheld.
  @Test
  void nameWithoutWithheldWordsBesideItIsRefused() {
    String facts =
        TALK.replace("says: It may open.,", "says: It may open., mark: TLP:RED,")
            + NEXT_FILE
            + "events: [{id: visit, title: A visit, status: occurred, when: 2026-01-01, source: talk, who: [north, zanary],"
            + REVIEWED
            + "}]\n";

    assertThat(problems(PUBLIC, facts))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.message())
              .isEqualTo(
                  "\"who\" of event:visit names actor:zanary, and what is withheld puts this on background, as shown by \"public\"");
          assertThat(problem.hint())
              .isEqualTo(
                  "Leave the name out, or mark this fact as high as the words on background.");
        });
    assertThat(findings(PUBLIC, facts.replace("title: A visit", "title: Zanary travels")))
        .containsExactly("event:visit title", "event:visit who");
    assertThat(findings(PUBLIC, facts.replace("mark: TLP:RED,", REVIEWED))).isEmpty();
    assertThat(findings(PUBLIC, facts.replace("source: talk, who", "source: gazette, who")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "says: Zanary opens.|set: {says: It opens.}, source: talk|reason: R.|statement:two says",
        "says: It opens., caveat: Zanary was tired.|unset: [caveat]|reason: R.|statement:two caveat",
        "says: It opens.|set: {says: It shuts.}|reason: Zanary told us.|statement:two reason",
        "says: It opens.|set: {says: It shuts.}, source: talk|reason: Zanary told us.|statement:two reason",
        "says: Zanary opens.|act: withdrawn|reason: R.|statement:two says"
      })
  void nameInEarlierVersionIsRefused(String typed, String change, String reason, String at) {
    String facts =
        TALK
            + NEXT_FILE
            + "statements: [{id: two, who: zanary, attribution: an envoy, source: talk, "
            + typed
            + "}]\nupdates:\n- {fact: two, recorded: 2026-01-03, "
            + (change.startsWith("act") ? "" : "act: corrected, ")
            + change
            + ", "
            + reason
            + "}\n- {fact: talks, recorded: 2026-01-04, act: corrected, reason: R., set: {title: Talks}}\n";

    assertThat(findings(facts)).containsExactly(at);
  }

  @Test
  void nameOnRecordInTextFromBeforeBackgroundIsRefused() {
    String facts =
        FACTS
            + NEXT_FILE
            + """
            statements: [{id: two, who: zanary, says: I say it as Zoe Zanary.}]
            updates: [{fact: two, recorded: 2026-01-03, act: corrected, reason: R., set: {terms: background, attribution: an envoy, says: It is said.}}]
            """;

    assertThat(findings(facts)).containsExactly("statement:two says");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Staff of Zoe Zanary|Villa|statement:two to",
        "Staff|Villa Zanary|event:dinner where,statement:two event",
        "Zanary|Villa|",
        "Staff|Zanary|",
        "Staff|Villa|"
      })
  void nameOfActorOrPlaceBesideWordsIsRefused(String actor, String place, @Nullable String at) {
    String facts =
        TALK.replace("issues:", "- {id: staff, name: " + actor + ", kind: group}\nissues:")
            + NEXT_FILE
            + "places: [{id: villa, name: "
            + place
            + "}]\n"
            + """
            events: [{id: dinner, title: A dinner, status: occurred, when: 2026-01-01, source: talk, where: villa}]
            statements: [{id: two, who: zanary, attribution: an envoy, source: talk, says: Two., to: staff, event: dinner}]
            """;

    assertThat(String.join(",", findings(facts))).isEqualTo(at == null ? "" : at);
  }

  private static final String REVIEWED =
      " reviewed: [{by: A, at: 2026-01-02}, {by: B, at: 2026-01-02}],";

  private static final String PUBLIC =
      """
      mark: TLP:CLEAR
      editions:
        daily: {ceiling: TLP:RED}
        public: {}
      """;

  static List<String> findings(String facts) {
    return findings(BackgroundTermsTest.UP_TO_RED, facts);
  }

  static List<String> findings(String settings, String facts) {
    return problems(settings, facts).stream()
        .map(problem -> Objects.requireNonNull(problem.ref()))
        .map(ref -> ref.ownerName() + " " + ref.key())
        .toList();
  }

  static List<Problem> problems(String facts) {
    return problems(BackgroundTermsTest.UP_TO_RED, facts);
  }

  static List<Problem> problems(String settings, String facts) {
    String[] typed = facts.split("(?m)(?=^intake: )");
    Given files = Given.only("facts.yaml", typed[0]);
    for (int i = 1; i < typed.length; i++) {
      files.file("facts-" + i + ".yaml", typed[i]);
    }
    Dossier dossier = files.settings(settings).dossier();
    return Rules.check(new Clearance(dossier), dossier.editions(), IssueRequest.NEWEST, _ -> null)
        .stream()
        .filter(problem -> problem.code() == ProblemCode.NAMED_ON_BACKGROUND)
        .toList();
  }
}
