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

/// Where the files of each dossier go.
final class OutputNames {

  private OutputNames() {}

  /// Gives back two dossiers whose files would lie in one folder, or null if there are none.
  static @Nullable List<Path> sameName(List<Path> dossiers) {
    if (dossiers.size() == 1) {
      return null; // before the tables of Unicode are loaded
    }
    Map<String, Path> taken = new HashMap<>();
    for (Path dossier : dossiers) {
      Path other = taken.put(folded(dossier), dossier);
      if (other != null) {
        return List.of(other, dossier);
      }
    }
    return null;
  }

  /// Two names that some file systems take for one are one.
  private static String folded(Path dossier) {
    return Normalizer.normalize(name(dossier), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /// Gives back the output folder of each dossier, in the order given: `output` itself for a single
  /// one, else a folder in it, named as the dossier.
  static Map<Path, Path> of(List<Path> dossiers, Path output) {
    Map<Path, Path> folders = new LinkedHashMap<>();
    for (Path dossier : dossiers) {
      folders.put(dossier, dossiers.size() == 1 ? output : output.resolve(name(dossier)));
    }
    return folders;
  }

  /// Gives back the last part of a folder's path, also where it was typed as `.` or with `..`.
  static String name(Path dossier) {
    Path name = dossier.toAbsolutePath().normalize().getFileName();
    return name == null ? "" : Objects.toString(name);
  }
}
