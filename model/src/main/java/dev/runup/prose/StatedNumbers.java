package dev.runup.prose;

import dev.runup.prose.NumberOrDate.CalendarDate;
import dev.runup.prose.NumberOrDate.NotSure;
import dev.runup.prose.NumberOrDate.Numeral;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The numbers and dates that can contradict those of a headline.
public final class StatedNumbers {

  private final NumberIndex index;
  private final Set<BigDecimal> values = new HashSet<>();
  private final List<Numeral> numerals = new ArrayList<>();

  /// The numerals by their context. Null until it is needed, because most headlines are right.
  private @Nullable Map<NumberContext, List<Numeral>> byContext;

  private final List<CalendarDate> dates = new ArrayList<>();
  private final boolean isAnyUnread;
  private final boolean isAnyNumberUnread;

  public StatedNumbers(Collection<NumberOrDate> numbers) {
    this.index = new NumberIndex(numbers);
    for (NumberOrDate one : numbers) {
      values.add(one.value().stripTrailingZeros());
      switch (one) {
        case Numeral number -> numerals.add(number);
        case CalendarDate date -> dates.add(date);
        default -> {}
      }
    }
    List<NotSure> unread =
        numbers.stream().filter(NotSure.class::isInstance).map(NotSure.class::cast).toList();
    this.isAnyUnread = !unread.isEmpty();
    this.isAnyNumberUnread = unread.stream().anyMatch(one -> !one.date());
  }

  /// Returns whether a number or date may mean one of these.
  public boolean holds(NumberOrDate one) {
    return index.isMeantBy(one);
  }

  /// Returns the numbers by their context.
  public Map<NumberContext, List<Numeral>> numerals() {
    if (byContext == null) {
      byContext =
          numerals.stream()
              .collect(
                  Collectors.groupingBy(
                      NumberContext::of, LinkedHashMap::new, Collectors.toList()));
    }
    return byContext;
  }

  public List<CalendarDate> dates() {
    return dates;
  }

  /// Returns whether one of these has exactly a value.
  public boolean hasValue(BigDecimal value) {
    return values.contains(value.stripTrailingZeros());
  }

  /// Returns whether the reader isn't sure of one of these, or only of a number.
  public boolean isAnyUnread(boolean alsoOfDates) {
    return alsoOfDates ? isAnyUnread : isAnyNumberUnread;
  }
}
