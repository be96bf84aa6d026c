package dev.runup.cli;

import dev.runup.dossier.BuildRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
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

  /// Gives back the day or moment in figures, or null for the newest issue.
  @Nullable String resolved(Clock clock, ZoneId desk) {
    return resolved(typed.value(), clock, desk);
  }

  /// Ends the command where an option is no day.
  static void check(String option, Argument<@Nullable String> argument) {
    String typed = argument.value();
    boolean word = TODAY.equals(typed) || NOW.equals(typed);
    if (typed != null && !word && !BuildRequest.isMoment(typed)) {
      throw argument.misuse(
          option
              + " can't be \""
              + typed
              + "\"; write a day such as 2025-12-27, a moment such as \"2025-12-27 18:00\", today"
              + " or now");
    }
  }

  /// Gives back a day or moment in figures; what day it is, the desk's zone decides.
  static @Nullable String resolved(@Nullable String typed, Clock clock, ZoneId desk) {
    return switch (typed) {
      case null -> null;
      case TODAY -> LocalDate.now(clock.withZone(desk)).toString();
      case NOW -> clock.instant().truncatedTo(ChronoUnit.MINUTES).toString();
      default -> typed;
    };
  }
}
