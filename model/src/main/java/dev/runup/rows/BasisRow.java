package dev.runup.rows;

import dev.runup.briefing.Briefing.Basis;
import dev.runup.briefing.Briefing.Source;
import dev.runup.briefing.Leaf;
import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.PositionField;
import dev.runup.history.Known;
import dev.runup.values.ComposeContext;
import dev.runup.values.LeafFactory;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Composes the sources and inferences of the briefing as a whole.
public record BasisRow(ComposeContext context, FactRows rows) {

  /// Returns the basis of a briefing.
  ///
  /// @param sources the cited sources
  /// @param names the named facts, for example `actor:united-nations`
  public Basis of(List<Source> sources, Set<String> names) {
    Map<String, Integer> kinds = new TreeMap<>();
    sources.forEach(source -> kinds.merge(source.kind(), 1, Integer::sum));
    List<Fact> printed = printed(names);
    return new Basis(
        sources.size(),
        context.citations().single(sources),
        kinds.entrySet().stream()
            .map(kind -> new Basis.Kind(kind.getKey(), kind.getValue()))
            .toList(),
        printed.stream()
            .filter(fact -> fact.has(CommonField.INFERRED))
            .sorted(order())
            .map(this::inference)
            .toList(),
        (int) printed.stream().filter(fact -> fact.has(CommonField.DERIVED)).count(),
        context.leaves().untranslatedLanguage());
  }

  /// Returns the printed facts without sources. Headlines are printed while they are in force.
  /// Names, topics and proposals are printed if a fact refers to them.
  private List<Fact> printed(Set<String> names) {
    Known known = context.known();
    Set<FactId> headlines =
        new Headlines(context, rows).inForce().stream().map(Fact::id).collect(Collectors.toSet());
    return known.facts().values().stream()
        .filter(fact ->
            switch (fact.type()) {
              case SOURCE -> false;
              case HEADLINE -> headlines.contains(fact.id());
              case ACTOR, PLACE -> names.contains(fact.id().toString());
              case ISSUE, PROPOSAL -> context.referenced().contains(fact.id());
              case EVENT, STATEMENT, POSITION, PROVISION, MEASURE -> true;
              case ASSESSMENT, ACTION, LINE -> true;
            })
        .toList();
  }

  /// The summit comes first, then what changed since the previous issue.
  private Comparator<Fact> order() {
    Set<FactId> changed = new HashSet<>();
    context.changes().changes().forEach(change -> changed.add(change.after().id()));
    FactId summit = context.known().settings().summit();
    return Comparator.comparing((Fact fact) -> !fact.id().equals(summit))
        .thenComparing(fact -> !changed.contains(fact.id()))
        .thenComparing(Fact::type)
        .thenComparing(rows.order());
  }

  private Basis.Inference inference(Fact fact) {
    boolean isName = LeafFactory.NAMES.contains(fact.type());
    return new Basis.Inference(
        fact.words(CommonField.INFERRED),
        (isName ? context.leaves().name(fact) : text(fact)).withRef(null),
        isName);
  }

  /// Returns the text that sums up a fact. A position without words has that of its topic.
  private Leaf text(Fact fact) {
    LeafFactory leaves = context.leaves();
    Leaf.@Nullable Prose own = leaves.gist(fact);
    Leaf.@Nullable Prose topic =
        fact.type() == FactType.POSITION ? leaves.gist(fact, PositionField.ISSUE) : null;
    return own != null ? own : topic != null ? topic : leaves.required(fact, fact.gist());
  }
}
