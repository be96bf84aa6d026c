package dev.runup.reading;

import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Field;
import dev.runup.fact.Moment;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds facts that are said to have been known before what they need.
final class KnownLater {

  private final Map<FactId, Moment> known = new HashMap<>();
  private final Origins origins;
  private final List<Problem> problems;

  private KnownLater(Origins origins, List<Problem> problems) {
    this.origins = origins;
    this.problems = problems;
  }

  /// Adds a problem for each reference to a needed fact that was known only later.
  ///
  /// @param versions all complete versions
  static void check(List<Fact> versions, Origins origins, List<Problem> problems) {
    KnownLater check = new KnownLater(origins, problems);
    for (Fact version : versions) {
      Moment recorded = version.recorded();
      if (version.version() == 0 && recorded != null) {
        check.known.put(version.id(), recorded);
      }
    }
    versions.forEach(check::check);
  }

  /// What was known from the start has said nothing of a time.
  private void check(Fact version) {
    Moment recorded = version.recorded();
    if (recorded != null) {
      version.eachNeed((field, id) -> check(version, recorded, field, id));
    }
  }

  private void check(Fact version, Moment recorded, Field field, FactId needed) {
    Moment first = known.get(needed);
    if (first == null || !isAfter(first, recorded)) {
      return;
    }
    FieldRef ref = version.ref(field, needed);
    problems.add(
        origins.located(
            Problem.error(
                "known-later",
                ref,
                "\""
                    + field.key()
                    + "\" names "
                    + needed
                    + ", which the desk knew only later, on "
                    + first.day(),
                "Correct one of the two \"recorded\", or name it in an update of that day.")));
  }

  /// What is recorded by the day is known with all that this day brought.
  private static boolean isAfter(Moment first, Moment recorded) {
    return first.from().isAfter(recorded.from())
        && !(recorded.wholeDay() && first.day().equals(recorded.day()));
  }
}
