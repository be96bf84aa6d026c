package dev.runup.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Briefing.Source;
import dev.runup.briefing.Event;
import dev.runup.briefing.FrontPage.Headline;
import dev.runup.briefing.FrontPage.Message;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Provenance.Cite;
import dev.runup.briefing.Statement;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComposerTest {

  private static final String INTAKE = "intake: {source: article, recorded: 2025-12-28}\n";

  @Test
  void aLongChainThatAMessageRestsOnLeadsToItsSource() {
    StringBuilder actors = new StringBuilder("actors:\n");
    for (int i = 10_001; i <= 30_000; i++) {
      actors.append("- {id: a-%d, name: A, kind: person, rests-on: a-%d}\n".formatted(i, i - 1));
    }
    actors.append("- {id: a-10000, name: A, kind: person, passage: ¶7}\n");

    Briefing briefing =
        compose(
            actors
                + """
                events:
                - {id: a-talk, title: Talk, status: planned}
                headlines:
                - {title: A message, rests-on: a-30000}
                """);

    assertThat(Objects.requireNonNull(briefing.front().lead()).standing().cites())
        .extracting(cite -> cite.passage().text())
        .containsExactly("¶7");
  }

  @Test
  void figuresOfOneThingThatCannotAllHoldSaySoOfEachOther() {
    Briefing briefing =
        compose(
            """
            measures:
            - {what: Need, value: USD 524 bn}
            - {what: Need, value: USD 600 bn, source: readout}
            - {what: Need, value: USD 500–700 bn}
            """);

    assertThat(briefing.figures())
        .flatExtracting(figure -> figure.standing().against())
        .extracting(against -> against.word())
        .containsExactly("differs", "differs");
  }

  @Test
  void aBriefingWhoseSourcesAllRepeatOneIsOfASingleSource() {
    String facts =
        """
        sources:
        - {id: copy, title: A copy, kind: news-report, derived-from: %s}
        events:
        - {title: A, status: occurred}
        - {title: B, status: occurred, source: copy}
        """;

    assertThat(compose(facts.formatted("article")).notes().basis().single()).isTrue();
    assertThat(compose(facts.formatted("readout")).notes().basis().single()).isFalse();
  }

  @Test
  void whatWasTakenBackMakesNoMessage() {
    Briefing briefing =
        compose(
            """
            statements:
            - {id: claim, who: costa, says: It is so., about: territory}
            - {id: back, who: costa, says: It is not so., about: support, retracts: claim}
            """);

    assertThat(told(briefing)).containsExactly("It is not so.");
  }

  @Test
  void aTranslatedTextKeepsItsParagraphs() {
    Briefing briefing =
        compose(
            """
            headlines:
            - id: top
              lang: uk
              title: Так
              text: "Один.\\n\\nДва."
              rests-on: territory
              recorded: 2025-12-28
              translations:
                en: {title: "Yes", text: "One.\\n\\nTwo.", by: machine}
            """);

    Headline lead = Objects.requireNonNull(briefing.front().lead());
    assertThat(lead.text().stream().map(Leaf.Prose::text).toList()).containsExactly("One.", "Two.");
    assertThat(lead.standing().machine()).isTrue();
  }

  static Event event(Briefing briefing, String title) {
    return briefing.events().timeline().stream()
        .filter(event -> event.title().text().equals(title))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void sourcesOfOneMomentAreNumberedByTheirIds() {
    Briefing briefing =
        compose(
            """
            statements:
            - {id: b-said, who: costa, says: First., source: {readout: p. 2}, about: territory}
            - {id: a-said, who: costa, says: Second., passage: ¶3, about: support}
            headlines:
            - {id: top, title: First, rests-on: b-said, recorded: 2025-12-28}
            """);

    assertThat(
            briefing.notes().sources().stream()
                .map(Source::title)
                .map(Leaf::ref)
                .map(ref -> ref.ownerName())
                .toList())
        .containsExactly("source:article", "source:readout");
    assertThat(Objects.requireNonNull(briefing.front().lead()).standing().cites())
        .extracting(Cite::number)
        .containsExactly(2);
  }

  @Test
  void passagesOfOneSourceStandAsAReaderCounts() {
    Briefing briefing =
        compose(
            """
            statements:
            - {id: a-said, who: costa, says: A., passage: ¶10}
            - {id: b-said, who: costa, says: B., passage: ¶8}
            - {id: c-said, who: costa, says: C., passage: ¶8}
            headlines:
            - {id: top, title: All, rests-on: [a-said, b-said, c-said], recorded: 2025-12-28}
            """);

    assertThat(
            Objects.requireNonNull(briefing.front().lead()).standing().cites().stream()
                .map(cite -> Objects.requireNonNull(cite.passage()).text())
                .toList())
        .containsExactly("¶8", "¶10");
  }

  @Test
  void withoutAnEditorTheHeaviestTopicsMakeTheMessages() {
    Briefing briefing =
        compose(
            """
            statements:
            - {id: light, who: costa, says: It will last., about: support}
            - {id: heavy-weak, who: costa, says: Perhaps., about: territory, credibility: 4}
            - {id: heavy, who: zelensky, says: It is ours., about: territory, credibility: 2}
            events:
            - {id: visit, title: A visit, status: planned, about: plan}
            measures:
            - {id: count, what: Points, value: "20"}
            """);

    assertThat(briefing.front().messages().stream().map(ComposerTest::topic).toList())
        .containsExactly("Territory", "Support", "");
    assertThat(told(briefing))
        .containsExactly("It is ours.", "Perhaps.", "It will last.", "Points");
  }

  private static String topic(Message message) {
    return message.topic() == null ? "" : message.topic().text();
  }

  private static List<String> told(Briefing briefing) {
    return briefing.front().messages().stream()
        .flatMap(message -> message.told().stream())
        .map(told -> Objects.requireNonNull(told.fact().gist()).text())
        .toList();
  }

  private static String says(@Nullable Headline headline) {
    return Objects.requireNonNull(headline).title().text();
  }

  @Test
  void thereAreAtMostFiveMadeMessages() {
    StringBuilder facts = new StringBuilder("statements:\n");
    StringBuilder issues = new StringBuilder("issues:\n");
    for (int i = 0; i < 9; i++) {
      facts.append("- {id: s-%d, who: costa, says: S%d., about: i-%d}\n".formatted(i, i, i));
      issues.append("- {id: i-%d, title: I%d}\n".formatted(i, i));
    }

    Briefing briefing = compose(facts.append(issues).toString());

    assertThat(briefing.front().messages()).hasSize(5);
    assertThat(briefing.statements()).hasSize(9);
  }

  @Test
  void theEditorsMessagesStandByWeightAndTheLeadFirst() {
    Briefing briefing =
        compose(
            """
            headlines:
            - {id: aa, title: light, weight: 2, rests-on: territory, recorded: 2025-12-28}
            - {id: bb, title: heavy, weight: 9, rests-on: territory, recorded: 2025-12-28}
            - {id: cc, title: lead, lead: true, weight: 1, rests-on: territory, recorded: 2025-12-28}
            - {id: dd, title: lapsed, weight: 9, until: 2025-12-27, rests-on: territory, recorded: 2025-12-28}
            """);

    assertThat(says(briefing.front().lead())).isEqualTo("lead");
    assertThat(briefing.front().messages().stream().map(one -> says(one.headline())).toList())
        .containsExactly("heavy", "light");
  }

  @Test
  void onBackgroundNoNameIsPrinted() {
    Briefing briefing =
        compose(
            """
            statements:
            - {id: a-said, who: agency, says: A., terms: background, attribution: an official, reviewed: [{by: Able, at: 2025-12-28}, {by: Bright, at: 2025-12-28}]}
            - {id: b-said, who: agency, says: B., terms: deep-background, reviewed: [{by: Able, at: 2025-12-28}, {by: Bright, at: 2025-12-28}]}
            - {id: c-said, who: agency, says: C., source: whisper, reviewed: [{by: Able, at: 2025-12-28}, {by: Bright, at: 2025-12-28}]}
            - {id: d-said, who: agency, says: D., terms: background, retracts: a-said, reviewed: [{by: Able, at: 2025-12-28}, {by: Bright, at: 2025-12-28}]}
            actors:
            - {id: agency, name: Costa agency, kind: group}
            sources:
            - {id: whisper, title: A talk, kind: interview, terms: background}
            """);

    assertThat(briefing.statements()).hasSize(4);
    assertThat(briefing.toString()).doesNotContain("Costa");
  }

  @Test
  void aSpeakerCarriesTheOfficeOfTheDay() {
    Briefing briefing =
        compose(
            """
            actors:
            - id: vdl
              name: Ursula
              kind: person
              offices:
              - {office: Minister, until: 2019-07-17}
              - {office: President, from: 2019-12-01}
            statements:
            - {id: old, who: vdl, says: Old., when: 2019-01-01}
            - {id: new, who: vdl, says: New., when: 2025-01-01}
            - {id: between, who: vdl, says: Between., when: 2019-09-01}
            - {id: read, who: vdl, says: Read then., recorded: 2019-02-01}
            - {id: meant, who: vdl, says: Meant then., event: talks, recorded: 2019-02-01}
            events:
            - {id: talks, title: Talks, status: occurred, recorded: 2019-02-01}
            updates:
            - {fact: read, recorded: 2020-02-01, set: {caveat: On the phone.}}
            """);

    assertThat(office(briefing, "Read then.")).isEqualTo("Minister");
    assertThat(office(briefing, "Meant then.")).isEqualTo("Minister");
    assertThat(office(briefing, "Old.")).isEqualTo("Minister");
    assertThat(office(briefing, "New.")).isEqualTo("President");
    assertThat(office(briefing, "Between.")).isEqualTo("none");
  }

  @Test
  void anOfficeIsHeldOnWhicheverDayItWas() {
    Briefing briefing =
        compose(
            """
            actors:
            - id: vdl
              name: Ursula
              kind: person
              offices: [{office: Minister, until: 2019-07-17}, {office: President, from: 2019-12-01}]
            statements:
            - {who: vdl, says: By then., when: "[..2019-07-01]"}
            - {who: vdl, says: Since then., when: "[2019-12-01..]"}
            - {who: vdl, says: By now., when: "[..2020-01-01]"}
            - {who: vdl, says: At talks., event: talks}
            - {who: vdl, says: In that month., when: 2019-07}
            - {who: vdl, says: In that year., when: 2020}
            events:
            - {id: talks, title: Talks, status: occurred, when: "[..2019-07-01]", who: [vdl]}
            """);

    assertThat(office(briefing, "By then.")).isEqualTo("Minister");
    assertThat(office(briefing, "Since then.")).isEqualTo("President");
    assertThat(office(briefing, "By now.")).isEqualTo("none");
    assertThat(office(briefing, "At talks.")).isEqualTo("Minister");
    assertThat(office(briefing, "In that month.")).isEqualTo("none");
    assertThat(office(briefing, "In that year.")).isEqualTo("President");
    Statement.Speaker met = briefing.events().timeline().getFirst().people().who().getFirst().who();
    assertThat(met.offices().getFirst().title().text()).isEqualTo("Minister");
  }

  private static String office(Briefing briefing, String says) {
    for (Statement statement : briefing.statements()) {
      if (Objects.requireNonNull(statement.words().says()).text().equals(says)) {
        return statement.speech().who().getFirst().offices().stream()
            .map(post -> post.title().text())
            .reduce((one, other) -> one + ", " + other)
            .orElse("none");
      }
    }
    throw new AssertionError("nobody says " + says);
  }

  @Test
  void aTextInAnotherLanguageSaysSoAndATranslationStandsInForIt() {
    Briefing briefing =
        compose(
            """
            events:
            - {id: aa, title: Зустріч, status: planned, lang: uk}
            - {id: bb, title: Візит, status: planned, lang: uk, translations: {en: {title: Visit, by: human}}}
            """);

    Event meeting = event(briefing, "Зустріч");
    Event visit = event(briefing, "Visit");
    assertThat(meeting.title().language()).isEqualTo("uk");
    assertThat(visit.title().language()).isEmpty();
  }

  @Test
  void registerEntriesThatNothingCitesAreNotPrinted() {
    assertThat(compose("events:\n- {id: aa, title: A, status: planned}\n").plans().proposals())
        .isEmpty();
    assertThat(
            compose("events:\n- {id: aa, title: A, status: planned, about: plan}\n")
                .plans()
                .proposals())
        .hasSize(1);
  }

  @Test
  void theSameThingMeasuredTwiceStandsSideBySide() {
    Briefing briefing =
        compose(
            """
            measures:
            - {id: a-one, what: Troops, value: "10"}
            - {id: b-two, what: Money, value: EUR 5 bn}
            - {id: c-three, what: Troops, value: "12"}
            """);

    assertThat(briefing.figures().stream().map(figure -> figure.what().text()).toList())
        .containsExactly("Money", "Troops", "Troops");
  }

  @Test
  void ofTheSameThingThatOfOneUnitStandsTogether() {
    Briefing briefing =
        compose(
            """
            measures:
            - {id: a-one, what: Line, value: "10", unit: km}
            - {id: b-two, what: Line, value: "3", unit: days}
            - {id: c-three, what: Line, value: "12", unit: km}
            """);

    assertThat(briefing.figures())
        .extracting(figure -> Objects.requireNonNull(figure.value()).unit())
        .extracting(unit -> Objects.requireNonNull(unit).text())
        .containsExactly("days", "km", "km");
  }

  @Test
  void provisionsStandByTheirNumbersWhetherOrNotTheyBelongToAProposal() {
    String provisions =
        """
        provisions:
        - {id: a-ten, text: Ten, number: "10"%1$s}
        - {id: b-two, text: Two, number: "2"%1$s}
        - {id: a-none, text: None%1$s}
        """;

    assertThat(
            compose(provisions.formatted(", proposal: plan"))
                .plans()
                .proposals()
                .getFirst()
                .provisions())
        .extracting(provision -> provision.text().text())
        .containsExactly("Two", "Ten", "None");
    assertThat(compose(provisions.formatted("")).plans().provisions())
        .extracting(provision -> provision.text().text())
        .containsExactly("Two", "Ten", "None");
  }

  static Briefing compose(String facts) {
    return compose(facts, "");
  }

  static Briefing compose(String facts, String settings) {
    return Composed.briefing(INTAKE + facts, settings);
  }
}
