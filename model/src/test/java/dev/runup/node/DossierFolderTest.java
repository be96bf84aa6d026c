package dev.runup.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests which files of a folder belong to a dossier.
class DossierFolderTest {

  private static final int LARGEST = 16 << 20;

  @TempDir Path folder;

  @BeforeEach
  void settingsAreRead() throws IOException {
    write("runup.yaml", "desk: Summit desk\n");
  }

  @Test
  void yamlJsonAndCsvFilesOfAllFoldersHoldFacts() throws IOException {
    write("sources.yaml", "a: b");
    write("intake/b.yml", "c: d");
    write("intake/deep/a.json", "{}");
    write("UPPER.YAML", "x: y");
    write("intake/halifax.events.CSV", "id,title");

    var contents = DossierFolder.read(folder);

    assertThat(contents.settings()).isEqualTo(new Input("runup.yaml", "desk: Summit desk\n"));
    assertThat(names(contents))
        .containsExactly(
            "UPPER.YAML",
            "intake/b.yml",
            "intake/deep/a.json",
            "intake/halifax.events.CSV",
            "sources.yaml");
    assertThat(contents.facts().getLast().text()).isEqualTo("a: b");
    assertThat(contents.problems()).isEmpty();
  }

  /// A list of written files may be forged, and a register that is passed over publishes again what
  /// was taken back.
  @Test
  void releaseRegisterIsReadAndHoldsNoFacts() throws IOException {
    write("releases.jsonl", "{}\n");
    write("more/releases.jsonl", "{}\n");
    write("SHA256SUMS", "0".repeat(64) + "  releases.jsonl\n");

    var contents = DossierFolder.read(folder);

    assertThat(contents.releases()).isEqualTo(new Input("releases.jsonl", "{}\n"));
    assertThat(names(contents)).isEmpty();
    assertThat(contents.problems())
        .extracting(problem -> problem.place().file())
        .containsExactly("more/releases.jsonl");
  }

  @Test
  void folderInPlaceOfReleaseRegisterIsReported() throws IOException {
    Files.createDirectory(folder.resolve("releases.jsonl"));

    assertThat(DossierFolder.read(folder).problems())
        .extracting(Problem::message)
        .containsExactly("this is a folder, not a file");
  }

  @Test
  void folderInPlaceOfSettingsIsReported() throws IOException {
    Files.delete(folder.resolve("runup.yaml"));
    Files.createDirectory(folder.resolve("runup.yaml"));

    var contents = DossierFolder.read(folder);

    assertThat(contents.settings()).isNull();
    assertThat(contents.problems())
        .extracting(problem -> problem.code().word())
        .containsExactly("unreadable");
  }

  @Test
  void filesAreSortedByName() throws IOException {
    for (String name : List.of("b/a.yaml", "a-b.yaml", "a/z.yaml", "a.yaml", "ä.yaml", "B.yaml")) {
      write(name, "x: y");
    }

    assertThat(names(DossierFolder.read(folder)))
        .containsExactly("B.yaml", "a-b.yaml", "a.yaml", "a/z.yaml", "b/a.yaml", "ä.yaml");
  }

  @Test
  void filesWithoutFactsAreLeftOut() throws IOException {
    write(".git/a.yaml", "x: y");
    write("templates/daily.yaml", "x: y");
    write("archive/old.yaml", "x: y");
    write("theme.yaml", "x: y");
    write(".hidden.yaml", "x: y");
    write("out/SHA256SUMS", "");
    write("out/daily.json", "{}");
    write("intake/theme.yaml", "x: y");

    var contents = DossierFolder.read(folder);

    assertThat(names(contents)).containsExactly("intake/theme.yaml");
    assertThat(contents.problems()).isEmpty();
  }

  @Test
  void writtenBriefingsAreLeftOut() throws IOException {
    String sum = "0".repeat(64) + "  ";
    List<String> written = List.of("daily.html", "daily.figures/course.svg", "a.yaml", "b.json");
    write("SHA256SUMS", sum + String.join("\n" + sum, written) + "\n");
    for (String name : written) {
      write(name, "{}");
    }
    write("daily.figures/mine.svg", "x");

    var contents = DossierFolder.read(folder);

    assertThat(names(contents)).containsExactly("a.yaml", "b.json");
    assertThat(problems(contents)).containsExactly("daily.figures/mine.svg passed-over NOTICE");
  }

  @Test
  void otherFilesGetANotice() throws IOException {
    write("README.md", "# Read me");
    write("intake/scan.png", "x");

    assertThat(problems(DossierFolder.read(folder)))
        .containsExactly("README.md passed-over NOTICE", "intake/scan.png passed-over NOTICE");
  }

  @Test
  void byteOrderMarkIsDropped() throws IOException {
    write("a.yaml", "\uFEFFx: y");

    assertThat(DossierFolder.read(folder).facts().getFirst().text()).isEqualTo("x: y");
  }

  @Test
  void fileInAnotherEncodingIsReported() throws IOException {
    Files.write(folder.resolve("a.yaml"), "x: é".getBytes(StandardCharsets.ISO_8859_1));
    Files.write(folder.resolve("runup.yaml"), new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0});

    var contents = DossierFolder.read(folder);

    assertThat(contents.facts()).isEmpty();
    assertThat(contents.settings()).isNull();
    assertThat(problems(contents))
        .containsExactly("a.yaml not-utf-8 ERROR", "runup.yaml not-utf-8 ERROR");
  }

  @Test
  void fileOf16MebibytesIsRead() throws IOException {
    for (String ending : List.of("csv", "json", "yaml", "yml")) {
      sized("full." + ending, LARGEST);
      sized("over." + ending, LARGEST + 1);
    }

    var contents = DossierFolder.read(folder);

    assertThat(names(contents)).containsExactly("full.csv", "full.json", "full.yaml", "full.yml");
    assertThat(problems(contents))
        .containsExactly(
            "over.csv too-large ERROR",
            "over.json too-large ERROR",
            "over.yaml too-large ERROR",
            "over.yml too-large ERROR");
    assertThat(contents.problems().getFirst().message()).contains("16 MiB");
  }

  @Test
  void linksAreFollowedInsideTheFolderOnly(@TempDir Path outside) throws IOException {
    write("intake/a.yaml", "x: y");
    Files.writeString(outside.resolve("secret.yaml"), "x: y");
    Files.createSymbolicLink(folder.resolve("inside.yaml"), folder.resolve("intake/a.yaml"));
    Files.createSymbolicLink(folder.resolve("out.yaml"), outside.resolve("secret.yaml"));
    Files.createSymbolicLink(folder.resolve("broken.yaml"), folder.resolve("none.yaml"));
    Files.createSymbolicLink(folder.resolve("self.yaml"), Path.of("self.yaml"));
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Files.createSymbolicLink(folder.resolve("other"), outside);
    Files.createSymbolicLink(folder.resolve("chain"), folder.resolve("other"));
    Files.createSymbolicLink(folder.resolve(".hidden"), outside);
    Files.createSymbolicLink(folder.resolve("archive"), outside);

    var contents = DossierFolder.read(folder);

    assertThat(names(contents)).containsExactly("inside.yaml", "intake/a.yaml");
    assertThat(problems(contents))
        .containsExactly(
            "archive link-out WARNING",
            "broken.yaml unreadable ERROR",
            "chain link-out WARNING",
            "loop passed-over NOTICE",
            "other link-out WARNING",
            "out.yaml link-out ERROR",
            "self.yaml unreadable ERROR");
    assertThat(contents.problems())
        .filteredOn(problem -> problem.place().file().equals("other"))
        .extracting(Problem::message, Problem::hint)
        .containsExactly(
            tuple(
                "this link to a folder outside of the dossier is not followed",
                "Copy the folder into the dossier, or delete the link."));
  }

  @Test
  void dossierIsFoundThroughALink() throws IOException {
    write("real/runup.yaml", "desk: x");
    write("real/a.yaml", "x: y");
    Path link = Files.createSymbolicLink(folder.resolve("my dossier"), folder.resolve("real"));

    assertThat(names(DossierFolder.read(link))).containsExactly("a.yaml");
  }

  @Test
  void pipeIsReportedWithoutReadingIt() throws IOException, InterruptedException {
    assumeTrue(Files.exists(Path.of("/usr/bin/mkfifo")));
    new ProcessBuilder("/usr/bin/mkfifo", folder.resolve("pipe.yaml").toString()).start().waitFor();

    assertThat(problems(DossierFolder.read(folder))).containsExactly("pipe.yaml unreadable ERROR");
  }

  @Test
  void dossierInsideAnotherIsReported() throws IOException {
    write("old/runup.yaml", "desk: x");
    write("old/facts.yaml", "events: [");

    assertThat(problems(DossierFolder.read(folder)))
        .containsExactly("old/runup.yaml nested-dossier ERROR");
  }

  @Test
  void folderWithoutSettingsIsReported(@TempDir Path other) throws IOException {
    assertThat(hint(other)).isEqualTo("A dossier is a folder with a file of that name.");

    Files.writeString(other.resolve("runup.yml"), "");
    assertThat(hint(other)).isEqualTo("Rename runup.yml to runup.yaml.");
  }

  @Test
  void unreadableFolderIsReported() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Set<PosixFilePermission> before = Files.getPosixFilePermissions(folder);
    try {
      Files.setPosixFilePermissions(folder, Set.of());
      assumeFalse(Files.isReadable(folder), "who is root may read all");
      assertThat(message(folder)).isEqualTo(folder + " may not be read");
    } finally {
      Files.setPosixFilePermissions(folder, before);
    }
  }

  @Test
  void hintNamesTheNearestDossier() throws IOException {
    write("intake/a.yaml", "x: y");
    assertThat(hint(folder.resolve("intake"))).isEqualTo("did you mean " + folder + "?");

    Files.createDirectories(folder.resolve("examples/b"));
    Files.move(folder.resolve("runup.yaml"), folder.resolve("examples/b/runup.yaml"));
    assertThat(hint(folder)).isEqualTo("did you mean " + folder.resolve("examples/b") + "?");
  }

  @Test
  void hintForFolderOfDossiersNamesThemAll() throws IOException {
    Files.delete(folder.resolve("runup.yaml"));
    write("one/runup.yaml", "mark: CLEAR\n");
    write("two/runup.yaml", "mark: CLEAR\n");

    assertThat(hint(folder))
        .isEqualTo("It has 2 dossiers below it. Name one of them, or all: " + folder + "/*.");
  }

  @Test
  void fileAndMissingFolderAreReported() {
    assertThat(message(folder.resolve("runup.yaml")))
        .endsWith("runup.yaml is a file, not a folder");
    assertThat(message(folder.resolve("none"))).startsWith("there is no folder").endsWith("none");
    assertThat(message(Path.of(""))).isEqualTo("the current folder holds no runup.yaml");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void sized(String name, int bytes) throws IOException {
    Files.writeString(folder.resolve(name), "# x\n".repeat(bytes / 4) + "#".repeat(bytes % 4));
  }

  private static String message(Path folder) {
    return DossierFolder.read(folder).problems().getFirst().message();
  }

  private static String hint(Path folder) {
    List<Problem> problems = DossierFolder.read(folder).problems();
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().code().word()).isEqualTo("no-dossier");
    return String.valueOf(problems.getFirst().hint());
  }

  private static List<String> names(DossierFolder.Contents contents) {
    return contents.facts().stream().map(Input::name).toList();
  }

  private static List<String> problems(DossierFolder.Contents contents) {
    return contents.problems().stream().map(DossierFolderTest::brief).toList();
  }

  private static String brief(Problem problem) {
    Place place = problem.place();
    return (place == null ? "" : place.file())
        + " "
        + problem.code().word()
        + " "
        + problem.severity();
  }
}
