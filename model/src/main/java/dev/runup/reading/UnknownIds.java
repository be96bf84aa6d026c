package dev.runup.reading;

import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reports each unknown id once.
///
/// An id that is in no fact often has a fact, which has another mistake. That alone is reported
/// then. If several facts name the same unknown id, the first one is reported with the places of
/// the others.
final class UnknownIds {

  /// The most places that a problem names. Further ones are only counted.
  private static final int NAMED = 3;

  private UnknownIds() {}

  /// Returns the problems without those that follow from another one.
  static List<Problem> merged(List<Problem> problems) {
    List<Problem> others = problems.stream().filter(one -> !isUnknownId(one)).toList();
    Map<String, List<Problem>> unknown = new LinkedHashMap<>();
    for (Problem problem : problems) {
      if (isUnknownId(problem) && others.stream().noneMatch(one -> explains(one, problem))) {
        unknown.computeIfAbsent(id(problem), _ -> new ArrayList<>()).add(problem);
      }
    }
    List<Problem> merged = new ArrayList<>(others);
    unknown.values().forEach(same -> merged.add(merged(same.getFirst(), same)));
    merged.sort(Problem.BY_PLACE);
    return merged;
  }

  private static boolean isUnknownId(Problem problem) {
    return problem.stops()
        && problem.place() != null
        && ProblemCode.UNKNOWN_IDS.contains(problem.code());
  }

  /// Returns whether the id is in a line that has another mistake. It may be the line that declares
  /// it.
  private static boolean explains(Problem mistake, Problem unknown) {
    Place place = unknown.place();
    Place other = mistake.place();
    return other != null
        && place != null
        && mistake.stops()
        && !(other.file().equals(place.file()) && other.line() == place.line())
        && other.excerpt().contains(id(unknown))
        && Pattern.compile("(?<![\\w-])" + Pattern.quote(id(unknown)) + "(?![\\w-])")
            .matcher(other.excerpt())
            .find();
  }

  /// Returns the id without its type, as it was typed.
  private static String id(Problem unknown) {
    Place place = unknown.place();
    if (place == null) {
      return "";
    }
    String line = place.excerpt();
    String typed =
        line.substring(
            line.offsetByCodePoints(0, Math.min(place.column() - 1, length(line))),
            line.offsetByCodePoints(0, Math.min(place.end() - 1, length(line))));
    return typed.replaceAll("^[\"']?([a-z]+:)?|[\"']$", "");
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static Problem merged(Problem first, List<Problem> same) {
    List<String> places =
        same.stream().skip(1).limit(NAMED).map(UnknownIds::fileAndLine).distinct().toList();
    int more = same.size() - 1 - NAMED;
    if (places.isEmpty()) {
      return first;
    }
    String also =
        "It is also named in "
            + String.join("; ", places)
            + (more > 0 ? "; and in " + more + " more places." : ".");
    return first.withHint(first.hint() == null ? also : first.hint() + " " + also);
  }

  private static String fileAndLine(Problem problem) {
    Place place = problem.place();
    return place == null ? "" : place.fileAndLine();
  }
}
