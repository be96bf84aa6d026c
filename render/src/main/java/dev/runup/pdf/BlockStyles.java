package dev.runup.pdf;

import dev.runup.theme.Colour;
import dev.runup.theme.Theme;

/// The voices of a document, as its theme has them.
///
/// @param label names of boxes
/// @param lead words that stand above or beside a paragraph and say what it is about
record BlockStyles(
    BlockStyle body,
    BlockStyle note,
    BlockStyle table,
    BlockStyle caption,
    BlockStyle code,
    BlockStyle label,
    BlockStyle lead,
    BlockStyle furniture,
    Theme theme) {

  /// From baseline to baseline, by the size of type, where the theme does not say it.
  private static final float SMALL_LEADING = 1.34f;

  /// Sans looks larger than serif at the same size.
  private static final float SANS = 0.96f;

  private static final float HEADING_LEADING = 1.18f;

  static BlockStyles of(Theme theme) {
    Theme.Sizes sizes = theme.sizes();
    Colour ink = theme.light().ink();
    Colour muted = theme.light().muted();
    float small = Math.min(sizes.body(), sizes.table() + 0.2f);
    return new BlockStyles(
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

  /// Gives back the voice of a heading of level 1 to 6.
  BlockStyle heading(int level) {
    float size = theme.sizes().heading(level);
    return new BlockStyle(true, true, level > 4, size, size * HEADING_LEADING, theme.light().ink());
  }
}
