package dev.runup.cli;

import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import java.util.List;

/// How much a command prints. Each `-q` is a step.
enum Quiet {
  /// All problems, and what was done.
  NO,
  /// Warnings, and problems that stop the build.
  WARNINGS,
  /// Problems that stop the build.
  ERRORS;

  /// Returns the step of as many options as were typed.
  static Quiet of(List<Boolean> typed) {
    return values()[Math.min(typed.size(), ERRORS.ordinal())];
  }

  boolean prints(Problem problem) {
    return problem.stops()
        || this == NO
        || this == WARNINGS && problem.severity() == Severity.WARNING;
  }
}
