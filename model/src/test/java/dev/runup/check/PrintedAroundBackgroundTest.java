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

/// The rule `named-on-background` for what is printed above and around words on background. Zoe
/// Zanary spoke on background.
class PrintedAroundBackgroundTest {

  private static final String FACTS =
      """
      intake: {source: gazette, recorded: 2026-01-02}
      sources:
      - {id: gazette, title: A gazette, kind: news-report}
      - {id: talk, title: A talk, kind: interview, terms: background}
      actors:
      - {id: zanary, name: Zoe Zanary, kind: person}
      - {id: north, name: Northland, kind: state}
      issues:
      - {id: region, title: The region}
      - {id: border, title: The border, within: region}
      - {id: gate, title: The gate, within: border}
      events:
      - {id: tour, title: The tour, status: planned, when: 2026-02}
      - {id: talks, title: The talks, status: planned, when: 2026-02-01, part-of: tour}
      - {id: dinner, title: The dinner, status: planned, when: 2026-02-01, part-of: talks}
      statements:
      - {id: word, source: talk, who: zanary, says: It may open., event: dinner, about: gate}
      """;

  private static final String SETTINGS = "mark: TLP:CLEAR\neditions:\n  daily: {";

  @ParameterizedTest
  @CsvSource({
    "The region, Talks on Zanary, statement:word about",
    "The border, Talks on Zanary, statement:word about",
    "The talks, Talks with Zoe Zanary, statement:word event",
    "The tour, Tour with Zoe Zanary, ",
    "The region, Talks on Northland, "
  })
  void titleOfTheWholeIsPrintedToo(String title, String other, @Nullable String at) {
    assertThat(findings(SETTINGS + "}\n", FACTS.replace("title: " + title, "title: " + other)))
        .isEqualTo(at == null ? List.of() : List.of(at));
  }

  @ParameterizedTest
  @CsvSource({
    "outcome: Zoe Zanary stayed., statement:word event",
    "caveat: Zoe Zanary came late., statement:word event",
    "'who: {actor: north, role: guest of Zanary}', statement:word event",
    "outcome: All stayed., ",
  })
  void textsOfTheEventArePrintedToo(String more, @Nullable String at) {
    String dinner = "title: The dinner, ";

    assertThat(findings(SETTINGS + "}\n", FACTS.replace(dinner, dinner + more + ", ")))
        .isEqualTo(at == null ? List.of() : List.of(at));
  }

  @ParameterizedTest
  @CsvSource({
    "'title: Talks with Zoe Zanary', edition:daily title",
    "'title: Talks, languages: [en, uk], translations: {uk: {title: Це Zanary}}', edition:daily translations",
    "'for: Zoe Zanary', edition:daily for",
    "'name: \"talk-with-zanary-{day}\"', edition:daily name",
    "'base: \"https://x.example/zanary/\"', edition:daily base",
    "'base: \"https://zoezanary.example/\"', edition:daily base",
    "'title: Talks, for: The Minister, base: \"https://x.example/daily/\"', "
  })
  void textsOfAnEditionAreSearched(String keys, @Nullable String at) {
    assertThat(findings(SETTINGS + keys + "}\n", FACTS))
        .isEqualTo(at == null ? List.of() : List.of(at));
  }

  /// Every edition prints the name of the desk.
  @ParameterizedTest
  @CsvSource({
    "'desk: Friends of Zoe Zanary', runup.yaml desk",
    "'translations: {uk: {desk: Друзі Zanary}}', runup.yaml desk",
    "'desk: Friends of Northland', "
  })
  void nameOfTheDeskIsSearched(String key, @Nullable String at) {
    assertThat(findings(key + "\n" + SETTINGS + "}\n", FACTS))
        .isEqualTo(at == null ? List.of() : List.of(at));
  }

  @ParameterizedTest
  @CsvSource({"Zanary-only, true", "Friends of Zoe Zanary, true", "Open, false"})
  void labelsOfMarkingsAreSearched(String label, boolean isRefused) {
    String settings = "marks: [{label: Any}, {label: %s}]\nmark: Any\neditions:\n  daily: {}\n";

    assertThat(findings(settings.formatted(label), FACTS))
        .isEqualTo(isRefused ? List.of("mark:" + label + " label") : List.of());
  }

  /// Nobody can rename the markings of the Traffic Light Protocol.
  @Test
  void labelsOfTheProtocolAreNotSearched() {
    assertThat(findings(SETTINGS + "}\n", FACTS.replace("Zoe Zanary", "Zoe Clear"))).isEmpty();
  }

  /// A topic that is known from the talk alone is printed with the talk as its source.
  @ParameterizedTest
  @CsvSource({
    "Zanary's plan, source: talk, issue:idea title",
    "Zanary's plan, 'source: [talk, gazette]', ",
    "Northland's plan, source: talk, "
  })
  void titleOfATopicFromTheTalkIsSearched(String title, String source, @Nullable String at) {
    String topic = "- {id: idea, title: %s, %s}\nevents:".formatted(title, source);

    assertThat(
            findings(
                SETTINGS + "}\n",
                FACTS.replace("events:", topic)
                    + "- {id: open, who: north, says: Yes., about: idea}\n"))
        .isEqualTo(at == null ? List.of() : List.of(at));
  }

  @Test
  void editionMayNameWhomItNamesOnTheRecord() {
    String settings = SETTINGS + "title: Talks with Zoe Zanary}\n";
    String onRecord = FACTS.replace("part-of: tour", "part-of: tour, who: zanary");
    String attributed = FACTS + "- {id: open, who: zanary, says: I come., attribution: an envoy}\n";

    assertThat(findings(settings, onRecord)).isEmpty();
    assertThat(findings(settings, attributed)).containsExactly("edition:daily title");
  }

  @Test
  void onlyEditionsThatPrintTheWordsAreAsked() {
    String settings = SETTINGS + "ceiling: TLP:RED}\n  open: {title: Talks with Zoe Zanary}\n";

    assertThat(findings(settings, FACTS.replace("A talk,", "A talk, mark: TLP:RED,"))).isEmpty();
    assertThat(findings(settings, FACTS)).containsExactly("edition:open title");
  }

  /// The offices of an actor are printed with it, and the name of whose offices they are.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{id: bert, name: Bert Public, kind: person, offices: [{office: Secretary to Zoe Zanary}]}|true",
        "{id: bert, name: Bert Public, kind: person, offices: [{office: Aide, in-text: aide to Zanary}]}|true",
        "{id: bert, name: Bert Public, kind: person, offices: [{office: Aide, of: zoffice}]}|true",
        "{id: bert, name: Bert Public, kind: person, offices: [{office: Aide, of: zanary}]}|true",
        "{id: bert, name: Bert Public, kind: person, offices: [{office: Aide, of: circle}]}|true",
        "{id: bert, name: Bert Public, kind: person, offices: [{office: Aide}], translations: {uk: {offices: Помічник Zanary}}}|true",
        "{id: bert, name: Husband of Zoe Zanary, kind: person}|true",
        "{id: bert, name: Bert Public, kind: person, member-of: [zoffice]}|false",
        "{id: bert, name: Bert Public, kind: person, offices: [{office: Aide, of: north}]}|false",
        "{id: bert, name: Bert Zanary, short: Zanary the Elder, kind: person, pronounced: Zanary}|false",
        "{id: bert, name: Bert Zanary, kind: person, offices: [{office: Aide}], translations: {uk: {name: Bert Zanary, offices: Помічник Zanary}}}|true",
        "{id: bert, name: Zoe Zanary, kind: person}|false",
        "{id: zanary-aide, name: Bert Public, kind: person}|true",
        "{id: husband-of-zoe-zanary, name: Bert Public, kind: person}|true",
        "{id: bert-zanary, name: Bert Zanary, kind: person}|false",
        "{id: zanary-works, name: Works, kind: organisation, aliases: [Zanary Works]}|false",
        "{id: zanary-works, name: Works, kind: organisation}|true",
        "{id: zanary-works, name: Works, kind: organisation, aliases: [Zanary]}|false",
        "{id: bert, name: Circle, kind: group, aliases: [Zanary circle]}|false"
      })
  void whatIsPrintedWithAnActorIsSearched(String actor, boolean isRefused) {
    String facts =
        FACTS.replace(
            "issues:",
            """
            - {id: zoffice, name: Office of Zoe Zanary, kind: organisation}
            - {id: circle, name: Zanary circle, kind: group}
            - %s
            issues:\
            """
                .formatted(actor));

    assertThat(findings(SETTINGS + "}\n", withLunch(facts, "who: " + idOf(actor))))
        .isEqualTo(isRefused ? List.of("event:lunch who") : List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{id: house, name: The house, called: Zanary}|true",
        "{id: zanary-house, name: The house}|true",
        "{id: house, name: The house, within: zanary-land}|true",
        "{id: zanary-house, name: Zanary House, aliases: [Zanary]}|false",
        "{id: house, name: The house, aliases: [Zanary House]}|false"
      })
  void whatIsPrintedWithAPlaceIsSearched(String place, boolean isRefused) {
    String facts =
        FACTS.replace(
            "issues:", "places:\n- {id: zanary-land, name: The land}\n- " + place + "\nissues:");

    assertThat(findings(SETTINGS + "}\n", withLunch(facts, "where: " + idOf(place))))
        .isEqualTo(isRefused ? List.of("event:lunch where") : List.of());
  }

  private static String idOf(String entry) {
    return entry.substring("{id: ".length(), entry.indexOf(','));
  }

  /// Returns facts with an event that is known from the talk alone.
  private static String withLunch(String facts, String keys) {
    return facts.replace(
        "events:",
        "events:\n- {id: lunch, source: talk, title: A lunch, status: occurred, when: 2026-01-01, "
            + keys
            + "}");
  }

  private static List<String> findings(String settings, String facts) {
    String[] typed = facts.split("(?m)(?=^intake: )");
    Given given = Given.only("facts.yaml", typed[0]);
    for (int i = 1; i < typed.length; i++) {
      given.file("facts-" + i + ".yaml", typed[i]);
    }
    Dossier dossier = given.settings(settings).dossier();
    return Rules.check(new Clearance(dossier), dossier.editions(), IssueRequest.NEWEST, _ -> null)
        .stream()
        .filter(problem -> problem.code() == ProblemCode.NAMED_ON_BACKGROUND)
        .map(Problem::ref)
        .map(Objects::requireNonNull)
        .map(ref -> ref.ownerName() + " " + ref.key())
        .distinct()
        .toList();
  }
}
