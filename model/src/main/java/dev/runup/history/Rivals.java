package dev.runup.history;

import dev.runup.fact.Amount;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.MeasureField;
import dev.runup.fact.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Figures of one thing that can't all hold. Nobody's word counts for more here: who gives a
/// figure, and where it is from, makes no difference.
///
/// @param others of each figure that differs from another one by more than both leave open, the
///   other one: that which is the furthest from it; not where one of the two says that it
///   contradicts the other
public record Rivals(Map<FactId, Fact> others) {

  public Rivals {
    others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
  }

  /// Gives back the rivals among the measures that are known, those of one thing together.
  public static List<Rivals> among(Known known) {
    Map<Thing, List<Counted>> things = new LinkedHashMap<>();
    for (Fact measure : known.of(FactType.MEASURE)) {
      Value.Quantity value = measure.first(MeasureField.VALUE, Value.Quantity.class);
      if (value != null) {
        Amount amount = value.amount();
        things
            .computeIfAbsent(Thing.of(measure, amount), _ -> new ArrayList<>())
            .add(new Counted(measure, amount.least(), amount.most()));
      }
    }
    List<Rivals> all = new ArrayList<>();
    for (List<Counted> figures : things.values()) {
      Rivals rivals = of(figures);
      if (!rivals.others.isEmpty()) {
        all.add(rivals);
      }
    }
    return all;
  }

  private static Rivals of(List<Counted> figures) {
    Counted lowest =
        Collections.min(
            figures,
            Comparator.comparing(Counted::most, Comparator.nullsLast(Comparator.naturalOrder())));
    Counted highest = Collections.max(figures, Comparator.comparing(Counted::least));
    Map<FactId, Fact> others = new LinkedHashMap<>();
    for (Counted figure : figures) {
      Counted other = lowest.isBelow(figure) ? lowest : figure.isBelow(highest) ? highest : figure;
      if (other != figure && !declared(figure.measure(), other.measure())) {
        others.put(figure.measure().id(), other.measure());
      }
    }
    return new Rivals(others);
  }

  private static boolean declared(Fact one, Fact other) {
    return one.targets(MeasureField.CONTRADICTS).contains(other.id())
        || other.targets(MeasureField.CONTRADICTS).contains(one.id());
  }

  /// A measure with the least and the most that it can mean; null where that is open.
  private record Counted(Fact measure, BigDecimal least, @Nullable BigDecimal most) {

    boolean isBelow(Counted other) {
      return most != null && most.compareTo(other.least) < 0;
    }
  }

  /// What is counted, as far as a measure says it. Whatever is said of one and not of the other may
  /// be the reason why they differ.
  private record Thing(
      @Nullable String what,
      @Nullable String unit,
      @Nullable String currency,
      boolean percent,
      @Nullable FactDate when,
      @Nullable FactId event,
      @Nullable FactId whole,
      Set<FactId> about) {

    static Thing of(Fact measure, Amount amount) {
      return new Thing(
          measure.text(MeasureField.WHAT),
          measure.text(MeasureField.UNIT),
          amount.currency(),
          amount.percent(),
          measure.date(MeasureField.WHEN),
          measure.target(MeasureField.EVENT),
          measure.target(MeasureField.SHARE_OF),
          Set.copyOf(measure.targets(MeasureField.ABOUT)));
    }
  }
}
