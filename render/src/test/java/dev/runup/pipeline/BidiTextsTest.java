package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.clearance.Clearance;
import dev.runup.dossier.Themes;
import dev.runup.fact.Dossier;
import dev.runup.format.Format;
import dev.runup.history.History.IssueRequest;
import dev.runup.node.DossierFolder;
import dev.runup.node.JsonWriter;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Problem;
import dev.runup.reading.DossierReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reads texts that change the order of a line or hold what nobody sees, as ids, names, titles of
/// sources and prose.
class BidiTextsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u202Ab",
        "a\u202Bb",
        "a\u202Cb",
        "a\u202Db",
        "a\u202Eb",
        "\u202Egnp.exe",
        "a\u2066b\u2069",
        "a\u2067b",
        "a\u2068b\u2069",
        "b\u2069",
        "user\u202E \u2066// admin\u2069 \u2066",
        "שלום\u202Eabc",
        "a\u200Eb",
        "a\u200Fb",
        "a\u061Cb",
        "pay\u200Bpal",
        "pay\u2060pal",
        "pay\u00ADpal",
        "pay\u034Fpal",
        "pay\u200Cpal",
        "pay\u200Dpal",
        "pay\uFEFFpal",
        "pay\uDB40\uDC41pal",
        "\u200B",
        "\u3164",
        "\u2800"
      })
  void textThatNobodyCanCheckIsRefusedUnderEachKey(String text) {
    for (Use use : Use.values()) {
      Checked<Dossier> read = read(use, text);
      assertThat(read).as("%s", use).isInstanceOf(Checked.Bad.class);
      assertThat(read.problems())
          .filteredOn(Problem::stops)
          .allMatch(problem -> problem.place() != null && problem.hint() != null);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "שלום!\u200F abc",
        "Abc (שלום)\u200E def",
        "سنة 5\u061C%",
        "می\u200Cخواهم",
        "Abc שלום 123 [x](y) def"
      })
  void textFromRightToLeftIsIsolatedAndIsNoId(String text) {
    assertThat(read(Use.ID, text)).isInstanceOf(Checked.Bad.class);
    for (Use use : List.of(Use.NAME, Use.SOURCE, Use.PROSE)) {
      List<Artifact> files = built(GoldenTest.value(read(use, text)));
      String page = GoldenTest.text(GoldenTest.file(files, ".html"));
      String markdown = GoldenTest.text(GoldenTest.file(files, ".md"));

      assertThat(page).contains("<bdi");
      assertThat(markdown).contains(text.substring(0, 3));
      assertThat(page + markdown).doesNotContainPattern("[\u202A-\u202E\u2066-\u2069]");
    }
  }

  /// Where a text is typed.
  private enum Use {
    ID,
    NAME,
    SOURCE,
    PROSE
  }

  private static Checked<Dossier> read(Use use, String text) {
    Map<String, Object> facts =
        Map.of(
            "intake", Map.of("source", "list", "recorded", "2025-12-28"),
            "sources",
                List.of(
                    Map.of("id", "list", "title", of(use, Use.SOURCE, text), "kind", "document")),
            "actors",
                List.of(Map.of("id", "envoy", "name", of(use, Use.NAME, text), "kind", "person")),
            "statements",
                List.of(
                    Map.of(
                        "id",
                        use == Use.ID ? text : "said",
                        "who",
                        "envoy",
                        "says",
                        of(use, Use.PROSE, text))));
    return DossierReader.read(
            new DossierFolder.Contents(
                new Input("runup.yaml", "mark: TLP:CLEAR\n"),
                List.of(new Input("facts.json", JsonWriter.write(facts))),
                List.of()))
        .dossier();
  }

  private static String of(Use use, Use own, String text) {
    return use == own ? text : "A text";
  }

  private static List<Artifact> built(Dossier dossier) {
    return GoldenTest.value(
            Pipelines.all()
                .build(
                    new Clearance(dossier),
                    dossier.editions().getFirst(),
                    Themes.shipped(),
                    IssueRequest.NEWEST,
                    List.of(Format.MARKDOWN, Format.HTML, Format.PDF)))
        .artifacts();
  }
}
