package dev.runup.reading;

import dev.runup.problem.Mend;
import dev.runup.text.Spelling;
import org.jspecify.annotations.Nullable;

/// What to do about a wrong value, as a text and, if only one change can be meant, as that change.
///
/// @param text one or more sentences, or empty
/// @param mend the change, or null
record Hint(String text, @Nullable Mend mend) {

  /// A hint without a change.
  Hint(String text) {
    this(text, null);
  }

  /// Returns the hint to write another value: "Write 2025-12-28."
  static Hint write(String value) {
    return new Hint("Write " + value + ".", Mend.value(value));
  }

  /// Returns the question whether a value is meant, or an empty hint for null.
  static Hint question(@Nullable String meant) {
    return new Hint(Spelling.question(meant), meant == null ? null : Mend.value(meant));
  }

  /// Returns this hint with a sentence after it.
  Hint then(String sentence) {
    return new Hint(text + sentence, mend);
  }
}
