package dev.runup.pipeline;

import static dev.runup.pipeline.BuiltProducts.build;
import static dev.runup.pipeline.BuiltProducts.built;
import static dev.runup.pipeline.BuiltProducts.dossier;
import static dev.runup.pipeline.BuiltProducts.saidBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.fact.Dossier;
import dev.runup.pdf.TaggedPdf;
import dev.runup.pdf.VeraPdf;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Builds positions, which are tables on landscape pages, or a list if a table compares nothing.
class PositionsTablesTest {

  @ParameterizedTest
  @MethodSource("dev.runup.pipeline.BuiltProducts#dossiers")
  void onlyPositionsHaveLandscapePages(Path folder) {
    built(folder)
        .forEach((name, bytes) -> {
          boolean lies = name.startsWith("positions");
          if (name.endsWith(".pdf")) {
            TaggedPdf pdf = new TaggedPdf(bytes);
            for (int page = 1; page <= pdf.reader().getNumberOfPages(); page++) {
              var size = pdf.reader().getPageSize(page);
              assertThat(size.getWidth() > size.getHeight()).as(name).isEqualTo(lies);
            }
          } else if (name.endsWith(".html")) {
            assertThat(GoldenTest.text(bytes).contains("@page{size:841.89pt 595.28pt"))
                .isEqualTo(lies);
          }
        });
  }

  @Test
  void manyActorsAreDividedIntoSeveralTables() {
    StringBuilder facts =
        new StringBuilder(
            """
            intake: {source: src, recorded: 2026-03-02}
            sources: [{id: src, title: A source, kind: document}]
            """);
    StringBuilder positions = new StringBuilder("positions:\n");
    facts.append("actors:\n");
    for (int i = 10; i < 30; i++) {
      facts.append("- {id: actor-" + i + ", name: The State of Number " + i + ", kind: state}\n");
      for (int j = 10; j < 40; j += 1 + i % 3) {
        positions.append(
            "- {actor: actor-"
                + i
                + ", issue: issue-"
                + j
                + ", stance: supports, says: W"
                + i
                + j
                + "}\n");
      }
    }
    facts.append("issues:\n");
    for (int j = 10; j < 40; j++) {
      facts.append("- {id: issue-" + j + ", title: The issue of the number " + j + "}\n");
    }
    Dossier dossier =
        dossier("mark: CLEAR\neditions: {positions: {}}\n", facts.append(positions).toString());
    List<Artifact> files = build(dossier);
    String markdown = GoldenTest.text(GoldenTest.file(files, ".md"));

    assertThat(markdown)
        .contains("Actors 1 to 7 of 20", "Actors 8 to 14 of 20", "Actors 15 to 20 of 20");
    assertThat(markdown.lines().filter(line -> line.startsWith("|")))
        .allSatisfy(line -> assertThat(line.split("\\|")).hasSizeLessThan(11));
    byte[] pdf = GoldenTest.file(files, ".pdf");
    assertThat(saidBy(pdf)).isEqualTo(GoldenTest.printed(markdown, "en"));
    VeraPdf.assertConforms(pdf);
  }

  /// A table by topic in which no row has two positions compares nothing.
  @ParameterizedTest
  @CsvSource({"positions", "daily", "at-a-glance"})
  void positionsThatCompareNothingAreAListByActor(String product) {
    String facts =
        """
        intake: {recorded: 2026-03-02, source: src}
        sources: [{id: src, title: A source, kind: document}]
        actors: [{id: ard, name: Ardland, kind: state}, {id: bel, name: Belmark, kind: state}]
        issues: [{id: toll, title: Toll}, {id: pilots, title: Pilots}, {id: quota, title: Quota}]
        positions:
        - {actor: bel, issue: toll, stance: red-line, says: no toll}
        - {actor: ard, issue: pilots, stance: demands, says: two pilots}
        - {actor: bel, issue: quota, stance: offers}
        %s
        """;
    Dossier alone =
        dossier("{mark: CLEAR, editions: {%s: {}}}".formatted(product), facts.formatted(""));
    Dossier two =
        dossier(
            "{mark: CLEAR, editions: {%s: {}}}".formatted(product),
            facts.formatted("- {actor: ard, issue: toll, stance: open}"));

    assertThat(GoldenTest.text(GoldenTest.file(build(alone), ".md")))
        .containsPattern(
            "\\*\\*Ardland\\.\\*\\* (\\(new\\) )?\\*\\*Pilots\\*\\*, demands: [Tt]wo pilots\\.")
        .containsPattern(
            "\\*\\*Belmark\\.\\*\\*\\n\\n- \\*\\*Quota\\*\\*, offers\\.\\n- \\*\\*Toll\\*\\*,")
        .doesNotContain("| ---");
    assertThat(GoldenTest.text(GoldenTest.file(build(two), ".md"))).contains("| ---");
  }
}
