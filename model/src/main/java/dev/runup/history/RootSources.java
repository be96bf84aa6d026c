package dev.runup.history;

import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.SourceField;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Finds the original sources behind derived ones. Two sources derived from the same one are not
/// independent.
public final class RootSources {

  /// The original sources of each source.
  private final Map<FactId, Set<FactId>> roots = new HashMap<>();

  /// Finds the original sources of all known sources.
  public RootSources(Known known) {
    Map<FactId, List<FactId>> bases = new LinkedHashMap<>();
    for (Fact source : known.ofType(FactType.SOURCE)) {
      List<FactId> derivedFrom = source.targets(SourceField.DERIVED_FROM);
      bases.put(
          source.id(), derivedFrom.stream().filter(base -> known.find(base) != null).toList());
    }
    Function<FactId, List<FactId>> basesOf = id -> bases.getOrDefault(id, List.of());
    // Sources that repeat each other in a circle count as one.
    for (List<FactId> circle : StrongComponents.of(bases.keySet(), basesOf)) {
      Set<FactId> reached =
          rootsOf(circle.stream().flatMap(source -> basesOf.apply(source).stream()).toList());
      Set<FactId> theirs = reached.isEmpty() ? Set.of(circle.getFirst()) : reached;
      circle.forEach(source -> roots.put(source, theirs));
    }
  }

  private Set<FactId> rootsOf(Collection<FactId> sources) {
    return sources.stream()
        .flatMap(source -> roots.getOrDefault(source, Set.of()).stream())
        .collect(Collectors.toSet());
  }

  /// Returns whether these sources go back to at least two original sources.
  public boolean independent(Collection<FactId> sources) {
    return rootsOf(sources).size() > 1;
  }
}
