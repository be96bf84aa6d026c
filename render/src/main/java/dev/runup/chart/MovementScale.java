package dev.runup.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/// A scale of days on which issues and marks stand. If there is room, days are equally long.
/// Otherwise close days stand at their least distance, and the rest is shared by the longer gaps.
/// Each gap of several days that is then drawn shorter than others has a break.
///
/// @param places the place of each day that has a column
/// @param breaks the middles of the gaps that are drawn shorter
/// @param isTrue whether days are equally long everywhere
record MovementScale(NavigableMap<LocalDate, Double> places, List<Double> breaks, boolean isTrue) {

  /// The most of a scale that one gap takes while close days are drawn apart.
  private static final double MOST = 1 / 3.0;

  /// A gap has a break if a day of it takes less than this share of the longest day.
  private static final double SHORTER = 0.6;

  /// Days are equally long if none takes less than this share of the longest one.
  private static final double EQUAL = 0.98;

  /// A gap looks longer than another one if it is longer by this factor.
  private static final double LONGER = 1.05;

  /// Returns the scale of some days.
  ///
  /// @param days the days in order, at least one
  /// @param least the least distance after each day but the last one
  /// @param first a gap before this day is no longer than its least distance if room is short
  static MovementScale of(
      List<LocalDate> days, double[] least, LocalDate first, double left, double right) {
    double[] lengths = new double[days.size() - 1];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = ChronoUnit.DAYS.between(days.get(i), days.get(i + 1));
    }
    double width = right - left;
    double[] gaps = filled(lengths, new double[lengths.length], width, width);
    if (!isWide(gaps, least)) {
      double[] weights = lengths.clone();
      for (int i = 0; i < weights.length && !days.get(i + 1).isAfter(first); i++) {
        weights[i] = 0;
      }
      gaps = filled(weights, least, width, width * MOST);
    }
    double longest = 0;
    double shortest = Double.MAX_VALUE;
    NavigableMap<Double, Double> widest = new TreeMap<>();
    for (int i = 0; i < gaps.length; i++) {
      longest = Math.max(longest, gaps[i] / lengths[i]);
      shortest = Math.min(shortest, gaps[i] / lengths[i]);
      widest.merge(lengths[i], gaps[i], Math::max);
    }
    NavigableMap<Double, Double> widestUpTo = widestUpTo(widest);
    NavigableMap<LocalDate, Double> places = new TreeMap<>();
    List<Double> breaks = new ArrayList<>();
    double x = left;
    places.put(days.getFirst(), x);
    for (int i = 0; i < gaps.length; i++) {
      Map.Entry<Double, Double> fewerDays = widestUpTo.lowerEntry(lengths[i]);
      boolean looksLonger = fewerDays == null || gaps[i] >= fewerDays.getValue() * LONGER;
      boolean isShort = gaps[i] / lengths[i] < longest * SHORTER;
      if (lengths[i] > 1 && (isShort || !looksLonger)) {
        breaks.add(x + gaps[i] / 2);
      }
      x += gaps[i];
      places.put(days.get(i + 1), x);
    }
    return new MovementScale(places, breaks, shortest >= longest * EQUAL);
  }

  /// Returns the widest of the gaps with at most as many days, by number of days.
  private static NavigableMap<Double, Double> widestUpTo(NavigableMap<Double, Double> widest) {
    NavigableMap<Double, Double> upTo = new TreeMap<>();
    double most = 0;
    for (Map.Entry<Double, Double> one : widest.entrySet()) {
      most = Math.max(most, one.getValue());
      upTo.put(one.getKey(), most);
    }
    return upTo;
  }

  private static boolean isWide(double[] gaps, double[] least) {
    for (int i = 0; i < gaps.length; i++) {
      if (gaps[i] < least[i] - 0.01) {
        return false;
      }
    }
    return true;
  }

  /// Returns gaps that fill a width: each in proportion to its weight, but none below its least
  /// length, nor above the most unless the rest would stay empty.
  private static double[] filled(double[] weights, double[] least, double width, double most) {
    double low = 0;
    double high = width;
    for (int step = 0; step < 60; step++) {
      double unit = (low + high) / 2;
      if (Arrays.stream(gaps(weights, least, unit, most)).sum() > width) {
        high = unit;
      } else {
        low = unit;
      }
    }
    double[] gaps = gaps(weights, least, low, most);
    double sum = Arrays.stream(gaps).sum();
    return Arrays.stream(gaps).map(gap -> sum == 0 ? gap : gap * width / sum).toArray();
  }

  private static double[] gaps(double[] weights, double[] least, double unit, double most) {
    double[] gaps = new double[weights.length];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = Math.max(least[i], Math.min(most, unit * weights[i]));
    }
    return gaps;
  }

  boolean has(LocalDate day) {
    return places.containsKey(day);
  }

  /// Returns the place of a day that has a column.
  double x(LocalDate day) {
    return Objects.requireNonNull(places.get(day));
  }
}
