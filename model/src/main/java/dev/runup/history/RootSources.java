package dev.runup.history;

import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.SourceField;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Finds the original sources behind derived ones. Two sources derived from the same one are not
/// independent.
public final class RootSources {

  private static final int TWO = 2;

  /// The original sources of each source, at most two. Two are enough to prove independence.
  private final Map<FactId, Set<FactId>> roots = new HashMap<>();

  /// Finds the original sources of all known sources.
  public RootSources(Known known) {
    Map<FactId, List<FactId>> bases = new HashMap<>();
    List<FactId> sources =
        known.ofType(FactType.SOURCE).stream().map(source -> source.id()).toList();
    for (FactId source : sources) {
      List<FactId> derivedFrom =
          Objects.requireNonNull(known.find(source)).targets(SourceField.DERIVED_FROM);
      bases.put(source, derivedFrom.stream().filter(base -> known.find(base) != null).toList());
    }
    // Sources that repeat each other in a circle count as one.
    for (List<FactId> circle :
        StrongComponents.of(sources, id -> bases.getOrDefault(id, List.of()))) {
      Set<FactId> theirs = new HashSet<>();
      for (FactId source : circle) {
        bases.getOrDefault(source, List.of()).forEach(base -> addTo(theirs, base));
      }
      Set<FactId> reached = theirs.isEmpty() ? Set.of(circle.getFirst()) : theirs;
      circle.forEach(source -> roots.put(source, reached));
    }
  }

  private void addTo(Set<FactId> found, FactId source) {
    for (FactId root : roots.getOrDefault(source, Set.of())) {
      if (found.size() < TWO) {
        found.add(root);
      }
    }
  }

  /// Returns whether these sources go back to at least two original sources.
  public boolean independent(Collection<FactId> sources) {
    Set<FactId> found = new HashSet<>();
    sources.forEach(source -> addTo(found, source));
    return found.size() >= TWO;
  }
}
