package dev.runup.pipeline;

import static dev.runup.pipeline.BuiltProducts.build;
import static dev.runup.pipeline.BuiltProducts.built;
import static dev.runup.pipeline.BuiltProducts.checked;
import static dev.runup.pipeline.BuiltProducts.dossier;
import static dev.runup.pipeline.BuiltProducts.saidBy;
import static dev.runup.pipeline.BuiltProducts.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.FullLaws;
import dev.runup.fact.Dossier;
import dev.runup.format.Format;
import dev.runup.pdf.Completeness;
import dev.runup.pdf.PdfDump;
import dev.runup.pdf.VeraPdf;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.publish.OutputFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Builds the products other than the daily briefing, each from three dossiers.
/// `src/test/products/expected` holds the expected files. `-Dgolden=update` writes them.
class ProductsTest {

  private static final Path EXPECTED = Path.of("src/test/products/expected");

  @ParameterizedTest
  @MethodSource("dev.runup.pipeline.BuiltProducts#dossiers")
  void productBuildsExpectedFiles(Path folder) throws IOException {
    Path expected = EXPECTED.resolve(folder.getFileName());
    Map<String, String> readable = new TreeMap<>();
    built(folder)
        .forEach((name, bytes) -> {
          boolean pdf = name.endsWith(".pdf");
          readable.put(
              pdf ? name + ".txt" : name, pdf ? PdfDump.of(bytes) : GoldenTest.text(bytes));
        });
    if (GoldenTest.UPDATE) {
      List<Artifact> files = new ArrayList<>();
      readable.forEach((name, text) ->
          files.add(
              new Artifact(
                  name,
                  Format.MARKDOWN,
                  "en",
                  "text/markdown",
                  text.getBytes(StandardCharsets.UTF_8))));
      new OutputFolder(expected).save(files);
    }
    assertThat(readable.keySet()).hasSizeGreaterThan(11);
    for (Map.Entry<String, String> file : readable.entrySet()) {
      GoldenTest.assertHolds(expected.resolve(file.getKey()), file.getValue());
    }
  }

  @ParameterizedTest
  @MethodSource("dev.runup.pipeline.BuiltProducts#dossiers")
  void pdfConformsAndHasWordsOfMarkdown(Path folder) {
    Map<String, byte[]> files = built(folder);
    files.forEach((name, pdf) -> {
      if (name.endsWith(".pdf")) {
        String markdown = GoldenTest.text(files.get(name.replace(".pdf", ".md")));
        String language = name.endsWith(".uk.pdf") ? "uk" : "en";
        VeraPdf.assertConforms(pdf);
        Completeness.assertComplete(pdf);
        assertThat(saidBy(pdf)).as(name).isEqualTo(GoldenTest.printed(markdown, language));
      }
    });
  }

  @ParameterizedTest
  @MethodSource("dev.runup.pipeline.BuiltProducts#names")
  void factsWithEveryKeyLeaveNoGaps(String product) {
    for (String language : List.of("en", "uk")) {
      Dossier dossier =
          GeneratedFacts.longest(
              "{summit: summit-base, mark: CLEAR, lang: "
                  + language
                  + ", editions: {"
                  + product
                  + ": {}}}",
              FullLaws.cases(3, 9));
      List<Artifact> files = build(dossier);
      List<String> said = GoldenTest.said(GoldenTest.text(GoldenTest.file(files, ".md")), language);
      byte[] pdf = GoldenTest.file(files, ".pdf");

      assertThat(said)
          .hasSizeGreaterThan(2)
          .allSatisfy(block -> assertThat(block).doesNotContainPattern(EveryTypeTest.HOLES));
      assertThat(saidBy(pdf)).isEqualTo(said);
      VeraPdf.assertConforms(pdf);
    }
  }

  @ParameterizedTest
  @MethodSource("dev.runup.pipeline.BuiltProducts#names")
  void nearlyEmptyDossierBuildsEveryProduct(String product) {
    Dossier dossier =
        dossier(
            "{mark: CLEAR, editions: {" + product + ": {}}}",
            """
            intake: {recorded: 2026-03-02}
            lines: [{use: press-line, says: Nothing to say.}]
            """);
    List<Artifact> files = build(dossier);

    assertThat(GoldenTest.text(GoldenTest.file(files, product + "-2026-03-02.md")))
        .startsWith("# ")
        .contains("No source cited.");
    VeraPdf.assertConforms(GoldenTest.file(files, ".pdf"));
  }

  @Test
  void incompleteProductIsReportedAtItsEdition(@TempDir Path folder) throws IOException {
    List<String> found =
        checked(folder, "{mark: CLEAR, editions: {summit: {}, positions: {}, chronology: {}}}", "")
            .problems()
            .stream()
            .map(Problem::message)
            .toList();

    assertThat(found)
        .containsExactlyInAnyOrder(
            "no objective is in force, and the template \"summit\" asks for 1 to 3",
            "no point to make is in force, and the template \"summit\" asks for 1 to 6",
            "no actor has a position, and the template \"positions\" asks for at least 2",
            "no event is known, and the template \"chronology\" asks for at least 1");
  }

  @Test
  void messageForUnknownTemplateListsKnownOnes(@TempDir Path folder) throws IOException {
    Checked<List<BuiltEdition>> built =
        checked(folder, "{mark: CLEAR, editions: {ab: {template: at-a-glanse}}}", "");

    assertThat(built.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.printed())
              .startsWith("runup.yaml:1:41: error: there is no template \"at-a-glanse\"");
          assertThat(problem.hint())
              .startsWith("did you mean \"at-a-glance\"?")
              .contains(BuiltProducts.names());
        });
  }
}
