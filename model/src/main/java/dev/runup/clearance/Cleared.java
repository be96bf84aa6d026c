package dev.runup.clearance;

import dev.runup.fact.Fact;
import dev.runup.fact.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The facts that one edition may show, each with the moment from which it may be shown.
///
/// Only [Clearance] creates it, so no later stage can see a withheld fact.
public final class Cleared {

  private final Settings settings;
  private final List<ClearedVersion> shown;

  Cleared(Settings settings, List<ClearedVersion> shown) {
    this.settings = settings;
    this.shown = List.copyOf(shown);
  }

  /// Returns the settings without references to withheld facts.
  public Settings settings() {
    return settings;
  }

  /// Returns the cleared versions, sorted by id and then by time.
  public List<ClearedVersion> shown() {
    return shown;
  }

  /// A version of a fact that may be shown.
  ///
  /// @param from the instant from which it may be shown; [Instant#MIN] if it was known from the
  ///   start
  /// @param day the day of that instant in the desk's zone; [LocalDate#MIN] if it was known from
  ///   the start
  public record ClearedVersion(Fact fact, Instant from, LocalDate day) {

    /// Returns whether the fact was known from the start.
    public boolean isKnownFromStart() {
      return from.equals(Instant.MIN);
    }
  }
}
