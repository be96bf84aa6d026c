package dev.runup.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// A scale of days across a plot. All days are equally long, and their length depends on the first
/// and the last day alone.
///
/// @param unit the unit of its labels
/// @param first the first day
/// @param last the last day
/// @param left the start of the first day
/// @param right the end of the last day
record DayAxis(Unit unit, LocalDate first, LocalDate last, double left, double right) {

  /// The fewest labels of a scale.
  private static final int FEWEST = 3;

  /// The least space between two labels.
  private static final double SPACE = 5;

  /// The numbers of months between labels with which each January has one.
  private static final List<Long> STEPS_OF_A_YEAR = List.of(1L, 2L, 3L, 4L, 6L, 12L);

  /// A unit of labels.
  enum Unit {
    DAY,
    MONTH,
    YEAR;

    /// Returns the unit as a key of the bundle says it.
    String key() {
      return switch (this) {
        case DAY -> "day";
        case MONTH -> "month";
        case YEAR -> "year";
      };
    }

    private LocalDate plus(LocalDate day, long count) {
      return switch (this) {
        case DAY -> day.plusDays(count);
        case MONTH -> day.plusMonths(count);
        case YEAR -> day.plusYears(count);
      };
    }

    /// Returns the first day of the unit with a day.
    LocalDate start(LocalDate day) {
      return switch (this) {
        case DAY -> day;
        case MONTH -> day.withDayOfMonth(1);
        case YEAR -> day.withDayOfYear(1);
      };
    }

    /// Returns the last day of the unit with a day.
    LocalDate end(LocalDate day) {
      return plus(start(day), 1).minusDays(1);
    }
  }

  /// A label on the scale.
  ///
  /// @param start the first day of what it names
  /// @param x the place of its line: the middle of a day, or the start of a month or a year
  /// @param middle the middle of its text, which stays within the plot
  record Tick(LocalDate start, double x, double middle) {}

  /// Returns the start of a day.
  double start(LocalDate day) {
    double share =
        (double) (day.toEpochDay() - first.toEpochDay())
            / (last.toEpochDay() + 1 - first.toEpochDay());
    return left + (right - left) * share;
  }

  /// Returns the end of a day.
  double end(LocalDate day) {
    return start(day.plusDays(1));
  }

  /// Returns the middle of a day.
  double middle(LocalDate day) {
    return (start(day) + end(day)) / 2;
  }

  /// Returns as many labels as there is room for, in equal steps from the first one.
  ///
  /// @param width returns the width of the label of a unit's first day
  /// @param from the left end of the room for labels
  /// @param to the right end of the room for labels
  List<Tick> ticks(ToDoubleFunction<LocalDate> width, double from, double to) {
    long units = unitsBetween();
    List<Tick> ticks = List.of();
    for (long step = Math.max(1, units / 40); step * (FEWEST - 1) <= units; step++) {
      ticks = ticks(step, width, from, to);
      if (fits(ticks, width)) {
        return ticks;
      }
    }
    return ticks;
  }

  /// Returns as many labels of months as there is room for, in equal steps that reach each January.
  /// Empty if all are in one year, or if fewer than three labels have room.
  ///
  /// @param width returns the width of the label of a month's first day
  /// @param from the left end of the room for labels
  /// @param to the right end of the room for labels
  List<Tick> ticksFromJanuary(ToDoubleFunction<LocalDate> width, double from, double to) {
    if (unit != Unit.MONTH || first.getYear() == last.getYear()) {
      return List.of();
    }
    for (long step : STEPS_OF_A_YEAR) {
      List<Tick> ticks =
          ticks(1, width, from, to).stream()
              .filter(tick -> (tick.start.getMonthValue() - 1) % step == 0)
              .toList();
      if (ticks.size() >= FEWEST && fits(ticks, width)) {
        return ticks;
      }
    }
    return List.of();
  }

  /// Returns the number of units from the first label to the last possible one.
  private long unitsBetween() {
    return switch (unit) {
      case DAY -> ChronoUnit.DAYS.between(first, last);
      case MONTH -> ChronoUnit.MONTHS.between(unit.start(first), last.plusDays(1));
      case YEAR -> ChronoUnit.YEARS.between(unit.start(first), last.plusDays(1));
    };
  }

  private List<Tick> ticks(long step, ToDoubleFunction<LocalDate> width, double from, double to) {
    List<Tick> ticks = new ArrayList<>();
    long units = unitsBetween();
    for (long count = 0; count <= units; count += step) {
      LocalDate start = unit.plus(unit.start(first), count);
      double x = unit == Unit.DAY ? middle(start) : start(start);
      double half = width.applyAsDouble(start) / 2;
      ticks.add(new Tick(start, x, Math.max(from + half, Math.min(x, to - half))));
    }
    return ticks;
  }

  private static boolean fits(List<Tick> ticks, ToDoubleFunction<LocalDate> width) {
    double end = Double.NEGATIVE_INFINITY;
    for (Tick tick : ticks) {
      double half = width.applyAsDouble(tick.start) / 2;
      if (tick.middle - half < end + SPACE) {
        return false;
      }
      end = tick.middle + half;
    }
    return true;
  }
}
