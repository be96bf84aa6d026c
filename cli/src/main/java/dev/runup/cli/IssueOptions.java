package dev.runup.cli;

import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.DossierOnDisk.EditionSummary;
import dev.runup.dossier.IssueTime;
import dev.runup.problem.Checked;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The options `--as-of` and `--ceiling`, which select the issue of a command and lower its
/// ceiling.
///
/// `--ceiling` can't raise a ceiling, so that a typing mistake never shows more.
final class IssueOptions {

  private static final String TODAY = "today";
  private static final String NOW = "now";

  final Argument<@Nullable String> asOf =
      Argument.text(
          "--as-of",
          "DAY",
          "The issue of this day: what was known at its cut-off. Write a day (2025-12-27), a"
              + " moment in the desk's zone (\"2025-12-27 18:00\"), a moment with an offset"
              + " (2025-12-27T18:00+02:00), today or now.",
          "Default: the newest issue.");

  final Argument<@Nullable String> ceiling =
      Argument.text(
          "--ceiling",
          "MARK",
          "Show only facts marked no higher than this, for example CLEAR. A ceiling above the"
              + " edition's own is refused. Default: the edition's own.");

  /// Ends the command if the value of an option is neither a day, a moment, `today` nor `now`.
  static void check(Argument<@Nullable String> option) {
    String typed = option.value();
    option.refuseIf(
        typed != null && !dependsOnClock(typed) && IssueTime.parse(typed, ZoneOffset.UTC) == null,
        option.name()
            + " can't be \""
            + typed
            + "\"; write a day such as 2025-12-27, a moment such as \"2025-12-27 18:00\", today"
            + " or now");
  }

  /// Returns whether the time of the command decides the issue.
  static boolean dependsOnClock(@Nullable String typed) {
    return TODAY.equals(typed) || NOW.equals(typed);
  }

  /// Returns the issue of a checked value, or the newest one if none was typed. The desk's zone
  /// decides which day `today` is.
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

  /// Returns the dossier under the typed ceiling, or the same dossier if none was typed. Ends the
  /// command if no marking has this label.
  ///
  /// @param editions the editions that are built. It is a problem if one of them has a lower
  ///   ceiling already
  Checked<DossierOnDisk> lowered(DossierOnDisk dossier, List<EditionSummary> editions) {
    String label = ceiling.value();
    if (label == null) {
      return Checked.good(dossier);
    }
    String unknown = dossier.unknownMark(label);
    ceiling.refuseIf(unknown != null, String.valueOf(unknown));
    return dossier.withLowerCeiling(label, editions);
  }
}
