package dev.runup.history;

import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the register entries that a fact refers to. Briefings print no other entries.
///
/// Example: an actor is not printed if no statement, event or other fact names it.
public final class ReferencedEntries {

  private ReferencedEntries() {}

  /// Returns all facts that a known fact refers to, directly or through register entries.
  public static Set<FactId> in(Known known) {
    return referencedBy(known.facts().values());
  }

  /// Returns the facts to which the given facts refer. Several of the given facts may be versions
  /// of one.
  public static Set<FactId> referencedBy(Collection<Fact> facts) {
    Map<FactId, List<Fact>> registers = new HashMap<>();
    Deque<Fact> open = new ArrayDeque<>();
    for (Fact fact : facts) {
      if (fact.type().register()) {
        registers.computeIfAbsent(fact.id(), _ -> new ArrayList<>()).add(fact);
      } else {
        open.add(fact);
      }
    }
    Set<FactId> referenced = new HashSet<>();
    while (!open.isEmpty()) {
      for (List<Value> values : open.remove().values().values()) {
        for (Value value : values) {
          for (FactId id : value.facts()) {
            if (referenced.add(id)) {
              open.addAll(registers.getOrDefault(id, List.of()));
            }
          }
        }
      }
    }
    return referenced;
  }
}
