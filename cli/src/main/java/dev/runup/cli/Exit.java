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
  static final int STALE = 5;
  static final int BUG = 70;

  /// By Ctrl-C: 128 and the number of the signal.
  static final int INTERRUPTED = 130;

  /// The worst first.
  private static final List<Integer> BY_WEIGHT =
      List.of(BUG, REFUSED, NOT_FOUND, USAGE, PROBLEMS, STALE, DONE);

  private static final List<String> NOT_TO_BE_FOUND =
      List.of("no-dossier", "unreadable", "busy", "file-failure");

  private Exit() {}

  /// Gives back the code of the worse one of two things that happened.
  static int worse(int one, int other) {
    return BY_WEIGHT.indexOf(one) < BY_WEIGHT.indexOf(other) ? one : other;
  }

  /// Gives back the code for what was found in the input; a refusal weighs most, then a missing
  /// dossier.
  static int of(List<Problem> problems) {
    if (problems.stream().anyMatch(problem -> problem.severity() == Severity.REFUSAL)) {
      return REFUSED;
    }
    if (problems.stream().anyMatch(problem -> NOT_TO_BE_FOUND.contains(problem.code()))) {
      return NOT_FOUND;
    }
    return problems.stream().anyMatch(Problem::stops) ? PROBLEMS : DONE;
  }
}
