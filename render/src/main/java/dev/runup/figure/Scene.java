package dev.runup.figure;

import java.util.List;

/// A picture on a plane whose y grows downwards. Lengths are tenths of the size of its type, so
/// that a writer says how large it is by saying how large its letters are.
///
/// @param width from the left edge at 0 to the right one
/// @param height from the upper edge at 0 to the lower one
/// @param shapes what there is to draw, the lowest first; nothing of it lies outside
public record Scene(double width, double height, List<Shape> shapes) {

  /// The size of its type.
  public static final double TYPE = 10;

  /// How thick the edge of a hollow shape is; it lies inside.
  public static final double EDGE = 1.2;

  public Scene {
    shapes = List.copyOf(shapes);
  }

  /// Something to draw. The set is closed: a pen that misses one does not compile.
  public sealed interface Shape {
    Paint paint();
  }

  /// A straight line.
  ///
  /// @param weight how thick it is
  /// @param dashed whether it is broken
  public record Line(
      double x1, double y1, double x2, double y2, double weight, boolean dashed, Paint paint)
      implements Shape {}

  /// A box.
  ///
  /// @param hollow whether only its edge is drawn
  public record Box(double x, double y, double width, double height, boolean hollow, Paint paint)
      implements Shape {}

  /// A round mark.
  ///
  /// @param hollow whether only its edge is drawn
  public record Dot(double x, double y, double radius, boolean hollow, Paint paint)
      implements Shape {}

  /// A line of text.
  ///
  /// @param x where it begins, has its middle or ends
  /// @param y its baseline
  /// @param language its language as BCP 47; empty for the document's
  public record Text(
      double x, double y, Anchor anchor, boolean strong, Paint paint, String text, String language)
      implements Shape {}

  /// What a text's place is the place of.
  public enum Anchor {
    START,
    MIDDLE,
    END
  }

  /// A colour by its duty; a theme says which one that is.
  public enum Paint {
    INK,
    MUTED,
    ACCENT,
    RULE,
    SHADE,
    GROUND
  }
}
