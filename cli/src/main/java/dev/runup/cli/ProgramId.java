package dev.runup.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Names the program that runs, so that another one doesn't rely on what this one kept.
///
/// The name holds the version, the Java, and the build id: a checksum of all classes and resources
/// of the program, which its build puts beside them.
final class ProgramId implements Supplier<@Nullable String> {

  private static final String BUILD_ID = "/META-INF/runup/build-id";

  /// Returns the name. Null if the program runs from a folder of classes, as tests run it: these
  /// may be newer than the build id beside them.
  @Override
  public @Nullable String get() {
    boolean isJar = System.getProperty("java.class.path", "").endsWith(".jar");
    if (!isJar && !isNative()) {
      return null;
    }
    try (InputStream buildId = ProgramId.class.getResourceAsStream(BUILD_ID)) {
      return buildId == null
          ? null
          : String.join(
              " ",
              Main.version(),
              System.getProperty("java.vm.name"),
              System.getProperty("java.vm.version"),
              new String(buildId.readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException _) {
      return null;
    }
  }

  /// Returns whether this is a native program.
  static boolean isNative() {
    return System.getProperty("org.graalvm.nativeimage.imagecode") != null;
  }
}
