package dev.runup.history;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One issue of an edition.
///
/// @param day its day in the desk's zone
/// @param cutOff the instant up to which it knows
/// @param number its number
/// @param since the issue day before, or null for the first issue
public record IssueDay(LocalDate day, Instant cutOff, int number, @Nullable LocalDate since) {}
