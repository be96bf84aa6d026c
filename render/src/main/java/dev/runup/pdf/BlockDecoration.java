package dev.runup.pdf;

import dev.runup.theme.Colour;
import org.jspecify.annotations.Nullable;

/// A bar, a ground or a line that is drawn behind or next to several strips. On each page it is
/// unbroken from its first strip to its last. Examples: the bar of a quotation, the edge of a box.
///
/// Compared by identity. Two equal boxes in a row are two decorations.
record BlockDecoration(
    float x, float width, @Nullable Colour shade, @Nullable Colour bar, @Nullable Edge edge) {

  private static final float BAR_WIDTH = 2.2f;

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

  /// The part of a decoration on one page, from `top` down to `bottom`.
  ///
  /// @param continuesAbove whether the decoration continues from the previous page, so that it has
  ///   no upper edge here
  /// @param continuesBelow whether it continues on the next page, so that it has no lower edge here
  record Part(float top, float bottom, boolean continuesAbove, boolean continuesBelow) {

    private float height() {
      return top - bottom;
    }

    /// Returns a part that is smaller at the upper and the lower edge, if it has these.
    private Part inside(float gap) {
      return new Part(
          top - (continuesAbove ? 0 : gap),
          bottom + (continuesBelow ? 0 : gap),
          continuesAbove,
          continuesBelow);
    }
  }

  void paint(Pen pen, Part part) {
    if (shade != null) {
      pen.fillBox(x, part.bottom, width, part.height(), shade);
    }
    if (bar != null) {
      pen.fillBox(x, part.bottom, BAR_WIDTH, part.height(), bar);
    }
    if (edge != null) {
      paintEdge(pen, edge, 0, edge.thickness, part);
      if (edge.innerGap > 0) {
        paintEdge(pen, edge, edge.innerGap, edge.thickness / 2, part.inside(edge.innerGap));
      }
    }
  }

  /// @param in the distance from the decoration's sides
  /// @param line the thickness of the line
  private void paintEdge(Pen pen, Edge edge, float in, float line, Part part) {
    float across = width - 2 * in;
    if (!part.continuesAbove) {
      pen.fillBox(x + in, part.top - line, across, line, edge.colour);
    }
    if (!part.continuesBelow) {
      pen.fillBox(x + in, part.bottom, across, line, edge.colour);
    }
    if (edge.sides) {
      pen.fillBox(x + in, part.bottom, line, part.height(), edge.colour);
      pen.fillBox(x + in + across - line, part.bottom, line, part.height(), edge.colour);
    }
  }
}
