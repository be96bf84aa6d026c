package dev.runup.reading;

import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells once what many rows of a table lack: a column that was forgotten is one mistake.
final class RepeatedProblems {

  /// More rows are counted only.
  private static final int NAMED = 10;

  /// What makes problems of rows alike.
  private record Kind(
      String file, Severity severity, String code, String message, @Nullable String hint) {}

  private RepeatedProblems() {}

  /// Gives back the problems; those of whole rows that read alike as one, at the first row.
  static List<Problem> folded(List<Problem> problems) {
    List<Problem> folded = new ArrayList<>();
    Map<Kind, List<Problem>> alike = new LinkedHashMap<>();
    for (Problem problem : problems) {
      Place place = problem.place();
      if (place != null && place.cell() != null && place.cell().column() == null) {
        Kind kind =
            new Kind(
                place.file(),
                problem.severity(),
                problem.code(),
                problem.message(),
                problem.hint());
        alike.computeIfAbsent(kind, _ -> new ArrayList<>()).add(problem);
      } else {
        folded.add(problem);
      }
    }
    alike.values().forEach(rows -> folded.add(one(rows)));
    folded.sort(Problem.BY_PLACE);
    return folded;
  }

  private static Problem one(List<Problem> rows) {
    Problem first = rows.getFirst();
    if (rows.size() == 1) {
      return first;
    }
    List<String> others = new ArrayList<>();
    for (Problem row : rows.subList(1, Math.min(rows.size(), NAMED + 1))) {
      if (row.place() != null) {
        others.add(String.valueOf(row.place().cell()));
      }
    }
    int more = rows.size() - 1 - others.size();
    String also =
        "So it is in "
            + (String.join(", ", others) + (more == 0 ? "." : " and " + more + " more rows."));
    return first.withHint(first.hint() == null ? also : first.hint() + " " + also);
  }
}
