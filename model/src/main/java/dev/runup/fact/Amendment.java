package dev.runup.fact;

import org.jspecify.annotations.Nullable;

/// Why an update changed a fact.
///
/// @param act what it says of what stood there before; null where only the scope changed
/// @param reason the reason in words, or null
/// @param language the reason's language as BCP 47, or null
public record Amendment(@Nullable Act act, @Nullable String reason, @Nullable String language) {

  /// Says whether the desk no longer stands by the fact.
  public boolean withdraws() {
    return act == Act.WITHDRAWN;
  }
}
