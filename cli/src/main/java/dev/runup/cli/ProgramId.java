package dev.runup.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Names the program that runs, so that another one doesn't rely on what this one kept.
///
/// The name holds the version, the Java, and size and time of each file of the program. So it also
/// changes if a checkout was built again.
final class ProgramId {

  private ProgramId() {}

  /// Returns the name, or null if the program doesn't run from files of its own. Example: a test
  /// runs it from the folders of a build.
  static @Nullable String ofThis() {
    List<Path> files = new ArrayList<>();
    try {
      Path start = start();
      if (start == null || !Files.isRegularFile(start)) {
        return null;
      }
      files.add(start);
      Path libraries = start.resolveSibling("lib");
      if (Files.isDirectory(libraries)) {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(libraries, "*.jar")) {
          jars.forEach(files::add);
        }
      }
      files.sort(null);
      StringBuilder id = new StringBuilder(Main.version());
      id.append(' ').append(System.getProperty("java.vm.name"));
      id.append(' ').append(System.getProperty("java.vm.version"));
      for (Path file : files) {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        id.append(' ').append(Objects.requireNonNull(file.getFileName()));
        id.append(' ').append(attributes.size());
        id.append(' ').append(attributes.lastModifiedTime().toMillis());
      }
      return id.toString();
    } catch (IOException _) {
      return null;
    }
  }

  /// Returns the jar of the command line, or a native program. Null if there is neither.
  private static @Nullable Path start() {
    if (System.getProperty("org.graalvm.nativeimage.imagecode") != null) {
      Optional<String> command = ProcessHandle.current().info().command();
      return command.map(Path::of).orElse(null);
    }
    String jar = System.getProperty("java.class.path", "");
    return jar.endsWith(".jar") && jar.indexOf(java.io.File.pathSeparatorChar) < 0
        ? Path.of(jar)
        : null;
  }
}
