package dev.runup.calendar;

import dev.runup.briefing.Leaf;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactDate.Interval;
import dev.runup.fact.FactDate.Point;
import dev.runup.fact.FactDate.Precision;
import dev.runup.fact.FactDate.Qualifier;
import dev.runup.fact.FactDate.Unbounded;
import dev.runup.fact.FactTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When an event is, as far as a calendar can show it: from an hour on, or on whole days.
///
/// @param from its first day
/// @param to its last day
/// @param start its hour, or null for whole days
/// @param end the hour at which it ends, or null if none is known
/// @param isExact whether the days and hours are all that is known. Otherwise the entry says in
///   words what is
record EventTime(
    LocalDate from,
    LocalDate to,
    @Nullable ZonedDateTime start,
    @Nullable ZonedDateTime end,
    boolean isExact) {

  /// An event on some unknown day of a longer span is on no day of a calendar. Its bar would be in
  /// front of the events whose day is known.
  private static final int LONGEST_VAGUE = 7;

  /// Returns when an event is, or null if a calendar can't show it: no day is known, or the day
  /// isn't known within a week.
  static @Nullable EventTime of(Leaf.@Nullable When when) {
    FactDate date = when == null ? null : when.date();
    if (when == null || date == null) {
      return null;
    }
    EventTime days = days(date);
    FactTime time = when.time();
    if (days == null || time == null) {
      return days;
    }
    LocalTime at = time.from();
    boolean isDay = date instanceof Point point && isDay(point);
    if (at == null || when.zone() == null || !isDay) {
      return new EventTime(days.from, days.to, null, null, false);
    }
    ZonedDateTime start = days.from.atTime(at).atZone(ZoneId.of(when.zone()));
    return new EventTime(
        days.from, days.to, start, end(start, time.until()), days.isExact && !time.about());
  }

  /// Returns the hours at which it begins and ends, as far as they are known.
  List<ZonedDateTime> hours() {
    return start == null ? List.of() : end == null ? List.of(start) : List.of(start, end);
  }

  /// Returns the end of a time. One that isn't after the start is on the next day.
  private static @Nullable ZonedDateTime end(ZonedDateTime start, @Nullable LocalTime until) {
    if (until == null) {
      return null;
    }
    boolean isNextDay = !until.isAfter(start.toLocalTime());
    ZonedDateTime end =
        start.toLocalDate().plusDays(isNextDay ? 1 : 0).atTime(until).atZone(start.getZone());
    return end.isAfter(start) ? end : null;
  }

  private static @Nullable EventTime days(FactDate date) {
    return switch (date) {
      case Interval(Point from, Unbounded _) -> span(from.earliest(), from.latest(), false);
      case Interval(Unbounded _, Point to) -> span(to.earliest(), to.latest(), false);
      case Interval(Point from, Point to) ->
          span(from.earliest(), to.latest(), isExact(from) && isExact(to));
      case Point point -> span(point.earliest(), point.latest(), isExact(point));
      default -> span(date.earliest(), date.latest(), false);
    };
  }

  private static @Nullable EventTime span(LocalDate from, LocalDate to, boolean isExact) {
    boolean isBounded = !from.equals(LocalDate.MIN) && !to.equals(LocalDate.MAX);
    return isBounded && (isExact || ChronoUnit.DAYS.between(from, to) < LONGEST_VAGUE)
        ? new EventTime(from, to, null, null, isExact)
        : null;
  }

  private static boolean isExact(Point point) {
    return isDay(point) && point.qualifier() == Qualifier.SURE;
  }

  private static boolean isDay(Point point) {
    return point.precision() == Precision.DAY && !point.masked();
  }
}
