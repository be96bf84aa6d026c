package dev.runup.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds out whether messages are shown on a terminal.
final class Terminal {

  /// The bits of a file's mode that name its kind, and the kind of terminals.
  private static final int KIND = 0170000;

  private static final int CHARACTER_DEVICE = 0020000;

  /// The lower bits of a device's number, in which devices of the same driver may differ.
  private static final int MINOR_BITS = 8;

  private Terminal() {}

  /// Returns whether stderr is a terminal on which a line can be erased.
  ///
  /// @param type the environment variable `TERM`, null if it isn't set
  static boolean isStderr(@Nullable String type) {
    return type != null && !type.equals("dumb") && is(Path.of("/dev/stderr"));
  }

  /// Returns whether a file is a terminal. `System.console` knows only stdin and stdout, so this
  /// looks at the file's kind.
  ///
  /// A terminal is a device that takes single characters, and isn't a sibling of `/dev/null`, such
  /// as `/dev/full`.
  static boolean is(Path file) {
    try {
      Map<String, Object> found = Files.readAttributes(file, "unix:mode,rdev");
      return found.get("mode") instanceof Integer mode
          && (mode & KIND) == CHARACTER_DEVICE
          && driver(found) != driver(Files.readAttributes(Path.of("/dev/null"), "unix:rdev"));
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException _) {
      return false; // Windows has no such files.
    }
  }

  private static long driver(Map<String, Object> attributes) {
    return attributes.get("rdev") instanceof Long number ? number >> MINOR_BITS : 0;
  }
}
