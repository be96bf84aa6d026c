package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.briefing.Briefing;
import dev.runup.clearance.Clearance;
import dev.runup.compose.Composer;
import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.fact.Dossier;
import dev.runup.history.History;
import dev.runup.history.History.IssueRequest;
import dev.runup.markdown.MarkdownParser;
import dev.runup.node.DossierFolder;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.reading.DossierReader;
import dev.runup.template.ShippedTexts;
import dev.runup.template.Templates;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Checks templates that request figures.
class FigureRequestsTest {

  private static final Briefing BRIEFING = briefing();

  @Test
  void figureInOwnParagraphBecomesBlockWithCaption() {
    Document document =
        GoldenTest.value(parsed("Figure: Day *by* day\n\n![](figure:timeline)\n\nAnd on."));

    assertThat(document.blocks()).hasSize(2);
    assertThat(document.blocks().getFirst())
        .isInstanceOfSatisfying(
            Block.Figure.class,
            figure -> {
              assertThat(figure.name()).isEqualTo("timeline");
              assertThat(figure.caption()).hasSize(3);
              assertThat(figure.drawn().alt())
                  .startsWith(
                      "Timeline, 28 December. Scale: by day, 27–29 December. Past: Stop in");
            });
  }

  @Test
  void textOfTemplateReplacesGeneratedDescription() {
    Document document = GoldenTest.value(parsed("![What *comes* next](figure:timeline)"));

    assertThat(document.blocks().getFirst())
        .isInstanceOfSatisfying(
            Block.Figure.class,
            figure -> assertThat(figure.drawn().alt()).isEqualTo("What comes next"));
  }

  // The dossier has no two amounts of the same unit.
  @Test
  void emptyFigureIsLeftOutWithItsCaption() {
    Document document = GoldenTest.value(parsed("Figure: Sums\n\n![](figure:ranges)\n\nAnd on."));

    assertThat(document.blocks()).hasSize(1);
  }

  /// Returns the only problem of a page, as printed.
  private static String onlyProblem(Map<String, String> texts) {
    List<Problem> problems = parsed(texts).problems();
    assertThat(problems).hasSize(1);
    return problems.getFirst().printed();
  }

  @Test
  void unknownFigureIsReportedAtItsPlace() {
    Map<String, String> texts =
        Map.of(
            "own/page.md.ftl", "# Title\n\n<#include \"part.md.ftl\">\n",
            "own/part.md.ftl", "Text.\n\n  ![](figure:timelime)\n");

    assertThat(onlyProblem(texts))
        .isEqualTo(
            """
            templates/own/part.md.ftl:3:7: error: there is no figure "timelime" [unknown-figure]
                3 |   ![](figure:timelime)
                  |       ^^^^^^^^^^^^^^^
              hint: There are: timeline, contacts, ranges, agreed, progress, positions, movement.\
            """
                .strip());
  }

  @Test
  void unknownFigureIsReportedInTemplateOfFolderAbove() {
    Map<String, String> texts =
        Map.of(
            "own/page.md.ftl", "# Title\n\n<#include \"../part.md.ftl\">\n",
            "part.md.ftl", "![](figure:timelime)\n");

    assertThat(onlyProblem(texts))
        .startsWith("templates/part.md.ftl:1:5: error: there is no figure \"timelime\"");
  }

  @Test
  void figureWithinTextIsLeftOut() {
    Checked<Document> parsed = parsed("See ![it](figure:timeline) there.");

    assertThat(parsed.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.code().word()).isEqualTo("image-left-out");
          assertThat(problem.hint()).isEqualTo("A figure stands in a paragraph of its own.");
        });
  }

  private static Checked<Document> parsed(String page) {
    return parsed(Map.of("own/page.md.ftl", page + "\n"));
  }

  /// @param texts own templates, in addition to the shipped ones
  private static Checked<Document> parsed(Map<String, String> texts) {
    Templates templates =
        new Templates(
            ShippedTexts.of(name ->
                    name.equals("own/title.md.ftl")
                        ? "A title"
                        : name.startsWith("messages/")
                            ? Resources.text(name) + "\nproduct.own = Own\n"
                            : Resources.text(name))
                .withOwn(texts));
    return templates.fill("own", BRIEFING, 0).then(new MarkdownParser()::parse);
  }

  private static Briefing briefing() {
    Dossier dossier =
        GoldenTest.value(DossierReader.read(DossierFolder.read(GoldenTest.EXAMPLE)).dossier());
    return GoldenTest.value(
        new Clearance(dossier)
            .clear(dossier.editions().getFirst())
            .then(cleared ->
                History.select(
                    cleared, dossier.editions().getFirst(), new IssueRequest(null, null)))
            .map(known -> Composer.compose(known, dossier.editions().getFirst())));
  }
}
