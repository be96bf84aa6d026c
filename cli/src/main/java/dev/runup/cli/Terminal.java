package dev.runup.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

  /// Returns the columns of the terminal on which stdout is shown, or the usual ones without one.
  ///
  /// Java can't ask a terminal, so this asks `stty`. Only help needs it.
  static int width() {
    String typed = System.getenv("COLUMNS");
    Path screen = Path.of("/dev/stdout");
    if (typed != null && typed.matches("[1-9]\\d{0,3}")) {
      return Integer.parseInt(typed);
    }
    return is(screen) ? width(screen) : Screen.USUAL_WIDTH;
  }

  private static int width(Path screen) {
    try {
      Process asked =
          new ProcessBuilder("stty", "size")
              .redirectInput(screen.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String size = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String columns = size.strip().replaceFirst(".* ", "");
      return columns.matches("[1-9]\\d{0,3}") ? Integer.parseInt(columns) : Screen.USUAL_WIDTH;
    } catch (IOException _) {
      return Screen.USUAL_WIDTH; // There is no stty.
    }
  }

  private static long driver(Map<String, Object> attributes) {
    return attributes.get("rdev") instanceof Long number ? number >> MINOR_BITS : 0;
  }
}
