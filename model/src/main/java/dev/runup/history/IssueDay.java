package dev.runup.history;

import dev.runup.clearance.Cleared.Shown;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// One issue of an edition: of a day, or of a moment of it.
///
/// @param day its day in the desk's zone
/// @param time the time of that day for which it is made, or null for the issue of the day
/// @param cutOff the instant up to which it knows
public record IssueDay(LocalDate day, @Nullable LocalTime time, Instant cutOff) {

  /// Says whether it knows a version. What is recorded as of a whole day is known from its start,
  /// and so in that day's issue whatever the cut-off.
  public boolean knows(Shown shown) {
    return !shown.from().isAfter(cutOff);
  }

  /// Gives back the day, with the time where it has one, as a user types it.
  public String typed() {
    return time == null ? day.toString() : day + " " + time;
  }
}
