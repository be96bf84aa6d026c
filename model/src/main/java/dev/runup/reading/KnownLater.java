package dev.runup.reading;

import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Field;
import dev.runup.fact.Moment;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds facts that depend on a fact that was recorded later than they were.
final class KnownLater {

  private final Map<FactId, Moment> known = new HashMap<>();
  private final Origins origins;
  private final Problems problems;

  private KnownLater(Origins origins, Problems problems) {
    this.origins = origins;
    this.problems = problems;
  }

  /// Reports each reference to a fact that was only recorded later.
  ///
  /// @param versions all complete versions
  static void check(List<Fact> versions, Origins origins, Problems problems) {
    KnownLater check = new KnownLater(origins, problems);
    for (Fact version : versions) {
      Moment recorded = version.recorded();
      if (version.version() == 0 && recorded != null) {
        check.known.put(version.id(), recorded);
      }
    }
    versions.forEach(check::check);
  }

  /// Checks a version. One without `recorded` was known from the beginning and is never reported.
  private void check(Fact version) {
    Moment recorded = version.recorded();
    if (recorded != null) {
      version.eachNeed((field, id) -> check(version, recorded, field, id));
    }
  }

  private void check(Fact version, Moment recorded, Field field, FactId needed) {
    Moment first = known.get(needed);
    if (first == null || !isKnownAfter(first, recorded)) {
      return;
    }
    FieldRef ref = version.ref(field, needed);
    problems.add(
        origins.withPlace(
            Problem.of(
                ProblemCode.KNOWN_LATER,
                ref,
                "\""
                    + field.key()
                    + "\" names "
                    + needed
                    + ", which the desk knew only later, on "
                    + first.day(),
                "Correct one of the two \"recorded\", or name it in an update of that day.")));
  }

  /// Returns whether `first` is later than `recorded`. A whole day includes all moments of that
  /// day.
  ///
  /// Example: a fact recorded on 2025-12-28 may refer to one recorded on 2025-12-28 at 11:30.
  private static boolean isKnownAfter(Moment first, Moment recorded) {
    return first.from().isAfter(recorded.from())
        && !(recorded.wholeDay() && first.day().equals(recorded.day()));
  }
}
