package dev.runup.pipeline;

import static dev.runup.pipeline.BuiltProducts.TALKS;
import static dev.runup.pipeline.BuiltProducts.build;
import static dev.runup.pipeline.BuiltProducts.built;
import static dev.runup.pipeline.BuiltProducts.checked;
import static dev.runup.pipeline.BuiltProducts.dossier;
import static dev.runup.pipeline.BuiltProducts.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.fact.Dossier;
import dev.runup.pdf.Pdf;
import dev.runup.pdf.PdfDump;
import dev.runup.pdf.StructureText;
import dev.runup.pdf.VeraPdf;
import dev.runup.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Builds the public page, `at-a-glance`, of examples and of small dossiers.
class PublicPageTest {

  @ParameterizedTest
  @MethodSource("dev.runup.pipeline.BuiltProducts#dossiers")
  void publicPageHasTwoPagesWithoutMarkingsAndGrades(Path folder) {
    built(folder)
        .forEach((name, bytes) -> {
          if (name.startsWith("at-a-glance") && name.endsWith(".pdf")) {
            assertThat(Pdf.pageCount(bytes)).as(name).isLessThanOrEqualTo(2);
          } else if (name.startsWith("at-a-glance")) {
            assertThat(GoldenTest.text(bytes))
                .as(name)
                .doesNotContain("TLP:", "eliability", "redibility", "Надійність", "остовірність")
                .doesNotContainPattern("(?m)\\[\\d|\\(¶");
          }
        });
  }

  @Test
  void publicPageNamesItsSourcesInWords() {
    String one = text(built(GoldenTest.EXAMPLE), "at-a-glance-2025-12-28.md");
    Map<String, byte[]> talks = built(TALKS);

    assertThat(one)
        .contains("According to one press article, publisher, author and date not given;");
    assertThat(text(talks, "at-a-glance-2026-03-02.md"))
        .contains("*According to one press article and one readout.*")
        .contains("Derived from “Ministers to meet on the river”");
    assertThat(text(talks, "at-a-glance-2026-03-02.uk.md"))
        .contains("За даними однієї статті в пресі");
  }

  @Test
  void publicPageNamesSourceOfItsTitle() {
    String facts =
        """
        statements: [{id: said, attribution: Somebody, says: It is said., source: other}]
        events: [{title: Talks, status: planned, when: 2026-03-09, source: src}]
        headlines: [{title: It is, rests-on: said}]
        """;

    assertThat(glance(facts)).contains("The title rests on one cable.", "“Another one”, cable");
  }

  /// "2 cables" is one link, to the first of them, and each entry leads back.
  @Test
  void wordsForSourcesOfPublicPageLeadToTheirEntries() {
    Dossier dossier =
        dossier(
            "{mark: CLEAR, editions: {at-a-glance: {}}}",
            """
            intake: {recorded: 2026-03-02}
            sources:
            - {id: src, title: A source, kind: cable}
            - {id: other, title: Another one, kind: cable}
            - {id: paper, title: A paper, kind: news-report, publisher: The Paper}
            statements:
            - {id: said, attribution: Somebody, says: It is said., source: [src, other]}
            - {id: told, attribution: Somebody, says: It is told., source: paper}
            """);
    String page = GoldenTest.text(GoldenTest.file(build(dossier), ".html"));

    assertThat(page)
        .containsPattern("<a class=\"cite\" href=\"#source:(src|other)\">2[\u00a0 ]cables</a>")
        .contains("<a class=\"cite\" href=\"#source:paper\">one press article</a>")
        .contains("<span id=\"source:paper\"></span>The Paper <a class=\"back\"");
  }

  /// They are left out although they have the same marking as the page.
  @Test
  void publicPageLeavesOutFactsForTheDesk() {
    Map<String, byte[]> talks = built(TALKS);

    assertThat(text(talks, "at-a-glance-2026-03-02.html"))
        .contains("Bo Bright", "Who pays for the gauge")
        .doesNotContain(
            "Get the gauge", "hit both banks", "Offer a lower dam", "pays for the banks")
        .doesNotContain("Do not mention", "look forward", "third will do", "all they ask")
        .doesNotContain("will settle for less", "need a success", "asked for its view", "One side");
    assertThat(text(talks, "summit-2026-03-02.md"))
        .contains("Get the gauge", "hit both banks", "Offer a lower dam", "pays for the banks")
        .contains("Do not mention", "look forward", "third will do", "A third may be enough");
  }

  /// Topics with at least one fact count, whatever their weight.
  @Test
  void publicPageCountsOmittedOpenTopics() {
    String facts =
        """
        issues:
        - {id: heavy, title: A heavy one, weight: 9, state: narrowing}
        - {id: light, title: A light one}
        - {id: settled, title: A settled one, state: agreed}
        - {id: near, title: A nearer one, state: narrowing}
        - {id: other, title: Another heavy one, weight: 9}
        statements: [{id: said, attribution: Somebody, says: It is said., about: %s, source: src}]
        """;

    assertThat(glance(facts.formatted("[heavy]")))
        .contains("A heavy one")
        .doesNotContain("not shown here", "Another heavy one");
    assertThat(glance(facts.formatted("[heavy, light, settled, near]")))
        .contains("One more open issue is not shown here.");
  }

  @Test
  void publicPageThatIsTooLongIsReported(@TempDir Path folder) throws IOException {
    String text = "A word and another one. ".repeat(150);
    List<Problem> found =
        checked(
                folder,
                "{mark: CLEAR, editions: {at-a-glance: {}}}",
                """
                statements: [{id: said, attribution: Somebody, says: It is said., source: src}]
                headlines:
                """
                    + message("The first", text)
                    + message("One", text)
                    + message("Two", text)
                    + message("Three", text))
            .problems();

    assertThat(found)
        .singleElement()
        .satisfies(problem ->
            assertThat(problem.message())
                .matches(
                    "\\d pages are printed, and the template \"at-a-glance\" asks for 1 to 2"));
  }

  @Test
  void markingsRequestedByEditionArePrinted() {
    Map<String, byte[]> talks = built(TALKS);

    assertThat(text(talks, "asked-2026-03-02.md")).contains("**TLP:CLEAR**", "[1 ¶7, 3 p. 1]");
    assertThat(text(talks, "asked-2026-03-02.md")).doesNotContain("Reliability", "*According to");
  }

  @ParameterizedTest
  @CsvSource({"AMBER, true", "GREEN, true", "CLEAR, false"})
  void higherMarkingIsPrintedByEveryTemplate(String ceiling, boolean shown) {
    Map<String, byte[]> files =
        built(
            "mark: CLEAR\neditions: {public: {template: at-a-glance, ceiling: " + ceiling + "}}\n",
            TALKS);
    String label = "TLP:" + ceiling;
    byte[] pdf = Objects.requireNonNull(files.get("public-2026-03-02.pdf"));

    assertThat(text(files, "public-2026-03-02.md").contains(label)).isEqualTo(shown);
    assertThat(text(files, "public-2026-03-02.html").split(label, -1)).hasSize(shown ? 8 : 1);
    assertThat(text(files, "public-2026-03-02.html").contains("class=\"mark\"")).isEqualTo(shown);
    assertThat(StructureText.banner(pdf).contains(label)).isEqualTo(shown);
    assertThat(PdfDump.of(pdf).contains(label)).isEqualTo(shown);
    VeraPdf.assertConforms(pdf);
  }

  private static String glance(String facts) {
    Dossier dossier =
        dossier(
            "{mark: CLEAR, editions: {at-a-glance: {}}}",
            """
            intake: {recorded: 2026-03-02}
            sources:
            - {id: src, title: A source, kind: document}
            - {id: other, title: Another one, kind: cable}
            """
                + facts);
    return GoldenTest.text(GoldenTest.file(build(dossier), ".md"));
  }

  private static String message(String title, String text) {
    return "- {title: " + title + ", text: \"" + text + "\", rests-on: said}\n";
  }
}
