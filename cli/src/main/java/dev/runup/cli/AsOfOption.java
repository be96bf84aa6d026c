package dev.runup.cli;

import dev.runup.dossier.IssueTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// `--as-of`: which issue a command is about.
final class AsOfOption {

  private static final String TODAY = "today";
  private static final String NOW = "now";

  private final Argument<@Nullable String> typed =
      Argument.text(
          "--as-of",
          "DAY",
          "The issue of this day: what was known at its cut-off. A day (2025-12-27), a moment in"
              + " the desk's zone (\"2025-12-27 18:00\") or with an offset"
              + " (2025-12-27T18:00+02:00), today or now.",
          "Default: the newest issue.");

  Argument<?> argument() {
    return typed;
  }

  /// Ends the command where no day was typed.
  void check() {
    check("--as-of", typed);
  }

  /// Returns the issue that was asked for, the newest one if none was typed.
  IssueTime time(Clock clock, ZoneId desk) {
    return time(typed.value(), clock, desk);
  }

  /// Ends the command where an option is no day.
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

  /// Returns the time of a text that [#check] let pass. The desk's zone decides what day today is.
  static IssueTime time(@Nullable String typed, Clock clock, ZoneId desk) {
    return switch (typed) {
      case null -> IssueTime.NEWEST;
      case TODAY -> new IssueTime.OfDay(LocalDate.now(clock.withZone(desk)));
      case NOW -> new IssueTime.At(clock.instant().truncatedTo(ChronoUnit.MINUTES));
      default -> Objects.requireNonNull(IssueTime.parse(typed, desk), typed);
    };
  }
}
