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
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A group of amounts for the same thing that can't all be true. All sources have the same weight
/// here.
///
/// Example: "about 500" (450 to 550) conflicts with "700".
///
/// @param others for each amount in conflict, one that it conflicts with: the lowest that lies
///   wholly below it, or else the highest wholly above it. Pairs linked by `contradicts` are
///   skipped.
public record ConflictingMeasures(Map<FactId, Fact> others) {

  public ConflictingMeasures {
    others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
  }

  /// Returns the conflicts among the known measures, a group for each measured thing.
  public static List<ConflictingMeasures> among(Known known) {
    Map<List<@Nullable Object>, List<MeasuredAmount>> things = new LinkedHashMap<>();
    for (Fact measure : known.ofType(FactType.MEASURE)) {
      Value.Quantity value = measure.first(MeasureField.VALUE, Value.Quantity.class);
      if (value != null
          && isOfOneTime(measure)
          && !measure.words(CommonField.HEDGE).contains("denied")) {
        Amount amount = value.amount();
        things
            .computeIfAbsent(measuredThing(measure, amount), _ -> new ArrayList<>())
            .add(new MeasuredAmount(measure, amount));
      }
    }
    return things.values().stream()
        .map(ConflictingMeasures::of)
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

  private static ConflictingMeasures of(List<MeasuredAmount> measures) {
    List<MeasuredAmount> lowest = measures.stream().sorted(MeasuredAmount.BY_MOST).toList();
    List<MeasuredAmount> highest =
        measures.stream().sorted(MeasuredAmount.BY_LEAST.reversed()).toList();
    Map<FactId, Fact> others = new LinkedHashMap<>();
    for (MeasuredAmount one : measures) {
      Stream.concat(
              lowest.stream().takeWhile(other -> other.isBelow(one)),
              highest.stream().takeWhile(one::isBelow))
          .map(MeasuredAmount::measure)
          .filter(other -> !areDeclaredContradictory(one.measure(), other))
          .findFirst()
          .ifPresent(other -> others.put(one.measure().id(), other));
    }
    return new ConflictingMeasures(others);
  }

  private static boolean areDeclaredContradictory(Fact one, Fact other) {
    return one.targets(MeasureField.CONTRADICTS).contains(other.id())
        || other.targets(MeasureField.CONTRADICTS).contains(one.id());
  }

  /// Returns the values that define what a measure counts. Measures that differ in one of them are
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
        new TreeSet<>(measure.targets(MeasureField.ABOUT)));
  }

  private record MeasuredAmount(Fact measure, Amount amount) {

    /// Sorts by upper end. If one amount lies below another, so do all before it.
    static final Comparator<MeasuredAmount> BY_MOST =
        Comparator.comparing(
                (MeasuredAmount one) -> one.amount.most(),
                Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(one -> one.amount.bound() != Amount.Bound.UNDER);

    /// Sorts by lower end. If one amount lies above another, so do all after it.
    static final Comparator<MeasuredAmount> BY_LEAST =
        Comparator.comparing((MeasuredAmount one) -> one.amount.least())
            .thenComparing(one -> one.amount.bound() == Amount.Bound.OVER);

    boolean isBelow(MeasuredAmount other) {
      return amount.isBelow(other.amount);
    }
  }
}
