package dev.runup.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;

/// A scale of days on which issues and marks stand. Days are equally long. If neighbours had too
/// little room, the longest gaps are drawn shorter, and each of these has a break.
///
/// @param places the place of each day
/// @param breaks the middles of the gaps that are drawn shorter
record MovementScale(NavigableMap<LocalDate, Double> places, List<Double> breaks) {

  /// Returns the scale of some days.
  ///
  /// @param days the days, of which the first one may stand for all before it
  /// @param isOpen whether the first one does. Then a break follows it
  /// @param longest the longest gap, in days, that is drawn at its length
  static MovementScale of(
      SortedSet<LocalDate> days, boolean isOpen, double left, double right, long longest) {
    List<LocalDate> all = List.copyOf(days);
    List<Long> gaps = gaps(all);
    double unit = (right - left) / Math.max(1, length(gaps, longest));
    NavigableMap<LocalDate, Double> places = new TreeMap<>();
    List<Double> breaks = new ArrayList<>();
    double x = left;
    for (int i = 0; i < all.size(); i++) {
      if (i > 0) {
        double gap = unit * Math.min(longest, gaps.get(i - 1));
        if (gaps.get(i - 1) > longest || isOpen && i == 1) {
          breaks.add(x + gap / 2);
        }
        x += gap;
      }
      places.put(all.get(i), x);
    }
    return new MovementScale(places, breaks);
  }

  /// Returns the gaps between days, in days.
  static List<Long> gaps(Collection<LocalDate> days) {
    List<LocalDate> all = List.copyOf(days);
    List<Long> gaps = new ArrayList<>();
    for (int i = 1; i < all.size(); i++) {
      gaps.add(ChronoUnit.DAYS.between(all.get(i - 1), all.get(i)));
    }
    return gaps;
  }

  private static long length(List<Long> gaps, long longest) {
    return gaps.stream().mapToLong(gap -> Math.min(gap, longest)).sum();
  }

  /// Returns the place of a day. A day before the first one has its place.
  double x(LocalDate day) {
    Map.Entry<LocalDate, Double> place = places.floorEntry(day);
    return (place == null ? places.firstEntry() : place).getValue();
  }
}
