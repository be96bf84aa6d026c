package dev.runup.pdf;

import dev.runup.theme.Colour;

/// How the text of a block is set, before emphasis and links change it.
///
/// @param size the size of type, in points
/// @param leading from baseline to baseline, in points
record BlockStyle(
    boolean sans, boolean bold, boolean italic, float size, float leading, Colour ink) {

  /// The height of capitals above the baseline, by the size of type; near enough for both families.
  private static final float CAPITALS = 0.66f;

  /// Gives back how far below the top of its line the baseline lies, so that capitals stand in the
  /// line's middle.
  float baseline() {
    return (leading + CAPITALS * size) / 2;
  }

  BlockStyle strong() {
    return new BlockStyle(sans, true, italic, size, leading, ink);
  }

  BlockStyle scaled(float factor) {
    return new BlockStyle(sans, bold, italic, size * factor, leading * factor, ink);
  }

  BlockStyle in(Colour other) {
    return new BlockStyle(sans, bold, italic, size, leading, other);
  }
}
