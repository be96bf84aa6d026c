package dev.runup.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.runup.pipeline.Pipelines;
import dev.runup.serve.IssueView.Choice;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Checks which changes a watch notices. If it misses one, the test ends by its time limit.
@Timeout(60)
class FolderWatchTest {

  @TempDir private Path folder;
  private Path facts;

  @BeforeEach
  void write() throws IOException {
    facts = Dossiers.write(folder);
    Files.createDirectories(folder.resolve("templates"));
    Files.writeString(folder.resolve("theme.yaml"), "a: b");
  }

  private interface Save {
    void run() throws IOException;
  }

  private void assertNoticed(Save save) throws IOException, InterruptedException {
    try (FolderWatch watch = new FolderWatch(List.of(folder))) {
      save.run();
      watch.await();
      assertThat(watch.changesSoon()).isFalse();
    }
  }

  @Test
  void fileWrittenInPlaceIsNoticed() throws Exception {
    assertNoticed(() -> Files.writeString(facts, "events: []"));
  }

  @Test
  void replacedFileIsNoticed() throws Exception {
    assertNoticed(() -> {
      Path beside = Files.writeString(folder.resolve("facts.yaml.tmp"), "events: []");
      Files.move(beside, facts, StandardCopyOption.REPLACE_EXISTING);
    });
  }

  @Test
  void replacementOfSameSizeAndTimeIsNoticed() throws Exception {
    assertNoticed(() -> {
      Path beside = Files.copy(facts, folder.resolve("beside"), StandardCopyOption.COPY_ATTRIBUTES);
      Files.move(beside, facts, StandardCopyOption.REPLACE_EXISTING);
    });
  }

  @Test
  void fileDeletedAndCreatedAgainIsNoticed() throws Exception {
    assertNoticed(() -> {
      Files.delete(facts);
      Files.writeString(facts, "events: []");
    });
  }

  @Test
  void deletedFileIsNoticed() throws Exception {
    assertNoticed(() -> Files.delete(facts));
  }

  @Test
  void newFolderAndItsLaterFilesAreNoticed() throws Exception {
    try (FolderWatch watch = new FolderWatch(List.of(folder))) {
      Path late = Files.createDirectories(folder.resolve("one/two/three")).resolve("late.yaml");
      watch.await();
      Files.writeString(late, "events: []");
      watch.await();
      Files.writeString(late, "events:  []");
      watch.await();
    }
  }

  @Test
  void templateAndThemeAreNoticed() throws Exception {
    assertNoticed(() -> Files.writeString(folder.resolve("templates/daily.md.ftl"), "Hello."));
    assertNoticed(() -> Files.writeString(folder.resolve("templates/daily.md.ftl"), "Hello!"));
    assertNoticed(() -> Files.writeString(folder.resolve("theme.yaml"), "a: c"));
    assertNoticed(() -> Files.delete(folder.resolve("templates/daily.md.ftl")));
    Files.createDirectories(folder.resolve("templates/messages"));
    Path words = folder.resolve("templates/messages/en.properties");
    assertNoticed(() -> Files.writeString(words, "basis = Ground.\n"));
    assertNoticed(() -> Files.writeString(words, "basis = Grounds.\n"));
    assertNoticed(() -> Files.delete(words));
  }

  @Test
  void dossierFolderMayBeDeletedAndCreatedAgain() throws Exception {
    Path moved = folder.resolveSibling(folder.getFileName() + "-moved");
    try (FolderWatch watch = new FolderWatch(List.of(folder))) {
      Files.move(folder, moved);
      watch.await();
      Files.move(moved, folder);
      watch.await();
      Files.writeString(facts, "events: []");
      watch.await();
    }
  }

  @Test
  void changeInAnyOfSeveralFoldersIsNoticed() throws Exception {
    Path other = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-other"));
    try (FolderWatch watch = new FolderWatch(List.of(folder, other))) {
      Files.writeString(other.resolve("facts.yaml"), "events: []");
      watch.await();
      Files.writeString(facts, "events: []");
      watch.await();
    }
  }

  @Test
  void hiddenFilesAndRunupsOwnOutputDoNotCount() throws Exception {
    Path out = Files.createDirectories(folder.resolve("out"));
    Files.writeString(out.resolve("SHA256SUMS"), "");
    try (FolderWatch watch = new FolderWatch(List.of(folder))) {
      Files.writeString(folder.resolve(".facts.yaml.swp"), "x");
      Files.createDirectories(folder.resolve(".git/objects"));
      Files.writeString(folder.resolve(".git/objects/a"), "x");
      Files.writeString(out.resolve("daily.md"), "x");
      assertThat(watch.changesSoon()).isFalse();
    }
  }

  @Test
  void outputInTheDossierFolderDoesNotCount() throws Exception {
    try (FolderWatch watch = new FolderWatch(List.of(folder))) {
      Path figures = Files.createDirectories(folder.resolve("daily.figures"));
      Files.writeString(figures.resolve("course.svg"), "x");
      Files.writeString(folder.resolve("daily.md"), "x");
      String sum = "0".repeat(64) + "  ";
      Files.writeString(
          folder.resolve("SHA256SUMS"),
          sum + "daily.md\n" + sum + "daily.figures/course.svg\n" + sum + "facts.yaml\n");
      assertThat(watch.changesSoon()).isFalse();

      Files.writeString(facts, "events: []");
      watch.await();
    }
  }

  @Test
  void changeAfterTheWaitIsKnown() throws Exception {
    try (FolderWatch watch = new FolderWatch(List.of(folder))) {
      Files.writeString(facts, "");
      watch.await();
      assertThat(watch.hasChanged()).isFalse();
      Files.writeString(facts, "events: []");
      assertThat(watch.hasChanged()).isTrue();
      assertThat(watch.changesSoon()).isTrue();
      watch.await();
      Files.createDirectories(folder.resolve("out"));
      assertThat(watch.hasChanged()).isFalse();
    }
  }

  @Test
  void manyChangesLeaveNoFileOpen() throws Exception {
    assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "only Linux lists what is open");
    try (FolderWatch watch = new FolderWatch(List.of(folder))) {
      Preview preview = new Preview(folder, Pipelines.all(), Runnable::run);
      preview.open(Choice.FIRST);
      preview.show(preview.attempt());
      for (int i = 0; i < 40; i++) {
        Dossiers.edit(folder, i % 4 == 0 ? "[A visit]" : "Visit " + i);
        watch.await();
        preview.show(preview.attempt());
      }
      Path watched = folder.toRealPath();
      assertThat(openFiles()).noneMatch(file -> file.startsWith(watched));
    }
  }

  /// Returns the files and folders that this process has open.
  private static List<Path> openFiles() throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> open = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
      for (Path one : open) {
        try {
          files.add(Files.readSymbolicLink(one));
        } catch (NoSuchFileException _) {
          // Another test closed it in the meantime.
        }
      }
    }
    return files;
  }
}
