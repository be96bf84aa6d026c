package dev.runup.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.clearance.Clearance;
import dev.runup.dossier.Themes;
import dev.runup.fact.Dossier;
import dev.runup.format.Format;
import dev.runup.history.History.IssueRequest;
import dev.runup.node.DossierFolder;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.pipeline.GoldenTest;
import dev.runup.pipeline.Pipeline;
import dev.runup.pipeline.Pipelines;
import dev.runup.problem.Input;
import dev.runup.reading.DossierReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Tests one by one the ways in which a withheld fact might show.
class WithheldCasesTest {

  private static final String OPEN =
      """
      intake: {source: article, recorded: 2025-12-27, mark: CLEAR}
      sources:
      - {id: article, title: An article, kind: news-report}
      - {id: readout, title: A readout, kind: readout}
      actors:
      - {id: costa, name: António Costa, kind: person}
      issues:
      - {id: territory, title: Territory}
      events:
      - {id: visit, title: A visit, status: planned, when: 2025-12-30, about: territory}
      statements:
      - {id: said, who: costa, says: It can be done., about: territory}
      assessments:
      - {id: judged, says: It will be done., by: desk, rests-on: said}
      measures:
      - {id: camps, what: camps, value: "1"}
      positions:
      - {actor: costa, issue: territory, stance: open}
      updates:
      - {fact: camps, act: superseded, reason: A count., recorded: 2025-12-28, set: {value: "3"}}
      - {fact: camps, act: superseded, reason: A recount., recorded: 2025-12-30, set: {value: "5"}}
      """;

  private static final String INTAKE =
      "intake: {source: article, recorded: 2025-12-26, mark: AMBER}\n";

  enum Withheld {
    AN_UPDATE_BETWEEN_TWO_PUBLIC_ONES(
        "updates: [{fact: camps, act: corrected, reason: X., recorded: 2025-12-29, set: {value:"
            + " '4'}}]"),
    ANOTHER_UPDATE_AT_THE_SAME_INSTANT(
        "updates: [{fact: camps, act: corrected, reason: X., recorded: 2025-12-28, set: {unit: X,"
            + " what: X}}]"),
    THE_NEWEST_UPDATE(
        "updates: [{fact: camps, act: corrected, reason: X., recorded: 2025-12-31, set: {value:"
            + " '9'}}]"),
    A_WITHDRAWAL("updates: [{fact: camps, act: withdrawn, reason: X., recorded: 2025-12-31}]"),
    A_LATER_ROW_OF_A_POSITION(
        "positions: [{actor: costa, issue: territory, stance: opposes, recorded: 2025-12-28}]"),
    AN_EARLIER_ROW_OF_A_POSITION(
        "positions: [{actor: costa, issue: territory, stance: opposes, recorded: 2025-12-20}]"),
    A_FACT_WITH_A_SECOND_SOURCE_THAT_IS_WITHHELD(
        """
        sources: [{id: cable, title: X, kind: cable}]
        events: [{id: talks, title: X, status: occurred, source: [article, cable], mark: CLEAR}]
        """),
    THE_ONLY_HEADLINE("headlines: [{title: X, rests-on: said, recorded: 2025-12-28}]"),
    A_DAY_OF_ITS_OWN("statements: [{who: costa, says: X., recorded: 2025-12-29}]"),
    A_FACT_AFTER_THE_CUT_OFF("statements: [{who: costa, says: X., recorded: 2025-12-30 23:00}]"),
    THE_SAME_FACT_ONCE_MORE("statements: [{who: costa, says: It can be done., about: territory}]"),
    A_RETRACTION_OF_A_BASIS("statements: [{who: costa, says: X., retracts: said}]"),
    A_LINK_OF_A_CHAIN(
        "events: [{id: eve, title: X, status: planned, before: visit, after: visit}]");

    private final String yaml;

    Withheld(String yaml) {
      this.yaml = yaml;
    }
  }

  @ParameterizedTest
  @EnumSource
  void withheldFactLeavesNoTrace(Withheld withheld) {
    assertThat(published("CLEAR", OPEN, INTAKE + withheld.yaml))
        .isEqualTo(published("CLEAR", OPEN));
  }

  @ParameterizedTest
  @EnumSource
  void factIsShownUnderHigherCeiling(Withheld withheld) {
    assertThat(published("AMBER", OPEN, INTAKE + withheld.yaml))
        .isNotEqualTo(published("AMBER", OPEN));
  }

  /// A generated id contains the fact's content, but no role of a withheld actor.
  @Test
  void translatedRoleLeavesNoTraceInId() {
    String event =
        """
        intake: {source: article, recorded: 2025-12-27, mark: CLEAR}
        events: [{title: Talks, status: planned, when: 2026-01-20, %s}]
        """;
    String dark = "actors: [{id: dark, name: Dark, kind: state}]\n";
    String withRole =
        event.formatted("who: [costa, {actor: dark, role: mediator}], translations: %s");

    for (String title : List.of("", "title: Перемовини, ")) {
      String others = "translations: {uk: {" + title.replace(", ", "") + "}}";
      String typed =
          withRole.formatted("{uk: {" + title + "by: machine, who: {mediator: Посередник}}}");
      String without = event.formatted("who: costa" + (title.isEmpty() ? "" : ", " + others));

      assertThat(published("CLEAR", OPEN, typed, INTAKE + dark))
          .as(title)
          .isEqualTo(published("CLEAR", OPEN, without.replace("{uk: {t", "{uk: {by: machine, t")));
    }
  }

  private static List<String> published(String ceiling, String... files) {
    List<Input> inputs = new ArrayList<>();
    for (String text : files) {
      inputs.add(new Input("facts-" + inputs.size() + ".yaml", text));
    }
    Input settings =
        new Input(
            "runup.yaml",
            "editions: {daily: {cut-off: \"18:00\", ceiling: %s}}\n".formatted(ceiling));
    Dossier dossier =
        GoldenTest.value(
            DossierReader.read(new DossierFolder.Contents(settings, inputs, List.of())).dossier());
    Pipeline pipeline = Pipelines.all();
    BuiltEdition built =
        GoldenTest.value(
            pipeline.build(
                new Clearance(dossier),
                dossier.editions().getFirst(),
                Themes.shipped(),
                IssueRequest.NEWEST,
                List.of(Format.MARKDOWN, Format.HTML)));
    List<String> texts = new ArrayList<>(List.of(built.series(), built.day()));
    built.artifacts().forEach(one -> texts.add(one.name() + "\n" + GoldenTest.text(one.bytes())));
    return texts;
  }
}
