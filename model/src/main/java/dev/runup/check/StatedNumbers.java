package dev.runup.check;

import dev.runup.check.NumberOrDate.CalendarDate;
import dev.runup.check.NumberOrDate.NotSure;
import dev.runup.check.NumberOrDate.Numeral;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The numbers and dates that can contradict those of a headline.
final class StatedNumbers {

  private final NumberIndex index;
  private final Set<BigDecimal> values = new HashSet<>();
  private final List<Numeral> numerals = new ArrayList<>();
  private final List<CalendarDate> dates = new ArrayList<>();
  private final boolean isAnyUnread;
  private final boolean isAnyNumberUnread;

  StatedNumbers(Collection<NumberOrDate> numbers) {
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
  boolean holds(NumberOrDate one) {
    return index.isMeantBy(one);
  }

  List<Numeral> numerals() {
    return numerals;
  }

  List<CalendarDate> dates() {
    return dates;
  }

  /// Returns whether one of these has exactly a value.
  boolean hasValue(BigDecimal value) {
    return values.contains(value.stripTrailingZeros());
  }

  /// Returns whether the reader isn't sure of one of these, or only of a number.
  boolean isAnyUnread(boolean alsoOfDates) {
    return alsoOfDates ? isAnyUnread : isAnyNumberUnread;
  }
}
