package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.format.Format;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {

  private static final String EXAMPLE = "../examples/florida-2025";

  @TempDir private Path folder;

  private static Ran run(String... arguments) {
    return Ran.of(arguments);
  }

  @Test
  void buildWritesFilesOfEachLanguageAndSaysWhich() throws IOException {
    Ran ran = run("build", EXAMPLE, "-o", folder.resolve("out").toString());

    assertThat(ran.code()).isEqualTo(Exit.DONE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .contains("Daily briefing 1, Sunday, 28 December 2025")
        .contains("daily-2025-12-28.pdf");
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "SHA256SUMS",
              "daily-2025-12-28.docx",
              "daily-2025-12-28.eml",
              "daily-2025-12-28.figures",
              "daily-2025-12-28.html",
              "daily-2025-12-28.ics",
              "daily-2025-12-28.md",
              "daily-2025-12-28.pdf",
              "daily-2025-12-28.uk.docx",
              "daily-2025-12-28.uk.eml",
              "daily-2025-12-28.uk.figures",
              "daily-2025-12-28.uk.html",
              "daily-2025-12-28.uk.ics",
              "daily-2025-12-28.uk.md",
              "daily-2025-12-28.uk.pdf");
    }
  }

  @Test
  void markdownOnStdoutIsTheFileItselfWithItsFiguresInWordsAndNothingElse() throws IOException {
    String example = "../examples/reykjavik-1986";
    Ran ran = run("build", example, "--format", "md", "-o", "-");

    assertThat(ran.code()).isEqualTo(Exit.DONE);
    assertThat(ran.out())
        .isEqualTo(
            Files.readString(Path.of(example, "briefing/daily-1986-10-11.md"))
                .replaceAll("!\\[(.*)]\\(daily.*\\.svg\\)", "$1"));
    assertThat(ran.err()).doesNotContain("daily-1986-10-11.md");
  }

  @Test
  void aSecondBuildLeavesTheFilesAlone() {
    String out = folder.resolve("out").toString();
    run("build", EXAMPLE, "-o", out);

    assertThat(run("build", EXAMPLE, "-o", out).err()).contains("unchanged");
  }

  @ParameterizedTest
  @CsvSource({
    "facts, facts.schema.json",
    "runup.yaml, runup.schema.json",
    "theme.yaml, theme.schema.json",
    "build, build.schema.json",
    "summary, summary.schema.json",
    "deps, deps.schema.json",
    "series, series.schema.json"
  })
  void schemaPrintsWhatLiesInDocsForEditors(String file, String schema) throws IOException {
    Ran ran = run("schema", file);

    assertThat(ran.code()).isEqualTo(Exit.DONE);
    assertThat(Path.of("../docs", schema))
        .hasContent(ran.out())
        .hasBinaryContent(ran.out().getBytes(StandardCharsets.UTF_8));
    assertThat(run("schema").out()).isEqualTo(run("schema", "facts").out());
  }

  @Test
  void schemaOfAnyOtherFileIsWrongUsage() {
    Ran ran = run("schema", "theme");

    assertThat(ran.code()).isEqualTo(Exit.USAGE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .contains(
            "there is no schema for \"theme\", only for facts, runup.yaml, theme.yaml, build, summary,"
                + " deps and series");
  }

  @Test
  void checkSaysThatADossierIsSound() {
    Ran ran = run("check", EXAMPLE);

    assertThat(ran.code()).isEqualTo(Exit.DONE);
    assertThat(ran.err()).contains("is sound: ").contains(" facts");
  }

  @Test
  void aBrokenDossierIsToldWithPlaceAndHintAndNothingIsWritten() throws IOException {
    dossier(
        "mark: CLEAR\n",
        """
        events:
        - {title: A, status: plannd, source: s}
        sources: [{id: s, title: S, kind: post}]
        """);

    Ran ran = run("build", folder.toString(), "-o", folder.resolve("out").toString());

    assertThat(ran.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(ran.err())
        .contains("facts.yaml:2:22: error: \"status\" can't be \"plannd\" [wrong-word]")
        .contains("^^^^^^")
        .contains("hint: did you mean \"planned\"?")
        .doesNotContain("Exception");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private static final String TWO_DAYS =
      """
      sources: [{id: ss, title: S, kind: post}]
      events:
      - {title: A, status: planned, source: ss, recorded: 2025-12-27, when: 2025-12-31}
      - {title: B, status: planned, source: ss, recorded: 2025-12-28 18:00}
      """;

  @ParameterizedTest
  @CsvSource({
    "2025-12-27, 'Daily briefing 1, Saturday, 27 December 2025', daily-2025-12-27.md",
    "2025-12-28, 'Daily briefing 2, Sunday, 28 December 2025', daily-2025-12-28.md",
    "2025-12-28 17:30, 'Daily briefing, Sunday, 28 December 2025, 17:30', daily-2025-12-28-1730.md",
    "today, 'Daily briefing, Saturday, 3 January 2026', daily-2026-01-03.md",
    "now, 'Daily briefing, Saturday, 3 January 2026, 01:00', daily-2026-01-03-0100.md"
  })
  void anIssueOfAnyDayOrMomentCanBeBuilt(String asOf, String issue, String file)
      throws IOException {
    // Noon of 2 January in UTC is the third in Auckland.
    dossier("mark: CLEAR\nzone: Pacific/Auckland\n", TWO_DAYS);
    Path out = folder.resolve("out");

    Ran ran =
        run("build", folder.toString(), "--as-of", asOf, "--format", "md", "-o", out.toString());

    assertThat(ran.err()).contains(issue);
    assertThat(out.resolve(file)).exists();
  }

  @Test
  void onAQuietDayABriefingSaysThatNothingChangedAndWhatIsOverdue() throws IOException {
    dossier("mark: CLEAR\n", TWO_DAYS);

    Ran ran = run("build", folder.toString(), "--as-of", "today", "--format", "md", "-o", "-");

    assertThat(ran.out())
        .contains("Nothing changed since 28 December 2025. 1 overdue.")
        .contains("**Overdue: the day is past, and it is not known what became of it.**")
        .contains("A, planned, 31 December 2025.");
  }

  @Test
  void whatIsNoDayIsWrongUsage() {
    Ran ran = run("build", EXAMPLE, "--as-of", "yesterday");

    assertThat(ran.code()).isEqualTo(Exit.USAGE);
    assertThat(ran.err())
        .contains("--as-of can't be \"yesterday\"; write a day such as 2025-12-27");
  }

  @Test
  void beforeTheFirstIssueNothingIsBuilt() throws IOException {
    dossier("mark: CLEAR\n", TWO_DAYS);

    Ran ran = run("check", folder.toString(), "--as-of", "2025-12-26");

    assertThat(ran.code()).isEqualTo(Exit.DONE);
    assertThat(ran.err())
        .contains("notice: nothing was recorded by 2025-12-26, so the edition \"daily\" has")
        .contains("hint: Its first issue is that of 2025-12-27.");
  }

  @Test
  void aMistakeInAnUpdateIsToldAtItsLine() throws IOException {
    dossier(
        "mark: CLEAR\n",
        """
        intake: {recorded: 2025-12-28, source: ss}
        sources: [{id: ss, title: S, kind: post}]
        events:
        - {id: visit, title: A visit, status: planned}
        updates:
        - {fact: vist, recorded: 2025-12-29, set: {caveat: Not official.}}
        """);

    Ran ran = run("build", folder.toString());

    assertThat(ran.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(ran.err()).contains("facts.yaml:6:10: error:").contains("did you mean \"visit\"?");
  }

  @Test
  void aCharacterThatNoFontHasIsToldWithItsFactAndPlace() throws IOException {
    dossier(
        "mark: CLEAR\n",
        """
        intake: {recorded: 2025-12-28, source: ss}
        sources: [{id: ss, title: S, kind: post}]
        events:
        - {id: visit, title: "A 😀 visit", status: planned}
        """);

    Ran ran = run("build", folder.toString(), "-o", folder.resolve("out").toString());

    assertThat(ran.code()).isEqualTo(Exit.DONE);
    assertThat(ran.err())
        .contains("facts.yaml:4:22: warning:")
        .contains("U+1F600")
        .contains("in \"title\" of event:visit")
        .contains("😀");
    assertThat(folder.resolve("out/daily-2025-12-28.pdf")).exists();
  }

  @Test
  void textInAnUnsetScriptStopsNoBuild() throws IOException {
    dossier(
        "mark: CLEAR\n",
        """
        intake: {recorded: 2025-12-28, source: ss}
        sources: [{id: ss, title: S, kind: post}]
        events:
        - {id: visit, title: "A زيارة", status: planned}
        """);

    Ran ran = run("build", folder.toString(), "-o", folder.resolve("out").toString());

    assertThat(ran.code()).isEqualTo(Exit.DONE);
    assertThat(ran.err()).contains("facts.yaml:4:22: warning: the PDF can't set Arabic script");
    assertThat(folder.resolve("out/daily-2025-12-28.pdf")).exists();
  }

  @Test
  void aFileThatIsPassedOverGetsANoticeUnlessTheUserWantsQuiet() throws IOException {
    dossier(
        "mark: CLEAR\n",
        """
        intake: {recorded: 2025-12-28}
        sources: [{id: ss, title: S, kind: post}]
        events: [{title: A, status: planned, source: ss}]
        """);
    Files.writeString(folder.resolve("notes.txt"), "hello");

    assertThat(run("check", folder.toString()).err()).contains("notes.txt");
    assertThat(run("check", folder.toString(), "-q").err()).isEmpty();
  }

  @Test
  void atMostTwentyProblemsAreShownAndTheRestCounted() throws IOException {
    StringBuilder events = new StringBuilder("events:\n");
    for (int i = 0; i < 30; i++) {
      events.append("- {title: A%d, status: planned, source: nobody-%d}\n".formatted(i, i));
    }
    dossier("mark: CLEAR\n", events.toString());

    Ran ran = run("check", folder.toString());

    assertThat(ran.err().split("unknown-source", -1)).hasSize(21);
    assertThat(ran.err()).contains("… and 10 more; all are in: runup check DOSSIER --format json");
    assertThat(run("check", folder.toString(), "-q").err()).contains("… and 10 more");
  }

  @Test
  void jsonHoldsAllProblemsAndIsAllOfStdout() throws IOException {
    StringBuilder events = new StringBuilder("events:\n");
    for (int i = 10; i < 40; i++) {
      events.append("- {title: A").append(i).append(", status: plannd, source: no}\n");
    }
    dossier("mark: CLEAR\n", events.toString());

    Ran ran = run("check", folder.toString(), "--format", "json");

    assertThat(ran.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().split("\"code\": \"wrong-word\"", -1)).hasSize(31);
    assertThat(ran.out())
        .startsWith("{\n  \"problems\": [\n")
        .endsWith("  ]\n}\n")
        .contains(
            """
                {
                  "severity": "error",
                  "code": "wrong-word",
                  "file": "facts.yaml",
                  "line": 2,
                  "column": 24,
                  "endColumn": 30,
                  "message": "\\"status\\" can't be \\"plannd\\"",
                  "hint": "did you mean \\"planned\\"?"
                },
            """);
  }

  @Test
  void jsonOfASoundDossierHoldsNoProblems() {
    Ran ran = run("check", EXAMPLE, "--format", "json");

    assertThat(ran.code()).isEqualTo(Exit.DONE);
    assertThat(ran.out()).isEqualTo("{\n  \"problems\": []\n}\n");
    assertThat(ran.err()).contains("is sound: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bild                             | did you mean \"build\"?",
        "bild                             | there is no command \"bild\"",
        "build                            | the dossier is missing: write its folder",
        "completion                       | the shell is missing: write bash or zsh",
        "nothing build                    | there is no command \"nothing\"",
        "help nothing                     | there is no command \"nothing\"",
        "help cron                        | docs/README.md lists what else there is to read",
        "diff x --keep 3                  | there is no option \"--keep\" here, but runup site, runup verify and runup prune have it",
        "build -x                         | there is no option \"-x\"",
        "build x --fromat=md              | did you mean \"--format\"?",
        "build x --wacth                  | did you mean \"--watch\"?",
        "check a b                        | \"b\" is one argument too many",
        "build x --formt md               | there is no option \"--formt\"",
        "build x --since 2025-12-27       | there is no option \"--since\" here, but runup diff has it",
        "diff x --prove                   | there is no option \"--prove\" here, but runup build and runup site have it",
        "build x -o                       | --output needs a value: FOLDER",
        "build x --as-of now --as-of now  | --as-of is given twice",
        "serve --port x                   | --port can't be \"x\"",
        "build x --watch=3                | --watch takes no value",
        "build x --formt md               | did you mean \"--format\"?",
        "build x --ass linked             | did you mean \"--assets\"?",
        "build x --format MD              | there is no format \"MD\"; did you mean \"md\"? formats are",
        "build x --color nver             | --color can't be \"nver\"; did you mean \"never\"? write auto, always or never",
        "build x --assets link            | did you mean \"linked\"? write inline or linked",
        "build x --format word            | there is no format \"word\"; formats are ",
        "check x --format xml             | formats are text, json, sarif and codequality",
        "build ../examples/florida-2025 --edition nightly | editions: daily",
        "build ../examples/florida-2025 --edition dayly | did you mean \"daily\"? editions: ",
        "build ../examples/florida-2025 -o - | only one file can go to stdout",
      })
  void wrongUsageIsExplained(String arguments, String explanation) {
    Ran ran = run(arguments.split(" "));

    assertThat(ran.code()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains(explanation).contains("--help").doesNotContain("Exception");
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void onlyWhatIsNearIsSuggested() {
    assertThat(run("help", "cron").err()).doesNotContain("did you mean");
    assertThat(run("bild").err()).doesNotContain("docs/");
  }

  @Test
  void messageForUnknownFormatListsKnownOnes() {
    String message = run("build", "x", "--format", "word").err();

    assertThat(message.substring(message.indexOf("formats are "))).contains(Format.keys());
  }

  @Test
  void whatIsNotThereIsSaidNotToBeThere() throws IOException {
    assertThat(run("build", folder.resolve("nowhere").toString()).code()).isEqualTo(Exit.NOT_FOUND);
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThat(run("check", file.toString()).code()).isEqualTo(Exit.NOT_FOUND);
    assertThat(run("build", EXAMPLE, "-o", file.toString()).code()).isEqualTo(Exit.NOT_FOUND);
    assertThat(file).hasContent("x");
  }

  @Test
  void whatStandsInTheWayOfTheOutputFolderIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));

    assertThat(run("build", EXAMPLE, "-o", file.resolve("deep/out").toString()).err())
        .contains(": " + file + " is a file, not a folder");
    assertThat(run("build", EXAMPLE, "-o", link.toString()).err())
        .contains(": " + link + " is a link that leads nowhere");
  }

  @Test
  void helpAndVersionGoToStdout() {
    assertThat(run("--help").out()).contains("build").contains("check").contains("exit-codes");
    assertThat(run("build", "--help").out()).contains("--format");
    assertThat(run("--version").out()).matches("runup \\d+\\.\\d+\\.\\d+\\S*\\R");
    assertThat(run().code()).isEqualTo(Exit.USAGE);
  }

  @Test
  void theVersionIsThatOfTheBuild() throws IOException {
    assertThat(Files.readString(Path.of("../pom.xml")))
        .contains("<version>" + Main.VERSION + "</version>\n  <packaging>pom</packaging>");
  }

  private void dossier(String settings, String facts) throws IOException {
    Files.writeString(folder.resolve("runup.yaml"), settings);
    Files.writeString(folder.resolve("facts.yaml"), facts);
  }
}
