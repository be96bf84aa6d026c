package dev.runup.history;

import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.PositionField;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the origins of facts: the original sources behind derived ones, and those through whom a
/// statement came. Two newspapers that repeat one agency are not independent.
public final class RootSources {

  private final Known known;

  /// The statements that confirm each fact, and that nobody took back.
  private final Map<FactId, List<FactId>> confirming = new HashMap<>();

  /// The original sources of each source.
  private final Map<FactId, Set<FactId>> roots = new HashMap<>();

  /// Finds the original sources of all known sources.
  public RootSources(Known known) {
    this.known = known;
    Retractions retractions = Retractions.among(known);
    for (Fact statement : known.ofType(FactType.STATEMENT)) {
      if (retractions.of(statement.id()).isEmpty()) {
        statement
            .targets(StatementField.CONFIRMS)
            .forEach(
                id -> confirming.computeIfAbsent(id, _ -> new ArrayList<>()).add(statement.id()));
      }
    }
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
        .collect(Collectors.toCollection(HashSet::new));
  }

  /// Returns the statements that confirm each fact, without those that were taken back.
  public Map<FactId, List<FactId>> confirming() {
    return Collections.unmodifiableMap(confirming);
  }

  /// Returns whether a fact goes back to at least two origins, with the statements in which a
  /// position was stated, and those that confirm the fact.
  public boolean independent(Fact fact) {
    Set<FactId> origins = new HashSet<>(origins(fact));
    Stream.concat(
            fact.targets(PositionField.STATED_IN).stream(),
            confirming.getOrDefault(fact.id(), List.of()).stream())
        .map(known::find)
        .filter(Objects::nonNull)
        .forEach(statement -> origins.addAll(origins(statement)));
    return origins.size() > 1;
  }

  /// Returns the origins of the sources of a fact. What came to them through somebody, who is none
  /// of them, has its origin there.
  ///
  /// Example: `source: [post, herald]` are two origins, and with `via: agency` one.
  private Set<FactId> origins(Fact fact) {
    List<FactId> cited = shown(fact.citations().stream().map(Value.Citation::source));
    List<FactId> via = shown(fact.targets(StatementField.VIA).stream());
    boolean isPassedOn = !via.isEmpty() && via.stream().noneMatch(cited::contains);
    Set<FactId> origins = rootsOf(isPassedOn ? via : cited);
    via.stream().filter(one -> isPassedOn && one.type() == FactType.ACTOR).forEach(origins::add);
    return origins;
  }

  private List<FactId> shown(Stream<FactId> ids) {
    return ids.filter(id -> known.find(id) != null).toList();
  }

  /// Returns whether these sources go back to at least two original sources.
  public boolean independent(Collection<FactId> sources) {
    return rootsOf(sources).size() > 1;
  }
}
