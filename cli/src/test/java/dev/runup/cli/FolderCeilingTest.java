package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests that a folder never gets anything above the marking that `publish` in `runup.yaml` names.
class FolderCeilingTest {

  private static final String EDITIONS =
      """
      mark: TLP:CLEAR
      editions:
        daily: {ceiling: TLP:AMBER, formats: md}
        public: {template: daily, ceiling: TLP:CLEAR, formats: md}
      """;

  private static final String FACTS =
      """
      intake: {source: wire, recorded: 2025-12-28}
      sources: [{id: wire, title: The wire, kind: post}]
      events: [{id: visit, title: A visit, status: planned, when: 2026-01-02}]
      """;

  @TempDir private Path folder;

  private Path dossier;
  private Path www;

  @BeforeEach
  void aDossier() throws IOException {
    www = folder.resolve("www");
    dossier = DossierSamples.written(folder.resolve("d"), told("{www: TLP:CLEAR}"), FACTS);
  }

  private static String told(String publish) {
    return "publish: " + publish + "\n" + EDITIONS;
  }

  private void tell(String publish) throws IOException {
    Files.writeString(dossier.resolve("runup.yaml"), told(publish));
  }

  private Ran run(String command, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command, dossier.toString()));
    arguments.addAll(List.of(more));
    return Ran.of(arguments.toArray(String[]::new));
  }

  private void assertRefused(Ran ran) throws IOException {
    assertThat(ran.code()).as(ran.err()).isEqualTo(Exit.REFUSED);
    assertThat(ran.err())
        .contains("runup.yaml:1:10: refused: ", "may get nothing above TLP:CLEAR")
        .contains("the edition \"daily\" may show TLP:AMBER [above-folder]");
    assertThat(files()).isEmpty();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.exists(www) ? Files.walk(www) : Stream.empty()) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "build",
        "build --edition daily",
        "build --each",
        "build --all-issues",
        "build --edition daily --bundle hugo",
        "build --check",
        "build --dry-run",
        "site --edition daily",
        "site --edition daily --parts",
        "take-back --edition daily --by Ana --reason Closed."
      })
  void folderGetsNoHigherMarkingByAnyCommand(String command) throws IOException {
    Files.createDirectory(www);
    List<String> words = List.of(command.split(" "));
    List<String> more = new ArrayList<>(words.subList(1, words.size()));
    more.addAll(List.of("-o", www.toString()));

    assertRefused(run(words.getFirst(), more.toArray(String[]::new)));
    assertThat(dossier.resolve("releases.jsonl")).doesNotExist();
  }

  /// It was published there before `publish` was written.
  @Test
  void takenBackIssueThatTheFolderMayNotGetIsDeletedThere() throws IOException {
    Files.writeString(dossier.resolve("runup.yaml"), EDITIONS);
    run("build", "-o", www.toString());
    tell("{www: TLP:CLEAR}");

    Ran ran = takeBack("--issue", "2025-12-28");

    assertThat(ran.code()).as(ran.err()).isEqualTo(Exit.DONE);
    assertThat(ran.err()).contains("daily-2025-12-28.md was removed", "1 file in " + www);
    assertThat(files())
        .extracting(file -> file.getFileName().toString())
        .containsExactlyInAnyOrder("public-2025-12-28.md", "SHA256SUMS");
    assertThat(dossier.resolve("releases.jsonl")).content().contains("2025-12-28", "Closed.");
  }

  @Test
  void siteOfATakenBackIssueThatTheFolderMayNotGetIsRefused() throws IOException {
    Files.writeString(dossier.resolve("runup.yaml"), EDITIONS);
    run("site", "--edition", "daily", "-o", www.toString());
    tell("{www: TLP:CLEAR}");

    Ran ran = takeBack("--issue", "2025-12-28");

    assertThat(ran.code()).as(ran.err()).isEqualTo(Exit.REFUSED);
    assertThat(ran.err())
        .contains("may not get a site of the edition \"daily\" any more", "Delete the folder");
    assertThat(files()).noneMatch(file -> file.toString().contains("daily-2025-12-28"));
    assertThat(dossier.resolve("releases.jsonl")).content().contains("2025-12-28");
  }

  private Ran takeBack(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "--edition", "daily", "--by", "Ana", "--reason", "Closed.", "-o", www.toString()));
    words.addAll(List.of(more));
    return run("take-back", words.toArray(String[]::new));
  }

  @Test
  void folderGetsWhatItMayGet() throws IOException {
    Ran ran = run("build", "--edition", "public", "-o", www.toString());

    assertThat(ran.code()).isEqualTo(Exit.DONE);
    assertThat(ran.err()).doesNotContain("several-ceilings");
    assertThat(files()).isNotEmpty();
  }

  @Test
  void lowerCeilingOfOneRunCounts() {
    assertThat(run("build", "--ceiling", "CLEAR", "-o", www.toString()).code())
        .isEqualTo(Exit.DONE);
  }

  @Test
  void foldersInItGetNoMoreThanItself() throws IOException {
    assertRefused(run("build", "-o", www.resolve("a/b").toString()));
  }

  @Test
  void linkToItIsIt() throws IOException {
    Files.createDirectory(www);
    Path link = Files.createSymbolicLink(folder.resolve("link"), www);

    assertRefused(run("build", "-o", link.toString()));
  }

  @Test
  void linkOfItsNameIsIt() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.createSymbolicLink(www, elsewhere);

    assertRefused(run("build", "-o", www.toString()));
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void wholePathNamesOneFolder() throws IOException {
    tell("{" + folder.resolve("srv/www") + ": TLP:CLEAR}");

    assertRefused(run("build", "-o", folder.resolve("srv/www/x").toString()));
    assertThat(run("build", "-o", www.toString()).code()).isEqualTo(Exit.DONE);
  }

  @Test
  void lowestMarkingOfSeveralNamesCounts() throws IOException {
    tell("{www: TLP:CLEAR, www/inside: TLP:AMBER}");

    assertRefused(run("build", "-o", www.resolve("inside").toString()));
  }

  @Test
  void folderThatGetsSeveralCeilingsIsToldOnce() throws IOException {
    tell("{other: TLP:CLEAR}");

    Ran ran = run("build", "-o", www.toString());

    assertThat(ran.code()).isEqualTo(Exit.DONE);
    assertThat(ran.err())
        .containsOnlyOnce(
            "runup.yaml:4:20: warning: "
                + www
                + " gets editions with several ceilings: TLP:CLEAR, TLP:AMBER [several-ceilings]")
        .contains("write \"publish: {www: TLP:CLEAR}\" into runup.yaml");
  }

  @Test
  void secondRunThatAddsAHigherCeilingIsToldToo() throws IOException {
    tell("{other: TLP:CLEAR}");
    run("build", "--edition", "public", "-o", www.toString());

    assertThat(run("build", "--edition", "daily", "-o", www.toString()).err())
        .contains("[several-ceilings]");
  }

  @Test
  void bundlesAreThoseOfTheLowestCeiling() throws IOException {
    tell("{other: TLP:CLEAR}");

    assertThat(run("build", "--bundle", "hugo", "-o", www.toString()).err())
        .doesNotContain("several-ceilings");
    assertThat(www.resolve("public-2025-12-28")).exists();
    assertThat(www.resolve("daily-2025-12-28")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "www | 1:10 wrong-value",
        "[www] | 1:10 wrong-value",
        "{www: TLP:BLUE} | 1:16 unknown-mark",
        "{../www: TLP:CLEAR} | 1:11 wrong-name",
        "{./: TLP:CLEAR} | 1:11 wrong-name",
        "{/: TLP:CLEAR} | 1:11 wrong-name",
        "{'': TLP:CLEAR} | 1:11 wrong-name",
        "{www: [TLP:CLEAR, TLP:RED]} | 1:16 one-value"
      })
  void wrongFolderIsReportedAtItsPlace(String publish, String problem) throws IOException {
    tell(publish);

    Ran ran = run("check");

    assertThat(ran.code()).isEqualTo(Exit.PROBLEMS);
    String[] parts = problem.split(" ");
    assertThat(ran.err()).contains("runup.yaml:" + parts[0] + ": error: ", "[" + parts[1] + "]");
  }
}
