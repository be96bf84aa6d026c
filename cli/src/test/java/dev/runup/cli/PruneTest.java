package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.publish.OutputFolder;
import dev.runup.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PruneTest {

  @TempDir private Path folder;

  /// Writes files as builds do, with their checksums.
  private Path published(String name, String... files) throws IOException {
    Path out = folder.resolve(name);
    StringBuilder sums = new StringBuilder();
    for (String file : files) {
      Path path = out.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, file);
      sums.append(Sha256.hex(file)).append("  ").append(file).append('\n');
    }
    Files.writeString(out.resolve("SHA256SUMS"), sums);
    return out;
  }

  private static List<String> left(Path out) throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      return files
          .skip(1)
          .map(file -> out.relativize(file).toString())
          .filter(name -> !name.equals("SHA256SUMS"))
          .sorted()
          .toList();
    }
  }

  private static List<String> listed(Path out) throws IOException {
    return Files.readString(out.resolve("SHA256SUMS"))
        .lines()
        .map(line -> line.substring(66))
        .toList();
  }

  private Ran prune(Path out, String... more) {
    return Ran.of(
        Stream.concat(Stream.of("prune", "-o", out.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void newestIssuesOfEachEditionAreKept() throws IOException {
    Path out =
        published(
            "out",
            "daily-2026-03-01.figures/map.svg",
            "daily-2026-03-01.html",
            "daily-2026-03-01.md",
            "daily-2026-03-02-0900.md",
            "daily-2026-03-02.md",
            "daily-2026-03-02.uk.md",
            "public-2026-01-01.fragment.html",
            "public-latest.md",
            "runup-0123456789abcdef.css");

    Ran ran = prune(out, "--keep", "1");

    assertThat(ran.code()).isZero();
    assertThat(ran.err()).contains("  " + out.resolve("daily-2026-03-01.md") + " was deleted");
    assertThat(left(out))
        .containsExactly(
            "daily-2026-03-02.md",
            "daily-2026-03-02.uk.md",
            "public-2026-01-01.fragment.html",
            "public-latest.md",
            "runup-0123456789abcdef.css")
        .isEqualTo(listed(out));
  }

  @Test
  void issuesOfTheLastDaysAreKept() throws IOException {
    LocalDate today = LocalDate.of(2026, 1, 2);
    String last = "daily-" + today.minusDays(400) + ".md";
    Path out =
        published(
            "out",
            "daily-" + today.minusDays(91) + ".md",
            "daily-" + today.minusDays(90) + ".md",
            "other-" + today.minusDays(500) + ".md",
            last.replace("daily", "other"));

    assertThat(prune(out, "--keep", "90d").code()).isZero();

    assertThat(left(out))
        .containsExactly("daily-" + today.minusDays(90) + ".md", last.replace("daily", "other"));
  }

  @Test
  void onlyWhatWasPublishedAndIsUnalteredIsDeleted() throws IOException {
    Path out =
        published(
            "out",
            "a-2026-01-01.md",
            "a-2026-01-02.md",
            "a-2026-01-03.md",
            "facts-2026-01-01.yaml",
            "facts-2026-01-02.yaml");
    Files.writeString(out.resolve("a-2026-01-01.md"), "mine");
    Files.writeString(out.resolve("a-2025-01-01.md"), "never published");

    Ran ran = prune(out, "--keep", "1", "-qq");

    assertThat(ran.code()).isEqualTo(Exit.STALE);
    assertThat(ran.err()).contains("a-2026-01-01.md is not the file that was published");
    assertThat(left(out))
        .containsExactly(
            "a-2025-01-01.md",
            "a-2026-01-01.md",
            "a-2026-01-03.md",
            "facts-2026-01-01.yaml",
            "facts-2026-01-02.yaml");
  }

  @Test
  void dryRunDeletesNothing() throws IOException {
    Path out = published("out", "a-2026-01-01.md", "a-2026-01-02.md");

    assertThat(prune(out, "--keep", "1", "--dry-run").err())
        .contains("a-2026-01-01.md would be deleted");
    assertThat(left(out)).hasSize(2);
  }

  @Test
  void foldersOfSeveralDossiersArePruned() throws IOException {
    published("www/one", "a-2026-01-01.md", "a-2026-01-02.md");
    published("www/two", "a-2026-01-01.md");

    Ran ran = prune(folder.resolve("www"), "--keep", "1");

    assertThat(left(folder.resolve("www/one"))).containsExactly("a-2026-01-02.md");
    assertThat(ran.err()).contains("no issue in " + folder.resolve("www/two") + " is that old");
  }

  @Test
  void folderWithoutPublishedFilesIsLeftAlone() throws IOException {
    Files.createFile(folder.resolve("a-2026-01-01.md"));

    assertThat(prune(folder, "--keep", "1").err()).contains("nothing was published in " + folder);
    assertThat(prune(folder, "--keep", "1").code()).isZero();
  }

  @Test
  void folderThatIsNotThereIsToldWithHint() throws IOException {
    Path none = folder.resolve("none");
    Path file = Files.createFile(folder.resolve("file"));

    Ran ran = prune(none, "--keep", "1", "-q");

    assertThat(ran.code()).isEqualTo(Exit.NOT_FOUND);
    assertThat(ran.err()).contains(none + " doesn't exist").contains("-o FOLDER");
    assertThat(prune(file, "--keep", "1").err()).contains(file + " is a file, not a folder");
    assertThat(prune(file, "--keep", "1").code()).isEqualTo(Exit.NOT_FOUND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-q", "-qq"})
  void quietPruneThatDeletesPrintsNothing(String quiet) throws IOException {
    Path out = published("out", "a-2026-01-01.md", "a-2026-01-02.md");

    assertThat(prune(out, "--keep", "1", quiet)).isEqualTo(new Ran(Exit.DONE, "", ""));
    assertThat(left(out)).containsExactly("a-2026-01-02.md");
    assertThat(prune(out, "--keep", "1", quiet)).isEqualTo(new Ran(Exit.DONE, "", ""));
  }

  @Test
  void busyFolderIsNamedAndTheOthersArePruned() throws IOException {
    Path one = published("www/one", "a-2026-01-01.md", "a-2026-01-02.md");
    Path two = published("www/two", "a-2026-01-01.md", "a-2026-01-02.md");

    try (OutputFolder.LockedFolder _ = new OutputFolder(one).lock()) {
      Ran ran = prune(folder.resolve("www"), "--keep", "1", "-q");

      assertThat(ran.code()).isEqualTo(Exit.NOT_FOUND);
      assertThat(ran.err()).contains(one.toString()).contains("add --wait to wait for it");
    }
    assertThat(left(two)).containsExactly("a-2026-01-02.md");
    assertThat(left(one)).hasSize(2);
    assertThat(prune(folder.resolve("www"), "--keep", "1", "-q", "--wait").code()).isZero();
    assertThat(left(one)).containsExactly("a-2026-01-02.md");
    assertThat(prune(one, "--keep", "1", "--dry-run", "--wait").err())
        .contains("--wait has no effect");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "0d", "90 days", "d", "12345678"})
  void wrongRuleIsWrongUsage(String keep) {
    Ran ran = prune(folder, "--keep=" + keep);

    assertThat(ran.code()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("--keep");
  }

  @Test
  void ruleIsNeeded() {
    assertThat(prune(folder).code()).isEqualTo(Exit.USAGE);
    assertThat(prune(folder).err()).contains("--keep is missing");
  }
}
