package dev.runup.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Texts that lie beside this class in the jar, as the build put them there.
final class JarTexts {

  private JarTexts() {}

  /// Gives back a text; its name is one of those that are there.
  static String of(String name) {
    try (InputStream file = JarTexts.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read the program's own " + name, e);
    }
  }
}
