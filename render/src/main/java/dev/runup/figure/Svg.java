package dev.runup.figure;

import dev.runup.figure.Scene.Anchor;
import dev.runup.figure.Scene.Box;
import dev.runup.figure.Scene.Dot;
import dev.runup.figure.Scene.Line;
import dev.runup.figure.Scene.Paint;
import dev.runup.figure.Scene.Shape;
import dev.runup.figure.Scene.Text;
import java.util.Locale;
import java.util.stream.Stream;

/// Draws pictures as SVG. Each shape has its paint's name as its class. Its colour is that of the
/// surrounding text, so it is visible even without a style sheet.
///
/// @param out receives the elements
public record Svg(Elements out) {

  /// Receives elements in order and escapes their texts and values.
  public interface Elements {
    /// Opens an element. An attribute with an empty value is left out.
    ///
    /// @param attributes names and values in turn
    Elements open(String element, String... attributes);

    Elements text(String text);

    Elements close(String element);
  }

  public void draw(Scene scene) {
    scene.shapes().forEach(this::draw);
  }

  private void draw(Shape shape) {
    switch (shape) {
      case Line line -> line(line);
      case Box box -> box(box);
      case Dot dot -> dot(dot);
      case Text text -> text(text);
    }
  }

  private void line(Line line) {
    empty(
        "path",
        "d",
        "M"
            + number(line.x1())
            + " "
            + number(line.y1())
            + "L"
            + number(line.x2())
            + " "
            + number(line.y2()),
        "stroke",
        "currentColor",
        "stroke-width",
        number(line.weight()),
        "stroke-dasharray",
        line.dashed() ? "3 2" : "",
        "class",
        name(line.paint()),
        "opacity",
        opacity(line.paint()));
  }

  private void box(Box box) {
    double inset = box.hollow() ? Scene.EDGE / 2 : 0;
    outline(
        "rect",
        box.hollow(),
        box.paint(),
        "x",
        number(box.x() + inset),
        "y",
        number(box.y() + inset),
        "width",
        number(box.width() - 2 * inset),
        "height",
        number(box.height() - 2 * inset));
  }

  /// Draws a dot. A hollow one first covers the shapes below it. The cover is visible only if a
  /// style sheet sets the colour of the ground.
  private void dot(Dot dot) {
    if (dot.hollow()) {
      dot(new Dot(dot.x(), dot.y(), dot.radius(), false, Paint.GROUND));
    }
    outline(
        "circle",
        dot.hollow(),
        dot.paint(),
        "cx",
        number(dot.x()),
        "cy",
        number(dot.y()),
        "r",
        number(dot.hollow() ? dot.radius() - Scene.EDGE / 2 : dot.radius()));
  }

  private void outline(String element, boolean hollow, Paint paint, String... geometry) {
    String[] ink = {
      "fill",
      hollow ? "none" : "",
      "stroke",
      hollow ? "currentColor" : "",
      "stroke-width",
      hollow ? number(Scene.EDGE) : "",
      "class",
      name(paint),
      "opacity",
      opacity(paint)
    };
    empty(element, Stream.of(geometry, ink).flatMap(Stream::of).toArray(String[]::new));
  }

  private void text(Text text) {
    out.open(
        "text",
        "x",
        number(text.x()),
        "y",
        number(text.y()),
        "text-anchor",
        text.anchor() == Anchor.START ? "" : text.anchor().name().toLowerCase(Locale.ROOT),
        "font-weight",
        text.strong() ? "700" : "",
        "class",
        name(text.paint()),
        "opacity",
        opacity(text.paint()),
        "lang",
        text.language());
    out.text(text.text()).close("text");
  }

  private void empty(String element, String... attributes) {
    out.open(element, attributes).close(element);
  }

  /// Returns a paint's class. Empty for the colour of text, which needs none.
  private static String name(Paint paint) {
    return paint == Paint.INK ? "" : paint.name().toLowerCase(Locale.ROOT);
  }

  /// Returns the opacity of a paint if no style sheet sets its colour.
  private static String opacity(Paint paint) {
    return switch (paint) {
      case INK, ACCENT -> "";
      case MUTED -> ".8";
      case RULE -> ".4";
      case SHADE -> ".1";
      case GROUND -> "0";
    };
  }

  /// Returns a length, rounded to one decimal. Example: 12.04 gives "12".
  static String number(double length) {
    long tenths = Math.round(length * 10);
    String sign = tenths < 0 ? "-" : "";
    long whole = Math.abs(tenths) / 10;
    long rest = Math.abs(tenths) % 10;
    return sign + whole + (rest == 0 ? "" : "." + rest);
  }
}
