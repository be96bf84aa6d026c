package dev.runup.briefing;

import org.jspecify.annotations.Nullable;

/// A fact that an earlier issue printed, and that the desk corrected or withdrew.
///
/// @param change the fact after its correction, or as it was printed before its withdrawal. Later
///   changes don't count
/// @param withdrawn whether the fact was withdrawn
/// @param day the day on which the desk corrected it, or null
/// @param news whether "What changed" lists it too
public record Correction(
    ChangedFact change, boolean withdrawn, Leaf.@Nullable When day, boolean news) {}
