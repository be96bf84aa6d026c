package dev.runup.history;

import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Field;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Finds the nearest fact of a kind that a key leads to, in one or more steps. It visits each fact
/// once, however many chains lead through it.
///
/// Example: the nearest dated event that an undated event is part of.
public final class Nearest {

  private final Known known;
  private final Field next;
  private final Predicate<Fact> wanted;
  private final Map<FactId, Optional<Fact>> found = new HashMap<>();

  /// @param next the key that leads from one fact to another
  public Nearest(Known known, Field next, Predicate<Fact> wanted) {
    this.known = known;
    this.next = next;
    this.wanted = wanted;
  }

  /// Returns the nearest fact to which a fact leads, or null if there is none. The fact itself
  /// counts only if it leads back to itself.
  public @Nullable Fact after(Fact fact) {
    Set<FactId> passed = new LinkedHashSet<>();
    Optional<Fact> nearest = Optional.empty();
    Fact at = known.find(fact.target(next));
    while (at != null && nearest.isEmpty() && passed.add(at.id())) {
      Optional<Fact> before = found.get(at.id());
      if (before != null) {
        nearest = before;
        break;
      }
      nearest = wanted.test(at) ? Optional.of(at) : nearest;
      at = known.find(at.target(next));
    }
    for (FactId id : passed) {
      found.put(id, nearest);
    }
    return nearest.orElse(null);
  }
}
