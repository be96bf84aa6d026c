package dev.runup.pdf;

import dev.runup.theme.Colour;
import org.jspecify.annotations.Nullable;

/// What stands behind or beside a stretch of a page, unbroken from its first strip on the page to
/// its last: the bar of a quotation, the shade of a box. Compared by identity: two neighbours are
/// two.
final class Frame {
  private static final float BAR = 2.2f;

  private final float x;
  private final float width;
  private final @Nullable Colour shade;
  private final @Nullable Colour bar;

  Frame(float x, float width, @Nullable Colour shade, @Nullable Colour bar) {
    this.x = x;
    this.width = width;
    this.shade = shade;
    this.bar = bar;
  }

  void paint(Pen pen, float top, float bottom) {
    if (shade != null) {
      pen.box(x, bottom, width, top - bottom, shade);
    }
    if (bar != null) {
      pen.box(x, bottom, BAR, top - bottom, bar);
    }
  }
}
