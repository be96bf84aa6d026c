package dev.runup.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.node.InputFile.LoadedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests the reading of a file that changes meanwhile.
class ChangingFileTest {

  @TempDir private Path folder;

  /// Reads a file that a writer extends after the first few readings.
  private static final class Interrupted implements InputFile.FileBytes {
    private int left;

    Interrupted(int times) {
      left = times;
    }

    @Override
    public byte[] read(Path file) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      if (left > 0) {
        left--;
        write(file);
      }
      return bytes;
    }

    void write(Path file) throws IOException {
      Files.writeString(file, Files.readString(file) + "more\n");
    }
  }

  private static LoadedFile load(Path file, InputFile.FileBytes read) throws IOException {
    return new InputFile(file, "facts.yaml")
        .load(Files.readAttributes(file, BasicFileAttributes.class), read);
  }

  private static String text(LoadedFile loaded) {
    assertThat(loaded).isInstanceOf(LoadedFile.Text.class);
    return ((LoadedFile.Text) loaded).input().text();
  }

  @Test
  void readerGetsTheTextOfTheLastWrite() throws IOException {
    Path file = Files.writeString(folder.resolve("facts.yaml"), "a\n");

    assertThat(text(load(file, new Interrupted(3)))).isEqualTo("a\nmore\nmore\nmore\n");
  }

  @Test
  void replacementOfTheSameSizeAndTimeIsRead() throws IOException {
    Path file = Files.writeString(folder.resolve("facts.yaml"), "old\n");
    Path next = Files.writeString(folder.resolve("next"), "new\n");
    FileTime time = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(file, time);
    Files.setLastModifiedTime(next, time);

    LoadedFile loaded =
        load(
            file,
            path -> {
              byte[] bytes = Files.readAllBytes(path);
              if (Files.exists(next)) {
                Files.move(next, path, StandardCopyOption.REPLACE_EXISTING);
              }
              return bytes;
            });

    assertThat(text(loaded)).isEqualTo("new\n");
  }

  @Test
  void fileThatKeepsChangingIsReported() throws IOException {
    Path file = Files.writeString(folder.resolve("facts.yaml"), "a\n");

    LoadedFile loaded = load(file, new Interrupted(Integer.MAX_VALUE));

    assertThat(loaded).isInstanceOf(LoadedFile.Failed.class);
    assertThat(((LoadedFile.Failed) loaded).problem().printed())
        .contains(
            "facts.yaml: error: this file did not stop changing while it was read [unreadable]")
        .contains("hint: Build again after the other program has finished writing it.");
  }

  @Test
  void fileThatGrowsBeyondTheLimitIsTooLarge() throws IOException {
    Path file = Files.writeString(folder.resolve("facts.yaml"), "a\n");

    LoadedFile loaded =
        load(
            file,
            path -> {
              byte[] bytes = Files.readAllBytes(path);
              Files.write(path, new byte[InputFile.MAX_BYTES + 1]);
              return bytes;
            });

    assertThat(((LoadedFile.Failed) loaded).problem().code().word()).isEqualTo("too-large");
  }

  @Test
  void fileDeletedMeanwhileIsUnreadable() throws IOException {
    Path file = Files.writeString(folder.resolve("facts.yaml"), "a\n");

    LoadedFile loaded =
        load(
            file,
            path -> {
              Files.delete(path);
              return "a\n".getBytes(StandardCharsets.UTF_8);
            });

    assertThat(((LoadedFile.Failed) loaded).problem().code().word()).isEqualTo("unreadable");
  }

  @Test
  void deletedTemporaryFilesOfEditorsAreNotReported() throws IOException {
    Path root = folder.toRealPath();
    FolderWalk walk = new FolderWalk(FileTree.of(root));
    for (String name : List.of(".next", ".facts.yaml.swp", ".facts.yaml", "facts.yaml~", "4913")) {
      Path file = root.resolve(name);
      walk.fail(file, new NoSuchFileException(file.toString()));
    }
    assertThat(walk.contents().problems()).isEmpty();

    Path facts = root.resolve("facts.yaml");
    walk.fail(facts, new NoSuchFileException(facts.toString()));

    assertThat(walk.contents().problems())
        .extracting(problem -> problem.code().word())
        .containsExactly("unreadable");
  }
}
