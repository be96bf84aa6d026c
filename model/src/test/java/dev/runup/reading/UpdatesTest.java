package dev.runup.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.fact.Amount;
import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.MeasureField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Update;
import dev.runup.fact.UpdateField;
import dev.runup.fact.UpdateReason.Act;
import dev.runup.fact.Value;
import dev.runup.problem.Checked;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdatesTest {

  private static final String FACTS =
      """
      measures: [{id: count, what: camps, value: "1", hedge: reportedly, source: article, passage: ¶2, recorded: 2025-12-28 10:00}]
      statements: [{id: said, who: costa, says: It is., verb: argued, source: article, recorded: 2025-12-28, translations: {uk: {says: Є., attribution: A}, de: {says: Ist.}}}]
      assessments: [{id: view, says: It is so., by: desk, rests-on: said, recorded: 2025-12-28}]
      """;

  private static Given given(String updates) {
    return Given.facts(FACTS).file("updates.yaml", "updates:\n" + updates);
  }

  /// Returns the newest version of a fact.
  private static Fact newest(String id, String updates) {
    return newest(given(updates), id);
  }

  private static Fact newest(Given given, String id) {
    Dossier dossier = given.dossier();
    Fact fact = given.fact(id);
    for (Update revision : dossier.updates()) {
      fact = revision.of().equals(fact.id()) ? revision.applyTo(fact) : fact;
    }
    return fact;
  }

  @Test
  void updateYieldsTheNextCompleteVersion() {
    Fact count =
        newest(
            "measure:count",
            "- {fact: count, act: superseded, reason: New count., recorded: 2025-12-29, set:"
                + " {value: \"2\"}, unset: hedge, add: {about: territory}}\n");

    assertThat(count.version()).isEqualTo(1);
    assertThat(count.text(MeasureField.WHAT)).isEqualTo("camps");
    assertThat(count.all(MeasureField.VALUE)).hasToString("[Quantity[amount=" + two() + "]]");
    assertThat(count.has(CommonField.HEDGE)).isFalse();
    assertThat(count.targets(MeasureField.ABOUT))
        .containsExactly(new FactId(FactType.ISSUE, "territory"));
    assertThat(Objects.requireNonNull(count.recorded()).day()).isEqualTo("2025-12-29");
    assertThat(Objects.requireNonNull(count.updateReason()).act()).isEqualTo(Act.SUPERSEDED);
    assertThat(count.updateReason().reason()).isEqualTo("New count.");
  }

  private static String two() {
    return Objects.requireNonNull(Amount.parse("2")).toString();
  }

  @Test
  void changedContentIsCitedFromTheUpdate() {
    String update =
        "- {fact: count, act: superseded, reason: R., recorded: 2025-12-29, set: {%s}, source:"
            + " readout, passage: p. 2}\n";

    assertThat(newest("measure:count", update.formatted("value: \"2\"")).citations())
        .containsExactly(new Value.Citation(new FactId(FactType.SOURCE, "readout"), "p. 2"));
    assertThat(newest("measure:count", update.formatted("caveat: Careful.")).citations())
        .containsExactly(new Value.Citation(new FactId(FactType.SOURCE, "article"), "¶2"));
  }

  @Test
  void addedValueKeepsTheOlderSources() {
    String update =
        "- {fact: count, act: superseded, reason: R., recorded: 2025-12-29, set: {basis: tally},"
            + " source: %s}\n";

    assertThat(newest("measure:count", update.formatted("readout")).citations())
        .containsExactly(
            new Value.Citation(new FactId(FactType.SOURCE, "article"), "¶2"),
            new Value.Citation(new FactId(FactType.SOURCE, "readout"), null));
    assertThat(newest("measure:count", update.formatted("article")).citations())
        .containsExactly(new Value.Citation(new FactId(FactType.SOURCE, "article"), "¶2"));
  }

  @Test
  void newSourceReplacesThePassage() {
    String update = "- {fact: count, recorded: 2025-12-29, %s}\n";

    assertThat(newest("measure:count", update.formatted("set: {source: readout}")).citations())
        .containsExactly(new Value.Citation(new FactId(FactType.SOURCE, "readout"), null));
    assertThat(
            newest("measure:count", update.formatted("set: {source: readout, passage: p. 3}"))
                .citations())
        .containsExactly(new Value.Citation(new FactId(FactType.SOURCE, "readout"), "p. 3"));
    assertThat(newest("measure:count", update.formatted("set: {passage: ¶3}")).citations())
        .containsExactly(new Value.Citation(new FactId(FactType.SOURCE, "article"), "¶3"));
    assertThat(newest("measure:count", update.formatted("add: {source: readout}")).citations())
        .extracting(Value.Citation::passage)
        .containsExactly("¶2", null);
  }

  /// Nobody gave the hour for the new day.
  @ParameterizedTest
  @CsvSource({
    "superseded, '{when: 2026-01-10}', false",
    "superseded, '{when: 2026-01-10, time: 10:00}', true",
    "superseded, '{when: 2026-01-09/2026-01-10}', true",
    "superseded, '{title: Big talks}', true",
    "corrected, '{when: 2026-01-10}', true"
  })
  void eventThatMovesToAnotherDayLosesItsHour(String act, String set, boolean keeps) {
    Given given =
        Given.facts(
                """
                events: [{id: talks, title: Talks, status: planned, when: 2026-01-09, time: 10:00, source: article, recorded: 2025-12-28}]
                """)
            .file(
                "updates.yaml",
                "updates: [{fact: talks, act: %s, reason: R., recorded: 2025-12-29, set: %s}]\n"
                    .formatted(act, set));

    assertThat(newest(given, "event:talks").has(EventField.TIME)).isEqualTo(keeps);
  }

  @Test
  void simultaneousUpdatesAreBothCited() {
    assertThat(
            newest(
                    "measure:count",
                    """
                    - {fact: count, act: superseded, reason: R., recorded: 2025-12-29, set: {value: "2"}, source: readout}
                    - {fact: count, act: superseded, reason: R., recorded: 2025-12-29, set: {what: tents}, source: article}
                    """)
                .citations())
        .extracting(citation -> citation.source().id())
        .containsExactly("article", "readout");
  }

  @Test
  void changedTextDropsItsTranslation() {
    String update =
        "- {fact: said, act: corrected, reason: R., recorded: 2025-12-29, set: {says: It"
            + " was.%s}}\n";

    assertThat(newest("statement:said", update.formatted("")).all(CommonField.TRANSLATIONS))
        .hasToString("[Translation[language=uk, texts={attribution=A}, machine=false]]");
    assertThat(
            newest("statement:said", update.formatted(", translations: {uk: {says: Було.}}"))
                .all(CommonField.TRANSLATIONS))
        .hasToString(
            "[Translation[language=uk, texts={attribution=A, says=Було.}, machine=false]]");
  }

  @Test
  void valueHasThePlaceOfItsLastTyping() {
    String updates =
        """
        - {fact: count, act: superseded, reason: R., recorded: 2025-12-29, set: {value: "2"}}
        - fact: count
          act: superseded
          reason: Moved.
          recorded: 2025-12-30
          set: {what: tents}
        """;
    Fact count = newest("measure:count", updates);
    Origins origins = given(updates).reading().origins();

    assertThat(at(origins, count.ref(MeasureField.VALUE))).isEqualTo("updates.yaml:2");
    assertThat(at(origins, count.ref(MeasureField.WHAT))).isEqualTo("updates.yaml:7");
    assertThat(at(origins, count.ref(UpdateField.REASON))).isEqualTo("updates.yaml:5");
    assertThat(at(origins, count.ref(CommonField.HEDGE))).isEqualTo("facts.yaml:1");
  }

  private static String at(Origins origins, FieldRef ref) {
    Place place = Objects.requireNonNull(origins.of(ref));
    return place.file() + ":" + place.line();
  }

  @Test
  void updateInheritsFromTheIntakeOfItsFile() {
    Update update =
        Given.facts(FACTS)
            .file(
                "later/a.yaml",
                """
                intake: {source: readout, recorded: 2025-12-29, mark: AMBER, lang: uk}
                updates: [{fact: said, act: corrected, reason: R., set: {says: Так.}}]
                """)
            .dossier()
            .updates()
            .getFirst();

    assertThat(update.recorded().day()).isEqualTo("2025-12-29");
    assertThat(Objects.requireNonNull(update.mark()).label()).isEqualTo("TLP:AMBER");
    assertThat(update.sources()).hasSize(1);
    assertThat(update.set().get(CommonField.LANG)).containsExactly(new Value.Text("uk"));
    assertThat(update.set()).doesNotContainKey(CommonField.MARK);
  }

  @Test
  void updateOfAPositionChangesTheCurrentRow() {
    Dossier dossier =
        Given.facts(
                """
                positions:
                - {actor: costa, issue: territory, stance: opposes, says: One., source: article, recorded: 2025-12-01}
                - {actor: costa, issue: territory, stance: supports, says: Two., source: article, recorded: 2025-12-03}
                updates:
                - {fact: costa/territory, act: corrected, reason: R., recorded: 2025-12-02, set: {says: Uno.}}
                """)
            .dossier();

    assertThat(dossier.updates().getFirst().version()).isEqualTo(1);
    assertThat(dossier.facts())
        .filteredOn(fact -> fact.type() == FactType.POSITION)
        .extracting(Fact::version)
        .containsExactly(0, 2);
  }

  @Test
  void updateOfTheSameDayFollowsItsFact() {
    Fact count =
        newest("measure:count", "- {fact: count, recorded: 2025-12-28, set: {caveat: Careful.}}\n");

    assertThat(count.text(CommonField.CAVEAT)).isEqualTo("Careful.");
  }

  /// An entry of a register inherits no `recorded` and is known from the beginning.
  @Test
  void registerEntryMayBeUpdatedBeforeItsFile() {
    assertThat(
            Given.facts(
                    """
                    intake: {recorded: 2025-12-28}
                    issues: [{id: tolls, title: Tolls}]
                    updates:
                    - {fact: tolls, act: superseded, reason: R., recorded: 2025-12-27, set: {state: agreed}}
                    """)
                .problems())
        .isEmpty();
  }

  @Test
  void orderOfFilesAndEntriesMakesNoDifference() {
    List<String> updates =
        new ArrayList<>(
            List.of(
                "- {fact: count, act: superseded, reason: R., recorded: 2025-12-29, set: {value:"
                    + " \"2\"}}\n",
                "- {fact: count, act: corrected, reason: R., recorded: 2025-12-29, set: {what:"
                    + " tents}, source: readout}\n",
                "- {fact: count, act: superseded, reason: R., recorded: 2025-12-30, unset:"
                    + " [hedge]}\n",
                "- {fact: said, act: withdrawn, reason: R., recorded: 2025-12-29}\n"));
    Dossier typed = given(String.join("", updates)).dossier();
    Collections.reverse(updates);

    assertThat(given(String.join("", updates)).dossier()).isEqualTo(typed);
    Given split = Given.only("z.yaml", "updates:\n" + updates.removeLast());
    for (int i = 0; i < updates.size(); i++) {
      split.file("u" + i + ".yaml", "updates:\n" + updates.get(i));
    }
    split.file("facts.yaml", FACTS);
    Given whole = Given.facts("");
    assertThat(whole.dossier().updates()).isEmpty();
    assertThat(split.file("registers.yaml", Given.REGISTERS).dossier()).isEqualTo(typed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "- {recorded: 2025-12-29, set: {caveat: A}}                               | 2:3"
            + " missing-key",
        "- {fact: cuont, recorded: 2025-12-29, set: {caveat: A}}                  | 2:10"
            + " unknown-fact",
        "- {fact: count, set: {caveat: A}}                                        | 2:3"
            + " missing-key",
        "- {fact: count, recorded: soon, set: {caveat: A}}                        | 2:27"
            + " wrong-time",
        "- {fact: count, recorded: 2025-12-27, set: {caveat: A}}                  | 2:3"
            + " before-its-fact",
        "- {fact: count, recorded: 2025-12-28 09:00, set: {caveat: A}}            | 2:3"
            + " before-its-fact",
        "- {fact: count, recorded: 2025-12-29}                                    | 2:3"
            + " missing-key",
        "- {fact: count, recorded: 2025-12-29, source: readout}                   | 2:3"
            + " missing-key",
        "- {fact: count, recorded: 2025-12-29, reson: A, set: {caveat: A}}        | 2:39"
            + " unknown-key",
        "- {fact: count, recorded: 2025-12-29, act: changed, reason: R, set: {what: A}} | 2:44"
            + " wrong-word",
        "- {fact: count, recorded: 2025-12-29, act: corrected, set: {what: A}}    | 2:3"
            + " missing-key",
        "- {fact: count, recorded: 2025-12-29, reason: R, set: {what: A}}         | 2:3"
            + " missing-key",
        "- {fact: count, recorded: 2025-12-29, act: withdrawn}                    | 2:3"
            + " missing-key",
        "- {fact: count, recorded: 2025-12-29, act: withdrawn, reason: R, set: {what: A}} | 2:66"
            + " changes-withdrawn",
        "- {fact: count, recorded: 2025-12-29, set: caveat}                       | 2:44"
            + " wrong-form",
        "- {fact: count, recorded: 2025-12-29, set: {cavaet: A}}                  | 2:45"
            + " unknown-key",
        "- {fact: count, recorded: 2025-12-29, set: {id: other}}                  | 2:45"
            + " cant-change",
        "- {fact: count, recorded: 2025-12-29, set: {recorded: 2025-12-01}}       | 2:45"
            + " cant-change",
        "- {fact: count, recorded: 2025-12-29, set: {mark: PINK}}                 | 2:51"
            + " unknown-mark",
        "- {fact: count, recorded: 2025-12-29, set: {source: nobody}}             | 2:53"
            + " unknown-source",
        "- {fact: count, recorded: 2025-12-29, unset: [mark]}                     | 2:47"
            + " cant-change",
        "- {fact: count, recorded: 2025-12-29, unset: [caveat]}                   | 2:47"
            + " nothing-to-unset",
        "- {fact: count, recorded: 2025-12-29, unset: [source]}                   | 2:3 unsourced",
        "- {fact: count, recorded: 2025-12-29, act: corrected, reason: R, unset: [what]} | 2:3"
            + " missing-key",
        "- {fact: view, recorded: 2025-12-29, act: corrected, reason: R, unset: [rests-on]} | 2:3"
            + " missing-key",
        "- {fact: count, recorded: 2025-12-29, add: {caveat: A}}                  | 2:45 one-value",
        "- {fact: count, recorded: 2025-12-29, set: {source: readout}, add: {source: article}} |"
            + " 2:69 key-twice",
        "- {fact: count, recorded: 2025-12-29, set: {source: [article, readout], passage: ¶1}} |"
            + " 2:82 passage-of-which",
        "- {fact: count, recorded: 2025-12-29, act: corrected, reason: R, set: {rests-on: count}} |"
            + " 2:82 refers-to-itself",
        "- text                                                                   | 2:3 wrong-form",
      })
  void mistakeIsReportedAtItsPlace(String update, String problem) {
    assertThat(given(update + "\n").problems()).containsExactly(problem);
  }

  @Test
  void actorAndIssueOfAPositionCantChange() {
    String position =
        """
        positions: [{actor: costa, issue: territory, stance: opposes, source: article}]
        updates:
        """;

    assertThat(
            Given.facts(
                    position
                        + "- {fact: costa/territory, recorded: 2025-12-29, act: corrected, reason:"
                        + " R, set: {issue: support}}\n")
                .problems())
        .containsExactly("3:82 cant-change");
  }

  @Test
  void keyMayChangeOnceAtAnInstant() {
    Given dossier =
        given(
            """
            - {fact: count, act: corrected, reason: R., recorded: 2025-12-29, set: {value: "2"}}
            - {fact: measure:count, act: corrected, reason: R., recorded: 2025-12-29 00:00, set: {value: "3"}}
            """);

    assertThat(dossier.problems()).containsExactly("3:87 two-at-once");
    assertThat(dossier.reading().dossier().problems().getFirst().hint())
        .contains("updates.yaml, line 2");
  }

  /// Such an update could correct the previous row or the new one.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "act: withdrawn, reason: R., recorded: 2025-12-03 | 5:3 two-at-once",
        "act: corrected, reason: R., recorded: 2025-12-03 00:00, set: {says: Uno.} | 5:3"
            + " two-at-once",
        "act: withdrawn, reason: R., recorded: 2025-12-02 |",
        "act: withdrawn, reason: R., recorded: 2025-12-03 09:00 |",
        "recorded: 2025-12-03, set: {caveat: Careful.} |"
      })
  void updateAtTheInstantOfARowIsAmbiguous(String update, String problem) {
    assertThat(
            Given.facts(
                    """
                    positions:
                    - {actor: costa, issue: territory, stance: opposes, says: One., source: article, recorded: 2025-12-01}
                    - {actor: costa, issue: territory, stance: supports, says: Two., source: article, recorded: 2025-12-03}
                    updates:
                    - {fact: costa/territory, %s}
                    """
                        .formatted(update))
                .problems())
        .isEqualTo(problem == null ? List.of() : List.of(problem));
  }

  @Test
  void withdrawnFactCantBeUpdated() {
    assertThat(
            given(
                    """
                    - {fact: count, recorded: 2025-12-30, set: {caveat: A}}
                    - {fact: count, act: withdrawn, reason: R., recorded: 2025-12-29}
                    """)
                .problems())
        .containsExactly("2:3 changes-withdrawn");
  }

  @Test
  void referenceToALaterFactIsReported() {
    String facts =
        """
        sources: [{id: late, title: L, kind: post, recorded: 2025-12-29 10:00}]
        events:
        - {id: early, title: A, status: planned, source: late, recorded: 2025-12-28}
        - {id: dayed, title: B, status: planned, source: late, recorded: 2025-12-29}
        - {id: hour, title: C, status: planned, source: late, recorded: 2025-12-29 09:00}
        - {id: later, title: D, status: planned, source: late, recorded: 2025-12-29 10:00}
        - {id: linked, title: E, status: planned, source: article, after: later, recorded: 2025-12-28}
        - {id: updated, title: F, status: planned, source: article, recorded: 2025-12-28}
        updates:
        - {fact: updated, recorded: 2025-12-30, add: {source: late}}
        - {fact: linked, recorded: 2025-12-28, add: {source: late}}
        """;

    assertThat(Given.facts(facts).problems())
        .containsExactly("3:50 known-later", "5:49 known-later", "11:54 known-later");
  }

  @Test
  void updatesMustBeListedUnderUpdates() {
    // `updates` isn't a type of fact. It is a list of its own in a facts file.
    assertThat(Given.facts("updates: {fact: a}\n").problems()).containsExactly("1:10 wrong-form");
    assertThat(Given.facts("updates: []\n").reading().dossier()).isInstanceOf(Checked.Good.class);
  }

  @Test
  void unsetVerbFallsBackToTheDefault() {
    assertThat(
            newest(
                    "statement:said",
                    "- {fact: said, act: corrected, reason: R., recorded: 2025-12-29, unset:"
                        + " verb}\n")
                .has(StatementField.VERB))
        .isFalse();
  }
}
