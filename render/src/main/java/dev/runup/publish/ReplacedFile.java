package dev.runup.publish;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

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
    } catch (FileSystemException e) {
      throw aboutFolder(file, e);
    } finally {
      if (Files.exists(part)) { // If its folder is a file, deleting would fail otherwise.
        Files.delete(part);
      }
    }
  }

  /// Returns a failure that names the folder of a file in place of the temporary one, which the
  /// user doesn't know.
  private static IOException aboutFolder(Path file, FileSystemException failure) {
    Path parent = file.getParent();
    String folder = parent == null ? "." : parent.toString();
    return switch (failure) {
      case NoSuchFileException _ -> new NoSuchFileException(folder);
      case AccessDeniedException _ -> new AccessDeniedException(folder);
      default ->
          parent != null && Files.exists(parent) && !Files.isDirectory(parent)
              ? new NotDirectoryException(folder)
              : failure.getReason() == null
                  ? failure
                  : new FileSystemException(file.toString(), null, failure.getReason());
    };
  }

  /// Returns a temporary file beside another, with a name of its own for each writer. A temporary
  /// file of Java would be for the user alone.
  private static Path part(Path file) {
    String writer = ProcessHandle.current().pid() + "-" + Thread.currentThread().threadId();
    return file.resolveSibling(".runup-" + file.getFileName() + "-" + writer);
  }
}
