package dev.runup.course;

import dev.runup.briefing.Briefing.Figure;
import dev.runup.briefing.Leaf;
import dev.runup.fact.Amount;
import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.MeasureField;
import dev.runup.fact.Value;
import dev.runup.values.LeafFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Sums up the measures of one thing by their lowest and their highest amount.
public record MeasureSums(LeafFactory leaves) {

  /// The bounds without an upper limit, and those without a lower one.
  private static final Set<Amount.Bound> OPEN_UP = Set.of(Amount.Bound.OVER, Amount.Bound.AT_LEAST);

  private static final Set<Amount.Bound> OPEN_DOWN =
      Set.of(Amount.Bound.UNDER, Amount.Bound.AT_MOST, Amount.Bound.UP_TO);

  /// The fewest measures of one thing that are summed up.
  private static final int FEWEST = 3;

  /// Returns how many measures of one thing there are, and their lowest and highest amounts. It
  /// counts those for the time that most are for, without the desk's own conclusions. Null if they
  /// are few.
  public Figure.@Nullable Sum of(List<Fact> all) {
    List<Fact> same = ofOneTime(all);
    if (same.size() < FEWEST) {
      return null;
    }
    Comparator<@Nullable BigDecimal> order = Comparator.nullsFirst(Comparator.naturalOrder());
    Fact lowest = Collections.min(same, Comparator.comparing(MeasureSums::low, order));
    Fact highest = Collections.max(same, Comparator.comparing(MeasureSums::high, order));
    FactDate when = same.getFirst().date(MeasureField.WHEN);
    Leaf.Prose what = leaves.required(same.getFirst(), MeasureField.WHAT);
    return new Figure.Sum(
        new Leaf.Prose(what.text(), null, what.language()),
        when == null ? null : new Leaf.When(when, null),
        same.size(),
        same.size() < all.size(),
        end(lowest, Amount::lowEnd),
        end(highest, MeasureSums::top),
        same.stream().anyMatch(fact -> fact != lowest && isOpen(fact, OPEN_DOWN)),
        !isOpen(highest, OPEN_UP)
            && !isMore(highest)
            && same.stream().anyMatch(fact -> isOpen(fact, OPEN_UP) || isMore(fact)));
  }

  private static List<Fact> ofOneTime(List<Fact> all) {
    Map<Optional<FactDate>, List<Fact>> byTime = new LinkedHashMap<>();
    all.stream()
        .filter(fact -> !fact.has(CommonField.DERIVED))
        .forEach(fact ->
            byTime
                .computeIfAbsent(
                    Optional.ofNullable(fact.date(MeasureField.WHEN)), _ -> new ArrayList<>())
                .add(fact));
    List<Fact> most = List.of();
    for (List<Fact> same : byTime.values()) {
      most = same.size() > most.size() ? same : most;
    }
    return most;
  }

  /// Returns an upper end. "Up to" and "at most" say no more of it than that it is the highest.
  private static Amount top(Amount amount) {
    Amount end = amount.highEnd();
    boolean isTop = end.bound() == Amount.Bound.UP_TO || end.bound() == Amount.Bound.AT_MOST;
    return isTop
        ? new Amount(
            Amount.Bound.EXACT,
            end.currency(),
            end.low(),
            null,
            end.scale(),
            end.more(),
            end.percent())
        : end;
  }

  private static boolean isOpen(Fact fact, Set<Amount.Bound> bounds) {
    Amount amount = amount(fact);
    return amount != null && bounds.contains(amount.bound());
  }

  private static boolean isMore(Fact fact) {
    Amount amount = amount(fact);
    return amount != null && amount.more();
  }

  private Leaf.Quantity end(Fact fact, UnaryOperator<Amount> end) {
    Leaf.Quantity value = Objects.requireNonNull(leaves.quantity(fact));
    return new Leaf.Quantity(end.apply(value.amount()), value.unit(), null);
  }

  public static @Nullable Amount amount(Fact fact) {
    Value.Quantity value = fact.first(MeasureField.VALUE, Value.Quantity.class);
    return value == null ? null : value.amount();
  }

  /// Returns the lower end of a measure's amount, or the amount itself if it is no range. Null if
  /// the measure has no amount.
  public static @Nullable BigDecimal low(Fact fact) {
    Amount amount = amount(fact);
    return amount == null ? null : amount.scaled(amount.low());
  }

  /// Returns the upper end of a measure's amount, or the amount itself if it is no range. Null if
  /// the measure has no amount.
  public static @Nullable BigDecimal high(Fact fact) {
    Amount amount = amount(fact);
    return amount == null
        ? null
        : amount.scaled(amount.high() == null ? amount.low() : amount.high());
  }
}
