package dev.runup.reading;

import dev.runup.node.Node;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.problem.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Collects the problems of all files of a dossier.
final class Problems {
  /// The most rows that a merged problem names. Further rows are only counted.
  private static final int NAMED = 10;

  private final List<Problem> found = new ArrayList<>();
  private int errors;

  /// The places that can't be read as they were meant: columns by file and line.
  private final Map<String, Map<Integer, Set<Integer>>> unreadable = new HashMap<>();

  /// The parts that must be equal for problems to be merged.
  private record Kind(
      String file,
      String sheet,
      Severity severity,
      ProblemCode code,
      String message,
      @Nullable String hint) {}

  /// Adds a problem at a place, with the severity of its code.
  void report(ProblemCode code, Place place, String message, @Nullable String hint) {
    add(Problem.of(code, place, message, hint));
  }

  /// Adds a problem with a hint that may hold its mend.
  void report(ProblemCode code, Place place, String message, Hint hint) {
    add(Problem.of(code, place, message, hint.text()).withMend(hint.mend()));
  }

  void add(Problem problem) {
    if (!isReported(problem)) {
      keep(problem);
    }
  }

  private void keep(Problem problem) {
    found.add(problem);
    errors += problem.stops() ? 1 : 0;
  }

  /// Returns whether the text at the place of a problem can't be read as it was meant.
  private boolean isReported(Problem problem) {
    Place place = problem.place();
    return place != null
        && unreadable
            .getOrDefault(place.file(), Map.of())
            .getOrDefault(place.line(), Set.of())
            .contains(place.column());
  }

  /// Adds a problem of the text of a file. What is read from its line isn't reported as well.
  void addUnreadable(Problem problem) {
    keep(problem);
    Place place = problem.place();
    if (place != null && problem.stops()) {
      unreadable
          .computeIfAbsent(place.file(), _ -> new HashMap<>())
          .computeIfAbsent(place.line(), _ -> new HashSet<>())
          .add(place.column());
    }
  }

  /// Returns whether a line of a record or value can't be read as it was meant. Then keys may be
  /// missing or unknown because of that.
  boolean isUnreadable(Node node) {
    Map<Integer, Set<Integer>> lines = unreadable.get(node.place().file());
    return lines != null && isIn(lines.keySet(), node);
  }

  private static boolean isIn(Set<Integer> lines, Node node) {
    return lines.contains(node.place().line())
        || switch (node) {
          case Node.Scalar _ -> false;
          case Node.Sequence(List<Node> items, var _) ->
              items.stream().anyMatch(item -> isIn(lines, item));
          case Node.Mapping(List<Node.Entry> entries, var _) ->
              entries.stream().anyMatch(one -> isIn(lines, one.key()) || isIn(lines, one.value()));
        };
  }

  /// Replaces the hint of the problems with a code that are at an entry's key or value. Returns
  /// whether there are any.
  boolean withHint(ProblemCode code, Node.Entry entry, String hint) {
    boolean any = false;
    for (int i = 0; i < found.size(); i++) {
      Problem problem = found.get(i);
      if (problem.code() == code
          && (startsAt(problem, entry.key().place()) || startsAt(problem, entry.value().place()))) {
        found.set(i, problem.withHint(hint).withMend(null));
        any = true;
      }
    }
    return any;
  }

  private static boolean startsAt(Problem problem, Place place) {
    Place own = problem.place();
    return own != null
        && own.file().equals(place.file())
        && own.line() == place.line()
        && own.column() == place.column();
  }

  /// Drops all problems with one of the codes whose file passes a test.
  void drop(Set<ProblemCode> codes, Predicate<String> file) {
    found.removeIf(problem ->
        codes.contains(problem.code())
            && problem.place() != null
            && file.test(problem.place().file()));
  }

  /// Returns the number of errors so far. Notices and warnings don't count: they excuse nothing.
  int errors() {
    return errors;
  }

  /// Returns the problems with the places of their values, sorted by place. Equal problems of many
  /// rows of a table are merged into one, at the first row, since one column was forgotten.
  List<Problem> merged(Origins origins) {
    List<Problem> merged = new ArrayList<>();
    Map<Kind, List<Problem>> alike = new LinkedHashMap<>();
    for (Problem problem :
        found.stream().map(origins::withPlace).distinct().sorted(Problem.BY_PLACE).toList()) {
      Kind kind = kind(problem);
      if (kind == null) {
        merged.add(problem);
      } else {
        alike.computeIfAbsent(kind, _ -> new ArrayList<>()).add(problem);
      }
    }
    alike.values().forEach(rows -> merged.add(merge(rows)));
    merged.sort(Problem.BY_PLACE);
    return UnknownIds.merged(merged);
  }

  /// Returns the part of a problem that others of a table have too. Null if it is printed by
  /// itself. Texts of one column that were read as they were meant are alike.
  private static @Nullable Kind kind(Problem problem) {
    Place place = problem.place();
    if (place == null || place.cell() == null) {
      return null;
    }
    String column = place.cell().column();
    boolean isReading = problem.code() == ProblemCode.READ_AS;
    return column != null && !isReading
        ? null
        : new Kind(
            place.file(),
            place.cell().sheet(),
            problem.severity(),
            problem.code(),
            isReading ? String.valueOf(column) : problem.message(),
            isReading ? null : problem.hint());
  }

  private static Problem merge(List<Problem> rows) {
    Problem first = rows.getFirst();
    if (rows.size() == 1) {
      return first;
    }
    List<String> others = new ArrayList<>();
    for (Problem row : rows.subList(1, Math.min(rows.size(), NAMED + 1))) {
      if (row.place() != null && row.place().cell() != null) {
        others.add("row " + row.place().cell().row());
      }
    }
    int more = rows.size() - 1 - others.size();
    String also =
        (first.code() == ProblemCode.READ_AS
                ? "Other texts of this column are read likewise: "
                : "The same is true of ")
            + (String.join(", ", others) + (more == 0 ? "." : " and " + more + " more rows."));
    return first.withHint(first.hint() == null ? also : first.hint() + " " + also);
  }
}
