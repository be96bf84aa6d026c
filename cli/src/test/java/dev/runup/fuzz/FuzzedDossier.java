package dev.runup.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The files of a dossier in memory, by their paths from its folder on.
///
/// @param name the folder from which it was read
record FuzzedDossier(String name, SortedMap<String, byte[]> files) {

  /// Reads a folder. Hidden files are left out, as the program does.
  static FuzzedDossier read(Path folder) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (!("/" + name).contains("/.")) {
          files.put(name, Files.readAllBytes(path));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FuzzedDossier(String.valueOf(folder.getFileName()), files);
  }

  /// Returns the dossier with other bytes in one file.
  FuzzedDossier with(String path, byte[] bytes) {
    SortedMap<String, byte[]> changed = new TreeMap<>(files);
    changed.put(path, bytes);
    return new FuzzedDossier(name, changed);
  }

  FuzzedDossier without(String path) {
    SortedMap<String, byte[]> changed = new TreeMap<>(files);
    changed.remove(path);
    return new FuzzedDossier(name, changed);
  }

  /// Returns the paths of all files that the program reads.
  List<String> inputs() {
    return files.keySet().stream().filter(path -> FuzzedInput.of(path) != null).toList();
  }

  /// Writes the files into an empty folder. A file whose name the system can't have is left out.
  void write(Path folder) {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      try {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      } catch (IOException | InvalidPathException _) {
        // For example a name of 300 characters, or a file where a folder has to be.
      }
    }
  }

  /// Deletes a folder with all that is in it.
  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
