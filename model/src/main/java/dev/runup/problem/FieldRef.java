package dev.runup.problem;

/// Names one value of one version of one fact; where that was typed, only the reader's origins
/// know.
///
/// @param fact the fact's type and id, as `event:florida-meeting`
/// @param key the key, as the user types it
/// @param version 0 for the first version, then counted up
public record FieldRef(String fact, String key, int version) {}
