package dev.runup.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.MarkScheme;
import dev.runup.fact.PlaceField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import dev.runup.problem.Problem;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DossierReaderTest {

  @Test
  void manySpacesInATextAreReadQuickly() {
    String row = " ".repeat(90_000);
    StringBuilder places = new StringBuilder("places:\n");
    for (int i = 10; i < 60; i++) {
      places.append("- {id: p-%d, name: \"a%sb \\n c\"}\n".formatted(i, row));
    }

    Fact place = Given.facts(places.toString()).fact("place:p-59");

    assertThat(place.text(PlaceField.NAME)).isEqualTo("a" + row + "b c");
  }

  private static final String INTAKE =
      "intake: {source: article, recorded: 2025-12-28, credibility: 3}\n";

  @Test
  void factInheritsFromIntakeAndDossier() {
    Fact said =
        Given.facts(
                INTAKE
                    + """
                    statements:
                    - id: said
                      who: costa
                      says: It will last.
                      passage: ¶5
                    """)
            .fact("statement:said");

    assertThat(said.citations())
        .containsExactly(new Value.Citation(new FactId(FactType.SOURCE, "article"), "¶5"));
    assertThat(said.wholeNumber(CommonField.CREDIBILITY, 6)).isEqualTo(3);
    assertThat(Objects.requireNonNull(said.recorded()).day()).isEqualTo("2025-12-28");
    assertThat(said.mark()).isEqualTo(MarkScheme.TLP.lowest());
  }

  @Test
  void ownValueOverridesTheIntake() {
    Fact said =
        Given.facts(
                INTAKE
                    + """
                    statements:
                    - {id: said, who: costa, says: It will., source: readout, recorded: 2025-12-29, mark: amber, credibility: 2}
                    """)
            .fact("statement:said");

    assertThat(said.citations().getFirst().source().id()).isEqualTo("readout");
    assertThat(said.wholeNumber(CommonField.CREDIBILITY, 6)).isEqualTo(2);
    assertThat(Objects.requireNonNull(said.recorded()).day()).isEqualTo("2025-12-29");
    assertThat(Objects.requireNonNull(said.mark()).label()).isEqualTo("TLP:AMBER");
  }

  @Test
  void registersInheritNoRecordedTime() {
    Given dossier =
        Given.facts(
            INTAKE
                + """
                places:
                - {id: florida, name: Florida}
                headlines:
                - {id: top, title: It will last, rests-on: [territory]}
                """);

    assertThat(dossier.fact("place:florida").recorded()).isNull();
    assertThat(dossier.fact("headline:top").citations()).isEmpty();
  }

  @Test
  void intakeFileAppliesToFilesOfItsFolder() {
    Given dossier =
        Given.facts("")
            .file("press/intake.yaml", INTAKE)
            .file("press/a.yaml", "events:\n- {id: visit, title: A visit, status: planned}\n")
            .file(
                "press/b.yaml",
                """
                intake: {source: readout}
                events:
                - {id: call, title: A call, status: planned}
                """);

    assertThat(dossier.fact("event:visit").citations().getFirst().source().id())
        .isEqualTo("article");
    assertThat(dossier.fact("event:call").citations().getFirst().source().id())
        .isEqualTo("readout");
  }

  @Test
  void orderOfFilesAndEntriesMakesNoDifference() {
    String a = "events:\n- {id: a-visit, title: A, status: planned, source: article}\n";
    String b =
        """
        events:
        - {title: No id, status: planned, source: article}
        - {id: c-visit, title: C, status: planned, source: article}
        """;
    String swapped =
        """
        events:
        - {id: c-visit, source: article, status: planned, title: C}
        - {status: planned, title: No id, source: article}
        """;

    assertThat(Given.facts(a).file("z.yaml", b).dossier().facts())
        .isEqualTo(Given.facts(swapped).file("z.yaml", a).dossier().facts());
  }

  @Test
  void jsonYieldsTheSameFactsAsYaml() {
    String yaml =
        """
        events:
        - {id: visit, title: A visit, status: planned, when: 2025-12-28, source: article}
        """;
    String json =
        """
        {"events": [{"id": "visit", "title": "A visit", "status": "planned", "when": "2025-12-28", "source": "article"}]}
        """;

    assertThat(Given.facts("").file("e.json", json).dossier())
        .isEqualTo(Given.facts("").file("e.yaml", yaml).dossier());
  }

  @Test
  void setOfDatesNeedsNoQuotes() {
    String event =
        """
        events:
        - {id: visit, title: A visit, status: planned, source: article, when: %s}
        """;

    assertThat(
            Given.facts(event.formatted("[2025-06-19..2025-06-21]"))
                .fact("event:visit")
                .date(EventField.WHEN))
        .isInstanceOf(FactDate.Within.class);
    assertThat(
            Given.facts(event.formatted("[2025-06-19, 2025-06-21]"))
                .fact("event:visit")
                .date(EventField.WHEN))
        .isInstanceOf(FactDate.OneOf.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NO",
        "3.10",
        "012",
        "21:00",
        "1_000",
        "True",
        "0x1F",
        "=1+1",
        "<b>",
        "${x}",
        "*x* _y_ `z`"
      })
  void textStaysText(String typed) {
    Fact said =
        Given.facts(
                "statements:\n- id: said\n  who: costa\n  source: article\n  says: \""
                    + typed
                    + "\"\n")
            .fact("statement:said");

    assertThat(said.text(StatementField.SAYS)).isEqualTo(typed);
  }

  @Test
  void headlineHasParagraphsWithoutOtherLineFeeds() {
    Fact top =
        Given.facts(
                """
                headlines:
                - id: top
                  title: It will last
                  rests-on: territory
                  text: |
                    One line
                    goes on.

                    Another.
                """)
            .fact("headline:top");

    assertThat(top.all(HeadlineField.TEXT))
        .isEqualTo(List.of(new Value.Text("One line goes on."), new Value.Text("Another.")));
  }

  @Test
  void participantsMayHaveRolesAndOthers() {
    Fact visit =
        Given.facts(
                """
                events:
                - {id: visit, title: A, status: planned, source: article, who: [costa, {actor: zelensky, role: guest}, +others]}
                """)
            .fact("event:visit");

    assertThat(visit.all(EventField.WHO))
        .containsExactly(
            new Value.Participant(new FactId(FactType.ACTOR, "costa"), null),
            new Value.Participant(new FactId(FactType.ACTOR, "zelensky"), "guest"),
            new Value.Others());
  }

  @Test
  void ambiguousIdNeedsItsType() {
    String events =
        """
        events:
        - {id: e-one, title: A, status: planned, source: article, about: %s}
        """;
    Given plain =
        Given.facts(events.formatted("plan"))
            .file("i.yaml", "issues:\n- {id: plan, title: Planning}\n");
    Given typed =
        Given.facts(events.formatted("proposal:plan"))
            .file("i.yaml", "issues:\n- {id: plan, title: Planning}\n");

    assertThat(plain.problems()).containsExactly("2:66 ambiguous-id");
    assertThat(typed.fact("event:e-one").targets(EventField.ABOUT))
        .containsExactly(new FactId(FactType.PROPOSAL, "plan"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "events: []\\nevnts: []                               | 2:1 unknown-type",
        "events: {}                                           | 1:9 wrong-form",
        "- a                                                  | 1:1 no-lists",
        "intake: x                                            | 1:9 wrong-form",
        "intake: {sorce: article}                             | 1:10 unknown-key",
        "events:\\n- {title: A, status: planned}              | 2:3 unsourced",
        "events:\\n- {title: A, source: article}              | 2:3 missing-key",
        "events:\\n- {title: A, status: plannd, source: article} | 2:22 wrong-word",
        "events:\\n- {title: A, status: planned, source: artcle} | 2:39 unknown-source",
        "events:\\n- {title: A, status: planned, source: article, who: Costa} | 2:53 unknown-actor",
        "events:\\n- {title: A, status: planned, source: article, when: 28.12.2025} | 2:54 wrong-date",
        "events:\\n- {title: A, status: planned, source: article, time: 9pm} | 2:54 wrong-time",
        "events:\\n- {title: A, status: planned, source: article, zone: Kyiv} | 2:54 wrong-value",
        "events:\\n- {id: A, title: A, status: planned, source: article} | 2:8 wrong-id",
        "sources:\\n- {id: Reuters 1, title: A, kind: document}\\nevents:\\n- {title: A, status: planned, source: Reuters 1} | 2:8 wrong-id",
        "events:\\n- {title: A, status: planned, source: article, mark: TLP:PINK} | 2:54 unknown-mark",
        "events:\\n- {title: A, status: planned, source: article, hedge: maybe} | 2:55 wrong-word",
        "events:\\n- {title: A, status: planned, source: article, credibility: 7} | 2:61 wrong-value",
        "events:\\n- {title: A, status: planned, source: article, title2: B} | 2:48 unknown-key",
        "events:\\n- {title: A, status: planned, source: [article, readout], passage: ¶1} | 2:68 passage-of-which",
        "events:\\n- {title: A, status: planned, derived: true}   | 2:3 missing-key",
        "events:\\n- title:A\\n  status: planned                             | 2:8 no-space",
        "events:\\n- title A\\n  status: planned                             | 2:1 no-key",
        "events:\\n- text                                         | 2:3 wrong-form",
        "statements:\\n- {says: A., source: article}              | 2:3 missing-key",
        "statements:\\n- {who: costa, source: article}            | 2:3 missing-key",
        "measures:\\n- {what: A, value: $5, source: article}      | 2:20 wrong-amount",
        "measures:\\n- {what: A, value: XYZ 5, source: article}   | 2:20 wrong-amount",
        "headlines:\\n- {title: A}                                | 2:3 missing-key",
        "headlines:\\n- {title: A, rests-on: territory, editions: nightly} | 2:45 unknown-edition",
        "headlines:\\n- {title: A, rests-on: territory, comment: x} | 2:44 unknown-assessment",
        "sources:\\n- {title: A, kind: document, url: javascript:x} | 2:35 wrong-address",
        "sources:\\n- {title: A, kind: document, url: https://a:b@c.org} | 2:35 wrong-address",
        "sources:\\n- {title: A, kind: document, url: 'https://good.example:99999/'} | 2:35 wrong-address",
        "sources:\\n- {title: A, kind: document, url: 'https://good.example:65536'} | 2:35 wrong-address",
        "sources:\\n- {title: A, kind: document, url: 'https://good.example:0/'} | 2:35 wrong-address",
        "sources:\\n- {title: A, kind: document, url: 'http://good.example:-1/'} | 2:35 wrong-address",
        "sources:\\n- {title: A, kind: document, url: 'http://good.example:/x'} | 2:35 wrong-address",
        "sources:\\n- {title: A, kind: document, url: 'http://good.example:'} | 2:35 wrong-address",
        "sources:\\n- {title: A, kind: document, url: 'http://[2001:db8::1]:0/'} | 2:35 wrong-address",
        "sources:\\n- {title: A, kind: document, url: 'http://good.example:99999999999999/'} | 2:35 wrong-address",
        "sources:\\n- {title: A, kind: document, source: article} | 2:30 unknown-key",
        "actors:\\n- {id: xx, name: X, kind: state, code: Ukraine} | 2:40 wrong-value",
        "actors:\\n- {id: xx, name: X, kind: state, lang: english_} | 2:40 wrong-value",
        "actors:\\n- {id: xx, name: X, kind: person, offices: [{former: true}]} | 2:45 missing-key",
        "actors:\\n- {id: xx, name: X, kind: state, translations: {uk: {nam: Х}}} | 2:54 unknown-key",
        "positions:\\n- {actor: costa, issue: territory, stance: opposes} | 2:3 unsourced",
        "positions:\\n- {actor: costa, issue: territory, stance: against, source: article} | 2:44 wrong-word",
        "positions:\\n- {actor: costa, issue: teritory, stance: opposes, source: article} | 2:25 unknown-issue",
        "positions:\\n- {id: xx, actor: costa, issue: support, stance: not-stated} | 2:4 unknown-key",
        "positions:\\n- {issue: support, stance: opposes, source: article} | 2:3 missing-key",
        "positions:\\n- {actor: costa, issue: support, stance: open, source: article}\\n- {actor: costa, issue: support, stance: offers, source: readout} | 3:3 two-at-once",
        "provisions:\\n- {text: A, proposal: plan}                   | 2:3 unsourced",
        "provisions:\\n- {text: A, state: open, source: article}     | 2:20 wrong-word",
        "assessments:\\n- {says: A., by: desk}                        | 2:3 missing-key",
        "assessments:\\n- {says: A., by: costa}                       | 2:3 unsourced",
        "assessments:\\n- {says: A., by: nobody, source: article}     | 2:18 unknown-fact",
        "assessments:\\n- {says: A., by: costa, source: article, likelihood: maybe} | 2:54 wrong-value",
        "assessments:\\n- {says: A., by: costa, source: article, cause: id:nothing} | 2:49 unknown-fact",
        "actions:\\n- {says: A., due: soon}                           | 2:19 wrong-date",
        "lines:\\n- {use: objective}                                | 2:3 missing-key",
        "updats: []                                           | 1:1 unknown-type",
      })
  void mistakeIsReportedAtItsPlace(String typed, String problem) {
    assertThat(Given.facts(typed.replace("\\n", "\n")).problems()).containsExactly(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://good.example:443/a:99999/b",
        "http://good.example:1",
        "http://good.example:65535?x=http://a:0/",
        "http://good.example:0080/",
        "http://[2001:db8::1]/a",
        "http://[2001:db8::1]:8080#:0"
      })
  void addressWithPossiblePortIsRead(String address) {
    assertThat(
            Given.facts("sources:\n- {title: A, kind: document, url: '" + address + "'}\n")
                .problems())
        .isEmpty();
  }

  @Test
  void emptyListCountsAsMissing() {
    Given dossier =
        Given.facts(
            INTAKE
                + """
                events: []
                statements:
                - {id: said, who: costa, says: A., source: [], about: [], hedge: []}
                """);

    assertThat(dossier.fact("statement:said").citations()).hasSize(1);
    assertThat(Given.facts(INTAKE + "statements:\n- {who: [], says: A.}\n").problems())
        .containsExactly("3:3 missing-key");
  }

  @Test
  void unusedIntakeIsChecked() {
    assertThat(Given.facts("intake: {source: nosuch, recorded: banana}\n").problems())
        .containsExactly("1:18 unknown-source", "1:36 wrong-time");
  }

  @Test
  void wrongTimeOfAnIntakeIsReportedOnce() {
    String facts =
        """
        intake: {source: article, recorded: banana}
        updates:
        - {fact: territory, set: {note: A}}
        - {fact: support, set: {note: B}}
        """;

    assertThat(Given.facts(facts).problems()).containsExactly("1:37 wrong-time");
  }

  @Test
  void mistypedSynonymIsGuessed() {
    Given dossier =
        Given.facts(
            """
            positions:
            - {actor: costa, issue: territory, stance: agains, source: article}
            """);

    assertThat(dossier.reading().dossier().problems())
        .extracting(Problem::hint)
        .containsExactly("did you mean \"opposes\"?");
  }

  @Test
  void mistypedSourceIsReportedOnce() {
    String facts =
        """
        intake: {source: artcle}
        events:
        - {title: A, status: planned, passage: ¶1}
        - {title: B, status: planned, passage: ¶2}
        """;

    assertThat(Given.facts(facts).problems()).containsExactly("1:18 unknown-source");
  }

  @Test
  void idsOfAnUnreadableFileAreNotReported() {
    Given facts =
        Given.facts("events: [{title: A, status: planned, passage: p. 1}]")
            .file("intake.yaml", "source: [");

    assertThat(facts.reading().dossier().problems())
        .extracting(problem -> Objects.requireNonNull(problem.place()).file())
        .containsOnly("intake.yaml");
  }

  @ParameterizedTest
  @CsvSource({"north, true", "north-sea, false", "south, false"})
  void onlyWholeIdsOfAFaultyFileAreNotReported(String id, boolean reported) {
    Given given =
        Given.facts("statements:\n- {who: " + id + ", says: A., source: article}\n")
            .file(
                "faulty.yaml",
                """
                actors:
                - {id: north-sea, name: A, name: B, kind: person
                - {id: 'south', name: C, kind: person}
                """);

    assertThat(given.problems().contains("2:9 unknown-actor")).isEqualTo(reported);
  }

  @Test
  void embargoGetsAWarning() {
    assertThat(
            Given.facts(
                    """
                    statements:
                    - {who: costa, says: A., source: article, terms: embargo}
                    """)
                .problems())
        .containsExactly("2:50 embargo");
  }

  @Test
  void oneMistakeGivesOneProblem() {
    String twice =
        """
        intake: {source: artcle}
        events:
        - {title: A, status: planned}
        - {title: B, status: planned}
        """;

    assertThat(Given.facts(twice).problems()).containsExactly("1:18 unknown-source");
  }

  @Test
  void problemsOfAllFilesAreSortedByPlace() {
    List<String> problems =
        Given.facts("events:\n- {title: A, status: plannd, source: article}\n")
            .file(
                "a.yaml",
                """
                events:
                - {title: B, status: planned, source: nobody}
                - {titel: C, status: planned, source: article}
                """)
            .problems();

    assertThat(problems)
        .containsExactly("2:39 unknown-source", "3:4 unknown-key", "2:22 wrong-word");
  }

  @Test
  void hintSuggestsAnIdForAMistypedReference() {
    assertThat(hint("artcle", "source")).contains("did you mean \"article\"?");
    assertThat(hint("Zelenskyy", "who")).contains("did you mean \"zelensky\"?");
    assertThat(hint("xyzzy", "who")).doesNotContain("did you mean");
  }

  private static String hint(String typed, String key) {
    String source = key.equals("source") ? "" : ", source: article";
    Given given =
        Given.facts(
            "events:\n- {title: A, status: planned" + source + ", " + key + ": " + typed + "}\n");
    return String.valueOf(given.reading().dossier().problems().getFirst().hint());
  }

  @Test
  void duplicateIdIsReported() {
    String event = "events:\n- {id: visit, title: %s, status: planned, source: article}\n";

    assertThat(Given.facts(event.formatted("A")).file("z.yaml", event.formatted("B")).problems())
        .containsExactly("2:8 duplicate-id");
    assertThat(
            Given.facts(event.formatted("A"))
                .file("z.yaml", "places:\n- {id: visit, name: Visit}\n")
                .problems())
        .isEmpty();
  }

  @Test
  void movingALineChangesNoFact() {
    String event =
        """
        events:
        - {id: visit, title: A visit, status: planned, source: article}
        """;
    Given high = Given.facts(event);
    Given low = Given.facts("\n# a remark\n\n" + event);
    Fact visit = high.fact("event:visit");

    assertThat(low.fact("event:visit")).isEqualTo(visit);
    assertThat(
            Objects.requireNonNull(high.reading().origins().of(visit.ref(EventField.TITLE))).line())
        .isEqualTo(2);
    assertThat(
            Objects.requireNonNull(low.reading().origins().of(visit.ref(EventField.TITLE))).line())
        .isEqualTo(5);
  }
}
