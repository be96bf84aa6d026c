package dev.runup.fact;

/// What a rule's finding is told as.
public enum Ruling {
  /// It stops a build.
  ERROR,
  /// It is told, and stops nothing.
  WARNING,
  /// It is not told.
  OFF
}
