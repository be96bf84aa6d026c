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
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// Names the program that runs, so that another one doesn't rely on what this one kept.
///
/// The name holds the version, the Java, the checksums of our own jars, and size and time of the
/// other files of the program. So it also changes if a checkout was built again. Builds give our
/// jars a constant time. A native program is one file, whatever lies beside it.
final class ProgramId implements Supplier<@Nullable String> {

  /// Returns the name, or null if the program doesn't run from files of its own. Example: a test
  /// runs it from the folders of a build.
  @Override
  public @Nullable String get() {
    List<Path> files = new ArrayList<>();
    try {
      Path start = start();
      if (start == null || !Files.isRegularFile(start)) {
        return null;
      }
      files.add(start);
      Path libraries = start.resolveSibling("lib");
      if (!isNative() && Files.isDirectory(libraries)) {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(libraries, "*.jar")) {
          jars.forEach(files::add);
        }
      }
      files.sort(null);
      StringBuilder id = new StringBuilder(Main.version());
      id.append(' ').append(System.getProperty("java.vm.name"));
      id.append(' ').append(System.getProperty("java.vm.version"));
      for (Path file : files) {
        id.append(' ').append(identity(file));
      }
      return id.toString();
    } catch (IOException _) {
      return null;
    }
  }

  private static String identity(Path file) throws IOException {
    String name = Objects.requireNonNull(file.getFileName()).toString();
    if (name.startsWith("runup") && name.endsWith(".jar")) {
      CRC32 sum = new CRC32();
      sum.update(Files.readAllBytes(file));
      return name + " " + sum.getValue();
    }
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return name + " " + attributes.size() + " " + attributes.lastModifiedTime().toMillis();
  }

  /// Returns whether this is a native program.
  static boolean isNative() {
    return System.getProperty("org.graalvm.nativeimage.imagecode") != null;
  }

  /// Returns the jar of the command line, or a native program. Null if there is neither.
  private static @Nullable Path start() {
    if (isNative()) {
      Optional<String> command = ProcessHandle.current().info().command();
      return command.map(Path::of).orElse(null);
    }
    String jar = System.getProperty("java.class.path", "");
    return jar.endsWith(".jar") && jar.indexOf(java.io.File.pathSeparatorChar) < 0
        ? Path.of(jar)
        : null;
  }
}
