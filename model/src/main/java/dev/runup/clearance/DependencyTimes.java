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
final class DependencyTimes {

  private final Map<FactId, List<ShowableVersion>> dependents = new HashMap<>();

  /// How many versions of a fact are not reached yet; the last one reached is the earliest.
  private final Map<FactId, Integer> unreached = new HashMap<>();

  private final List<ShowableVersion> latestFirst = new ArrayList<>();

  DependencyTimes(Map<FactId, List<ShowableVersion>> facts) {
    facts.forEach((id, versions) -> {
      unreached.put(id, versions.size());
      for (ShowableVersion version : versions) {
        latestFirst.add(version);
        for (FactId needed : version.needs()) {
          dependents.computeIfAbsent(needed, _ -> new ArrayList<>()).add(version);
        }
      }
    });
    latestFirst.sort(Comparator.comparing(ShowableVersion::since).reversed());
  }

  /// Gives back each version's own time, or the latest of what it needs, near or far, if that is
  /// later. What needs a fact needs its first version.
  ///
  /// The latest go first and are handed on to whatever depends on them, so that the first time to
  /// reach a version is its latest; each is reached once, also in a circle.
  IdentityHashMap<ShowableVersion, ShowableFrom> since() {
    IdentityHashMap<ShowableVersion, ShowableFrom> raised =
        new IdentityHashMap<>(latestFirst.size());
    latestFirst.forEach(start -> propagate(start, raised));
    return raised;
  }

  private void propagate(
      ShowableVersion start, IdentityHashMap<ShowableVersion, ShowableFrom> raised) {
    Deque<ShowableVersion> reached = new ArrayDeque<>(List.of(start));
    while (!reached.isEmpty()) {
      ShowableVersion next = reached.remove();
      FactId id = next.fact().id();
      if (raised.putIfAbsent(next, start.since()) == null
          && unreached.merge(id, -1, Integer::sum) == 0) {
        reached.addAll(dependents.getOrDefault(id, List.of()));
      }
    }
  }
}
