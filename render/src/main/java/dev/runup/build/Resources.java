package dev.runup.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The shipped templates, words, theme and some of `docs`, packed into the program.
final class Resources {

  private static final String FOLDER = "/META-INF/runup/";

  private Resources() {}

  /// Gives back the text of a shipped file, or null where there is none of that name.
  static @Nullable String text(String name) {
    return read("templates/" + name);
  }

  /// Gives back the page on the rules.
  static String rules() {
    return page("rules.md");
  }

  /// Gives back one of the files of `docs` that the program holds.
  static String page(String name) {
    return Objects.requireNonNull(read(name), "the jar lacks its " + name);
  }

  private static @Nullable String read(String name) {
    try (InputStream file = Resources.class.getResourceAsStream(FOLDER + name)) {
      return file == null ? null : new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read the program's own " + name, e);
    }
  }
}
