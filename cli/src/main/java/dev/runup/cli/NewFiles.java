package dev.runup.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;

/// Writes files that are not there yet.
final class NewFiles {

  private NewFiles() {}

  /// Writes all files, or none: where one can't be written, those before it are taken away again,
  /// with the folders that were made for them.
  ///
  /// @param files their texts by their paths from the folder on
  /// @throws IOException if a file can't be written, or is there already
  static void write(Path folder, Map<String, String> files) throws IOException {
    Deque<Path> made = new ArrayDeque<>();
    try {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        makeFolders(Objects.requireNonNull(path.toAbsolutePath().getParent()), made);
        Files.createFile(path);
        made.push(path);
        Files.writeString(path, file.getValue());
      }
    } catch (IOException e) {
      takeAway(made, e);
      throw e;
    }
  }

  private static void makeFolders(Path folder, Deque<Path> made) throws IOException {
    if (!Files.isDirectory(folder)) {
      makeFolders(Objects.requireNonNull(folder.getParent()), made);
      Files.createDirectory(folder);
      made.push(folder);
    }
  }

  private static void takeAway(Deque<Path> made, IOException reason) {
    for (Path path : made) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        reason.addSuppressed(e);
      }
    }
  }
}
