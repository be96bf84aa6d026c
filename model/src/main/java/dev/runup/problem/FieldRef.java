package dev.runup.problem;

/// A reference to one value in one version of its owner. It has no place in a file;
/// `reading.Origins` finds that.
///
/// @param owner the fact, or another owner such as an edition
/// @param key the key, as the user types it
/// @param version 0 for the first version, then counted up
/// @param translation the key of a translated text, for example `uk.title`; empty for the original
/// @param member which of several values it is, from 1; 0 for the value as a whole
public record FieldRef(Owner owner, String key, int version, String translation, int member) {

  /// Refers to an untranslated value as a whole.
  public FieldRef(Owner owner, String key, int version) {
    this(owner, key, version, "", 0);
  }

  /// Refers to an untranslated value as a whole.
  ///
  /// @param fact the owner's name, for example `event:florida-meeting`
  public FieldRef(String fact, String key, int version) {
    this(Owner.named(fact), key, version);
  }

  /// Returns the owner's name, for example `event:florida-meeting`.
  public String ownerName() {
    return owner.toString();
  }

  /// Returns the reference to a translation of this value.
  ///
  /// @param under its place under `translations`, for example `uk.title`
  /// @param in the number of the version in which it was typed
  public FieldRef translated(String under, int in) {
    return new FieldRef(owner, key, in, under, 0);
  }

  /// Returns the reference to one of several values.
  ///
  /// @param which its place among them, from 1
  public FieldRef member(int which) {
    return new FieldRef(owner, key, version, translation, which);
  }

  /// Returns the key under which a user finds the text, `title` or `uk.title`.
  public String typedUnder() {
    return translation.isEmpty() ? key : translation;
  }
}
