package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.clearance.Clearance;
import dev.runup.document.FullLaws;
import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.Products;
import dev.runup.dossier.Themes;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.format.Format;
import dev.runup.history.History.IssueRequest;
import dev.runup.node.DossierFolder;
import dev.runup.pdf.Completeness;
import dev.runup.pdf.LinearText;
import dev.runup.pdf.Pdf;
import dev.runup.pdf.PdfDump;
import dev.runup.pdf.StructureText;
import dev.runup.pdf.TaggedPdf;
import dev.runup.pdf.VeraPdf;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Problem;
import dev.runup.publish.OutputFolder;
import dev.runup.reading.DossierReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Builds the products other than the daily briefing, each from three dossiers.
/// `src/test/products/expected` holds the expected files. `-Dgolden=update` writes them.
class ProductsTest {

  private static final Path TALKS = Path.of("src/test/products/talks");
  private static final Path EXPECTED = Path.of("src/test/products/expected");
  private static final Pipeline PIPELINE = Pipelines.all();

  static Stream<Path> dossiers() {
    return Stream.concat(GoldenTest.examples(), Stream.of(TALKS));
  }

  static List<String> products() {
    return Products.shipped();
  }

  @ParameterizedTest
  @MethodSource("dossiers")
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
  @MethodSource("dossiers")
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
  @MethodSource("dossiers")
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

  @ParameterizedTest
  @MethodSource("dossiers")
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
    List<Artifact> files = build(dossier, dossier.editions().getFirst());
    String markdown = GoldenTest.text(only(files, ".md"));

    assertThat(markdown)
        .contains("Actors 1 to 7 of 20", "Actors 8 to 14 of 20", "Actors 15 to 20 of 20");
    assertThat(markdown.lines().filter(line -> line.startsWith("|")))
        .allSatisfy(line -> assertThat(line.split("\\|")).hasSizeLessThan(11));
    byte[] pdf = only(files, ".pdf");
    assertThat(saidBy(pdf)).isEqualTo(GoldenTest.printed(markdown, "en"));
    VeraPdf.assertConforms(pdf);
  }

  @ParameterizedTest
  @MethodSource("products")
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
      List<Artifact> files = build(dossier, dossier.editions().getFirst());
      List<String> said = GoldenTest.said(GoldenTest.text(only(files, ".md")), language);
      byte[] pdf = only(files, ".pdf");

      assertThat(said)
          .hasSizeGreaterThan(2)
          .allSatisfy(block -> assertThat(block).doesNotContainPattern(EveryTypeTest.HOLES));
      assertThat(saidBy(pdf)).isEqualTo(said);
      VeraPdf.assertConforms(pdf);
    }
  }

  @ParameterizedTest
  @MethodSource("products")
  void nearlyEmptyDossierBuildsEveryProduct(String product) {
    Dossier dossier =
        dossier(
            "{mark: CLEAR, editions: {" + product + ": {}}}",
            """
            intake: {recorded: 2026-03-02}
            lines: [{use: press-line, says: Nothing to say.}]
            """);
    List<Artifact> files = build(dossier, dossier.editions().getFirst());

    assertThat(GoldenTest.text(only(files, product + "-2026-03-02.md")))
        .startsWith("# ")
        .contains("No source cited.");
    VeraPdf.assertConforms(only(files, ".pdf"));
  }

  @Test
  void incompleteProductIsReportedAtItsEdition() {
    List<String> found =
        checked("{mark: CLEAR, editions: {summit: {}, positions: {}, chronology: {}}}", "")
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

    assertThat(GoldenTest.text(only(build(alone, alone.editions().getFirst()), ".md")))
        .containsPattern(
            "\\*\\*Ardland\\.\\*\\* (\\(new\\) )?\\*\\*Pilots\\*\\*, demands: [Tt]wo pilots\\.")
        .containsPattern(
            "\\*\\*Belmark\\.\\*\\*\\n\\n- \\*\\*Quota\\*\\*, offers\\.\\n- \\*\\*Toll\\*\\*,")
        .doesNotContain("| ---");
    assertThat(GoldenTest.text(only(build(two, two.editions().getFirst()), ".md")))
        .contains("| ---");
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
    String page = GoldenTest.text(only(build(dossier, dossier.editions().getFirst()), ".html"));

    assertThat(page)
        .containsPattern("<a class=\"cite\" href=\"#source:(src|other)\">2[\u00a0 ]cables</a>")
        .contains("<a class=\"cite\" href=\"#source:paper\">one press article</a>")
        .contains("<span id=\"source:paper\"></span>The Paper <a class=\"back\"");
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
    return GoldenTest.text(only(build(dossier, dossier.editions().getFirst()), ".md"));
  }

  @Test
  void publicPageThatIsTooLongIsReported() {
    String text = "A word and another one. ".repeat(150);
    List<Problem> found =
        checked(
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
  void messageForUnknownTemplateListsKnownOnes() {
    Checked<List<BuiltEdition>> built =
        checked("{mark: CLEAR, editions: {ab: {template: at-a-glanse}}}", "");

    assertThat(built.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.printed())
              .startsWith("runup.yaml:1:41: error: there is no template \"at-a-glanse\"");
          assertThat(problem.hint())
              .startsWith("did you mean \"at-a-glance\"?")
              .contains(products());
        });
  }

  private static String message(String title, String text) {
    return "- {title: " + title + ", text: \"" + text + "\", rests-on: said}\n";
  }

  private static byte[] only(List<Artifact> files, String ending) {
    return files.stream()
        .filter(file -> file.name().endsWith(ending))
        .findFirst()
        .orElseThrow()
        .bytes();
  }

  private static List<String> saidBy(byte[] pdf) {
    return GoldenTest.saidBy(pdf).stream().map(LinearText::normal).toList();
  }

  private static String text(Map<String, byte[]> files, String name) {
    return GoldenTest.text(Objects.requireNonNull(files.get(name), name));
  }

  /// Returns the files of a dossier's products. An example has all but the daily briefing, the
  /// other dossier those that its settings name.
  private static Map<String, byte[]> built(Path folder) {
    String typed = Objects.requireNonNull(DossierFolder.read(folder).settings()).text();
    String settings =
        folder.equals(TALKS)
            ? typed
            : typed.substring(0, typed.indexOf("editions:"))
                + products().stream()
                    .filter(product -> !product.equals("daily"))
                    .collect(Collectors.joining(": {}, ", "editions: {", ": {}}\n"));
    return built(settings, folder);
  }

  private static Map<String, byte[]> built(String settings, Path folder) {
    DossierFolder.Contents typed = DossierFolder.read(folder);
    Dossier dossier =
        GoldenTest.value(
            DossierReader.read(
                    new DossierFolder.Contents(
                        new Input("runup.yaml", settings), typed.facts(), List.of()))
                .dossier());
    Map<String, byte[]> files = new TreeMap<>();
    for (Edition edition : dossier.editions()) {
      build(dossier, edition).forEach(file -> files.put(file.name(), file.bytes()));
    }
    return files;
  }

  private static List<Artifact> build(Dossier dossier, Edition edition) {
    return GoldenTest.value(
            PIPELINE.build(
                new Clearance(dossier),
                edition,
                Themes.shipped(),
                IssueRequest.NEWEST,
                edition.output().formats()))
        .artifacts();
  }

  private static Dossier dossier(String settings, String facts) {
    return GoldenTest.value(
        DossierReader.read(
                new DossierFolder.Contents(
                    new Input("runup.yaml", settings),
                    List.of(new Input("facts.yaml", facts)),
                    List.of()))
            .dossier());
  }

  private Checked<List<BuiltEdition>> checked(String settings, String facts) {
    try {
      Path folder = Files.createDirectories(Path.of("target/products"));
      Files.writeString(folder.resolve("runup.yaml"), settings);
      Files.writeString(
          folder.resolve("facts.yaml"),
          """
          intake: {recorded: 2026-03-02}
          sources: [{id: src, title: A source, kind: document}]
          lines: [{use: press-line, says: Nothing to say.}]
          """
              + facts);
      return DossierOnDisk.read(folder).then(read -> read.build(PIPELINE, BuildRequest.NEWEST));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
