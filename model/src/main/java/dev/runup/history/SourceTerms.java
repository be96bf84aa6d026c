package dev.runup.history;

import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The terms of sources. A source without `terms` of its own has the strictest ones of the sources
/// that it repeats.
final class SourceTerms {

  private final Function<FactId, @Nullable Fact> find;

  /// @param find returns the version in force of a source, or null
  SourceTerms(Function<FactId, @Nullable Fact> find) {
    this.find = find;
  }

  /// Returns the sources that a fact cites. If it cites none, returns those that passed it on.
  static Stream<FactId> cited(Fact fact) {
    List<Value.Citation> citations = fact.citations();
    return citations.isEmpty()
        ? fact.targets(StatementField.VIA).stream().filter(id -> id.type() == FactType.SOURCE)
        : citations.stream().map(Value.Citation::source);
  }

  /// Returns whether the terms of a source forbid the names of those who spoke in it.
  boolean isBackground(FactId source) {
    return origins(source).values().stream().anyMatch(Background::isBackground);
  }

  boolean isDeep(FactId source) {
    return origins(source).values().stream().anyMatch(Background::isDeep);
  }

  /// Returns a source and the sources whose terms hold for it.
  Map<FactId, Fact> origins(FactId source) {
    Map<FactId, Fact> origins = new LinkedHashMap<>();
    addOrigins(source, origins);
    return origins;
  }

  private void addOrigins(FactId id, Map<FactId, Fact> origins) {
    Fact source = find.apply(id);
    if (source != null
        && origins.putIfAbsent(id, source) == null
        && !source.has(SourceField.TERMS)) {
      source.targets(SourceField.DERIVED_FROM).forEach(one -> addOrigins(one, origins));
    }
  }
}
