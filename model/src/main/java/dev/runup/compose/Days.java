package dev.runup.compose;

import dev.runup.fact.FactDate;
import java.time.LocalDate;

/// The days that something can have been on.
///
/// @param first the first of them; [LocalDate#MIN] where that is open or unknown
/// @param last the last of them; [LocalDate#MAX] where that is open or unknown
record Days(LocalDate first, LocalDate last) {

  /// One day alone.
  static Days of(LocalDate day) {
    return new Days(day, day);
  }

  /// All days that a date can mean.
  static Days of(FactDate date) {
    return new Days(date.earliest(), date.latest());
  }
}
