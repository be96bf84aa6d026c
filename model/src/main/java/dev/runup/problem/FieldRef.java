package dev.runup.problem;

/// The name of one value of one version of a fact. The reader's origins know its place in a file.
///
/// @param fact the fact's type and id, as `event:florida-meeting`
/// @param key the key, as the user types it
/// @param version 0 for the first version, then counted up
/// @param translation the key of a translated text, for example `uk.title`; empty for the original
/// @param member which of several values it is, from 1; 0 for the value as a whole
public record FieldRef(String fact, String key, int version, String translation, int member) {

  /// Refers to an untranslated value as a whole.
  public FieldRef(String fact, String key, int version) {
    this(fact, key, version, "", 0);
  }

  /// Returns the reference to a translation of this value.
  ///
  /// @param under its place under `translations`, for example `uk.title`
  /// @param in the version that typed it
  public FieldRef translated(String under, int in) {
    return new FieldRef(fact, key, in, under, 0);
  }

  /// Returns the reference to one of several values.
  ///
  /// @param which its place among them, from 1
  public FieldRef member(int which) {
    return new FieldRef(fact, key, version, translation, which);
  }

  /// Returns the key under which a user finds the text, `title` or `uk.title`.
  public String typedUnder() {
    return translation.isEmpty() ? key : translation;
  }
}
