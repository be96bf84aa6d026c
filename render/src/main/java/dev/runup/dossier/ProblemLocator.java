package dev.runup.dossier;

import dev.runup.problem.Checked;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.reading.Origins;
import java.util.List;

/// Adds the places of facts to problems that were found after reading.
///
/// @param origins the place in which each value was typed
record ProblemLocator(Origins origins) {

  /// Returns the same result with placed problems, each once, sorted by place.
  <T> Checked<T> locate(Checked<T> result) {
    List<Problem> problems = locate(result.problems());
    return switch (result) {
      case Checked.Good<T>(T value, var _) -> new Checked.Good<>(value, problems);
      case Checked.Bad<T> _ -> new Checked.Bad<>(problems);
    };
  }

  /// Returns the problems with places, each once, sorted by place.
  List<Problem> locate(List<Problem> problems) {
    return problems.stream().map(this::located).distinct().sorted(Problem.BY_PLACE).toList();
  }

  /// Returns the problem with the place of its fact. A problem in a template keeps that place, and
  /// its hint names the fact's place.
  ///
  /// Example: "The value would be "place" of event:summit (facts.yaml:12)."
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
