package dev.runup.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The shipped templates, words, theme and some of `docs`, packed into the program.
final class Resources {

  private static final String FOLDER = "/META-INF/runup/";
  private static final String TEMPLATES = "templates/";

  private Resources() {}

  /// Gives back the text of a shipped file, or null where there is none of that name.
  static @Nullable String text(String name) {
    return read(TEMPLATES + name);
  }

  /// Gives back the names of all shipped files of the folder `templates`, sorted.
  static List<String> names() {
    List<String> names = new ArrayList<>();
    String programs = System.getProperty("java.class.path", "");
    for (String entry : programs.split(System.getProperty("path.separator", ":"), -1)) {
      Path program = Path.of(entry);
      try {
        if (Files.isDirectory(program.resolve(FOLDER.substring(1)))) {
          names.addAll(inFolder(program));
        } else if (Files.isRegularFile(program)) {
          names.addAll(inJar(program));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("could not list the program's own templates", e);
      }
    }
    return names.stream().distinct().sorted().toList();
  }

  private static List<String> inFolder(Path program) throws IOException {
    Path root = program.resolve(FOLDER.substring(1) + TEMPLATES);
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private static List<String> inJar(Path program) throws IOException {
    String root = FOLDER.substring(1) + TEMPLATES;
    try (JarFile jar = new JarFile(program.toFile())) {
      return jar.stream()
          .map(JarEntry::getName)
          .filter(name -> name.startsWith(root) && !name.endsWith("/"))
          .map(name -> name.substring(root.length()))
          .sorted()
          .toList();
    }
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
