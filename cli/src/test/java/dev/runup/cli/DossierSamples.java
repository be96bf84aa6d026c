package dev.runup.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes small dossiers for tests of commands.
final class DossierSamples {

  private DossierSamples() {}

  /// Writes a dossier without problems, with one event.
  static Path sound(Path folder, String title) throws IOException {
    return written(
        folder,
        "mark: CLEAR\n",
        """
        intake: {recorded: 2025-12-28, source: ss}
        sources: [{id: ss, title: S, kind: post}]
        events: [{id: visit, title: %s, status: planned}]
        """
            .formatted(title));
  }

  /// Writes a dossier with a misspelt keyword, which stops a build.
  static Path broken(Path folder) throws IOException {
    sound(folder, "A visit");
    Path facts = folder.resolve("facts.yaml");
    Files.writeString(facts, Files.readString(facts).replace("planned", "plannd"));
    return folder;
  }

  /// Writes a dossier whose facts are all marked above the ceiling.
  static Path withheld(Path folder) throws IOException {
    sound(folder, "A visit");
    Files.writeString(folder.resolve("runup.yaml"), "mark: RED\n");
    return folder;
  }

  static Path written(Path folder, String settings, String facts) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("runup.yaml"), settings);
    Files.writeString(folder.resolve("facts.yaml"), facts);
    return folder;
  }
}
