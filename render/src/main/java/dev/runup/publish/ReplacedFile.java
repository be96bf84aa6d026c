package dev.runup.publish;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/// Writes a file that other programs may read at any time. They find the old text or the new one.
public final class ReplacedFile {

  private ReplacedFile() {}

  /// Writes a text under a name of its own and renames it.
  ///
  /// @throws IOException if it can't be written. The old file is then still there
  public static void write(Path file, String text) throws IOException {
    Path part = part(file);
    try {
      Files.writeString(part, text);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /// Replaces the text of a file. A byte order mark at its start and its permissions stay. If the
  /// path is a link, the file that it leads to is replaced. Returns false if the file no longer has
  /// the old text; it is then left alone.
  ///
  /// @throws IOException if it can't be read or written. The old file is then still there
  public static boolean replace(Path path, String before, String after) throws IOException {
    Path file = path.toRealPath();
    String mark = "\uFEFF";
    String found = Files.readString(file);
    boolean isMarked = found.equals(mark + before);
    if (!isMarked && !found.equals(before)) {
      return false;
    }
    if (!Files.isWritable(file)) {
      throw new AccessDeniedException(path.toString());
    }
    Path part = part(file);
    try {
      Files.createFile(part);
      if (Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
        Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(file));
      }
      Files.writeString(part, isMarked ? mark + after : after);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
    return true;
  }

  /// Returns a temporary file beside another, with a name of its own for each writer. A temporary
  /// file of Java would be for the user alone.
  private static Path part(Path file) {
    String writer = ProcessHandle.current().pid() + "-" + Thread.currentThread().threadId();
    return file.resolveSibling(".runup-" + file.getFileName() + "-" + writer);
  }
}
