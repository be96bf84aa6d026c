package dev.runup.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.explain.Explainer;
import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.pipeline.Dossiers;
import dev.runup.pipeline.Pipelines;
import dev.runup.pipeline.Resources;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Builds dossiers with their own templates and bundles.
class OwnTemplatesTest {

  private static final String DAILY = "daily-2025-12-28.md";

  @TempDir private Path folder;
  private Dossiers dossier;

  @BeforeEach
  void aDossier() throws IOException {
    dossier = new Dossiers(folder);
  }

  private void editions(String editions) throws IOException {
    dossier.write("runup.yaml", "mark: TLP:CLEAR\neditions: " + editions + "\n");
  }

  private List<String> printed() {
    return dossier.problems().stream().map(OwnTemplatesTest::firstLine).toList();
  }

  private static String firstLine(Problem problem) {
    return problem.printed().lines().findFirst().orElseThrow();
  }

  private List<String> buildMessages() {
    Checked<List<BuiltEdition>> built =
        DossierOnDisk.read(folder).then(read -> read.build(Pipelines.all(), BuildRequest.NEWEST));
    return built.problems().stream().map(OwnTemplatesTest::firstLine).toList();
  }

  // --- replaced files ---

  @Test
  void ownPartialReplacesShippedOne() throws IOException {
    String before = dossier.built(DAILY);
    dossier.write("templates/daily/basis.md.ftl", "Our own basis.\n\n");

    assertThat(dossier.built(DAILY))
        .contains("Our own basis.", "The speaker said it, A Speaker said.");
    assertThat(before).contains("*Basis.").doesNotContain("Our own basis.");
    assertThat(dossier.built(DAILY)).doesNotContain("*Basis.");
  }

  @Test
  void ownSharedPartialsAndFramesReplaceShippedOnes() throws IOException {
    String words = Resources.text("words.md.ftl");
    dossier.write("templates/words.md.ftl", words.replace("<#macro said s", "<#macro said s"));
    String page = Resources.text("page.html.ftl");
    dossier.write("templates/page.html.ftl", page.replace("</footer>", "<p>Ours</p></footer>"));
    String same = dossier.built(DAILY);
    assertThat(dossier.built("daily-2025-12-28.html")).contains("<p>Ours</p></footer>");

    dossier.write(
        "templates/words.md.ftl",
        words.replace(
            "<#macro said s short=false full=true>\n",
            "<#macro said s short=false full=true>\nNamely: <#t>\n"));

    assertThat(dossier.built(DAILY)).contains("Namely: The speaker said it").isNotEqualTo(same);
  }

  @Test
  void copiedShippedTemplatesGiveSameBytes() throws IOException {
    List<Artifact> before = dossier.built();
    for (String file : Resources.templates().shippedNames()) {
      dossier.write("templates/" + file, Resources.text(file));
    }

    List<Artifact> after = dossier.built();

    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i).bytes()).isEqualTo(before.get(i).bytes());
    }
  }

  @Test
  void exportedTemplatesGiveSameBytes() throws IOException {
    List<Artifact> before = dossier.built();
    for (String name : List.of("daily", "changes", "messages/en.properties", "page.html.ftl")) {
      for (var file : ejected(name).files().entrySet()) {
        dossier.write(file.getKey(), file.getValue());
      }
    }

    List<Artifact> after = dossier.built();

    assertThat(dossier.problems()).isEmpty();
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i).bytes()).isEqualTo(before.get(i).bytes());
    }
  }

  private static TemplateExport ejected(String name) {
    return ((Checked.Good<TemplateExport>) TemplateExport.of(name)).value();
  }

  @Test
  void ownMessagesReplaceShippedOnesKeyByKey() throws IOException {
    editions("{daily: {languages: [en, uk]}}");
    dossier.write("templates/messages/uk.properties", "basis = Основа.\n");

    assertThat(dossier.built(DAILY)).contains("*Basis.");
    assertThat(dossier.built("daily-2025-12-28.uk.md")).contains("*Основа.", "Перший випуск");
  }

  /// The language is Interlingua, which won't be shipped. The JDK has its names of days and months.
  @Test
  void oneBundleAddsLanguage() throws IOException {
    editions("{daily: {languages: [en, ia]}}");
    dossier.write(
        "templates/messages/ia.properties",
        """
        plurals = one: i = 1 and v = 0
        basis = Base.
        date.weekday = EEEE, d MMMM uuuu
        """);

    assertThat(dossier.built("daily-2025-12-28.ia.md"))
        .contains("*Base.", "dominica, 28 decembre 2025", "Daily briefing 1");
    assertThat(dossier.built("daily-2025-12-28.ia.html"))
        .contains("<html lang=\"ia\"", "<span lang=\"en\">");
    assertThat(buildMessages())
        .singleElement()
        .asString()
        .startsWith("templates/messages/ia.properties:1:1: warning: ")
        .contains(" of the printed messages have no words in \"ia\" and are in English: ")
        .contains("basis.single, ")
        .doesNotContain("according, ");
  }

  @Test
  void newProductIsChosenByTemplateOrEditionName() throws IOException {
    editions("{note: {formats: [md]}, night: {template: note, title: Night note, formats: [md]}}");
    dossier.write("templates/note/page.md.ftl", "# T\n\n${briefing.statements?size} said.\n");
    dossier.write("templates/messages/en.properties", "product.note = Note\nseries.note = N {1}\n");

    assertThat(dossier.built("note-2025-12-28.md")).contains("# T", "N 1", "1 said.");
    assertThat(dossier.built("night-2025-12-28.md")).contains("1 said.");
    assertThat(dossier.problems()).isEmpty();
  }

  @Test
  void productWithoutNameIsCalledLikeItsFolder() throws IOException {
    editions("{note: {formats: [md]}}");
    dossier.write("templates/note/page.md.ftl", "# T\n");

    assertThat(buildMessages())
        .singleElement()
        .asString()
        .contains("warning: nothing says what the product \"note\" is called");
    assertThat(dossier.built("note-2025-12-28.md")).contains("note 1");
  }

  @Test
  void similarProductIsSuggestedForMisspeltOne() throws IOException {
    editions("{night: {template: noet}}");
    dossier.write("templates/note/page.md.ftl", "# T\n");

    assertThat(
            DossierOnDisk.read(folder)
                .then(read -> read.build(Pipelines.all(), BuildRequest.NEWEST))
                .problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.hint()).startsWith("did you mean \"note\"?"));
  }

  @Test
  void emptyFolderChangesNothing() throws IOException {
    List<Artifact> before = dossier.built();
    Files.createDirectory(folder.resolve("templates"));

    assertThat(dossier.problems()).isEmpty();
    assertThat(Arrays.equals(dossier.built().getFirst().bytes(), before.getFirst().bytes()))
        .isTrue();
  }

  // --- faulty files ---

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          templates/readme.txt         | notice: this file is skipped: templates end in .ftl, words in .properties
          templates/daily/page.md      | notice: this file is skipped: the names of templates end in .md.ftl
          templates/words.properties   | notice: this file is skipped: bundles belong in templates/messages/LANGUAGE.properties
          templates/theme.yaml         | notice: this file is skipped: the theme file theme.yaml belongs beside runup.yaml
          templates/facts.yaml         | notice: this file is skipped: no facts are read from this folder
          templates/Daily/page.md.ftl  | error: no template may have this name
          templates/daily/a b.md.ftl   | error: no template may have this name
          templates/messages/german.properties | error: no language is written "german"
          templates/daily/bassis.md.ftl | warning: this file is not used: it has no shipped file's name, and nothing includes it
          """)
  void fileThatIsNotTemplateIsReported(String name, String message) throws IOException {
    dossier.write(name, "a = b\n");

    assertThat(printed()).singleElement().asString().startsWith(name).contains(message);
  }

  @Test
  void similarFileIsSuggestedForMisspeltOne() throws IOException {
    dossier.write("templates/daily/bassis.md.ftl", "x");

    assertThat(dossier.problems().getFirst().hint())
        .startsWith("did you mean \"daily/basis.md.ftl\"?");
  }

  @Test
  void includedFileIsNotReportedAsUnused() throws IOException {
    dossier.write("templates/daily/basis.md.ftl", "<#include \"more.md.ftl\">\n");
    dossier.write("templates/daily/more.md.ftl", "More of it.\n\n");

    assertThat(dossier.problems()).isEmpty();
    assertThat(dossier.built(DAILY)).contains("More of it.");
  }

  @Test
  void fileOutsideFolderIsNotRead(@TempDir Path outside) throws IOException {
    Path secret = Files.writeString(outside.resolve("secret.md.ftl"), "secret");
    Files.createDirectories(folder.resolve("templates/daily"));
    Files.createSymbolicLink(folder.resolve("templates/daily/basis.md.ftl"), secret);
    Files.createSymbolicLink(folder.resolve("templates/other"), outside);
    Files.createSymbolicLink(
        folder.resolve("templates/words.md.ftl"), folder.resolve("facts.yaml"));
    Files.createSymbolicLink(
        folder.resolve("templates/page.html.ftl"), folder.resolve("templates/none"));

    assertThat(dossier.problems())
        .extracting(problem -> problem.place().file() + " " + problem.code().word())
        .containsExactly(
            "templates/daily/basis.md.ftl link-out",
            "templates/other link-out",
            "templates/page.html.ftl unreadable",
            "templates/words.md.ftl link-out");
  }

  @Test
  void linkInPlaceOfFolderIsNotFollowed(@TempDir Path outside) throws IOException {
    Files.createSymbolicLink(folder.resolve("templates"), outside);

    assertThat(printed())
        .singleElement()
        .asString()
        .isEqualTo("templates: error: links to folders are not followed here [link-out]");
  }

  @Test
  void wrongEnglishWordsAreReportedOnceAndAtTheirOwnPlace() throws IOException {
    dossier.write("templates/messages/en.properties", "basis = Grounds {1}\n");
    dossier.write("templates/messages/uk.properties", "own.title = {0}\n");

    assertThat(printed())
        .containsExactly(
            "templates/messages/en.properties:1:9: error: \"basis\" needs no placeholders, and has {1}"
                + " [wrong-words]");
  }

  @Test
  void faultInUnusedTemplateIsReportedAtItsPlace() throws IOException {
    dossier.write("templates/note/page.md.ftl", "# T\n\n<#if x>\n");
    dossier.write("templates/fragment.html.ftl", "<p>${'a'?eval}</p>");
    dossier.write("templates/messages/ia.properties", "basis {0} = x\nissue.since = \\q\n");
    dossier.write("templates/words.md.ftl", "private use: \uE000\uE010\uE001");

    assertThat(printed())
        .hasSize(3)
        .first()
        .asString()
        .startsWith("templates/words.md.ftl:1:14: error: U+E000 is not allowed in a text");

    Files.delete(folder.resolve("templates/words.md.ftl"));

    assertThat(printed())
        .anyMatch(line -> line.startsWith("templates/note/page.md.ftl:"))
        .anyMatch(line -> line.startsWith("templates/fragment.html.ftl:1:10: error: \"?eval\" is"))
        .anyMatch(
            line -> line.startsWith("templates/messages/ia.properties:1:1: error: there is no"))
        .anyMatch(line -> line.startsWith("templates/messages/ia.properties:2:15: error: \"\\q\""));
  }

  @Test
  void listOfManyItemsEndsAtItsPlace() throws IOException {
    dossier.write(
        "templates/daily/basis.md.ftl",
        "ok\n<#assign part = list((1..900)?map(x -> 'a'))>\n${list((1..900)?map(x -> part))}\n");

    assertThat(buildMessages())
        .singleElement()
        .asString()
        .startsWith(
            "templates/daily/basis.md.ftl:3:1: error: a template prints more than 4 million characters");
  }

  @Test
  void missingValueNamesFileOfDossier() throws IOException {
    dossier.write("templates/daily/basis.md.ftl", "ok\n\n${briefing.front.summit.title}\n");

    assertThat(buildMessages())
        .singleElement()
        .asString()
        .startsWith(
            "templates/daily/basis.md.ftl:3:3: error: \"briefing.front.summit\" has no value");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#list 1.. as x></#list>",
        "<#macro m n><@m n/><@m n/></#macro><@m 1/>",
        "<#list 1.. as x>${''?left_pad(1000)}\n\n</#list>",
        "${\"\\x0001\"}",
        "<#assign x>${briefing.statements[0].words.says}</#assign>${x?substring(0, 1)}",
        "<#list 1..40000 as x>> </#list>x",
        "${'x'?left_pad(2147483647)}",
        "<#include '../../../etc/passwd'>",
        "<#include '/etc/passwd'>",
        "<#include '../facts.yaml'>",
        "${'freemarker.template.utility.Execute'?new()('id')}",
        "${briefing?api.getClass()}",
        "${briefing.class}",
      })
  void forbiddenTemplateCodeIsReported(String template) throws IOException {
    editions("{note: {formats: [md, html, pdf]}}");
    dossier.write("templates/note/page.md.ftl", "# T\n\n" + template + "\n");
    dossier.write("templates/messages/en.properties", "product.note = Note\n");

    Checked<List<BuiltEdition>> built =
        DossierOnDisk.read(folder).then(read -> read.build(Pipelines.all(), BuildRequest.NEWEST));

    assertThat(built).isInstanceOf(Checked.Bad.class);
    assertThat(built.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.message()).doesNotContain("\n", "root:", "Exception");
          assertThat(problem.code().word()).isIn("template", "nested-too-deeply");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#assign s>${'a'}!</#assign>${s?replace('^.', 'b', 'r')}",
        "<#assign s>${briefing.statements[0].words.says}</#assign>${s?substring(0, 2)}",
      })
  void printedTextThatIsChangedIsReportedInWordsOfItsAuthor(String template) throws IOException {
    dossier.write("templates/daily/basis.md.ftl", "ok\n\n" + template + "\n");

    assertThat(buildMessages())
        .singleElement()
        .asString()
        .matches(
            "templates/daily/basis\\.md\\.ftl:3:[0-9]+: error: "
                + "what was printed before can't be cut or changed as a text.*");
  }

  @Test
  void manyBackslashesAfterBracketAreParsedQuickly() throws IOException {
    dossier.write("templates/daily/basis.md.ftl", "[" + "\\*".repeat(60) + "[ x\n\n");

    assertThat(dossier.built(DAILY)).contains("\\*\\*");
  }

  @Test
  void outputDoesNotDependOnWithheldFacts() throws IOException {
    dossier.write(
        "templates/daily/basis.md.ftl",
        "${briefing.statements?size} ${briefing.notes.sources?size} <#list briefing.notes.sources as"
            + " s>${s.title}</#list>\n\n");
    String alone = dossier.built(DAILY);
    dossier.write(
        "secret.yaml",
        """
        intake: {source: other, recorded: 2025-12-28, mark: TLP:RED}
        sources: [{id: other, title: Secret, kind: cable, mark: TLP:RED}]
        statements: [{who: speaker, says: A secret.}]
        """);

    assertThat(dossier.built(DAILY)).as("built() proves it as well").isEqualTo(alone);
  }

  @Test
  void explainUsesTemplatesOfDossier() throws IOException {
    dossier.write("templates/daily/page.md.ftl", "# T\n\nNothing is printed here.\n");

    Checked<String> explained =
        DossierOnDisk.read(folder)
            .then(read -> Explainer.explain(read, "said", null, new IssueTime.Newest(), false));

    assertThat(explained)
        .isInstanceOfSatisfying(
            Checked.Good.class,
            good -> assertThat(good.value().toString()).contains("no text of its own is printed"));
  }

  @Test
  void bundleInAnotherEncodingIsReported() throws IOException {
    dossier.write(
        "templates/messages/ia.properties",
        "basis = Überblick\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(dossier.problems())
        .extracting(problem -> problem.code().word())
        .containsExactly("not-utf-8");
  }
}
