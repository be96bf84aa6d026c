package dev.runup.cli;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Chooses the output folder of each dossier.
final class OutputNames {

  private OutputNames() {}

  /// Returns two dossiers that would get the same output folder, or null if there are none.
  ///
  /// Example: `2025/talks` and `2026/Talks`. Case counts as equal, since some file systems ignore
  /// it.
  static @Nullable List<Path> sameName(List<Path> dossiers) {
    if (dossiers.size() == 1) {
      return null; // without loading the tables of Unicode, which takes time
    }
    Map<String, Path> taken = new HashMap<>();
    for (Path dossier : dossiers) {
      Path other = taken.put(foldedName(dossier), dossier);
      if (other != null) {
        return List.of(other, dossier);
      }
    }
    return null;
  }

  /// Returns a text that is equal for two names if some file system treats them as one.
  private static String foldedName(Path dossier) {
    return Normalizer.normalize(name(dossier), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /// Returns the output folder of each dossier, in the given order. A single dossier gets `output`
  /// itself. Of several, each gets a folder in it with the dossier's name.
  static Map<Path, Path> of(List<Path> dossiers, Path output) {
    Map<Path, Path> folders = new LinkedHashMap<>();
    for (Path dossier : dossiers) {
      folders.put(dossier, dossiers.size() == 1 ? output : output.resolve(name(dossier)));
    }
    return folders;
  }

  /// Returns the name of a folder, also if it was typed as `.` or with `..`.
  static String name(Path dossier) {
    Path name = dossier.toAbsolutePath().normalize().getFileName();
    return name == null ? "" : Objects.toString(name);
  }
}
