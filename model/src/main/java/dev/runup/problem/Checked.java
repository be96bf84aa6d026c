package dev.runup.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What a stage gives back: its value, or the problems that kept it from having one; warnings
/// travel with either.
///
/// @param <T> the value's type
public sealed interface Checked<T> {

  /// A value, with the warnings met on the way; none of them stops the build.
  record Good<T>(T value, List<Problem> problems) implements Checked<T> {
    public Good {
      problems = List.copyOf(problems);
    }
  }

  /// No value; at least one of the problems stops the build.
  record Bad<T>(List<Problem> problems) implements Checked<T> {
    public Bad {
      problems = List.copyOf(problems);
    }
  }

  /// Gives back all problems, warnings included, in the order they were met.
  List<Problem> problems();

  /// Gives back a good value without problems.
  static <T> Checked<T> good(T value) {
    return new Good<>(value, List.of());
  }

  /// Gives back `value`, or only the problems if one of them stops the build.
  static <T> Checked<T> of(T value, List<Problem> problems) {
    return problems.stream().anyMatch(Problem::stops)
        ? new Bad<>(problems)
        : new Good<>(value, problems);
  }

  /// Gives back a bad result with one problem.
  static <T> Checked<T> bad(Problem problem) {
    return new Bad<>(List.of(problem));
  }

  /// Hands a good value to the next stage and keeps the problems of both.
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

  /// Turns a good value into another one; the problems stay.
  default <R> Checked<R> map(Function<? super T, ? extends R> change) {
    return then(value -> good(change.apply(value)));
  }
}
