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
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
    Map<List<@Nullable Object>, List<Counted>> things = new LinkedHashMap<>();
    for (Fact measure : known.ofType(FactType.MEASURE)) {
      Value.Quantity value = measure.first(MeasureField.VALUE, Value.Quantity.class);
      if (value != null
          && isOfOneTime(measure)
          && !measure.words(CommonField.HEDGE).contains("denied")) {
        Amount amount = value.amount();
        things
            .computeIfAbsent(measuredThing(measure, amount), _ -> new ArrayList<>())
            .add(new Counted(measure, amount));
      }
    }
    return things.values().stream()
        .map(ConflictingFigures::of)
        .filter(group -> !group.others.isEmpty())
        .toList();
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

  private static ConflictingFigures of(List<Counted> figures) {
    List<Counted> lowest = figures.stream().sorted(Counted.BY_MOST).toList();
    List<Counted> highest = figures.stream().sorted(Counted.BY_LEAST.reversed()).toList();
    Map<FactId, Fact> others = new LinkedHashMap<>();
    for (Counted figure : figures) {
      Stream.concat(
              lowest.stream().takeWhile(one -> one.isBelow(figure)),
              highest.stream().takeWhile(figure::isBelow))
          .map(Counted::measure)
          .filter(other -> !declared(figure.measure(), other))
          .findFirst()
          .ifPresent(other -> others.put(figure.measure().id(), other));
    }
    return new ConflictingFigures(others);
  }

  private static boolean declared(Fact one, Fact other) {
    return one.targets(MeasureField.CONTRADICTS).contains(other.id())
        || other.targets(MeasureField.CONTRADICTS).contains(one.id());
  }

  /// Returns the values that tell what a measure counts. Measures that differ in one of them are
  /// not compared, because that may be the reason why the amounts differ.
  private static List<@Nullable Object> measuredThing(Fact measure, Amount amount) {
    return Arrays.asList(
        measure.text(MeasureField.WHAT),
        measure.text(MeasureField.UNIT),
        amount.currency(),
        amount.percent(),
        measure.date(MeasureField.WHEN),
        measure.target(MeasureField.EVENT),
        measure.target(MeasureField.SHARE_OF),
        Set.copyOf(measure.targets(MeasureField.ABOUT)));
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
}
