package dev.runup.releasing;

import dev.runup.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// Collects the problems of releases, to tell once what many of them have in common.
final class SameInReleases {

  private final Map<String, List<Problem>> problems = new LinkedHashMap<>();

  /// Adds a problem.
  ///
  /// @param what what it has in common with others; empty if it stands for itself
  void add(String what, Problem problem) {
    String key = what.isEmpty() ? " " + problems.size() : what;
    problems.computeIfAbsent(key, _ -> new ArrayList<>()).add(problem);
  }

  /// Returns the first problem of each group, in their order.
  ///
  /// @param more returns the end of the message of a problem that stands for a number of others
  List<Problem> told(IntFunction<String> more) {
    return problems.values().stream()
        .map(same -> {
          Problem first = same.getFirst();
          return same.size() == 1
              ? first
              : first.withMessage(first.message() + more.apply(same.size() - 1));
        })
        .toList();
  }
}
