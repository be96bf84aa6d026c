package dev.runup.problem;

import org.jspecify.annotations.Nullable;

/// Names one value of one version of one fact; where that was typed, only the reader's origins
/// know.
///
/// @param fact the fact's type and id, as `event:florida-meeting`
/// @param key the key, as the user types it
/// @param version 0 for the first version, then counted up
public record FieldRef(String fact, String key, int version) {

  // By hand, as there is one for each value of a dossier, and what a record has of its own is slow
  // at first.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FieldRef(String itsFact, String itsKey, int itsVersion)
        && version == itsVersion
        && key.equals(itsKey)
        && fact.equals(itsFact);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * fact.hashCode() + key.hashCode()) + version;
  }
}
