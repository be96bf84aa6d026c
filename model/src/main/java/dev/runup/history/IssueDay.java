package dev.runup.history;

import dev.runup.clearance.Cleared.Shown;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// An issue of an edition, for a day or for a time of that day.
///
/// @param day its day in the desk's zone
/// @param time the time of that day for which it is made, or null for the issue of the day
/// @param cutOff the last instant whose records it knows
public record IssueDay(LocalDate day, @Nullable LocalTime time, Instant cutOff) {

  /// Returns whether the issue knows a version. A version recorded for a whole day is known from
  /// the start of that day. It is in that day's issue, whatever the cut-off.
  public boolean knows(Shown shown) {
    return !shown.from().isAfter(cutOff);
  }

  /// Returns the day as a user types it, with the time if there is one.
  public String typed() {
    return time == null ? day.toString() : day + " " + time;
  }
}
