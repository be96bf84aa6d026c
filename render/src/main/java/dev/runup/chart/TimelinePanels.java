package dev.runup.chart;

import dev.runup.chart.DayAxis.Unit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The panels of a timeline, each with a scale of equal days. Up to 62 days are one panel. A longer
/// time has one by day for dates at most 14 days from the issue day, one by month for dates at most
/// 12 months from its month, and one by year. A date is in the first of them that has room for it.
///
/// A scale begins and ends with the first and the last of its own dates and those of finer panels.
/// So a further date between them moves no other one.
final class TimelinePanels {

  private static final long ONE_PANEL = 62;
  private static final long DAYS_AROUND = 14;
  private static final long MONTHS_AROUND = 12;

  private final LocalDate issueDay;
  private final boolean single;
  private final Map<Unit, Extent> extents = new EnumMap<>(Unit.class);

  /// The first and the last day of a panel.
  record Extent(LocalDate first, LocalDate last) {
    static Extent of(Collection<LocalDate> days) {
      return new Extent(
          days.stream().min(LocalDate::compareTo).orElseThrow(),
          days.stream().max(LocalDate::compareTo).orElseThrow());
    }

    boolean holds(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }

    /// Returns the scale of these days.
    DayAxis axis(Unit unit, double left, double right) {
      return new DayAxis(unit, first, last, left, right);
    }

    /// Returns the extent, made longer until three labels have room.
    Extent forThreeLabels(Unit unit) {
      Extent whole = new Extent(unit.start(first), unit.end(last));
      return switch (unit) {
        case DAY -> {
          long days = ChronoUnit.DAYS.between(first, last);
          // Of four days, no three in equal steps have room for their labels.
          boolean longer = days < 2 || days == 3;
          yield new Extent(
              days == 0 ? first.minusDays(1) : first, longer ? last.plusDays(1) : last);
        }
        case MONTH ->
            whole.last.getMonth() == whole.first.getMonth()
                    && whole.last.getYear() == whole.first.getYear()
                ? new Extent(whole.first.minusMonths(1), whole.last)
                : whole;
        case YEAR ->
            whole.last.getYear() == whole.first.getYear()
                ? new Extent(whole.first.minusYears(1), whole.last)
                : whole;
      };
    }
  }

  /// @param dates the dates of all rows, those of rows that are left out too
  TimelinePanels(List<DateParts> dates, LocalDate issueDay) {
    this.issueDay = issueDay;
    List<LocalDate> all = new ArrayList<>(List.of(issueDay));
    dates.forEach(date -> all.addAll(date.ends()));
    Extent whole = Extent.of(all);
    this.single = ChronoUnit.DAYS.between(whole.first, whole.last) < ONE_PANEL;
    for (Unit unit : Unit.values()) {
      Stream<LocalDate> own =
          dates.stream()
              .filter(date -> unitOf(date).compareTo(unit) <= 0)
              .flatMap(date -> date.ends().stream());
      extents.put(
          unit, Extent.of(Stream.concat(own, Stream.of(issueDay)).toList()).forThreeLabels(unit));
    }
  }

  /// Returns the unit of the panel that a date is in.
  Unit unitOf(DateParts date) {
    LocalDate month = Unit.MONTH.start(issueDay);
    Extent days = new Extent(issueDay.minusDays(DAYS_AROUND), issueDay.plusDays(DAYS_AROUND));
    Extent months =
        new Extent(
            month.minusMonths(MONTHS_AROUND), Unit.MONTH.end(month.plusMonths(MONTHS_AROUND)));
    return single || date.ends().stream().allMatch(days::holds)
        ? Unit.DAY
        : date.ends().stream().allMatch(months::holds) ? Unit.MONTH : Unit.YEAR;
  }

  /// Returns the first and the last day of a panel.
  Extent extent(Unit unit) {
    return Objects.requireNonNull(extents.get(unit));
  }

  /// Returns the scale of a panel.
  DayAxis axis(Unit unit, double left, double right) {
    return extent(unit).axis(unit, left, right);
  }
}
