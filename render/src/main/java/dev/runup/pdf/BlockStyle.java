package dev.runup.pdf;

import dev.runup.theme.Colour;
import dev.runup.theme.Theme;

/// The style of a block's text, before emphasis and links change it.
///
/// @param size the size of type, in points
/// @param leading the distance between two baselines, in points
record BlockStyle(
    boolean sans, boolean bold, boolean italic, float size, float leading, Colour ink) {

  /// Height of capitals above the baseline, as a share of the size of type. It is close enough for
  /// both families.
  private static final float CAPITALS = 0.66f;

  /// Returns the distance from the top of a line down to its baseline. Capitals are then in the
  /// middle of the line.
  ///
  /// Example: at a size of 10 and a leading of 14 points the result is 10.3.
  float baseline() {
    return (leading + CAPITALS * size) / 2;
  }

  BlockStyle withBold() {
    return new BlockStyle(sans, true, italic, size, leading, ink);
  }

  BlockStyle withSans() {
    return new BlockStyle(true, bold, italic, size, leading, ink);
  }

  BlockStyle withItalicToggled() {
    return new BlockStyle(sans, bold, !italic, size, leading, ink);
  }

  BlockStyle scaled(float factor) {
    return new BlockStyle(sans, bold, italic, size * factor, leading * factor, ink);
  }

  /// Returns the style for a text of some width. It is smaller if the text is wider than `room`.
  BlockStyle fitting(float width, float room) {
    return width <= room
        ? this
        : new BlockStyle(sans, bold, italic, size * room / width, leading * room / width, ink);
  }

  BlockStyle withInk(Colour other) {
    return new BlockStyle(sans, bold, italic, size, leading, other);
  }

  /// The block styles of a document, from its theme.
  ///
  /// @param label the style of the names of boxes
  /// @param lead the style of bold words above or next to a paragraph, for example "Not known."
  record Sheet(
      BlockStyle body,
      BlockStyle note,
      BlockStyle table,
      BlockStyle caption,
      BlockStyle code,
      BlockStyle label,
      BlockStyle lead,
      BlockStyle furniture,
      Theme theme) {

    /// The distance between two baselines, as a share of the size of type. It applies where the
    /// theme sets no leading.
    private static final float SMALL_LEADING = 1.34f;

    /// Makes sans text smaller, because sans looks larger than serif at the same size.
    private static final float SANS = 0.96f;

    private static final float HEADING_LEADING = 1.18f;

    static Sheet of(Theme theme) {
      Theme.Sizes sizes = theme.sizes();
      Colour ink = theme.light().ink();
      Colour muted = theme.light().muted();
      float small = Math.min(sizes.body(), sizes.table() + 0.2f);
      return new Sheet(
          new BlockStyle(false, false, false, sizes.body(), sizes.leading(), ink),
          new BlockStyle(false, false, false, sizes.note(), sizes.note() * SMALL_LEADING, ink),
          new BlockStyle(true, false, false, sizes.table(), sizes.table() * 1.3f, ink),
          new BlockStyle(true, false, false, sizes.table(), sizes.table() * SMALL_LEADING, muted),
          new BlockStyle(true, false, false, small, small * 1.45f, ink),
          new BlockStyle(true, true, false, small, small * 1.3f, muted),
          new BlockStyle(true, true, false, sizes.body() * SANS, sizes.leading(), ink),
          new BlockStyle(
              true, false, false, sizes.furniture(), sizes.furniture() * SMALL_LEADING, muted),
          theme);
    }

    Theme.Palette palette() {
      return theme.light();
    }

    /// Returns the style of a heading of level 1 to 6. Levels 5 and 6 are italic.
    BlockStyle heading(int level) {
      float size = theme.sizes().heading(level);
      return new BlockStyle(
          true, true, level > 4, size, size * HEADING_LEADING, theme.light().ink());
    }
  }
}
