package dev.runup.cli;

import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.problem.Severity;
import java.util.List;
import java.util.Set;

/// The exit codes of the program. Scripts rely on them, so they never change.
final class Exit {

  static final int DONE = 0;
  static final int PROBLEMS = 1;
  static final int USAGE = 2;
  static final int NOT_FOUND = 3;
  static final int REFUSED = 4;
  static final int STALE = 5;
  static final int BUG = 70;

  /// Ctrl-C ended the program. By the convention of shells: 128 plus the number of SIGINT, 2.
  static final int INTERRUPTED = 130;

  /// All codes except [#INTERRUPTED], the worst first.
  private static final List<Integer> WORST_FIRST =
      List.of(BUG, NOT_FOUND, USAGE, PROBLEMS, REFUSED, STALE, DONE);

  private static final Set<ProblemCode> NOT_FOUND_CODES =
      Set.of(
          ProblemCode.NO_DOSSIER,
          ProblemCode.UNREADABLE,
          ProblemCode.BUSY,
          ProblemCode.FILE_FAILURE);

  /// What `--check` finds in an output folder, and `verify` of a release.
  private static final Set<ProblemCode> STALE_CODES =
      Set.of(
          ProblemCode.ALTERED,
          ProblemCode.EDITED_IN_PLACE,
          ProblemCode.NOT_THERE,
          ProblemCode.ORPHANED,
          ProblemCode.OTHER_BYTES);

  private Exit() {}

  /// Returns the worse one of two codes. Example: of 5 (stale) and 1 (problems) it is 1.
  static int worse(int one, int other) {
    return WORST_FIRST.indexOf(one) < WORST_FIRST.indexOf(other) ? one : other;
  }

  /// Returns the code for the problems of a run. A failure of reading or writing counts most, then
  /// wrong usage, then any other error, then a refusal.
  static int of(List<Problem> problems) {
    int code = DONE;
    for (Problem problem : problems) {
      code = worse(code, of(problem));
    }
    return code;
  }

  private static int of(Problem problem) {
    if (!problem.stops()) {
      return DONE;
    }
    if (NOT_FOUND_CODES.contains(problem.code())) {
      return NOT_FOUND;
    }
    if (STALE_CODES.contains(problem.code())) {
      return STALE;
    }
    return problem.code() == ProblemCode.WRONG_USAGE
        ? USAGE
        : problem.severity() == Severity.REFUSAL ? REFUSED : PROBLEMS;
  }
}
