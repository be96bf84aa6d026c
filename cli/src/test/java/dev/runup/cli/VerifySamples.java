package dev.runup.cli;

import static dev.runup.cli.ReleaseSamples.releaseBoth;
import static dev.runup.cli.ReleaseSamples.run;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A dossier of which two issues are released and built into a folder, for tests of `verify`.
abstract class VerifySamples {

  /// What `verify` says of releases that are the same bytes.
  static final String GREEN =
      """
      public 2025-12-27 en: the same bytes
      public 2025-12-27 uk: the same bytes
      public 2025-12-28 en: the same bytes
      public 2025-12-28 uk: the same bytes
      """;

  @TempDir Path folder;
  Path dossier;
  Path facts;
  Path out;

  @BeforeEach
  void releaseTwoIssues() throws IOException {
    dossier = ReleaseSamples.dossier(folder.resolve("d"));
    facts = dossier.resolve("facts.yaml");
    out = folder.resolve("out");
    run(dossier, "build", "--as-of", "2025-12-27", "-o", out.toString());
    run(dossier, "build", "-o", out.toString());
    releaseBoth(dossier);
  }
}
