package dev.runup.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes a file that other programs may read at any time. They find the old text or the new one.
public final class ReplacedFile {

  private ReplacedFile() {}

  /// Writes a text under a name of its own and renames it.
  ///
  /// @throws IOException if it can't be written. The old file is then still there
  public static void write(Path file, String text) throws IOException {
    // A name of its own for each writer. A temporary file of Java would be for the user alone.
    String writer = ProcessHandle.current().pid() + "-" + Thread.currentThread().threadId();
    Path part = file.resolveSibling(".runup-" + file.getFileName() + "-" + writer);
    try {
      Files.writeString(part, text);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
