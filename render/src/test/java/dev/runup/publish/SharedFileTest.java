package dev.runup.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runup.publish.EditedFolder.ChangedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Changes a file while an editor saves it, at each moment between two steps.
class SharedFileTest {

  private static final String NAME = "intake/facts.yaml";

  /// The steps of one change: the last one deletes what is left of its temporary file.
  private static final int STEPS = 10;

  /// The last step before the new file has its name.
  private static final int PLACED = 6;

  @TempDir private Path folder;

  /// The ways in which editors save.
  enum Editor {
    /// Writes a new file and renames it.
    BY_RENAMING {
      @Override
      void save(Path file, String text) throws IOException {
        Path swap = file.resolveSibling("facts.swp");
        Files.writeString(swap, text);
        Files.move(swap, file, StandardCopyOption.REPLACE_EXISTING);
      }
    },
    /// Empties the file, and writes.
    IN_PLACE {
      @Override
      void save(Path file, String text) throws IOException {
        Files.writeString(file, text);
      }
    },
    /// Renames the old file, and makes a new one.
    WITH_BACKUP {
      @Override
      void save(Path file, String text) throws IOException {
        if (Files.exists(file)) {
          Files.move(file, file.resolveSibling("facts~"), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(file, text);
      }
    };

    abstract void save(Path file, String text) throws IOException;
  }

  /// Something that another program does before one step of this disk.
  private static final class BusyDisk implements Publication.Disk {
    private final LocalDisk disk = new LocalDisk();
    private final int at;
    private final Act act;
    private int steps;

    interface Act {
      void run() throws IOException;
    }

    BusyDisk(int at, Act act) {
      this.at = at;
      this.act = act;
    }

    private void step() throws IOException {
      if (++steps == at) {
        act.run();
      }
    }

    @Override
    public void create(Path file, byte[] bytes) throws IOException {
      step();
      disk.create(file, bytes);
    }

    @Override
    public void makeFolder(Path made) throws IOException {
      step();
      disk.makeFolder(made);
    }

    @Override
    public void flush(Path fileOrFolder) throws IOException {
      step();
      disk.flush(fileOrFolder);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      step();
      disk.move(from, to);
      step();
    }

    @Override
    public void place(Path from, Path to) throws IOException {
      step();
      disk.place(from, to);
      step();
    }

    @Override
    public void link(Path file, Path secondName) throws IOException {
      step();
      disk.link(file, secondName);
    }

    @Override
    public void delete(Path fileOrFolder) throws IOException {
      step();
      disk.delete(fileOrFolder);
    }
  }

  private Path file() {
    return folder.resolve(NAME);
  }

  private String kept() throws IOException {
    StringBuilder kept = new StringBuilder();
    try (Stream<Path> files = Files.list(folder.resolve("intake"))) {
      for (Path one : files.sorted().toList()) {
        kept.append(one.getFileName()).append(":\n").append(Files.readString(one));
      }
    }
    return kept.toString();
  }

  private void begin() throws IOException {
    Files.createDirectories(folder.resolve("intake"));
    try (Stream<Path> files = Files.list(folder.resolve("intake"))) {
      for (Path one : files.toList()) {
        Files.delete(one);
      }
    }
    Files.writeString(file(), "old\n");
  }

  /// Adds a line as the page does: it reads, changes, and tries again if the file has changed.
  private static List<String> addLine(Path folder, Publication.Disk disk) throws IOException {
    try (EditedFolder edited = EditedFolder.lock(folder, disk)) {
      for (int i = 0; i < 9; i++) {
        String before =
            Files.exists(folder.resolve(NAME)) ? Files.readString(folder.resolve(NAME)) : null;
        try {
          edited.change(NAME, before, (before == null ? "" : before) + "ours\n");
          return edited.theirs();
        } catch (ChangedException _) {
          // Again.
        }
      }
    }
    throw new AssertionError("never saved");
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsLostWheneverAnEditorSaves(Editor editor) throws IOException {
    for (int at = 1; at <= STEPS; at++) {
      begin();
      addLine(folder, new BusyDisk(at, () -> editor.save(file(), "old\ntheirs\n")));

      assertThat(kept()).as("step %d", at).contains("old\n", "theirs\n");
      if (at <= PLACED) { // later, this editor overwrites what it has not read
        assertThat(Files.readString(file())).as("step %d", at).contains("old\n", "ours\n");
      }
      assertThat(kept()).doesNotContain(".runup-");
    }
  }

  // An editor may have opened the old file before it was moved aside.
  @Test
  void whatIsWrittenIntoTheOldFileIsKeptAndTold() throws IOException {
    for (int at = 1; at <= 8; at++) {
      begin();
      List<String> theirs;
      try (var open = Files.newByteChannel(file(), StandardOpenOption.WRITE)) {
        BusyDisk disk =
            new BusyDisk(
                at,
                () -> {
                  open.position(4);
                  open.write(ByteBuffer.wrap("theirs\n".getBytes(StandardCharsets.UTF_8)));
                });
        theirs = addLine(folder, disk);
      }
      assertThat(Files.readString(file())).as("step %d", at).contains("old\n", "ours\n");
      if (!Files.readString(file()).contains("theirs\n")) {
        assertThat(theirs).as("step %d", at).containsExactly(NAME + ".theirs");
        assertThat(folder.resolve(NAME + ".theirs")).hasContent("old\ntheirs\n");
      }
    }
  }

  @Test
  void killLeavesTheOldTextOrTheNewOneAfterTidying() throws IOException {
    for (int at = 1; at <= STEPS; at++) {
      begin();
      int step = at;
      try {
        addLine(folder, new FaultyDisk(FaultyDisk.Fault.KILLED, step));
      } catch (FaultyDisk.Killed _) {
        Files.deleteIfExists(folder.resolve(FolderLock.NAME));
      }
      try (EditedFolder edited = EditedFolder.lock(folder)) {
        edited.tidy();
      }
      assertThat(kept()).as("step %d", at).isIn("facts.yaml:\nold\n", "facts.yaml:\nold\nours\n");
    }
  }

  @Test
  void failureOfTheDiskLeavesTheOldText() throws IOException {
    for (int at = 2; at <= 5; at++) {
      begin();
      FaultyDisk faulty = new FaultyDisk(FaultyDisk.Fault.ONCE, at);

      assertThatThrownBy(() -> addLine(folder, faulty))
          .as("step %d", at)
          .isInstanceOf(UncheckedIOException.class);
      assertThat(kept()).as("step %d", at).isEqualTo("facts.yaml:\nold\n");
    }
  }

  @Test
  void deletedFileComesBackIfSomebodyHasChangedIt() throws IOException {
    begin();
    try (EditedFolder edited =
        EditedFolder.lock(
            folder, new BusyDisk(1, () -> Editor.IN_PLACE.save(file(), "old\ntheirs\n")))) {
      assertThatThrownBy(() -> edited.change(NAME, "old\n", null))
          .isInstanceOf(ChangedException.class);
    }
    assertThat(file()).hasContent("old\ntheirs\n");
  }
}
