package dev.runup.cli;

import dev.runup.dossier.IssueTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The option `--as-of`, which selects the issue that a command builds, checks or compares.
final class AsOfOption {

  private static final String TODAY = "today";
  private static final String NOW = "now";

  private final Argument<@Nullable String> typed =
      Argument.text(
          "--as-of",
          "DAY",
          "The issue of this day: what was known at its cut-off. Write a day (2025-12-27), a"
              + " moment in the desk's zone (\"2025-12-27 18:00\"), a moment with an offset"
              + " (2025-12-27T18:00+02:00), today or now.",
          "Default: the newest issue.");

  Argument<?> argument() {
    return typed;
  }

  /// Checks the form of the typed value.
  ///
  /// @throws picocli.CommandLine.ParameterException if it is neither a day, a moment, `today` nor
  ///   `now`
  void check() {
    check("--as-of", typed);
  }

  /// Returns the requested day or moment, or null for the newest issue.
  IssueTime time(Clock clock, ZoneId desk) {
    return time(typed.value(), clock, desk);
  }

  /// Checks the value of any option that takes a day, for example `--since`.
  ///
  /// @throws picocli.CommandLine.ParameterException if it is neither a day, a moment, `today` nor
  ///   `now`
  static void check(String option, Argument<@Nullable String> argument) {
    String typed = argument.value();
    boolean word = TODAY.equals(typed) || NOW.equals(typed);
    if (typed != null && !word && IssueTime.parse(typed, ZoneOffset.UTC) == null) {
      throw argument.misuse(
          option
              + " can't be \""
              + typed
              + "\"; write a day such as 2025-12-27, a moment such as \"2025-12-27 18:00\", today"
              + " or now");
    }
  }

  /// Returns a value with `today` and `now` replaced. The desk's zone decides which day it is.
  ///
  /// Example: at noon of 2 January in UTC, `today` is 2026-01-03 for a desk in Auckland.
  static IssueTime time(@Nullable String typed, Clock clock, ZoneId desk) {
    return switch (typed) {
      case null -> new IssueTime.Newest();
      case TODAY -> new IssueTime.OfDay(LocalDate.now(clock.withZone(desk)));
      case NOW -> new IssueTime.At(clock.instant().truncatedTo(ChronoUnit.MINUTES));
      default -> Objects.requireNonNull(IssueTime.parse(typed, desk), typed);
    };
  }
}
