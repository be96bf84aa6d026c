package dev.runup.prose;

import dev.runup.prose.NumberOrDate.CalendarDate;
import dev.runup.prose.NumberOrDate.Numeral;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Many numbers and dates of facts, in which it is quickly found whether one of them is meant.
public final class NumberIndex {

  /// Stands for any year or day. No date has it.
  private static final int ANY = -1;

  /// By how much the least and the most number that may be meant differ from a number, see
  /// [NumberOrDate#mayMean]. The shares are a little larger than there, because each number between
  /// is compared.
  private static final BigDecimal LEAST = new BigDecimal("0.96");

  private static final BigDecimal MOST = new BigDecimal("1.04");
  private static final BigDecimal LEAST_ROUGH = new BigDecimal("0.6");
  private static final BigDecimal MOST_ROUGH = new BigDecimal("2.1");

  private final NavigableMap<BigDecimal, List<Numeral>> numerals = new TreeMap<>();
  private final Set<Counted> counted = new HashSet<>();
  private final Set<Integer> scales = new HashSet<>();

  /// The spans of time in minutes.
  private final NavigableMap<BigDecimal, Numeral> minutes = new TreeMap<>();

  private final Set<Day> days = new HashSet<>();
  private final Set<Integer> years = new HashSet<>();

  /// The values of all that are no numerals, and of all that are no dates.
  private final Set<BigDecimal> noNumerals = new HashSet<>();

  private final Set<BigDecimal> noDates = new HashSet<>();

  /// What of a numeral is compared.
  private record Counted(BigDecimal value, int scale, @Nullable String unit) {}

  /// A date, or all dates of any year or day.
  private record Day(int year, int month, int day) {}

  public NumberIndex(Collection<NumberOrDate> numbers) {
    numbers.forEach(this::add);
  }

  private void add(NumberOrDate one) {
    BigDecimal value = one.value().stripTrailingZeros();
    switch (one) {
      case Numeral number -> {
        noDates.add(value);
        if (counted.add(new Counted(value, number.scale(), number.unit()))) {
          numerals.computeIfAbsent(value, _ -> new ArrayList<>()).add(number);
          scales.add(number.scale());
          minutes.putIfAbsent(number.minutes(), number);
        }
      }
      case CalendarDate date -> {
        noNumerals.add(value);
        years.add(date.year());
        if (date.month() != 0) {
          days.add(new Day(date.year(), date.month(), date.day()));
          days.add(new Day(date.year(), date.month(), ANY));
          days.add(new Day(ANY, date.month(), date.day()));
          days.add(new Day(ANY, date.month(), ANY));
        }
      }
      default -> {
        noNumerals.add(value);
        noDates.add(value);
      }
    }
  }

  /// Returns whether a number or date may mean one of these.
  public boolean isMeantBy(NumberOrDate one) {
    BigDecimal value = one.value().stripTrailingZeros();
    return switch (one) {
      case Numeral number ->
          isNear(number)
              || isScaled(number)
              || isAsLong(number)
              || value.signum() > 0 && noNumerals.contains(value);
      case CalendarDate date -> isDated(date) || value.signum() > 0 && noDates.contains(value);
      default -> value.signum() > 0 && (noNumerals.contains(value) || noDates.contains(value));
    };
  }

  private boolean isNear(Numeral number) {
    BigDecimal value = number.value();
    BigDecimal ulp = value.ulp();
    BigDecimal least = value.multiply(number.rough() ? LEAST_ROUGH : LEAST).min(value);
    BigDecimal most = value.multiply(number.rough() ? MOST_ROUGH : MOST).max(value);
    return numerals.subMap(least.subtract(ulp), true, most.add(ulp), true).values().stream()
        .flatMap(List::stream)
        .anyMatch(number::mayMean);
  }

  /// Returns whether a number means one with another scale. Example: "5" means "5 million".
  private boolean isScaled(Numeral number) {
    return scales.stream()
        .map(scale -> number.value().scaleByPowerOfTen(scale - number.scale()))
        .map(BigDecimal::stripTrailingZeros)
        .flatMap(value -> numerals.getOrDefault(value, List.of()).stream())
        .anyMatch(number::mayMean);
  }

  private boolean isAsLong(Numeral number) {
    return number.minutes().signum() > 0 && minutes.containsKey(number.minutes());
  }

  private boolean isDated(CalendarDate date) {
    if (date.month() == 0) {
      return years.contains(date.year());
    }
    List<Integer> ofYear = date.year() == 0 ? List.of(ANY) : List.of(date.year(), 0);
    List<Integer> ofDay = date.day() == 0 ? List.of(ANY) : List.of(date.day(), 0);
    return ofYear.stream()
        .anyMatch(year ->
            ofDay.stream().anyMatch(day -> days.contains(new Day(year, date.month(), day))));
  }
}
