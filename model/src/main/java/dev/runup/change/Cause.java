package dev.runup.change;

import dev.runup.fact.Fact;
import java.util.List;

/// The reason why an issue prints a fact differently from the previous issue. Each change has one
/// cause, and is listed under it.
///
/// [#WORDS] lists them in the order of the page.
public sealed interface Cause {

  /// The causes as words, in the order of the page.
  List<String> WORDS =
      List.of("corrected", "withdrawn", "moved", "superseded", "new", "late", "other");

  /// The previous issue was wrong.
  ///
  /// @param steps the versions that corrected it
  record Corrected(List<Fact> steps) implements Cause {
    public Corrected {
      steps = List.copyOf(steps);
    }
  }

  /// The desk no longer stands by the fact.
  ///
  /// @param step the version that withdrew the printed fact
  record Withdrawn(Fact step) implements Cause {}

  /// A later row of the position was typed: the actor moved.
  record Moved() implements Cause {}

  /// The previous issue is out of date.
  record Superseded() implements Cause {}

  /// The previous issue did not have the fact.
  record New() implements Cause {}

  /// The previous issue did not have the fact, although it is dated before the day of that issue.
  /// Example: an event of 20 December that was recorded after the issue of 28 December.
  record Late() implements Cause {}

  /// Only the mark, the sources, a remark or the translations changed.
  record Scope() implements Cause {}

  /// Returns the word for the cause in templates and messages.
  default String word() {
    return switch (this) {
      case Corrected _ -> "corrected";
      case Withdrawn _ -> "withdrawn";
      case Moved _ -> "moved";
      case Superseded _ -> "superseded";
      case New _ -> "new";
      case Late _ -> "late";
      case Scope _ -> "other";
    };
  }

  /// Returns whether a word means that the previous issue did not have the fact.
  static boolean isNew(String word) {
    return word.equals("new") || word.equals("late");
  }
}
