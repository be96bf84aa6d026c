package dev.runup.theme;

import dev.runup.problem.Place;
import org.jspecify.annotations.Nullable;

/// A value of a theme as it was typed.
///
/// @param place the place of the value, or null if it comes from the shipped theme
public record ThemeValue(String text, @Nullable Place place) {}
