package dev.runup.theme;

import dev.runup.problem.Place;
import org.jspecify.annotations.Nullable;

/// A value of a theme as it was typed.
///
/// @param text what was typed
/// @param place where, or null where the shipped theme says it
public record ThemeValue(String text, @Nullable Place place) {}
