package dev.runup.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Reads texts that the build put next to this class in the jar.
final class JarTexts {

  private JarTexts() {}

  /// @param name a path from this class's package, for example `dossier/names.yaml`
  static String of(String name) {
    try (InputStream file = JarTexts.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read the program's own " + name, e);
    }
  }
}
