package dev.runup.clearance;

import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Field;
import dev.runup.fact.StatementField;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What facts can't be shown without: the sources they cite, and the references that the format
/// marks as needed.
final class Needs {

  private final Map<FactId, List<FactId>> dependents = new HashMap<>();

  Needs(List<Fact> facts) {
    for (Fact fact : facts) {
      for (FactId needed : needed(fact)) {
        dependents.computeIfAbsent(needed, _ -> new ArrayList<>()).add(fact.id());
      }
    }
  }

  private static List<FactId> needed(Fact fact) {
    List<FactId> needed = new ArrayList<>();
    fact.citations().forEach(citation -> needed.add(citation.source()));
    for (Field field : fact.values().keySet()) {
      if (field == StatementField.VIA && fact.has(StatementField.ATTRIBUTION)) {
        continue; // the attribution stands in for the chain
      }
      if (field.spec().shape().needed()) {
        needed.addAll(fact.targets(field));
      }
    }
    return needed;
  }

  /// Gives back each fact's own value, or the highest of what it needs, near or far, if that is
  /// higher.
  ///
  /// The highest go first and are handed on to whatever depends on them, so that the first value to
  /// reach a fact is its highest; each fact is reached once, also in a circle.
  <V extends Comparable<? super V>> Map<FactId, V> raise(Map<FactId, V> own) {
    List<Map.Entry<FactId, V>> highestFirst = new ArrayList<>(own.entrySet());
    highestFirst.sort(Map.Entry.<FactId, V>comparingByValue().reversed());
    Map<FactId, V> raised = new HashMap<>();
    Deque<FactId> reached = new ArrayDeque<>();
    for (Map.Entry<FactId, V> entry : highestFirst) {
      reached.add(entry.getKey());
      while (!reached.isEmpty()) {
        FactId next = reached.remove();
        if (raised.putIfAbsent(next, entry.getValue()) == null) {
          reached.addAll(dependents.getOrDefault(next, List.of()));
        }
      }
    }
    return raised;
  }
}
