package dev.runup.cli;

import dev.runup.build.Wanted;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// `--as-of`: which issue a command is about.
final class AsOf {

  private static final String TODAY = "today";
  private static final String NOW = "now";

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = {
        "The issue of this day: what was known at its cut-off. A day (2025-12-27), a moment in the"
            + " desk's zone (\"2025-12-27 18:00\") or with an offset (2025-12-27T18:00+02:00), today or now.",
        "Default: the newest issue."
      })
  private @Nullable String typed;

  @Spec(Target.MIXEE)
  private @Nullable CommandSpec spec;

  /// Ends the command where no day was typed.
  void check() {
    check("--as-of", typed, spec);
  }

  /// Gives back the day or moment in figures, or null for the newest issue.
  @Nullable String resolved(Clock clock, ZoneId desk) {
    return resolved(typed, clock, desk);
  }

  /// Ends the command where an option is no day.
  static void check(String option, @Nullable String typed, @Nullable CommandSpec spec) {
    boolean word = TODAY.equals(typed) || NOW.equals(typed);
    if (typed != null && !word && spec != null && !Wanted.isMoment(typed)) {
      throw new ParameterException(
          spec.commandLine(),
          option
              + " can't be \""
              + typed
              + "\"; write a day such as 2025-12-27, a moment such as \"2025-12-27 18:00\", today or now");
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
