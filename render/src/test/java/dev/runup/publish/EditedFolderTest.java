package dev.runup.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.runup.publish.OutputFolder.BusyException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditedFolderTest {

  private static final String NAME = "releases.jsonl";

  @TempDir private Path folder;

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void textIsReplacedAndNothingElseIsLeft() throws IOException {
    // A process died while it wrote.
    Files.writeString(folder.resolve(".runup-new-" + NAME), "half");
    try (EditedFolder file = EditedFolder.lock(folder)) {
      file.write(NAME, "one\n");
      file.write(NAME, "one\ntwo\n");
    }

    assertThat(folder.resolve(NAME)).hasContent("one\ntwo\n");
    assertThat(names()).containsExactly(NAME);
  }

  @Test
  void onlyOneWritesAtATime() {
    try (EditedFolder _ = EditedFolder.lock(folder)) {
      assertThatThrownBy(() -> EditedFolder.lock(folder)).isInstanceOf(BusyException.class);
    }
    EditedFolder.lock(folder).close();
  }

  @Test
  void linkStays() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Files.writeString(inner.resolve("register"), "one\n");
    Files.createSymbolicLink(folder.resolve(NAME), Path.of("inner/register"));

    try (EditedFolder file = EditedFolder.lock(folder)) {
      file.write(NAME, "one\ntwo\n");
    }

    assertThat(folder.resolve(NAME)).isSymbolicLink().hasContent("one\ntwo\n");
    assertThat(inner).isDirectoryNotContaining(file -> !file.endsWith("register"));
  }
}
