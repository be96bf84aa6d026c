package dev.runup.clearance;

import dev.runup.fact.FactId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Finds from when on versions may be shown: none before what it needs.
final class Needs {

  private final Map<FactId, List<Version>> dependents = new HashMap<>();

  /// How many versions of a fact are not reached yet; the last one reached is the earliest.
  private final Map<FactId, Integer> left = new HashMap<>();

  private final List<Version> latestFirst = new ArrayList<>();

  Needs(Map<FactId, List<Version>> facts) {
    facts.forEach((id, versions) -> {
      left.put(id, versions.size());
      for (Version version : versions) {
        latestFirst.add(version);
        for (FactId needed : version.needs()) {
          dependents.computeIfAbsent(needed, _ -> new ArrayList<>()).add(version);
        }
      }
    });
    latestFirst.sort(Comparator.comparing(Version::since).reversed());
  }

  /// Gives back each version's own time, or the latest of what it needs, near or far, if that is
  /// later. What needs a fact needs its first version.
  ///
  /// The latest go first and are handed on to whatever depends on them, so that the first time to
  /// reach a version is its latest; each is reached once, also in a circle.
  IdentityHashMap<Version, Since> since() {
    IdentityHashMap<Version, Since> raised = new IdentityHashMap<>(latestFirst.size());
    latestFirst.forEach(start -> handOn(start, raised));
    return raised;
  }

  private void handOn(Version start, IdentityHashMap<Version, Since> raised) {
    Deque<Version> reached = new ArrayDeque<>(List.of(start));
    while (!reached.isEmpty()) {
      Version next = reached.remove();
      FactId id = next.fact().id();
      if (raised.putIfAbsent(next, start.since()) == null
          && left.merge(id, -1, Integer::sum) == 0) {
        reached.addAll(dependents.getOrDefault(id, List.of()));
      }
    }
  }
}
