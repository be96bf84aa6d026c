package dev.runup.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The shipped templates, words and theme, packed into the program.
final class Resources {

  private static final String FOLDER = "/META-INF/runup/templates/";

  private Resources() {}

  /// Gives back the text of a shipped file, or null where there is none of that name.
  static @Nullable String text(String name) {
    try (InputStream file = Resources.class.getResourceAsStream(FOLDER + name)) {
      return file == null ? null : new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read the program's own " + name, e);
    }
  }
}
