package dev.runup.cli;

import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import java.util.List;

/// Exit codes, for scripts.
final class Exit {

  static final int DONE = 0;
  static final int PROBLEMS = 1;
  static final int USAGE = 2;
  static final int NOT_FOUND = 3;
  static final int REFUSED = 4;
  static final int BUG = 70;

  /// By Ctrl-C: 128 and the number of the signal.
  static final int INTERRUPTED = 130;

  private Exit() {}

  /// Gives back the code for what was found in the input; a refusal weighs most, then a missing
  /// dossier.
  static int of(List<Problem> problems) {
    if (problems.stream().anyMatch(problem -> problem.severity() == Severity.REFUSAL)) {
      return REFUSED;
    }
    if (problems.stream()
        .anyMatch(problem -> List.of("no-dossier", "unreadable").contains(problem.code()))) {
      return NOT_FOUND;
    }
    return problems.stream().anyMatch(Problem::stops) ? PROBLEMS : DONE;
  }
}
