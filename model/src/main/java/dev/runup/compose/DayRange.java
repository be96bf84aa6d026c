package dev.runup.compose;

import dev.runup.fact.FactDate;
import java.time.LocalDate;

/// The days on which something can have happened.
///
/// @param first the first possible day, or [LocalDate#MIN] if it is open or unknown
/// @param last the last possible day, or [LocalDate#MAX] if it is open or unknown
record DayRange(LocalDate first, LocalDate last) {

  /// Returns the range of a single day.
  static DayRange of(LocalDate day) {
    return new DayRange(day, day);
  }

  /// Returns all days that a date can mean.
  static DayRange of(FactDate date) {
    return new DayRange(date.earliest(), date.latest());
  }
}
