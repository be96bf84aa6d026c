package dev.runup.chart;

import dev.runup.chart.Canvas.Label;
import dev.runup.chart.Charts.ChartWords;
import dev.runup.figure.Scene.Anchor;
import dev.runup.figure.Scene.Paint;
import dev.runup.figure.TextMetrics;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The columns of the figure of movement: one for each issue day and each day of a mark, with its
/// label. If there is no room for all, issue days without a mark have none.
///
/// @param scale the place of each column
/// @param issues the issue days
/// @param most the largest number of marks that a row has on a day, for each day with several
/// @param tiers the number of lines that the days take above the axis
record MovementColumns(
    ChartWords words,
    MovementScale scale,
    NavigableSet<LocalDate> issues,
    Map<LocalDate, Integer> most,
    int tiers) {

  private static final double GAP = 3;

  /// The least distance of two columns whose labels are on one line.
  private static final double APART = 13;

  /// The room of a mark with its sign of a move, left of its middle.
  private static final double HALF_MARK = 6.5;

  /// Finds the columns between two edges.
  ///
  /// @param rows the marks of the rows
  static MovementColumns of(
      ChartWords words,
      Canvas canvas,
      NavigableSet<LocalDate> issues,
      List<MovementMarks> rows,
      double left,
      double right) {
    Finder finder = new Finder(words, canvas, issues, rows);
    NavigableSet<LocalDate> days = new TreeSet<>(finder.marked);
    days.addAll(issues);
    for (int tiers = 1; tiers <= 2; tiers++) {
      if (finder.width(days, tiers) <= right - left) {
        return finder.columns(days, tiers, left, right);
      }
    }
    finder.removeClosest(days, right - left);
    int tiers = 2;
    while (finder.width(days, tiers) > right - left && tiers < 4) {
      tiers++;
    }
    return finder.columns(days, tiers, left, right);
  }

  /// Measures columns.
  private static final class Finder {
    private final ChartWords words;
    private final Canvas canvas;
    private final NavigableSet<LocalDate> issues;
    private final List<MovementMarks> rows;

    /// The days that need a column: those of marks, and the first and the last issue day.
    private final NavigableSet<LocalDate> marked = new TreeSet<>();

    private final Map<LocalDate, Integer> most = new HashMap<>();

    Finder(
        ChartWords words, Canvas canvas, NavigableSet<LocalDate> issues, List<MovementMarks> rows) {
      this.words = words;
      this.canvas = canvas;
      this.issues = issues;
      this.rows = rows;
      marked.add(issues.first());
      marked.add(issues.last());
      for (MovementMarks row : rows) {
        marked.addAll(row.days());
        Map<LocalDate, Integer> counts = new HashMap<>();
        row.all().forEach(mark -> counts.merge(mark.day(), 1, Integer::sum));
        counts.forEach((day, count) -> {
          if (count > 1) {
            most.merge(day, count, Math::max);
          }
        });
      }
    }

    /// Removes issue days without a mark until two lines of labels have room. The first one to go
    /// is the one with the least time between its neighbours.
    void removeClosest(NavigableSet<LocalDate> days, double room) {
      Map<LocalDate, Long> times = new HashMap<>();
      NavigableSet<LocalDate> closest =
          new TreeSet<>(
              Comparator.comparing((LocalDate day) -> Objects.requireNonNull(times.get(day)))
                  .thenComparing(Comparator.naturalOrder()));
      days.stream()
          .filter(day -> !marked.contains(day))
          .forEach(day -> {
            times.put(day, time(days, day));
            closest.add(day);
          });
      double narrowest =
          days.stream().mapToDouble(day -> canvas.width(number(day, issues))).min().orElse(0);
      // No need to measure more columns than can ever stand there.
      double most = room / ((narrowest + GAP) / 2) + 1;
      while (!closest.isEmpty() && (days.size() > most || width(days, 2) > room)) {
        LocalDate removed = Objects.requireNonNull(closest.pollFirst());
        days.remove(removed);
        for (LocalDate beside : List.of(days.lower(removed), days.higher(removed))) {
          if (times.containsKey(beside)) {
            closest.remove(beside);
            times.put(beside, time(days, beside));
            closest.add(beside);
          }
        }
      }
    }

    private static long time(NavigableSet<LocalDate> days, LocalDate day) {
      return ChronoUnit.DAYS.between(days.lower(day), days.higher(day));
    }

    double width(NavigableSet<LocalDate> days, int tiers) {
      double width = edge(days, true) + edge(days, false);
      for (double gap : least(List.copyOf(days), tiers)) {
        width += gap;
      }
      return width;
    }

    MovementColumns columns(NavigableSet<LocalDate> days, int tiers, double left, double right) {
      List<LocalDate> all = List.copyOf(days);
      MovementScale scale =
          MovementScale.of(
              all,
              least(all, tiers),
              issues.first(),
              left + edge(days, true),
              right - edge(days, false));
      return new MovementColumns(words, scale, issues, most, tiers);
    }

    private double edge(NavigableSet<LocalDate> days, boolean isLeft) {
      List<LocalDate> all = List.copyOf(days);
      int place = isLeft ? 0 : all.size() - 1;
      Label month = month(words, all, place);
      double label = canvas.width(number(all.get(place), issues)) / 2;
      double above = month == null ? 0 : canvas.width(month) / 2;
      return Math.max(Math.max(label, above), HALF_MARK + band(all.get(place)) / 2);
    }

    /// Returns the width that the marks of one day take beside each other.
    private double band(LocalDate day) {
      return (most.getOrDefault(day, 1) - 1) * MovementMarks.BESIDE;
    }

    private double[] least(List<LocalDate> days, int tiers) {
      double[] least = new double[days.size() - 1];
      double sinceMonth = 0;
      double lastMonth = 0;
      for (int i = 0; i < least.length; i++) {
        LocalDate day = days.get(i);
        LocalDate next = days.get(i + 1);
        double labels =
            (canvas.width(number(day, issues)) + canvas.width(number(next, issues))) / 2;
        double gap = tiers == 1 ? Math.max(APART, labels + GAP) : (labels + GAP) / tiers;
        gap = Math.max(gap, together(day, next)) + (band(day) + band(next)) / 2;
        Label month = month(words, days, i);
        if (month != null) {
          lastMonth = canvas.width(month);
          sinceMonth = 0;
        }
        Label nextMonth = month(words, days, i + 1);
        if (nextMonth != null) {
          double need = (lastMonth + canvas.width(nextMonth)) / 2 + GAP;
          gap = Math.max(gap, need - sinceMonth);
        }
        sinceMonth += gap;
        least[i] = gap;
      }
      return least;
    }

    /// Returns the least distance of two days on which one row has marks.
    private double together(LocalDate day, LocalDate next) {
      double least = 0;
      for (MovementMarks row : rows) {
        if (row.isAt(day) && row.isAt(next)) {
          least = Math.max(least, row.isMoveAt(next) ? MovementMarks.BESIDE : MovementMarks.MARK);
        }
      }
      return least;
    }
  }

  private static Label number(LocalDate day, NavigableSet<LocalDate> issues) {
    String number = String.valueOf(day.getDayOfMonth());
    return issues.contains(day) ? new Label(number, "", true, Paint.INK) : Label.muted(number);
  }

  /// Returns the label of the month if a day is the first one of it, or null.
  private static @Nullable Label month(ChartWords words, List<LocalDate> days, int place) {
    LocalDate day = days.get(place);
    LocalDate before = place == 0 ? null : days.get(place - 1);
    if (before != null && YearMonth.from(before).equals(YearMonth.from(day))) {
      return null;
    }
    boolean isOneYear = days.getFirst().getYear() == days.getLast().getYear();
    boolean isSameYear = before != null && before.getYear() == day.getYear();
    String month = words.tick("month", day);
    return Label.muted(isOneYear || isSameYear ? month : month + " " + words.tick("year", day));
  }

  /// Draws the days above the plot and returns the lower end. The days of issues are bold.
  double drawHead(Canvas canvas, double top) {
    List<LocalDate> days = List.copyOf(scale.places().keySet());
    double axis = top + (tiers + 1) * TextMetrics.LEADING + 3;
    for (int i = 0; i < days.size(); i++) {
      double x = scale.x(days.get(i));
      int tier = i % tiers;
      double line = top + (tiers - tier) * TextMetrics.LEADING;
      canvas.drawTextLine(number(days.get(i), issues), x, line, Anchor.MIDDLE);
      if (tier > 0 && tiers == 2) {
        canvas.drawStroke(x, line + TextMetrics.LEADING, x, axis - 2, 0.5, Paint.MUTED);
      }
      Label month = month(words, days, i);
      if (month != null) {
        canvas.drawTextLine(month, x, top, Anchor.MIDDLE);
      }
      canvas.drawStroke(x, axis - 2, x, axis + 2, 1, Paint.MUTED);
    }
    double left = scale.places().firstEntry().getValue();
    double right = scale.places().lastEntry().getValue();
    canvas.drawStroke(left, axis, right, axis, 0.5, Paint.MUTED);
    scale.breaks().forEach(x -> drawBreak(canvas, x, axis));
    return axis + 2;
  }

  static void drawBreak(Canvas canvas, double x, double y) {
    canvas.drawStroke(x - 2.5, y + 3, x, y - 3, 1, Paint.MUTED);
    canvas.drawStroke(x, y + 3, x + 2.5, y - 3, 1, Paint.MUTED);
  }

  /// Draws the columns of a row, but not behind a mark: a line for each issue day, dashes for each
  /// other day, and a ground for each day with several marks.
  void drawRow(Canvas canvas, MovementMarks marks, RowLayout.Band band) {
    for (LocalDate day : scale.places().keySet()) {
      double x = scale.x(day);
      double room = marks.isAt(day) ? TextMetrics.LEADING / 2 : 0;
      if (issues.contains(day)) {
        canvas.drawStroke(x, band.top(), x, band.middle() - room, 0.5, Paint.RULE);
        canvas.drawStroke(x, band.middle() + room, x, band.bottom(), 0.5, Paint.RULE);
      } else {
        canvas.drawUprightDashes(x, band.top(), band.middle() - room, Paint.RULE);
        canvas.drawUprightDashes(x, band.middle() + room, band.bottom(), Paint.RULE);
      }
      double wide = (most.getOrDefault(day, 1) - 1) * MovementMarks.BESIDE;
      if (wide > 0) {
        canvas.drawBoxBelow(
            x - wide / 2 - HALF_MARK,
            band.top(),
            wide + 2 * HALF_MARK,
            band.bottom() - band.top(),
            Paint.SHADE);
      }
    }
  }

  /// Returns whether a day has a column and is no issue day.
  boolean hasOtherDays() {
    return scale.places().keySet().stream().anyMatch(day -> !issues.contains(day));
  }
}
