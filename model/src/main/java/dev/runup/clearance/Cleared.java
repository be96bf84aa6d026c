package dev.runup.clearance;

import dev.runup.fact.Fact;
import dev.runup.fact.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What one edition may show of a dossier, with the moment from which each fact may be shown.
///
/// Only [Clearance] makes one, so nothing behind it can have seen a withheld fact.
public final class Cleared {

  private final Settings settings;
  private final List<Shown> shown;

  Cleared(Settings settings, List<Shown> shown) {
    this.settings = settings;
    this.shown = List.copyOf(shown);
  }

  /// Gives back what holds for the dossier as a whole.
  public Settings settings() {
    return settings;
  }

  /// Gives back the cleared facts with the moment from which each may be shown, sorted by id.
  public List<Shown> shown() {
    return shown;
  }

  /// A fact that may be shown.
  ///
  /// @param from the instant from which it may be shown; [Instant#MIN] if it was known from the
  ///   start
  /// @param day the day of that instant in the desk's zone; [LocalDate#MIN] if it was known from
  ///   the start
  public record Shown(Fact fact, Instant from, LocalDate day) {

    /// Says whether it was known from the start.
    public boolean fromTheStart() {
      return from.equals(Instant.MIN);
    }
  }
}
