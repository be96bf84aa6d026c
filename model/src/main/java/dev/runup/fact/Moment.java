package dev.runup.fact;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// When the desk knew something.
///
/// @param day the day in the desk's zone
/// @param from the instant from which it was known; for a whole day its start
/// @param wholeDay whether only the day was typed: then it belongs to that day's issue whatever the
///   cut-off
public record Moment(LocalDate day, Instant from, boolean wholeDay) {

  /// Says whether what became known then may change what became known at another moment: a whole
  /// day may, on its own day.
  public boolean follows(Moment other) {
    return !from.isBefore(other.from) || (wholeDay && day.equals(other.day));
  }

  /// Gives back the moment as it may be typed: a day, or an instant of UTC.
  public String typed() {
    return wholeDay ? day.toString() : from.toString();
  }

  /// Gives back the moment typed as a day, a day and a time in `zone`, or with an offset; null if
  /// it is neither.
  public static @Nullable Moment parse(String typed, ZoneId zone) {
    try {
      if (typed.length() == 10) {
        LocalDate day = LocalDate.parse(typed);
        return new Moment(day, day.atStartOfDay(zone).toInstant(), true);
      }
      String iso = typed.replace(' ', 'T');
      boolean offset = iso.matches(".*(Z|[+-]\\d\\d:\\d\\d)");
      var at =
          offset
              ? OffsetDateTime.parse(iso).atZoneSameInstant(zone)
              : LocalDateTime.parse(iso).atZone(zone);
      boolean inRange = at.getYear() >= 1 && at.getYear() <= 9999;
      return inRange ? new Moment(at.toLocalDate(), at.toInstant(), false) : null;
    } catch (DateTimeException _) {
      return null;
    }
  }
}
