package dev.runup.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.FullLaws;
import dev.runup.format.Format;
import dev.runup.pipeline.Artifact;
import dev.runup.publish.FaultyDisk.Fault;
import dev.runup.text.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Checks that a failure at any step leaves the old set of files or the new one.
class PublicationTest {

  private static final List<Artifact> OLD =
      List.of(
          file("a.md", "old a"),
          file("b.html", "old b"),
          file("same.pdf", "same"),
          file("a.figures/old.svg", "old figure"),
          file("gone.md", "gone"),
          file("gone/alone.html", "gone with its folder"),
          file("a.figures/gone.svg", "gone"));
  private static final List<Artifact> NEW =
      List.of(
          file("a.md", "new a, longer"),
          file("b.html", "new b"),
          file("same.pdf", "same"),
          file("a.figures/old.svg", "new figure"),
          file("added.md", "added"),
          file("added.figures/one.svg", "added figure"));

  private static final List<String> GONE =
      List.of("gone.md", "gone/alone.html", "a.figures/gone.svg");

  @TempDir private Path folder;

  @Test
  void singleFailureLeavesOneCompleteSet() throws IOException {
    int steps = steps();
    for (int at = 1; at <= steps; at++) {
      Path out = published(at);
      Map<String, String> before = files(out);

      boolean failed = fails(out, new FaultyDisk(Fault.ONCE, at));

      assertThat(failed).as("step %d", at).isTrue();
      assertThat(whole(out)).as("step %d", at).isIn(before, newFiles());
      nextRun(out);
      assertThat(files(out)).as("after step %d", at).isIn(before, newFiles());
    }
  }

  @ParameterizedTest
  @EnumSource
  void nextRunLeavesOneCompleteSet(Fault fault) throws IOException {
    int steps = steps();
    for (int at = 1; at <= steps; at++) {
      Path out = published(at);
      Map<String, String> before = files(out);

      fails(out, new FaultyDisk(fault, at));

      assertThat(files(out)).as("no file but ours is cut").allSatisfy(this::isOldOrNew);
      nextRun(out);
      assertThat(files(out)).as("after step %d", at).isIn(before, newFiles());
    }
  }

  @ParameterizedTest
  @EnumSource
  void nextRunRepairsAFailureDuringRecovery(Fault fault) throws IOException {
    for (int killed = 1; killed <= steps(); killed += FullLaws.cases(3, 1)) {
      for (int at = 1; at <= 5; at++) {
        Path out = published(killed * 100 + at);
        Map<String, String> before = files(out);
        fails(out, new FaultyDisk(Fault.KILLED, killed));

        fails(out, new FaultyDisk(fault, at), List.of());

        nextRun(out);
        assertThat(whole(out)).as("killed at %d, then %d", killed, at).isIn(before, newFiles());
      }
    }
  }

  @Test
  void failedFirstBuildLeavesNoFolder() {
    Path out = folder.resolve("first/time");

    assertThat(fails(out, new FaultyDisk(Fault.ONCE, 1))).isTrue();

    assertThat(folder.resolve("first")).doesNotExist();
  }

  @Test
  void filesOfOtherProgramsAreUntouched() throws IOException {
    Path out = published(0);
    Files.writeString(out.resolve(".rnup-new-x"), "theirs");
    Files.writeString(out.resolve("runup-new-x"), "theirs");

    nextRun(out);

    assertThat(out.resolve(".rnup-new-x")).exists();
    assertThat(out.resolve("runup-new-x")).exists();
  }

  /// Returns the number of steps that replace the old set by the new one.
  private int steps() throws IOException {
    FaultyDisk disk = FaultyDisk.sound();
    assertThat(fails(published(0), disk)).isFalse();
    assertThat(disk.steps()).isGreaterThan(15);
    return disk.steps();
  }

  private Path published(int number) throws IOException {
    Path out = folder.resolve("out-" + number);
    if (Files.exists(out)) {
      try (Stream<Path> files = Files.walk(out)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    new OutputFolder(out, FaultyDisk.sound()).save(OLD);
    return out;
  }

  private static boolean fails(Path out, Publication.Disk disk) {
    return fails(out, disk, NEW);
  }

  /// Returns whether saving fails.
  ///
  /// @param artifacts the files to save. If there are none, the folder is only locked
  private static boolean fails(Path out, Publication.Disk disk, List<Artifact> artifacts) {
    try (OutputFolder.LockedFolder held = new OutputFolder(out, disk).lock()) {
      if (!artifacts.isEmpty()) {
        held.save(artifacts, GONE);
      }
      return false;
    } catch (FaultyDisk.Killed | UncheckedIOException _) {
      return true;
    }
  }

  private static void nextRun(Path out) {
    new OutputFolder(out, FaultyDisk.sound()).lock().close();
  }

  private void isOldOrNew(String name, String text) {
    if (!name.startsWith(Publication.OURS)) {
      boolean empty = text.equals("an empty folder");
      assertThat(empty || List.of(of(OLD, name), of(NEW, name)).contains(text)).as(name).isTrue();
    }
  }

  private static String of(List<Artifact> set, String name) {
    return setOf(set).getOrDefault(name, "");
  }

  /// Returns the published files, without temporary files and empty folders.
  private static Map<String, String> whole(Path out) throws IOException {
    Map<String, String> files = files(out);
    files.keySet().removeIf(name -> name.startsWith(Publication.OURS));
    files.values().removeIf(text -> text.equals("an empty folder"));
    return files;
  }

  private static Map<String, String> files(Path out) throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.skip(1).toList()) {
        String name = out.relativize(file).toString().replace('\\', '/');
        boolean folder = Files.isDirectory(file);
        if (!folder) {
          found.put(name, Files.readString(file));
        } else if (isEmpty(file)) {
          found.put(name, "an empty folder");
        }
      }
    }
    return found;
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private static Map<String, String> newFiles() {
    return setOf(NEW);
  }

  private static Map<String, String> setOf(List<Artifact> artifacts) {
    Map<String, String> files = new TreeMap<>();
    StringBuilder sums = new StringBuilder();
    artifacts.forEach(
        one -> files.put(one.name(), new String(one.bytes(), StandardCharsets.UTF_8)));
    files.forEach(
        (name, text) -> sums.append(Sha256.hex(text)).append("  ").append(name).append('\n'));
    files.put("SHA256SUMS", sums.toString());
    return files;
  }

  private static Artifact file(String name, String text) {
    return new Artifact(
        name, Format.MARKDOWN, "en", "text/markdown", text.getBytes(StandardCharsets.UTF_8));
  }
}
