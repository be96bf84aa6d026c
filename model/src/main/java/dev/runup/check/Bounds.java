package dev.runup.check;

import dev.runup.fact.FactDate;
import dev.runup.fact.FactTime;
import dev.runup.fact.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The first and last instant that a date can mean. A bound is null if it is open, or too unsure to
/// contradict anything.
///
/// If the zone is not known, the day may be meant in any zone from UTC−12 to UTC+12.
record Bounds(@Nullable Instant first, @Nullable Instant last) {

  private static final ZoneId FIRST_ZONE = ZoneOffset.ofHours(12);

  private static final ZoneId LAST_ZONE = ZoneOffset.ofHours(-12);

  /// Returns the bounds of a date, its time and its zone, as far as they are known.
  static Bounds of(@Nullable FactDate date, @Nullable FactTime time, @Nullable String zone) {
    if (date == null || !isSure(date)) {
      return new Bounds(null, null);
    }
    ZoneId first = zone == null ? FIRST_ZONE : ZoneId.of(zone);
    ZoneId last = zone == null ? LAST_ZONE : ZoneId.of(zone);
    LocalDate from = date.earliest();
    LocalDate to = date.latest();
    boolean day = date instanceof FactDate.Point && from.equals(to);
    LocalTime at =
        day && time != null && time.until() == null && !time.about() ? time.from() : null;
    if (at != null) {
      return new Bounds(
          from.atTime(at).atZone(first).toInstant(), to.atTime(at).atZone(last).toInstant());
    }
    return new Bounds(
        from.equals(LocalDate.MIN) ? null : from.atStartOfDay(first).toInstant(),
        to.equals(LocalDate.MAX) ? null : endOf(to, last));
  }

  /// Returns the last instant at which the desk can have recorded something. For a whole day, that
  /// is the end of the day.
  static Instant recorded(Moment moment, ZoneId desk) {
    return moment.wholeDay() ? endOf(moment.day(), desk) : moment.from();
  }

  private static Instant endOf(LocalDate day, ZoneId zone) {
    return day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
  }

  /// Returns whether this is surely later than another date.
  boolean isAfter(Bounds other) {
    return other.last != null && isAfter(other.last);
  }

  /// Returns whether this is surely later than an instant.
  boolean isAfter(Instant instant) {
    return first != null && first.isAfter(instant);
  }

  /// Returns whether all days of a date are sure. Approximate and uncertain dates are not. Nor are
  /// seasons, whose months depend on the place.
  private static boolean isSure(FactDate date) {
    return switch (date) {
      case FactDate.Point point -> arePointsSure(point);
      case FactDate.Interval(var from, var to) -> arePointsSure(from, to);
      case FactDate.Within(var from, var to) -> arePointsSure(from, to);
      case FactDate.OneOf(var dates) -> arePointsSure(dates.toArray());
    };
  }

  private static boolean arePointsSure(@Nullable Object... ends) {
    return Stream.of(ends)
        .noneMatch(end ->
            end instanceof FactDate.Point point
                && (point.qualifier() != FactDate.Qualifier.SURE
                    || point.precision() == FactDate.Precision.SEASON));
  }
}
