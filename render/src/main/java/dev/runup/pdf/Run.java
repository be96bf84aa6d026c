package dev.runup.pdf;

import dev.runup.font.Face;
import dev.runup.theme.Colour;
import org.jspecify.annotations.Nullable;

/// The properties that characters share if one operator draws them: their style and their element
/// of the structure tree.
///
/// @param size the size of type, in points
/// @param rise the distance above the baseline, in points
/// @param struck whether a line runs through the text
/// @param tag the element of the text, or null for furniture
/// @param link the link of the text, or null outside links
record Run(
    Face face,
    float size,
    Colour ink,
    float rise,
    boolean struck,
    @Nullable Tag tag,
    @Nullable Hyperlink link) {

  /// Returns the same run, raised further by thousandths of an em.
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
