package dev.runup.fact;

import java.util.Locale;

/// What an update says of what stood there before.
public enum Act {
  /// We printed it wrong, or its source took it back.
  CORRECTED,
  /// The world, or the count, moved on.
  SUPERSEDED,
  /// We no longer stand by it.
  WITHDRAWN;

  /// Gives back the word as it is typed.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
