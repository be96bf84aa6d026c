package dev.runup.pdf;

import dev.runup.theme.Colour;
import org.jspecify.annotations.Nullable;

/// A bar, a ground or a line that is drawn behind or next to several strips. On each page it is
/// unbroken from its first strip to its last. Examples: the bar of a quotation, the edge of a box.
///
/// Compared by identity. Two equal boxes in a row are two decorations.
final class BlockDecoration {
  private static final float BAR_WIDTH = 2.2f;

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
  /// @param sides whether the line also runs down both sides
  /// @param innerGap distance to a second, thinner line inside, in points; 0 for a single line
  record Edge(Colour colour, float thickness, boolean sides, float innerGap) {}

  /// Returns a bar down the left edge.
  static BlockDecoration bar(float x, Colour colour) {
    return new BlockDecoration(x, 0, null, colour, null);
  }

  /// Returns a filled ground. It has a bar down its left edge if `bar` is a colour.
  static BlockDecoration shade(float x, float width, Colour shade, @Nullable Colour bar) {
    return new BlockDecoration(x, width, shade, bar, null);
  }

  /// Returns a line around a box. The box has a filled ground if `shade` is a colour.
  static BlockDecoration edge(float x, float width, @Nullable Colour shade, Edge edge) {
    return new BlockDecoration(x, width, shade, null, edge);
  }

  /// @param continuesAbove whether the decoration continues from the previous page, so that it has
  ///   no upper edge here
  /// @param continuesBelow whether it continues on the next page, so that it has no lower edge here
  void paint(Pen pen, float top, float bottom, boolean continuesAbove, boolean continuesBelow) {
    if (shade != null) {
      pen.fillBox(x, bottom, width, top - bottom, shade);
    }
    if (bar != null) {
      pen.fillBox(x, bottom, BAR_WIDTH, top - bottom, bar);
    }
    if (edge != null) {
      paintEdge(
          pen, edge, 0, edge.thickness, new float[] {top, bottom}, continuesAbove, continuesBelow);
      if (edge.innerGap > 0) {
        float thin = edge.thickness / 2;
        paintEdge(
            pen,
            edge,
            edge.innerGap,
            thin,
            new float[] {top, bottom},
            continuesAbove,
            continuesBelow);
      }
    }
  }

  private void paintEdge(
      Pen pen,
      Edge edge,
      float in,
      float line,
      float[] span,
      boolean continuesAbove,
      boolean continuesBelow) {
    float top = span[0] - (continuesAbove ? 0 : in);
    float bottom = span[1] + (continuesBelow ? 0 : in);
    float across = width - 2 * in;
    if (!continuesAbove) {
      pen.fillBox(x + in, top - line, across, line, edge.colour);
    }
    if (!continuesBelow) {
      pen.fillBox(x + in, bottom, across, line, edge.colour);
    }
    if (edge.sides) {
      pen.fillBox(x + in, bottom, line, top - bottom, edge.colour);
      pen.fillBox(x + in + across - line, bottom, line, top - bottom, edge.colour);
    }
  }
}
