package dev.runup.reading;

import static dev.runup.reading.DossierReaderTest.INTAKE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.problem.Problem;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How mistakes in facts files are reported: each once, at its place, with a hint.
class DossierMistakesTest {

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
}
