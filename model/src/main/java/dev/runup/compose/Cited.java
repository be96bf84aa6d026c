package dev.runup.compose;

import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Value;
import dev.runup.history.Known;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds the entries of registers that something refers to; the others are not printed.
final class Cited {

  private Cited() {}

  /// Gives back all facts that are no register entries refer to, directly or through register
  /// entries.
  static Set<FactId> in(Known known) {
    Set<FactId> cited = new HashSet<>();
    Deque<Fact> open = new ArrayDeque<>();
    known.facts().values().stream().filter(fact -> !fact.type().register()).forEach(open::add);
    while (!open.isEmpty()) {
      for (List<Value> values : open.remove().values().values()) {
        for (Value value : values) {
          if (value instanceof Value.Target(FactId id) && cited.add(id)) {
            Fact target = known.find(id);
            if (target != null && target.type().register()) {
              open.add(target);
            }
          }
        }
      }
    }
    return cited;
  }
}
