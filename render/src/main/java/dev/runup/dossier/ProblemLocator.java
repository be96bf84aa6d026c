package dev.runup.dossier;

import dev.runup.problem.Checked;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.reading.Origins;
import java.util.List;

/// Gives problems of late stages the places of the facts that they are about.
///
/// @param origins where each value was typed
record ProblemLocator(Origins origins) {

  /// Gives back the same result, its problems at their places, each once, sorted.
  <T> Checked<T> locate(Checked<T> result) {
    List<Problem> problems = locate(result.problems());
    return switch (result) {
      case Checked.Good<T>(T value, var _) -> new Checked.Good<>(value, problems);
      case Checked.Bad<T> _ -> new Checked.Bad<>(problems);
    };
  }

  /// Gives back problems at their places, each once, sorted.
  List<Problem> locate(List<Problem> problems) {
    return problems.stream().map(this::located).distinct().sorted(Problem.BY_PLACE).toList();
  }

  /// What is told at a place in a template names the fact's place as well.
  private Problem located(Problem problem) {
    FieldRef ref = problem.ref();
    if (problem.place() == null || ref == null) {
      return origins.withPlace(problem);
    }
    Place place = origins.of(ref);
    String where = place == null ? "" : " (" + place.fileAndLine() + ")";
    String hint = "The value would be \"" + ref.typedUnder() + "\" of " + ref.fact() + where + ".";
    return problem.withHint(problem.hint() == null ? hint : hint + " " + problem.hint());
  }
}
