package dev.runup.chart;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/// Where days lie across a plot. Over more than two months a longer gap takes more room than a
/// shorter one, but not as much more as it is longer: days can still be told apart.
///
/// @param edges where days begin on which something begins or ends, the first and the last included
record DayScale(NavigableMap<LocalDate, Double> edges) {

  /// The most days of an even scale.
  private static final double EVEN = 62;

  /// Gives back a scale from `left` to `right` for days on which something begins or ends; at least
  /// two of them.
  static DayScale of(TreeSet<LocalDate> days, double left, double right) {
    boolean even = gap(days.first(), days.last()) <= EVEN;
    TreeMap<LocalDate, Double> weights = new TreeMap<>();
    double sum = 0;
    LocalDate before = days.first();
    for (LocalDate day : days) {
      double gap = gap(before, day);
      sum += gap == 0 ? 0 : even ? gap : 1 + StrictMath.log(gap) / 2;
      weights.put(day, sum);
      before = day;
    }
    TreeMap<LocalDate, Double> edges = new TreeMap<>();
    for (Map.Entry<LocalDate, Double> one : weights.entrySet()) {
      edges.put(one.getKey(), left + (right - left) * one.getValue() / sum);
    }
    return new DayScale(edges);
  }

  private static double gap(LocalDate from, LocalDate to) {
    return to.toEpochDay() - from.toEpochDay();
  }

  /// Gives back where a day of these begins.
  double of(LocalDate day) {
    return Objects.requireNonNull(edges.get(day));
  }

  /// Gives back the middle of a day that begins and ends with days of these.
  double middle(LocalDate day) {
    return (of(day) + of(day.plusDays(1))) / 2;
  }
}
