package dev.runup.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The result of a stage: its value, or the problems that prevented one. Warnings come with either.
///
/// @param <T> the value's type
public sealed interface Checked<T> {

  /// A value with its warnings. None of them stops the build.
  record Good<T>(T value, List<Problem> problems) implements Checked<T> {
    public Good {
      problems = List.copyOf(problems);
    }
  }

  /// The problems of a stage that has no value. At least one of them stops the build.
  record Bad<T>(List<Problem> problems) implements Checked<T> {
    public Bad {
      problems = List.copyOf(problems);
    }
  }

  /// Returns all problems, warnings included, in the order in which they were found.
  List<Problem> problems();

  static <T> Checked<T> good(T value) {
    return new Good<>(value, List.of());
  }

  /// Returns `value` with the problems, or the problems alone if one of them stops the build.
  static <T> Checked<T> of(T value, List<Problem> problems) {
    return problems.stream().anyMatch(Problem::stops)
        ? new Bad<>(problems)
        : new Good<>(value, problems);
  }

  static <T> Checked<T> bad(Problem problem) {
    return new Bad<>(List.of(problem));
  }

  /// Returns the same value with other problems, or the problems alone if there is no value or one
  /// of them stops the build.
  default Checked<T> withProblems(List<Problem> others) {
    return this instanceof Good<T>(T value, var _) ? of(value, others) : new Bad<>(others);
  }

  /// Passes a good value to the next stage and keeps the problems of both.
  default <R> Checked<R> then(Function<? super T, ? extends Checked<R>> stage) {
    return switch (this) {
      case Bad<T>(List<Problem> met) -> new Bad<>(met);
      case Good<T>(T value, List<Problem> met) -> {
        Checked<R> next = stage.apply(value);
        List<Problem> all = new ArrayList<>(met);
        all.addAll(next.problems());
        yield switch (next) {
          case Good<R>(R result, List<Problem> _) -> new Good<>(result, all);
          case Bad<R> _ -> new Bad<>(all);
        };
      }
    };
  }

  /// Replaces a good value by another one and keeps the problems.
  default <R> Checked<R> map(Function<? super T, ? extends R> change) {
    return then(value -> good(change.apply(value)));
  }
}
