package dev.runup.compose;

import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Value;
import dev.runup.history.Known;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the entries of registers that something refers to; the others are not printed.
final class ReferencedEntries {

  private ReferencedEntries() {}

  /// Gives back all facts that are no register entries refer to, directly or through register
  /// entries.
  static Set<FactId> in(Known known) {
    return by(known.facts().values());
  }

  /// Gives back what some facts refer to, of which several may be versions of one.
  static Set<FactId> by(Collection<Fact> facts) {
    Map<FactId, List<Fact>> registers = new HashMap<>();
    Deque<Fact> open = new ArrayDeque<>();
    for (Fact fact : facts) {
      if (fact.type().register()) {
        registers.computeIfAbsent(fact.id(), _ -> new ArrayList<>()).add(fact);
      } else {
        open.add(fact);
      }
    }
    Set<FactId> cited = new HashSet<>();
    while (!open.isEmpty()) {
      for (List<Value> values : open.remove().values().values()) {
        for (Value value : values) {
          for (FactId id : value.facts()) {
            if (cited.add(id)) {
              open.addAll(registers.getOrDefault(id, List.of()));
            }
          }
        }
      }
    }
    return cited;
  }
}
