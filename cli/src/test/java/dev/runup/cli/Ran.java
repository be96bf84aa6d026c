package dev.runup.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// The output and the exit code of a command.
record Ran(int code, String out, String err) {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-01-02T12:00:30Z"), ZoneOffset.UTC);

  static Ran of(String... arguments) {
    return as(null, arguments);
  }

  /// Runs a command as a program of this name, which keeps its builds. Null for none.
  static Ran as(@Nullable String program, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            arguments,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            NOON,
            () -> program);
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
