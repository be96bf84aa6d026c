package dev.runup.figure;

import java.util.List;

/// A picture on a plane. The point (0, 0) is at the upper left, and y grows downwards. Text has
/// size 10, so a writer scales a picture by choosing the size of its letters.
///
/// @param shapes the shapes from the lowest to the uppermost, all within the picture
public record Scene(double width, double height, List<Shape> shapes) {

  /// The size of the letters, in the unit of all lengths.
  public static final double TEXT_SIZE = 10;

  /// The thickness of a hollow shape's edge, which lies inside the shape.
  public static final double EDGE = 1.2;

  public Scene {
    shapes = List.copyOf(shapes);
  }

  /// A shape. The set is closed, so a writer that misses a shape does not compile.
  public sealed interface Shape {
    Paint paint();
  }

  /// A straight line.
  ///
  /// @param weight the thickness
  public record Line(
      double x1, double y1, double x2, double y2, double weight, boolean dashed, Paint paint)
      implements Shape {}

  /// A rectangle.
  ///
  /// @param hollow whether only its edge is drawn
  public record Box(double x, double y, double width, double height, boolean hollow, Paint paint)
      implements Shape {}

  /// A circle.
  ///
  /// @param hollow whether only its edge is drawn
  public record Dot(double x, double y, double radius, boolean hollow, Paint paint)
      implements Shape {}

  /// A line of text.
  ///
  /// @param x the left edge, middle or right edge of the text, by `anchor`
  /// @param y the baseline
  /// @param language the text's language as BCP 47, or empty for the document's language
  public record Text(
      double x, double y, Anchor anchor, boolean strong, Paint paint, String text, String language)
      implements Shape {}

  /// The point of a text that its `x` gives.
  public enum Anchor {
    START,
    MIDDLE,
    END
  }

  /// A colour by its role. The theme gives its value.
  public enum Paint {
    INK,
    MUTED,
    ACCENT,
    RULE,
    SHADE,
    GROUND
  }
}
