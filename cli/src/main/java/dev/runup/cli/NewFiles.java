package dev.runup.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// Writes a set of new files, all or none. It never overwrites a file.
final class NewFiles {

  private NewFiles() {}

  /// Writes the files. If one can't be written, deletes those before it and the folders that were
  /// created for them.
  ///
  /// @param files texts by path, relative to the folder
  /// @param failure the first words of the message if one can't be written
  /// @throws UncheckedIOException if a file can't be written or already exists
  static void write(Path folder, Map<String, String> files, String failure) {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    writeBytes(folder, bytes, failure);
  }

  /// Writes files likewise.
  ///
  /// @param files bytes by path, relative to the folder
  static void writeBytes(Path folder, Map<String, byte[]> files, String failure) {
    Deque<Path> created = new ArrayDeque<>();
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        makeFolders(Objects.requireNonNull(path.toAbsolutePath().getParent()), created);
        Files.createFile(path);
        created.push(path);
        Files.write(path, file.getValue());
      }
    } catch (IOException e) {
      deleteAll(created, e);
      throw new UncheckedIOException(failure, e);
    }
  }

  private static void makeFolders(Path folder, Deque<Path> created) throws IOException {
    if (!Files.isDirectory(folder)) {
      makeFolders(Objects.requireNonNull(folder.getParent()), created);
      Files.createDirectory(folder);
      created.push(folder);
    }
  }

  /// Deletes files and folders, the last one first, so that each folder is empty by then.
  private static void deleteAll(Deque<Path> created, IOException reason) {
    for (Path path : created) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        reason.addSuppressed(e);
      }
    }
  }
}
