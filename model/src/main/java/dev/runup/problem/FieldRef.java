package dev.runup.problem;

import org.jspecify.annotations.Nullable;

/// Names one value of one version of one fact; where that was typed, only the reader's origins
/// know.
///
/// @param fact the fact's type and id, as `event:florida-meeting`
/// @param key the key, as the user types it
/// @param version 0 for the first version, then counted up
/// @param translation where under `translations` its text in another language stands, as
///   `uk.title`; empty for the original
/// @param member which of several values it is, from 1; 0 for the value as a whole
public record FieldRef(String fact, String key, int version, String translation, int member) {

  /// A reference to a value as it was typed first.
  public FieldRef(String fact, String key, int version) {
    this(fact, key, version, "", 0);
  }

  /// Gives back the reference to a translation of this value.
  ///
  /// @param under its place under `translations`, as `uk.title`
  /// @param in the version that typed it
  public FieldRef translated(String under, int in) {
    return new FieldRef(fact, key, in, under, 0);
  }

  /// Gives back the reference to one of several values.
  ///
  /// @param which its place among them, from 1
  public FieldRef member(int which) {
    return new FieldRef(fact, key, version, translation, which);
  }

  /// Gives back the key of the text itself, as a user finds it: `title` or `uk.title`.
  public String typedUnder() {
    return translation.isEmpty() ? key : translation;
  }

  // By hand, as there is one for each value of a dossier, and what a record has of its own is slow
  // at first.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FieldRef ref
        && version == ref.version
        && member == ref.member
        && key.equals(ref.key)
        && fact.equals(ref.fact)
        && translation.equals(ref.translation);
  }

  @Override
  public int hashCode() {
    int typed = 31 * (31 * fact.hashCode() + key.hashCode()) + version + member;
    return translation.isEmpty() ? typed : 31 * typed + translation.hashCode();
  }
}
