package dev.runup.cli;

import dev.runup.problem.Problem;
import dev.runup.problem.ScreenCell;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/// Prints what the user is told, on stderr.
///
/// @param err where it goes, in UTF-8
/// @param quiet whether only what stops the build is printed
record Console(PrintStream err, boolean quiet) {

  /// More than this is not read at six in the morning.
  private static final int MOST = 20;

  /// Prints problems, at most twenty, the heavier before the lighter where not all are printed.
  void problems(List<Problem> problems) {
    List<Problem> told = problems.stream().filter(this::isTold).toList();
    List<Problem> stopping = told.stream().filter(Problem::stops).toList();
    List<Problem> shown = told.size() > MOST && !stopping.isEmpty() ? stopping : told;
    shown.stream().limit(MOST).forEach(problem -> err.println(problem.printed()));
    int left = told.size() - Math.min(MOST, shown.size());
    if (left > 0) {
      fail("… and " + left + " more; all are in: runup check DOSSIER --format json");
    }
  }

  /// Prints a problem as it is printed.
  void print(String problem) {
    err.println(problem);
  }

  private boolean isTold(Problem problem) {
    return problem.stops() || !quiet;
  }

  /// Prints a line that is left out when the user wants quiet.
  void say(String line) {
    if (!quiet) {
      fail(line);
    }
  }

  /// Prints why a command ended early.
  void fail(String line) {
    // A file's name may hold anything but a slash.
    err.println("runup: " + ScreenCell.safe(line));
  }

  /// Prints where a bug struck.
  void trace(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    trace
        .toString()
        .lines()
        .forEach(line -> err.println(ScreenCell.safe(line.replace("\t", "    "))));
  }
}
