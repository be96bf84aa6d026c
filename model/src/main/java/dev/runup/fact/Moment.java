package dev.runup.fact;

import java.time.Instant;
import java.time.LocalDate;

/// When the desk knew something.
///
/// @param day the day in the desk's zone
/// @param from the instant from which it was known; for a whole day its start
/// @param wholeDay whether only the day was typed: then it belongs to that day's issue whatever the
///   cut-off
public record Moment(LocalDate day, Instant from, boolean wholeDay) {}
