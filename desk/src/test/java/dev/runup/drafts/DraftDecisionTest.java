package dev.runup.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.dossier.DossierFiles;
import dev.runup.drafts.DraftDecision.ChangedFile;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.problem.Checked;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Accepts and refuses single drafts in the texts of their files.
class DraftDecisionTest {

  private static final FactId VISIT = new FactId(FactType.EVENT, "visit");

  private static final String SOURCES =
      """
      intake: {recorded: 2025-12-27, source: wire, mark: CLEAR}
      sources: [{id: wire, title: The wire, kind: post, archived: archive/wire.txt}]
      events: [{id: stop, title: A stop, status: planned, passage: ¶1}]
      """;

  private static DossierFiles files(String name, String text) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    Map.of(
            "runup.yaml",
            "mark: CLEAR\n",
            "archive/wire.txt",
            "A visit is planned. 40 guests come.\n",
            "sources.yaml",
            SOURCES,
            name,
            text)
        .forEach((path, content) -> files.put(path, content.getBytes(StandardCharsets.UTF_8)));
    return DossierFiles.of(files);
  }

  private static String accepted(String name, String text) {
    return after(DraftDecision.accept(files(name, text), VISIT, 0, "A. Berg", "2025-12-29"));
  }

  private static String after(Checked<ChangedFile> decided) {
    return switch (decided) {
      case Checked.Good<ChangedFile>(ChangedFile file, var _) -> file.after();
      case Checked.Bad<ChangedFile> bad -> bad.problems().getFirst().message();
    };
  }

  @Test
  void acceptingTurnsDraftedIntoReviewedInBlockStyle() {
    String text =
        """
        # The desk's own remark.
        intake: {recorded: 2025-12-28, source: wire}
        events:
        - id: visit   # kept as it is
          title: 'A visit'
          drafted:
            by: reader-1
            at: 2025-12-28
          status: planned
          passage: ¶1
        """;

    assertThat(accepted("draft.yaml", text))
        .isEqualTo(
            text.replace("drafted:", "reviewed:")
                .replace("by: reader-1", "by: A. Berg")
                .replace("at: 2025-12-28", "at: 2025-12-29"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "draft.yaml|{by: reader-1, at: 2025-12-28}|{by: A. Berg, at: 2025-12-29}",
        "draft.yaml|{ at: 2025-12-28 , by: \"reader 1\" }|{ at: 2025-12-29 , by: \"A. Berg\" }"
      })
  void acceptingKeepsFlowStyle(String name, String drafted, String reviewed) {
    String text =
        "intake: {recorded: 2025-12-28, source: wire}\r\n"
            + "events: [{id: visit, title: A visit, drafted: "
            + drafted
            + ", status: planned, passage: ¶1}]\r\n";

    assertThat(accepted(name, text))
        .isEqualTo(text.replace("drafted: " + drafted, "reviewed: " + reviewed));
  }

  @Test
  void acceptingWorksInJson() {
    String text =
        """
        {"intake": {"recorded": "2025-12-28", "source": "wire"}, "events": [{"id": "visit",
        "title": "A visit", "status": "planned", "passage": "¶1",
        "drafted": {"by": "reader-1", "at": "2025-12-28"}}]}
        """;

    assertThat(accepted("draft.json", text))
        .isEqualTo(
            text.replace(
                "\"drafted\": {\"by\": \"reader-1\", \"at\": \"2025-12-28\"}",
                "\"reviewed\": {\"by\": \"A. Berg\", \"at\": \"2025-12-29\"}"));
  }

  @Test
  void inheritedDraftMovesToTheOthers() {
    String text =
        """
        intake: {recorded: 2025-12-28, drafted: {by: reader-1, at: 2025-12-28}, source: wire}
        events:
        - {id: visit, title: A visit, status: planned, passage: ¶1}
        - {id: other, title: Another visit, status: planned, passage: ¶1}
        updates:
        - fact: stop
          act: superseded
          reason: It took place.
          set: {status: occurred}
        """;

    assertThat(accepted("draft.yaml", text))
        .isEqualTo(
            """
            intake: {recorded: 2025-12-28, source: wire}
            events:
            - {reviewed: {by: A. Berg, at: 2025-12-29}, id: visit, title: A visit, status: planned, passage: ¶1}
            - {drafted: {by: reader-1, at: 2025-12-28}, id: other, title: Another visit, status: planned, passage: ¶1}
            updates:
            - drafted: {by: reader-1, at: 2025-12-28}
              fact: stop
              act: superseded
              reason: It took place.
              set: {status: occurred}
            """);
  }

  @Test
  void acceptedUpdateCarriesTheReview() {
    String text =
        """
        intake: {recorded: 2025-12-28, source: wire}
        updates:
        - fact: stop
          drafted: {by: reader-1, at: 2025-12-28}
          passage: ¶1
          act: superseded
          reason: It took place.
          set: {status: occurred}
        """;
    FactId stop = new FactId(FactType.EVENT, "stop");

    assertThat(after(DraftDecision.accept(files("d.yaml", text), stop, 1, "A. Berg", "2025-12-29")))
        .isEqualTo(
            text.replace("  drafted: {by: reader-1, at: 2025-12-28}\n", "")
                .replace("set: {", "set: {reviewed: {by: A. Berg, at: 2025-12-29}, "));
  }

  @Test
  void refusingDeletesTheFactAlone() {
    String text =
        """
        intake: {recorded: 2025-12-28, source: wire}
        events:
        - id: visit
          title: A visit
          drafted: {by: reader-1, at: 2025-12-28}
          status: planned

        # The next one.
        - {id: other, title: Another visit, status: planned}
        """;
    String flow =
        "intake: {recorded: 2025-12-28, source: wire}\nevents: [%s{id: bb, title: B, status: planned}]\n";
    String one =
        "{id: visit, title: 'A, {visit', status: planned, drafted: {by: r, at: 2025-12-28}}, ";

    assertThat(after(DraftDecision.refuse(files("d.yaml", text), VISIT, 0)))
        .isEqualTo(
            """
            intake: {recorded: 2025-12-28, source: wire}
            events:

            # The next one.
            - {id: other, title: Another visit, status: planned}
            """);
    assertThat(after(DraftDecision.refuse(files("d.yaml", flow.formatted(one)), VISIT, 0)))
        .isEqualTo(flow.formatted(""));
  }

  @Test
  void draftWithAnErrorIsNotAccepted() {
    String text =
        """
        intake: {recorded: 2025-12-28, source: wire, drafted: {by: reader-1, at: 2025-12-28}}
        events: [{id: visit, title: A visit of 44 guests, status: planned, passage: ¶1}]
        """;

    assertThat(accepted("draft.yaml", text)).contains("holds no number \"44\"");
  }

  @ParameterizedTest
  @CsvSource({"draft/intake.yaml,draft/events.csv", "draft/intake.yaml,draft/more.yaml"})
  void draftOfAFolderOrATableIsLeftToTheDesk(String intake, String name) {
    String text =
        name.endsWith("csv")
            ? "id,title,status,recorded,passage\nvisit,A visit,planned,2025-12-28,¶1\n"
            : "events: [{id: visit, title: A visit, status: planned, passage: ¶1}]\n";
    Map<String, byte[]> all = new LinkedHashMap<>();
    Map.of(
            "runup.yaml",
            "mark: CLEAR\n",
            "archive/wire.txt",
            "A visit is planned.\n",
            "sources.yaml",
            SOURCES,
            intake,
            "intake: {source: wire, recorded: 2025-12-28, drafted: {by: r, at: 2025-12-28}}\n",
            name,
            text)
        .forEach((path, content) -> all.put(path, content.getBytes(StandardCharsets.UTF_8)));

    assertThat(after(DraftDecision.accept(DossierFiles.of(all), VISIT, 0, "A. Berg", "2025-12-29")))
        .contains("can't be accepted");
  }

  @Test
  void whatIsNoDraftCannotBeDecided() {
    FactId stop = new FactId(FactType.EVENT, "stop");

    assertThat(after(DraftDecision.refuse(files("d.yaml", "events: []\n"), stop, 0)))
        .isEqualTo("event:stop has no draft with the number 0");
  }
}
