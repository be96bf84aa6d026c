package dev.runup.problem;

/// How much a problem weighs, the heaviest first.
public enum Severity {
  /// Building would show something that must not be shown, or nothing may be shown: exit code 4.
  REFUSAL,
  /// The input can't be used as it is: exit code 1.
  ERROR,
  /// Usable, and probably not what was meant.
  WARNING,
  /// Worth a line, no reason to act.
  NOTICE
}
