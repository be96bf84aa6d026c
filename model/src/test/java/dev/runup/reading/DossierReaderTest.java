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
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

  static final String INTAKE = "intake: {source: article, recorded: 2025-12-28, credibility: 3}\n";

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
            new Value.Participant(new FactId(FactType.ACTOR, "costa"), null, null, null, null),
            new Value.Participant(
                new FactId(FactType.ACTOR, "zelensky"), "guest", null, null, null),
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
