package dev.runup.history;

import dev.runup.fact.FactId;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// One set for all that are equal, so that many facts with the same speakers share it. A shared set
/// must not be changed.
public final class SharedSets {

  private final IdentityHashMap<Set<FactId>, Set<FactId>> seen = new IdentityHashMap<>();
  private final Map<Set<FactId>, Set<FactId>> equal = new HashMap<>();

  /// Returns the shared set that is equal to a set. A set that was asked for before isn't compared.
  public Set<FactId> shared(Set<FactId> set) {
    Set<FactId> found = seen.get(set);
    if (found == null) {
      found = equal.computeIfAbsent(set, one -> one);
      seen.put(set, found);
    }
    return found;
  }

  /// Returns the members of two sets. If one holds all members of the other, returns that one.
  public static Set<FactId> union(Set<FactId> one, Set<FactId> other) {
    if (one == other || other.isEmpty() || one.size() >= other.size() && one.containsAll(other)) {
      return one;
    }
    if (one.isEmpty() || other.containsAll(one)) {
      return other;
    }
    Set<FactId> union = new LinkedHashSet<>(one);
    union.addAll(other);
    return union;
  }
}
