package dev.runup.history;

import dev.runup.fact.Amount;
import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.MeasureField;
import dev.runup.fact.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A group of amounts for the same thing that can't all be true. No source counts more than
/// another.
///
/// Example: "about 500" (450 to 550) conflicts with "700".
///
/// @param others for each amount in conflict, one that it conflicts with: the lowest that lies
///   wholly below it, or else the highest wholly above it. Pairs linked by `contradicts` are
///   skipped.
public record ConflictingFigures(Map<FactId, Fact> others) {

  public ConflictingFigures {
    others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
  }

  /// Returns the conflicts among the known measures, a group for each measured thing.
  public static List<ConflictingFigures> among(Known known) {
    Map<MeasuredThing, List<Counted>> things = new LinkedHashMap<>();
    for (Fact measure : known.ofType(FactType.MEASURE)) {
      Value.Quantity value = measure.first(MeasureField.VALUE, Value.Quantity.class);
      if (value != null && isOfOneTime(measure) && !isDenied(measure)) {
        Amount amount = value.amount();
        things
            .computeIfAbsent(MeasuredThing.of(measure, amount), _ -> new ArrayList<>())
            .add(new Counted(measure, amount));
      }
    }
    List<ConflictingFigures> all = new ArrayList<>();
    for (List<Counted> figures : things.values()) {
      ConflictingFigures rivals = of(figures);
      if (!rivals.others.isEmpty()) {
        all.add(rivals);
      }
    }
    return all;
  }

  /// Returns whether the date of a measure has one meaning. If it may be one of several days, two
  /// amounts may be for different days.
  private static boolean isOfOneTime(Fact measure) {
    return switch (measure.date(MeasureField.WHEN)) {
      case FactDate.Point point -> !point.masked() && point.qualifier() == FactDate.Qualifier.SURE;
      case FactDate.OneOf _, FactDate.Within _ -> false;
      case FactDate.Interval _ -> true;
      case null -> true;
    };
  }

  private static boolean isDenied(Fact measure) {
    return measure.words(CommonField.HEDGE).contains("denied");
  }

  private static ConflictingFigures of(List<Counted> figures) {
    List<Counted> lowest = figures.stream().sorted(Counted.BY_MOST).toList();
    List<Counted> highest = figures.stream().sorted(Counted.BY_LEAST.reversed()).toList();
    Map<FactId, Fact> others = new LinkedHashMap<>();
    for (Counted figure : figures) {
      Counted other = first(lowest, one -> one.isBelow(figure), figure);
      other = other == null ? first(highest, figure::isBelow, figure) : other;
      if (other != null) {
        others.put(figure.measure().id(), other.measure());
      }
    }
    return new ConflictingFigures(others);
  }

  /// Returns the furthest amount on one side of another one, or null. Amounts linked to it by
  /// `contradicts` are skipped.
  ///
  /// @param furthest all amounts, those on that side first
  private static @Nullable Counted first(
      List<Counted> furthest, Predicate<Counted> onThatSide, Counted figure) {
    for (Counted other : furthest) {
      if (!onThatSide.test(other)) {
        return null;
      }
      if (!declared(figure.measure(), other.measure())) {
        return other;
      }
    }
    return null;
  }

  private static boolean declared(Fact one, Fact other) {
    return one.targets(MeasureField.CONTRADICTS).contains(other.id())
        || other.targets(MeasureField.CONTRADICTS).contains(one.id());
  }

  private record Counted(Fact measure, Amount amount) {

    /// Sorts by upper end. If one amount lies below another, so do all before it.
    static final Comparator<Counted> BY_MOST =
        Comparator.comparing(
                (Counted one) -> one.amount.most(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(one -> one.amount.bound() != Amount.Bound.UNDER);

    /// Sorts by lower end. If one amount lies above another, so do all after it.
    static final Comparator<Counted> BY_LEAST =
        Comparator.comparing((Counted one) -> one.amount.least())
            .thenComparing(one -> one.amount.bound() == Amount.Bound.OVER);

    boolean isBelow(Counted other) {
      return amount.isBelow(other.amount);
    }
  }

  /// The thing that a measure counts, described by its keys. Measures that differ in one of these
  /// keys are not compared. The key may be the reason why the amounts differ.
  private record MeasuredThing(
      @Nullable String what,
      @Nullable String unit,
      @Nullable String currency,
      boolean percent,
      @Nullable FactDate when,
      @Nullable FactId event,
      @Nullable FactId whole,
      Set<FactId> about) {

    static MeasuredThing of(Fact measure, Amount amount) {
      return new MeasuredThing(
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
