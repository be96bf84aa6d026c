package dev.runup.compose;

import dev.runup.briefing.Briefing.Figure;
import dev.runup.briefing.Briefing.Gap;
import dev.runup.briefing.Leaf;
import dev.runup.fact.Amount;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.MeasureField;
import dev.runup.fact.Value;
import dev.runup.history.Known;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Composes the measures. Measures of the same thing follow each other.
final class Measures {

  private final ComposeContext context;
  private final Known known;
  private final LeafFactory leaves;
  private final List<Fact> order;
  private final Map<FactId, List<Fact>> shares;

  Measures(ComposeContext context) {
    this.context = context;
    this.known = context.known();
    this.leaves = context.leaves();
    this.order = ordered();
    this.shares = Known.byTarget(order, MeasureField.SHARE_OF);
  }

  /// Returns the measures in order. Measures of the same thing share the weight of the heaviest
  /// one, and so stay together. Example: "lost tanks" occurs with the weights 5 and 8. Both
  /// measures are sorted by 8. Those of the same thing and unit keep the order of their ids.
  private List<Fact> ordered() {
    Map<String, List<Fact>> byWhat = new TreeMap<>();
    known
        .ofType(FactType.MEASURE)
        .forEach(fact -> byWhat.computeIfAbsent(what(fact), _ -> new ArrayList<>()).add(fact));
    Map<Integer, List<Fact>> byWeight = new TreeMap<>(Comparator.reverseOrder());
    for (List<Fact> same : byWhat.values()) {
      same.sort(Comparator.comparing(Measures::unit));
      byWeight.computeIfAbsent(heaviest(same), _ -> new ArrayList<>()).addAll(same);
    }
    return byWeight.values().stream().flatMap(List::stream).toList();
  }

  private int heaviest(List<Fact> measures) {
    return measures.stream()
        .mapToInt(fact -> context.weight(fact, MeasureField.ABOUT))
        .max()
        .orElseThrow();
  }

  private static String what(Fact fact) {
    return String.valueOf(fact.text(MeasureField.WHAT));
  }

  private static String unit(Fact fact) {
    String unit = fact.text(MeasureField.UNIT);
    return unit == null ? "" : unit;
  }

  List<Figure> all() {
    return order.stream().map(this::figure).toList();
  }

  /// Returns the measures in order.
  List<Fact> inOrder() {
    return order;
  }

  /// Returns the measures that are a share of a fact.
  List<Figure> sharesOf(FactId base) {
    return shares.getOrDefault(base, List.of()).stream().map(this::figure).toList();
  }

  /// Returns a gap for each measure that has an amount but no estimator. Plain counts need none.
  List<Gap> withoutEstimator() {
    return order.stream()
        .filter(fact -> !fact.has(MeasureField.BY) && !isCount(fact))
        .filter(fact -> leaves.quantity(fact) != null)
        .map(fact -> new Gap("estimator", List.of(title(fact)), leaves.quantity(fact), null, null))
        .toList();
  }

  /// Returns a gap for each measure without an amount.
  List<Gap> withoutAmount() {
    return order.stream()
        .filter(fact -> !fact.has(MeasureField.VALUE))
        .map(fact -> new Gap("value", List.of(title(fact))))
        .toList();
  }

  private Leaf title(Fact fact) {
    return leaves.required(fact, MeasureField.WHAT);
  }

  /// Returns whether the amount is a plain count, which anybody can check. Example: a plan has 20
  /// points. "About 20", "20 %" and "20 million" are not counts.
  private static boolean isCount(Fact fact) {
    Value.Quantity value = fact.first(MeasureField.VALUE, Value.Quantity.class);
    Amount amount = value == null ? null : value.amount();
    return amount != null
        && amount.bound() == Amount.Bound.EXACT
        && amount.currency() == null
        && amount.high() == null
        && amount.scale() == null
        && !amount.more()
        && !amount.percent();
  }

  Figure figure(Fact fact) {
    return new Figure(
        leaves.required(fact, MeasureField.WHAT),
        leaves.quantity(fact),
        known.isOnBackground(fact) ? List.of() : leaves.names(fact.targets(MeasureField.BY)),
        Times.date(fact, MeasureField.WHEN),
        leaves.gist(fact, MeasureField.SHARE_OF),
        leaves.prose(fact, MeasureField.BASIS),
        context.citations().standing(fact));
  }
}
