package dev.runup.problem;

/// The weight of a problem, the heaviest first.
public enum Severity {
  /// The build is refused, because something forbidden would be shown or still is, or because there
  /// is nothing to show. Exit code 4.
  REFUSAL,
  /// The input can't be used as it is. Exit code 1.
  ERROR,
  /// The input is usable, but probably not as intended.
  WARNING,
  /// The user should know, but needs to do nothing.
  NOTICE
}
