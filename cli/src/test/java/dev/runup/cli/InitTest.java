package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitTest {

  @TempDir private Path folder;

  private Ran init(Path where) {
    return Ran.of("init", where.toString());
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-01", "2026-01-02", "2026-01-05", "today"})
  void newDossierBuildsWithoutProblems(String day) {
    init(folder.resolve("new"));
    String out = folder.resolve("out").toString();

    Ran ran =
        Ran.of("build", folder.resolve("new").toString(), "-o", out, "--as-of", day, "--prove");

    assertThat(ran.code()).isEqualTo(Exit.DONE);
    assertThat(ran.err())
        .doesNotContain("warning")
        .doesNotContain("error")
        .doesNotContain("notice");
    assertThat(Ran.of("check", folder.resolve("new").toString(), "-q").err()).isEmpty();
  }

  @Test
  void newDossiersNewestIssueIsTodaysWithChanges() throws IOException {
    init(folder.resolve("new"));
    Ran.of("build", folder.resolve("new").toString(), "-o", folder.resolve("out").toString());

    assertThat(folder.resolve("out/daily-2026-01-02.md"))
        .content()
        .contains("DRAFT", "**Talks on the border, ", "Southland hints at less than it demands");
    assertThat(folder.resolve("out/public-2026-01-02.md"))
        .content()
        .contains("DRAFT")
        .doesNotContain("hints at less", "Half of the crossings");
  }

  @Test
  void newDossierContainsEditorSettingsAndTheirSchemas() throws IOException {
    init(folder);

    String settings = Files.readString(folder.resolve(".vscode/settings.json"));
    assertThat(Files.readString(Path.of("../docs/fact-format.md"))).contains(settings);
    assertThat(folder.resolve(".vscode/facts.schema.json"))
        .hasSameTextualContentAs(Path.of("../docs/facts.schema.json"));
    assertThat(folder.resolve(".vscode/runup.schema.json"))
        .hasSameTextualContentAs(Path.of("../docs/runup.schema.json"));
  }

  @Test
  void commandOfTheIntegrationSampleRuns() throws IOException {
    init(folder.resolve("new"));
    List<String> commands =
        Files.readString(folder.resolve("new/.github/workflows/briefing.yml"))
            .lines()
            .filter(line -> line.contains("run: runup "))
            .map(line -> line.replaceAll(".*run: runup ", ""))
            .toList();

    assertThat(commands).hasSize(1);
    String[] words = commands.getFirst().split(" ");
    for (int i = 0; i < words.length; i++) {
      words[i] = words[i].equals(".") ? folder.resolve("new").toString() : words[i];
      words[i] = words[i].equals("out") ? folder.resolve("out").toString() : words[i];
    }
    assertThat(Ran.of(words).code()).isEqualTo(Exit.DONE);
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      assertThat(files.map(file -> file.getFileName().toString().replaceFirst("-.*", "-*")))
          .contains("public-*", "daily-*");
    }
  }

  @Test
  void integrationSampleFetchesTheProgramAsTheDocsDo() throws IOException {
    init(folder);
    String workflow = Files.readString(folder.resolve(".github/workflows/briefing.yml"));
    Matcher fetch = Pattern.compile("(?m)^ +run: \\|\n( {10}[^\n]+\n)+").matcher(workflow);

    assertThat(fetch.find()).isTrue();
    assertThat(Files.readString(Path.of("../docs/jobs.md"))).contains(fetch.group());
    assertThat(workflow).contains("path: out/public-*\n", "path: out/daily-*\n");
  }

  @Test
  void emptyDossierIsSoundAndHasNoFacts() throws IOException {
    String talks = folder.resolve("talks").toString();

    Ran ran = Ran.of("init", "--empty", talks);

    assertThat(ran.code()).isEqualTo(Exit.DONE);
    assertThat(ran.err()).endsWith("runup:   runup serve " + talks + "\n");
    assertThat(files(folder.resolve("talks")))
        .contains("runup.yaml", ".vscode/settings.json")
        .doesNotContain("names.yaml");
    assertThat(Ran.of("check", talks).err()).contains("is sound: 0 facts");
  }

  @Test
  void initPrintsTheNextTwoCommands() {
    Path spaced = folder.resolve("it's a new one");

    Ran ran = init(spaced);

    assertThat(ran.code()).isEqualTo(Exit.DONE);
    assertThat(ran.out()).isEmpty();
    String word = "'" + spaced.toString().replace("'", "'\\''") + "'";
    assertThat(ran.err())
        .endsWith("runup:   runup build " + word + "\nrunup:   runup serve " + word + "\n");
  }

  @Test
  void filesThatAreNotFactsMayExistAlready() throws IOException {
    Files.writeString(folder.resolve("README.md"), "Mine.");
    Files.createDirectories(folder.resolve(".git"));

    assertThat(init(folder).code()).isEqualTo(Exit.DONE);
    assertThat(folder.resolve("README.md")).hasContent("Mine.");
    assertThat(Ran.of("check", folder.toString()).code()).isEqualTo(Exit.DONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"runup.yaml", "facts.YML", "data/x.txt", ".vscode/settings.json", "package.json"})
  void existingFactsStayAndAreNamed(String file) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), "mine");

    Ran ran = init(folder);

    assertThat(ran.code()).isEqualTo(Exit.NOT_FOUND);
    assertThat(ran.err())
        .contains("nothing was made")
        .contains(folder.resolve(file.startsWith("data") ? "data" : file) + "\n");
    assertThat(files(folder)).containsExactly(file);
    assertThat(folder.resolve(file)).hasContent("mine");
  }

  @Test
  void secondInitChangesNothing() throws IOException {
    init(folder);
    List<String> before = files(folder);

    assertThat(init(folder).code()).isEqualTo(Exit.NOT_FOUND);
    assertThat(files(folder)).isEqualTo(before);
  }

  @Test
  void dossierInsideAnotherIsRefused() throws IOException {
    init(folder);

    Ran inner = init(folder.resolve("archive/inner"));

    assertThat(inner.code()).isEqualTo(Exit.NOT_FOUND);
    assertThat(inner.err()).contains("a dossier can't be inside another one: " + folder);
    assertThat(folder.resolve("archive/inner")).doesNotExist();
  }

  @Test
  void fileInPlaceOfTheFolderIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");

    assertThat(init(file).code()).isEqualTo(Exit.NOT_FOUND);
    assertThat(init(file.resolve("below")).code()).isEqualTo(Exit.NOT_FOUND);
    assertThat(file).hasContent("mine");
  }

  @Test
  void failedInitDeletesItsFiles() throws IOException {
    // A file named like a new hidden folder isn't found before writing begins.
    Files.writeString(folder.resolve(".github"), "mine");

    Ran ran = init(folder);

    assertThat(ran.code()).isEqualTo(Exit.NOT_FOUND);
    assertThat(ran.err()).contains("could not make a dossier in").doesNotContain("Exception");
    assertThat(files(folder)).containsExactly(".github");
    assertThat(folder.resolve(".vscode")).doesNotExist();
  }
}
