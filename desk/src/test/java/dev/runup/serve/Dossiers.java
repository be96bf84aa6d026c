package dev.runup.serve;

import dev.runup.format.Format;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes small dossiers for tests of the preview.
final class Dossiers {

  private static final String SETTINGS =
      """
      mark: CLEAR
      editions: {daily: {title: Daily briefing}, public: {title: Public briefing}}
      """;

  private Dossiers() {}

  /// Writes a dossier with two issue days into a folder and returns its facts file.
  static Path write(Path folder) throws IOException {
    Files.writeString(folder.resolve("runup.yaml"), SETTINGS);
    return edit(folder, "A visit");
  }

  /// Writes the facts file again, with another title of the second event.
  static Path edit(Path folder, String title) throws IOException {
    return Files.writeString(
        folder.resolve("facts.yaml"),
        """
        sources: [{id: gazette, title: Border talks, kind: post}]
        events:
        - {title: Talks, status: planned, source: gazette, recorded: 2025-12-27, when: 2025-12-31}
        - {title: %s, status: planned, source: gazette, recorded: 2025-12-28}
        """
            .formatted(title));
  }

  /// Returns the file of a format.
  static String text(IssueView view, Format format) {
    return view.files().stream()
        .filter(file -> file.format() == format)
        .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow();
  }
}
