package dev.runup.dossier;

import dev.runup.fact.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The request for an issue: the newest one, one of a day, or one at an instant.
public sealed interface IssueTime {

  /// The newest issue of an edition.
  record Newest() implements IssueTime {}

  /// The issue of a day. It holds the facts known at the edition's cut-off on that day, in the
  /// desk's zone.
  record OfDay(LocalDate day) implements IssueTime {}

  /// An issue with the facts known at an instant.
  record At(Instant instant) implements IssueTime {}

  /// Reads a time that a user typed. Returns null if it isn't one.
  ///
  /// @param typed a day, a day with a time in `zone`, or one with an offset. Examples:
  ///   `2025-12-27`, `2025-12-27 18:00`, `2025-12-27T18:00+02:00`
  /// @param zone the desk's zone
  static @Nullable IssueTime parse(String typed, ZoneId zone) {
    Moment moment = Moment.parse(typed, zone);
    if (moment == null) {
      return null;
    }
    return moment.wholeDay() ? new OfDay(moment.day()) : new At(moment.from());
  }

  /// Returns the issue of a day or moment as it is in the release register, for example `2026-03-02
  /// 11:30`.
  static IssueTime ofRegister(String day, ZoneId zone) {
    return Objects.requireNonNull(parse(day, zone), day);
  }

  /// Returns the moment up to which facts count, or null for the newest issue.
  default @Nullable Moment moment(ZoneId zone) {
    return switch (this) {
      case Newest _ -> null;
      case OfDay(LocalDate day) -> new Moment(day, day.atStartOfDay(zone).toInstant(), true);
      case At(Instant instant) -> new Moment(LocalDate.ofInstant(instant, zone), instant, false);
    };
  }
}
