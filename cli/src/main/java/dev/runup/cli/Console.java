package dev.runup.cli;

import dev.runup.problem.Problem;
import dev.runup.problem.ScreenCell;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/// Prints messages for the user to stderr.
///
/// @param err takes text as UTF-8
/// @param quiet whether to print only failures and problems that stop the build
record Console(PrintStream err, boolean quiet) {

  /// The most problems printed at once. Nobody reads a longer list.
  private static final int MAX_PRINTED = 20;

  /// Prints at most 20 problems, and the number of the others.
  ///
  /// If there are more, problems that stop the build take precedence. Example: of 30 warnings and 1
  /// error, only the error is printed, then "… and 30 more".
  void problems(List<Problem> problems) {
    List<Problem> candidates = problems.stream().filter(this::isPrinted).toList();
    List<Problem> stopping = candidates.stream().filter(Problem::stops).toList();
    List<Problem> shown =
        candidates.size() > MAX_PRINTED && !stopping.isEmpty() ? stopping : candidates;
    shown.stream().limit(MAX_PRINTED).forEach(problem -> err.println(problem.printed()));
    int left = candidates.size() - Math.min(MAX_PRINTED, shown.size());
    if (left > 0) {
      fail("… and " + left + " more; all are in: runup check DOSSIER --format json");
    }
  }

  /// Prints a problem that is already text.
  void print(String problem) {
    err.println(problem);
  }

  private boolean isPrinted(Problem problem) {
    return problem.stops() || !quiet;
  }

  /// Prints a line, unless the user chose `--quiet`.
  void say(String line) {
    if (!quiet) {
      fail(line);
    }
  }

  /// Prints a line, also with `--quiet`.
  void fail(String line) {
    // A file name in the line may contain control characters, which a terminal would obey.
    err.println("runup: " + ScreenCell.safe(line));
  }

  /// Prints a stack trace, for a bug report.
  void printTrace(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    trace
        .toString()
        .lines()
        .forEach(line -> err.println(ScreenCell.safe(line.replace("\t", "    "))));
  }
}
