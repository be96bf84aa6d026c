package dev.runup.history;

import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.StatementField;
import dev.runup.fact.Terms;
import dev.runup.fact.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The terms of sources and statements. A source without `terms` of its own, or with an embargo,
/// has the strictest ones of the sources that it repeats. The terms of each source are found once.
public final class SourceTerms {

  private final Function<FactId, @Nullable Fact> find;

  private final Map<FactId, Terms> found = new HashMap<>();

  /// @param find returns the version of a source whose terms hold, or null
  SourceTerms(Collection<FactId> sources, Function<FactId, @Nullable Fact> find) {
    this.find = find;
    StrongComponents.of(sources, this::repeated).forEach(this::add);
  }

  /// Returns whether the same sources have the same terms.
  @Override
  public boolean equals(Object other) {
    return other instanceof SourceTerms terms && found.equals(terms.found);
  }

  @Override
  public int hashCode() {
    return found.hashCode();
  }

  /// Finds the terms of all sources among facts.
  static SourceTerms of(Map<FactId, Fact> facts) {
    List<FactId> sources =
        facts.keySet().stream().filter(id -> id.type() == FactType.SOURCE).toList();
    return new SourceTerms(sources, facts::get);
  }

  /// Gives the known versions of sources and statements the terms that hold later, if these forbid
  /// more. They are those of its newest version, or those of what this repeats.
  ///
  /// @param versions the known versions of each fact, which are replaced
  /// @param newestLater the newest version of each fact that is learned later
  static void applyLater(Map<FactId, List<Fact>> versions, Map<FactId, Fact> newestLater) {
    newestLater.forEach((id, later) -> makeStricter(versions, id, Terms.of(later)));
    if (newestLater.keySet().stream().noneMatch(id -> id.type() == FactType.SOURCE)) {
      return;
    }
    List<FactId> sources =
        Stream.concat(versions.keySet().stream(), newestLater.keySet().stream())
            .filter(id -> id.type() == FactType.SOURCE)
            .distinct()
            .toList();
    SourceTerms now = new SourceTerms(sources, id -> newest(versions, id));
    SourceTerms later =
        new SourceTerms(
            sources,
            id -> newestLater.containsKey(id) ? newestLater.get(id) : newest(versions, id));
    for (FactId id : sources) {
      if (now.terms(id).compareTo(later.terms(id)) < 0) {
        makeStricter(versions, id, later.terms(id));
      }
    }
  }

  private static @Nullable Fact newest(Map<FactId, List<Fact>> versions, FactId id) {
    List<Fact> all = versions.get(id);
    return all == null ? null : all.getLast();
  }

  private static void makeStricter(Map<FactId, List<Fact>> versions, FactId id, Terms terms) {
    if (terms.hideNames()) {
      versions.computeIfPresent(id, (_, all) -> all.stream().map(terms::applied).toList());
    }
  }

  /// Returns the sources that a fact cites. If it cites none, returns those that passed it on.
  public static Stream<FactId> cited(Fact fact) {
    List<Value.Citation> citations = fact.citations();
    return citations.isEmpty()
        ? fact.targets(StatementField.VIA).stream().filter(id -> id.type() == FactType.SOURCE)
        : citations.stream().map(Value.Citation::source);
  }

  /// Returns whether the terms of a source forbid the names of those who spoke in it.
  boolean isBackground(FactId source) {
    return terms(source).hideNames();
  }

  boolean isDeep(FactId source) {
    return terms(source) == Terms.DEEP_BACKGROUND;
  }

  /// Returns the sources that a source repeats, and whose terms hold for it.
  List<FactId> repeated(FactId id) {
    Fact source = find.apply(id);
    return source == null ? List.of() : Terms.inheritedBy(source).toList();
  }

  private Terms terms(FactId source) {
    return found.getOrDefault(source, Terms.OPEN);
  }

  /// Adds the terms of sources that repeat each other. Those of all others that they repeat are
  /// found.
  private void add(Collection<FactId> circle) {
    Terms strictest = Terms.OPEN;
    for (FactId id : circle) {
      Fact source = find.apply(id);
      strictest = source == null ? strictest : strictest.and(Terms.of(source));
      for (FactId other : repeated(id)) {
        strictest = strictest.and(terms(other));
      }
    }
    for (FactId id : circle) {
      found.put(id, strictest);
    }
  }
}
