package dev.runup.publish;

import dev.runup.node.DossierFolder;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A file that somebody may edit with another program while Runup changes it.
///
/// It is changed only if it still has the bytes that were read, and nothing that another program
/// saves meanwhile is lost. The old file is moved aside, the new one gets its name at once, and
/// then the old one is compared once more. Example: an editor saved between the last reading and
/// that move, or had opened the old file and writes into it although it is aside. What it wrote is
/// then kept as `FILE.theirs`.
///
/// For some microseconds between the two moves there is no file of that name. Runup itself then
/// reads the one that is aside.
final class SharedFile {

  /// The beginning of the name of a new file until it gets its own.
  static final String NEW = Publication.OURS + "edit-";

  /// The end of the name of a file with what another program wrote.
  private static final String THEIRS = ".theirs";

  private final Publication.Disk disk;
  private final Path file;
  private final Path part;
  private final Path aside;
  private @Nullable Path theirs;

  /// @param file its real path. Its folder exists
  SharedFile(Publication.Disk disk, Path file) {
    this.disk = disk;
    this.file = file;
    this.part = file.resolveSibling(NEW + file.getFileName());
    this.aside = file.resolveSibling(DossierFolder.ASIDE + file.getFileName());
  }

  /// Returns what another program wrote while the file was aside, or null.
  @Nullable Path theirs() {
    return theirs;
  }

  /// Changes the file. Returns false if it isn't as it was read any more. Then nothing was changed.
  ///
  /// @param before its bytes as they were read, or null if it wasn't there
  /// @param after its new bytes, or null to delete it
  /// @throws IOException if it can't be changed. The old file is then still there
  boolean change(byte @Nullable [] before, byte @Nullable [] after) throws IOException {
    if (before != null && Files.exists(file) && !Files.isWritable(file)) {
      throw new AccessDeniedException(file.toString());
    }
    boolean isDone = false;
    try {
      if (after != null) {
        disk.delete(part); // left by a process that died
        disk.create(part, after);
        keepRights();
        disk.flush(part);
      }
      isDone =
          has(file, before)
              && (before == null || isPutAside())
              && (after == null || isNamed(part, file));
      disk.flush(file.resolveSibling(""));
    } finally {
      isDone = isSettled(before, after, isDone);
      disk.delete(part);
    }
    return isDone;
  }

  private void keepRights() throws IOException {
    if (Files.exists(file)
        && Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(file));
    }
  }

  /// Moves the file aside. Returns false if there is none any more.
  private boolean isPutAside() throws IOException {
    try {
      disk.move(file, aside);
      return true;
    } catch (NoSuchFileException _) {
      return false;
    }
  }

  /// Gives a file a name. Returns false if another program has just made a file of that name.
  private boolean isNamed(Path from, Path name) throws IOException {
    try {
      disk.place(from, name);
      return true;
    } catch (FileAlreadyExistsException _) {
      return false;
    }
  }

  /// Deletes the old file, which is aside, if the change was made and the file is as it was read.
  /// Else gives it its name again, or, if there is a newer file of that name, keeps it beside that.
  ///
  /// @return whether the change was made
  private boolean isSettled(byte @Nullable [] before, byte @Nullable [] after, boolean isDone)
      throws IOException {
    if (!Files.exists(aside, LinkOption.NOFOLLOW_LINKS)) {
      return isDone;
    }
    if (isDone && has(aside, before)) {
      disk.delete(aside);
      return true;
    }
    boolean isPlaced = isDone && after != null;
    if (isPlaced || !isNamed(aside, file)) {
      keepAsTheirs();
    }
    return isPlaced;
  }

  private void keepAsTheirs() throws IOException {
    Path kept = file.resolveSibling(file.getFileName() + THEIRS);
    for (int number = 2; !isNamed(aside, kept); number++) { // what was kept before stays
      kept = file.resolveSibling(file.getFileName() + "." + number + THEIRS);
    }
    theirs = kept;
  }

  private static boolean has(Path file, byte @Nullable [] bytes) throws IOException {
    try {
      return bytes == null
          ? !Files.exists(file, LinkOption.NOFOLLOW_LINKS)
          : Arrays.equals(Files.readAllBytes(file), bytes);
    } catch (NoSuchFileException _) {
      return false;
    }
  }
}
