package dev.runup.chart;

import dev.runup.chart.DayAxis.Unit;
import dev.runup.chart.TimelinePanels.Extent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// The scale on which the status of the summit is drawn, so that each status can be seen at all
/// widths. It is that of the panel with its days, or else one of its own. If a status is too short
/// on both, all are drawn in order, without a scale.
///
/// @param unit the unit of the scale, or null if there is none
/// @param own its first and its last day if it is a scale of its own, else null
record StatusScale(@Nullable Unit unit, @Nullable Extent own) {

  /// The space between the edge of a plot and its first or last day. Half a symbol fits into it.
  static final double MARGIN = 11;

  /// The narrowest plot of all widths.
  private static final double NARROWEST = 166;

  private static final long MOST_DAYS = 62;
  private static final long MOST_MONTHS = 36;

  static StatusScale of(StatusCourse course, TimelinePanels panels) {
    Unit shared = panels.unitOf(course.date());
    if (canBeSeen(course, panels.axis(shared, MARGIN, NARROWEST - MARGIN))) {
      return new StatusScale(shared, null);
    }
    LocalDate first = course.first();
    Unit unit =
        ChronoUnit.DAYS.between(first, course.today()) < MOST_DAYS
            ? Unit.DAY
            : ChronoUnit.MONTHS.between(first, course.today()) < MOST_MONTHS
                ? Unit.MONTH
                : Unit.YEAR;
    Extent own = new Extent(first, course.today()).forThreeLabels(unit);
    return canBeSeen(course, own.axis(unit, MARGIN, NARROWEST - MARGIN))
        ? new StatusScale(unit, own)
        : new StatusScale(null, null);
  }

  private static boolean canBeSeen(StatusCourse course, DayAxis axis) {
    return course.canBeSeen(axis, 1);
  }

  /// Returns whether the row is in the panel of a unit.
  boolean isIn(Unit panel) {
    return own == null && unit == panel;
  }
}
