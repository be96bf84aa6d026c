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

  private static final String NEXT_FILE = "intake: {source: gazette, recorded: 2026-01-02}\n";

  private static final String FACTS =
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
  private static final String TALK = FACTS.replace("id: word,", "id: word, source: talk,");

  private static final String OPEN = "statements: [{id: open, who: zanary, says: I come.}]\n";

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

  @ParameterizedTest
  @CsvSource({
    "'name: Zoe Zanary Jr.'",
    "'name: Zoe Zanary III'",
    "'name: \"Zoe Zanary, MP\"'",
    "'name: Zoe Zanary (Labour)'",
    "'name: Lady Zanary of Lund'",
    "'name: Zanary Zoe, sort-as: Zanary'",
    "'name: Zanary Zoe, sort-as: \"Zanary, Zoe\"'"
  })
  void familyNameIsFoundWhereverItStands(String name) {
    String facts =
        TALK.replace("name: Zoe Zanary,", name + ",").replace(", aliases: [Old Zanary]", "");

    assertThat(findings(facts.replace("It may open.", "Zanary opens it.")))
        .containsExactly("statement:word says");
    assertThat(findings(facts)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "actors, '{id: state, name: Kingdom of Zanary, kind: state, aliases: [Zanary]}'",
    "places, '{id: river, name: Zanary}'"
  })
  void familyNameThatIsAnotherNameIsAllowed(String register, String entry) {
    String facts = TALK.replace("It may open.", "The water of Zanary flows.");
    String others = NEXT_FILE + register + ": [" + entry + "]\n";

    assertThat(findings(facts)).containsExactly("statement:word says");
    assertThat(findings(facts + others)).isEmpty();
    assertThat(findings(facts.replace("of Zanary", "of Zoe Zanary") + others))
        .containsExactly("statement:word says");
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

  @ParameterizedTest
  @CsvSource({
    "The ZANARY plan.|action:shaped says",
    "Zanarys plan.|action:shaped says",
    "Plan Zanaryem.|action:shaped says",
    "The talks may start in May and it will hold.|",
  })
  void formsOfNameAreRefusedAndShortWordsAreNot(String line) {
    String text = line.split("\\|", -1)[0];
    String key = line.split("\\|", -1)[1];
    String facts =
        TALK.replace("[Old Zanary]", "[May, Will]")
            + NEXT_FILE
            + "actions: [{id: shaped, says: '"
            + text
            + "', stated-in: word}]\n";

    assertThat(String.join(",", findings(facts))).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "António Costa|Costa's plan.",
        "António Costa|A plan of Antonio Costa.",
        "António Costa|A plan of ANTÓNIO COSTA.",
        "Jean Stone|Stone brings it.",
        "Jean Stone|The STONE plan.",
        "Jean Kohl|Kohl's plan.",
        "José Núñez|A plan of Nunez.",
        "José Núñez|A plan of Nu\u0301n\u0303ez.",
        "Zoe O'Neill-Smythe|A plan of O’Neill-Smythe.",
        "Zoe O'Neill-Smythe|A plan of Oneill.",
        "Zoe O'Neill-Smythe|Smythe's plan.",
        "Li Wu|A plan of li wu.",
        "Li Wu|LI WU brings it.",
        "Li Wu|A plan of Wu.",
        "王毅|It was 王毅表示.",
        "王毅|It was @王毅表示.",
        "Nora Quillfeather|Asked @NoraQuillfeather.",
        "Nora Quillfeather|Asked @realnoraquillfeather.",
        "Nora Quillfeather|It is #stopquillfeather2026 now.",
        "Nora Quillfeather|Asked @sen_quillfeather.",
        "Nora Quillfeather|Quill-feather spoke.",
        "Nora Quillfeather|Nora Quill\u2010Feather spoke.",
        "Nora Quillfeather|Quill-feather's plan.",
        "Nora Quillfeather|Ｑｕｉｌｌｆｅａｔｈｅｒ spoke.",
        "Nora Quillfeather|𝐐𝐮𝐢𝐥𝐥𝐟𝐞𝐚𝐭𝐡𝐞𝐫 spoke.",
        "Nora Quillfeather|Quillf\u0435\u0430ther spoke.",
        "Nora Quillfeather|Qυillfeather spoke.",
        "Martin Griffin|Griﬃn spoke.",
        "Jean Stone|It is #StopStone now.",
        "Jean Kohl|Asked @kohl.",
        "Zoe O'Neill|A plan of O´Neill.",
        "Zoe Bondar, translations: {uk: {name: Зоя Бондаренко}}|План Бонд\u0061р\u0065нко.",
        "Zoe Bondar, translations: {uk: {name: Зоя Бондаренко}}|План Бондаренка.",
        "Zoe Bondar, translations: {uk: {name: Зоя Дем'яненко}}|План Дем’яненка.",
        "Zoe Bondar, translations: {uk: {name: Зоя Яровий}}|План Ярового."
      })
  void spellingsOfNameAreRefused(String name, String text) {
    assertThat(findings(shapedBy(name, text))).containsExactly("action:shaped says");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "António Costa|It will cost much. Costs rise.",
        "Jean Stone|A story of a stone. Stony ground. Story two.",
        "Jean Quixy|They keep quiet. Quiet talks.",
        "Zoe Grant|Asked @immigrant and #granted, and read #Kohlrabi.",
        "Jean Kohl|It is #Kohlrabi, ohl-kohl and Koh-lrabi.",
        "Jean Stone|A stone-cold plan of sto-ne, and #milestones.",
        "Jean Stone|Sto ne, x² and IT-компанії та TVшоу.",
        "Theresa May|They start in May.",
        "Phan An|An envoy wu.",
        "Li Wu|A list was made with wushu.",
        "Zoe Grant|It is granted. Granted on Monday."
      })
  void ordinaryWordsLikeNameAreFine(String name, String text) {
    assertThat(findings(shapedBy(name, text))).isEmpty();
  }

  private static String shapedBy(String name, String text) {
    return TALK.replace(
            "name: Zoe Zanary,",
            "name: \""
                + name.replace(", translations", "\", translations")
                + (name.contains("translations") ? "," : "\","))
        + NEXT_FILE
        + "actions: [{id: shaped, says: \""
        + text
        + "\", stated-in: word}]\n";
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
                + " or place, type it there, for example under \"aliases\".");
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
    assertThat(findings(facts + mixed.replace("talk]", "talk], rests-on: open") + NEXT_FILE + OPEN))
        .isEmpty();
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

  /// A basis on the record that names her shows that she is known from the record.
  @Test
  void nameFromBasisOnRecordIsFine() {
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

  @ParameterizedTest
  @CsvSource({
    "https://x.example/interview-with-zoe-zanary, true",
    "https://x.example/a_talk_with_ZANARY.html, true",
    "https://x.example/?who=zoe%20zanary, true",
    "https://x.example/talk%2Dzanary, true",
    "https://x.example/talk%2520zanary, true",
    "https://x.example/talk%FFzanary, true",
    "https://zoezanary.example/talk, true",
    "https://x.example/with-kohl-in-bonn, true",
    "https://x.example/%D0%BA%D0%BE%D0%BB%D1%8F%D0%B4%D0%B0, true",
    "https://x.example/interview-1, false",
    "https://x.example/kohlrabi, false"
  })
  void nameInAddressOfSourceIsRefused(String address, boolean isRefused) {
    String facts =
        FACTS
            .replace("[Old Zanary]", "[Kohl, Коляда]")
            .replace("id: word,", "id: word, source: talk,")
            .replace("interview, terms", "interview, url: \"" + address + "\", terms");

    assertThat(findings(facts).contains("source:talk url")).isEqualTo(isRefused);
  }

  /// The public edition can't know that she spoke, because her words are withheld.
  @Test
  void nameWithoutWithheldWordsBesideItIsRefused() {
    String facts =
        TALK.replace("says: It may open.,", "says: It may open., mark: TLP:RED,")
            + NEXT_FILE
            + "events: [{id: visit, title: A visit, status: occurred, when: 2026-01-01, source: talk, who: [north, zanary]}]\n";

    assertThat(problems(PUBLIC, facts))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.message())
              .isEqualTo(
                  "\"who\" of event:visit names actor:zanary, who spoke on background in what is withheld, as shown by \"public\"");
          assertThat(problem.hint())
              .isEqualTo(
                  "Leave the name out, or mark this fact as high as the words on background.");
        });
    assertThat(findings(PUBLIC, facts.replace("title: A visit", "title: Zanary travels")))
        .containsExactly("event:visit title", "event:visit who");
    assertThat(findings(PUBLIC, facts.replace("mark: TLP:RED,", ""))).isEmpty();
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

  private static final String PUBLIC =
      """
      mark: TLP:CLEAR
      editions:
        daily: {ceiling: TLP:RED}
        public: {}
      """;

  private static List<String> findings(String facts) {
    return findings("", facts);
  }

  private static List<String> findings(String settings, String facts) {
    return problems(settings, facts).stream()
        .map(problem -> Objects.requireNonNull(problem.ref()))
        .map(ref -> ref.ownerName() + " " + ref.key())
        .toList();
  }

  private static List<Problem> problems(String facts) {
    return problems("", facts);
  }

  private static List<Problem> problems(String settings, String facts) {
    String[] typed = facts.split("(?m)(?=^intake: )");
    Given files = Given.only("facts.yaml", typed[0]);
    for (int i = 1; i < typed.length; i++) {
      files.file("facts-" + i + ".yaml", typed[i]);
    }
    if (!settings.isEmpty()) {
      files.settings(settings);
    }
    Dossier dossier = files.dossier();
    return Rules.check(new Clearance(dossier), dossier.editions(), IssueRequest.NEWEST, _ -> null)
        .stream()
        .filter(problem -> problem.code() == ProblemCode.NAMED_ON_BACKGROUND)
        .toList();
  }
}
