package dev.runup.text;

/// A thread that runs a template whose work is counted.
public interface CountedRun {

  /// Returns whether this thread is one. Otherwise nothing is counted.
  static boolean isCurrent() {
    return Thread.currentThread() instanceof CountedRun;
  }
}
