package dev.runup.fuzz;

import static dev.runup.fuzz.FileSums.bytes;

import dev.runup.cli.JsonSchema;
import dev.runup.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/// Runs commands on a dossier and lists all that no command may do, whatever the files hold.
///
/// - It ends with a documented code, and never with an exception.
/// - Messages hold no control characters. Each error in a file has its line and column.
/// - It takes a bounded time of the processor.
final class CheckedRuns {

  /// The codes of a build that isn't called wrongly: done, problems, files, refused.
  private static final Set<Integer> CODES = Set.of(0, 1, 3, 4);

  /// The code for a line that is no job.
  private static final int NO_JOB = 2;

  /// The exit code of `verify` for changed facts, as those of a changed dossier are.
  static final int DRIFT = 5;

  private static final Pattern TRACE = Pattern.compile("(?m)^\\s+at [\\w.$/]+\\(");

  /// Codes about a whole file or folder, or about the whole dossier, which have no line.
  private static final Set<String> WITHOUT_LINE =
      Set.of(
          "no-dossier",
          "unreadable",
          "link-out",
          "too-large",
          "empty-file",
          "bad-workbook",
          "not-utf-8",
          "nested-dossier",
          "no-folder",
          "no-file",
          "nothing-cleared",
          "nothing-to-show",
          "still-published",
          "other-bytes",
          "file-failure",
          "busy");

  /// Codes about the text that a dossier's own template or words print. They name the text, and
  /// have no place.
  private static final Set<String> IN_OUTPUT =
      Set.of(
          "no-glyph",
          "unset-script",
          "long-table-row",
          "unknown-table-option",
          "nested-too-deeply",
          "generator-code");

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-01-02T12:00:30Z"), ZoneOffset.UTC);

  private final Path folder;
  private final int longest;
  private final List<String> faults;
  private final Set<String> codes = new TreeSet<>();
  private double seconds;

  /// The output of one command.
  record Output(int code, String out, String err) {}

  /// Makes a runner of commands for a dossier.
  ///
  /// @param longest the time of the processor that a command may take, in seconds
  /// @param faults where it adds what a command did wrong
  CheckedRuns(Path folder, int longest, List<String> faults) {
    this.folder = folder;
    this.longest = longest;
    this.faults = faults;
  }

  /// Returns the codes of the problems that were told, sorted.
  Set<String> codes() {
    return codes;
  }

  /// Returns the time of the processor that the slowest command took.
  double seconds() {
    return seconds;
  }

  /// Runs a command, and checks its code and what it prints.
  Output run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    double began = cpu();
    int code;
    try {
      code =
          Main.run(
              arguments,
              new PrintStream(out, false, StandardCharsets.UTF_8),
              new PrintStream(err, false, StandardCharsets.UTF_8),
              NOON);
    } catch (RuntimeException | Error e) {
      faults.add(String.join(" ", arguments) + " threw " + e);
      code = 70;
    }
    double took = cpu() - began;
    seconds = Math.max(seconds, took);
    Output output =
        new Output(
            code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    boolean mayBeNoJob = output.code() == NO_JOB && List.of(arguments).contains("--jobs");
    // A released issue stands, so a build of other bytes ends like a check of it.
    boolean isDrift =
        output.code() == DRIFT && List.of("build", "site", "verify").contains(arguments[0]);
    if (!CODES.contains(output.code()) && !mayBeNoJob && !isDrift) {
      faults.add(arguments[0] + " ended with " + output.code() + ": " + output.err());
    }
    messages(arguments[0], output, took);
    return output;
  }

  private void messages(String command, Output output, double took) {
    if (took > longest) {
      faults.add("%s took %.1f s of the processor".formatted(command, took));
    }
    if (output.err().contains("memory that Runup may use isn't enough")) {
      faults.add(command + " took all memory");
    }
    if (TRACE.matcher(output.err()).find()) {
      faults.add(command + " printed a stack trace: " + output.err());
    }
    (output.out() + output.err())
        .codePoints()
        .filter(CheckedRuns::isObeyed)
        .distinct()
        .forEach(point ->
            faults.add(command + " printed the control character U+%04X".formatted(point)));
    if (output.code() != 0 && output.err().isBlank() && output.out().isBlank()) {
      faults.add(command + " ended with " + output.code() + " and says nothing");
    }
  }

  /// Returns whether a terminal would obey a character, or a reader be deceived by it.
  private static boolean isObeyed(int point) {
    return (point < ' ' && point != '\n' && point != '\t')
        || (point >= 0x7f && point < 0xa0)
        || (point >= 0x2028 && point <= 0x202e)
        || (point >= 0x2066 && point <= 0x2069)
        || (point >= 0xe0000 && point <= 0xe007f)
        || point == 0xfeff;
  }

  /// Returns an object of JSON, or an empty one if the text is none.
  Map<?, ?> json(String text) {
    try {
      return (Map<?, ?>) JsonSchema.parsed(text);
    } catch (JacksonException e) {
      faults.add("no JSON: " + e.getOriginalMessage() + " in " + text);
      return Map.of();
    }
  }

  /// Checks the problems in reports.
  void problems(List<Map<?, ?>> reports) {
    for (Map<?, ?> report : reports) {
      for (Object one : report.get("problems") instanceof List<?> list ? list : List.of()) {
        Map<?, ?> problem = (Map<?, ?>) one;
        String code = (String) problem.get("code");
        codes.add(code);
        boolean stops = List.of("error", "refusal").contains(problem.get("severity"));
        if (problem.get("line") instanceof Integer line) {
          place(problem, line);
        } else if (stops
            && problem.get("cell") == null // the place of a problem in a workbook
            && !WITHOUT_LINE.contains(code)
            && !IN_OUTPUT.contains(code)) {
          faults.add("a problem without a place: " + problem);
        }
      }
    }
  }

  /// Checks that the place of a problem is inside its file.
  private void place(Map<?, ?> problem, int line) {
    Path file = folder.resolve((String) problem.get("file"));
    if (Files.isRegularFile(file)) {
      int lines =
          new String(bytes(file), StandardCharsets.UTF_8)
              .split("\r\n|\r|\n|\u0085|\u2028|\u2029", -1)
              .length;
      if (line < 1 || line > lines + 1 || (int) problem.get("column") < 1) {
        faults.add("a problem outside of its file: " + problem);
      }
    }
  }

  /// Returns the time of the processor that this process took.
  static double cpu() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
            .getProcessCpuTime()
        / 1e9;
  }
}
