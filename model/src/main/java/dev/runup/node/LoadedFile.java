package dev.runup.node;

import dev.runup.problem.Input;
import dev.runup.problem.Problem;

/// What came of a file.
sealed interface LoadedFile {

  /// Its text.
  record Text(Input input) implements LoadedFile {}

  /// No text.
  record Failed(Problem problem) implements LoadedFile {}
}
