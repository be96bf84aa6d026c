package dev.runup.pdf;

import dev.runup.theme.Colour;
import org.jspecify.annotations.Nullable;

/// What stands behind or beside a stretch of a page, unbroken from its first strip on the page to
/// its last: the bar of a quotation, the ground and the edge of a box. Compared by identity: two
/// neighbours are two.
final class BlockDecoration {
  private static final float BAR = 2.2f;

  private final float x;
  private final float width;
  private final @Nullable Colour shade;
  private final @Nullable Colour bar;
  private final @Nullable Edge edge;

  private BlockDecoration(
      float x, float width, @Nullable Colour shade, @Nullable Colour bar, @Nullable Edge edge) {
    this.x = x;
    this.width = width;
    this.shade = shade;
    this.bar = bar;
    this.edge = edge;
  }

  /// The line around a box.
  ///
  /// @param sides whether it runs down the sides too
  /// @param inner from the line to a second, thinner one inside it, or 0
  record Edge(Colour colour, float thickness, boolean sides, float inner) {}

  /// Gives back a bar down the left edge.
  static BlockDecoration bar(float x, Colour colour) {
    return new BlockDecoration(x, 0, null, colour, null);
  }

  /// Gives back a ground, with a bar down its left edge if it has a colour.
  static BlockDecoration shade(float x, float width, Colour shade, @Nullable Colour bar) {
    return new BlockDecoration(x, width, shade, bar, null);
  }

  /// Gives back a line around, on a ground if it has a colour.
  static BlockDecoration edge(float x, float width, @Nullable Colour shade, Edge edge) {
    return new BlockDecoration(x, width, shade, null, edge);
  }

  /// @param begun whether it goes on from the page before, so that it has no upper edge here
  /// @param goingOn whether it goes on on the next page
  void paint(Pen pen, float top, float bottom, boolean begun, boolean goingOn) {
    if (shade != null) {
      pen.box(x, bottom, width, top - bottom, shade);
    }
    if (bar != null) {
      pen.box(x, bottom, BAR, top - bottom, bar);
    }
    if (edge != null) {
      paint(pen, edge, 0, edge.thickness, new float[] {top, bottom}, begun, goingOn);
      if (edge.inner > 0) {
        float thin = edge.thickness / 2;
        paint(pen, edge, edge.inner, thin, new float[] {top, bottom}, begun, goingOn);
      }
    }
  }

  private void paint(
      Pen pen, Edge edge, float in, float line, float[] span, boolean begun, boolean goingOn) {
    float top = span[0] - (begun ? 0 : in);
    float bottom = span[1] + (goingOn ? 0 : in);
    float across = width - 2 * in;
    if (!begun) {
      pen.box(x + in, top - line, across, line, edge.colour);
    }
    if (!goingOn) {
      pen.box(x + in, bottom, across, line, edge.colour);
    }
    if (edge.sides) {
      pen.box(x + in, bottom, line, top - bottom, edge.colour);
      pen.box(x + in + across - line, bottom, line, top - bottom, edge.colour);
    }
  }
}
