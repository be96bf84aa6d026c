package dev.runup.chart;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/// A mapping of days to positions across a plot. Up to 62 days, all days are equally wide. Over a
/// longer time, the room of a gap grows with its logarithm, so that days close together stay apart.
/// Example: three gaps of 1, 10 and 100 days get room in the ratio 1 to 2.2 to 3.3.
///
/// @param edges the days on which something begins or ends, each with the position of its start
record DayScale(NavigableMap<LocalDate, Double> edges) {

  /// The longest time, in days, on a scale of equal days.
  private static final double EVEN = 62;

  /// Returns a scale from `left` to `right`.
  ///
  /// @param days the days on which something begins or ends, at least two
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

  /// Returns the position of the start of a day. The day must be in [#edges].
  double of(LocalDate day) {
    return Objects.requireNonNull(edges.get(day));
  }

  /// Returns the middle of a day. The day and the next one must be in [#edges].
  double middle(LocalDate day) {
    return (of(day) + of(day.plusDays(1))) / 2;
  }
}
