package dev.runup.compose;

import dev.runup.fact.FactDate;
import java.time.LocalDate;

/// The days that something can have been on.
///
/// @param first the first of them; [LocalDate#MIN] where that is open or unknown
/// @param last the last of them; [LocalDate#MAX] where that is open or unknown
record DayRange(LocalDate first, LocalDate last) {

  /// One day alone.
  static DayRange of(LocalDate day) {
    return new DayRange(day, day);
  }

  /// All days that a date can mean.
  static DayRange of(FactDate date) {
    return new DayRange(date.earliest(), date.latest());
  }
}
