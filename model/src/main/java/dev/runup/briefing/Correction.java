package dev.runup.briefing;

import org.jspecify.annotations.Nullable;

/// What an earlier issue said and the desk took back.
///
/// @param fact the fact's type and id, as `event:visit`
/// @param gap whether it said that something is not known
/// @param withdrawn whether the fact was taken back as a whole; else it was wrong and is right now
/// @param day when the desk did so, or null
/// @param reason why
/// @param gist what the fact says now in one text, or said until it was withdrawn; null where it
///   has none
/// @param news whether the section on what changed tells it too
public record Correction(
    String fact,
    boolean gap,
    boolean withdrawn,
    Leaf.@Nullable When day,
    Leaf.@Nullable Prose reason,
    Leaf.@Nullable Prose gist,
    boolean news) {}
