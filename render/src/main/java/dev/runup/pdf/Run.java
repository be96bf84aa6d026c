package dev.runup.pdf;

import dev.runup.theme.Colour;
import org.jspecify.annotations.Nullable;

/// What characters have in common that are drawn with one operator: their looks and their place in
/// the structure tree.
///
/// @param size the size of type, in points
/// @param rise how far above the baseline, in points
/// @param struck whether a line runs through the text
/// @param tag the element it belongs to, or null for furniture
/// @param link the link it is part of
record Run(
    Face face,
    float size,
    Colour ink,
    float rise,
    boolean struck,
    @Nullable Tag tag,
    @Nullable Hyperlink link) {

  /// Gives back the same run, raised by so many thousandths of an em more.
  Run raised(int by) {
    return by == 0 ? this : new Run(face, size, ink, rise + by * size / 1000, struck, tag, link);
  }

  Run scaled(float factor) {
    return new Run(face, size * factor, ink, rise * factor, struck, tag, link);
  }

  Run with(Face other) {
    return other == face ? this : new Run(other, size, ink, rise, struck, tag, link);
  }
}
