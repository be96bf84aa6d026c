package dev.runup.chart;

import dev.runup.briefing.Leaf;
import dev.runup.figure.Scene;
import dev.runup.figure.Scene.Anchor;
import dev.runup.figure.Scene.Paint;
import dev.runup.figure.TextMetrics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A scene while it is drawn.
final class Canvas {

  /// From the top of a line to its baseline, so that capitals stand in its middle.
  private static final double BASELINE = (TextMetrics.LEADING + 0.66 * Scene.TYPE) / 2;

  private final TextMetrics type;
  private final List<Scene.Shape> below = new ArrayList<>();
  private final List<Scene.Shape> shapes = new ArrayList<>();

  /// @param type the face that its texts may be set in
  Canvas(TextMetrics type) {
    this.type = type;
  }

  double width(Label label) {
    return type.width(label.text(), label.strong());
  }

  /// Draws one line of text and gives back where the next one begins.
  ///
  /// @param top the top of the line
  double line(Label label, double x, double top, Anchor anchor) {
    shapes.add(
        new Scene.Text(
            x,
            top + BASELINE,
            anchor,
            label.strong(),
            label.paint(),
            label.text(),
            label.language()));
    return top + TextMetrics.LEADING;
  }

  /// Draws a text in as many lines as it needs and gives back where the next one begins.
  double text(Label label, double x, double top, double width) {
    double next = top;
    for (String line : type.lines(label.text(), width, label.strong())) {
      Label part = new Label(line, label.language(), label.strong(), label.paint());
      next = line(part, x, next, Anchor.START);
    }
    return next;
  }

  void stroke(double x1, double y1, double x2, double y2, double weight, Paint paint) {
    shapes.add(new Scene.Line(x1, y1, x2, y2, weight, false, paint));
  }

  void dashes(double x1, double x2, double y, Paint paint) {
    if (x2 > x1) {
      shapes.add(new Scene.Line(x1, y, x2, y, 1, true, paint));
    }
  }

  void box(double x, double y, double width, double height, boolean hollow, Paint paint) {
    shapes.add(new Scene.Box(x, y, width, height, hollow, paint));
  }

  void dot(double x, double y, double radius, boolean hollow, Paint paint) {
    shapes.add(new Scene.Dot(x, y, radius, hollow, paint));
  }

  /// Draws a ground that lies under all else.
  void ground(double x, double y, double width, double height, Paint paint) {
    below.add(new Scene.Box(x, y, width, height, false, paint));
  }

  /// Returns what is drawn, layer by layer: what is drawn alike stands together, which is short in
  /// a PDF.
  Scene scene(double width, double height) {
    List<Scene.Shape> all = new ArrayList<>(shapes);
    all.sort(Comparator.comparingInt(Canvas::layer));
    all.addAll(0, below);
    return new Scene(width, height, all);
  }

  private static int layer(Scene.Shape shape) {
    return switch (shape) {
      case Scene.Line line when line.paint() == Paint.RULE -> 0;
      case Scene.Line line -> line.dashed() ? 2 : 1;
      case Scene.Box _ -> 3;
      case Scene.Dot _ -> 4;
      case Scene.Text _ -> 5;
    };
  }

  /// A text of a figure.
  ///
  /// @param language its language as BCP 47; empty for the briefing's
  record Label(String text, String language, boolean strong, Paint paint) {

    /// Returns muted words of the briefing's language.
    static Label muted(String text) {
      return new Label(text, "", false, Paint.MUTED);
    }

    static Label of(Leaf.Prose text) {
      return new Label(text.text(), text.language(), false, Paint.INK);
    }

    static Label of(Leaf.Name text) {
      return new Label(text.text(), text.language(), false, Paint.INK);
    }

    Label strongly() {
      return new Label(text, language, true, paint);
    }
  }
}
