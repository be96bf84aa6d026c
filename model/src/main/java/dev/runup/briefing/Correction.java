package dev.runup.briefing;

import org.jspecify.annotations.Nullable;

/// What an earlier issue said and the desk took back.
///
/// @param change what became of the fact then, as it was corrected or as it stood until it was
///   withdrawn, whatever became of it later
/// @param withdrawn whether the fact was taken back as a whole; else it was wrong and was put right
/// @param day when the desk did so, or null
/// @param news whether the section on what changed tells it too
public record Correction(Change change, boolean withdrawn, Leaf.@Nullable When day, boolean news) {}
