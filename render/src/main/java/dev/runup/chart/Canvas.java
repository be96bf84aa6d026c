package dev.runup.chart;

import dev.runup.briefing.Leaf;
import dev.runup.figure.Scene;
import dev.runup.figure.Scene.Anchor;
import dev.runup.figure.Scene.Paint;
import dev.runup.figure.TextMetrics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/// The shapes of a picture while it is drawn. Call [#scene] at the end.
final class Canvas {

  /// Distance from the top of a line to its baseline. It centres capitals, which are 0.66 of the
  /// type size high, in the line.
  private static final double BASELINE = (TextMetrics.LEADING + 0.66 * Scene.TEXT_SIZE) / 2;

  private final TextMetrics metrics;
  private final UnaryOperator<String> labels;

  /// Boxes below all other shapes, in the order of the calls.
  private final List<Scene.Shape> below = new ArrayList<>();

  private final List<Scene.Shape> shapes = new ArrayList<>();

  /// @param type the widths of the typeface in which texts may be set
  /// @param labels returns the text that is printed for a label
  Canvas(TextMetrics type, UnaryOperator<String> labels) {
    this.metrics = type;
    this.labels = labels;
  }

  double width(Label label) {
    return metrics.width(labels.apply(label.text()), label.strong());
  }

  /// Draws one line of text and returns the top of the next line.
  ///
  /// @param x the left edge, middle or right edge of the text, by `anchor`
  /// @param top the top of the line
  double drawTextLine(Label label, double x, double top, Anchor anchor) {
    return addLine(label.printedAs(labels.apply(label.text())), x, top, anchor);
  }

  private double addLine(Label label, double x, double top, Anchor anchor) {
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

  /// Draws a text in as many lines as it needs and returns the top of the next line.
  double drawText(Label label, double x, double top, double width) {
    Label printed = label.printedAs(labels.apply(label.text()));
    double next = top;
    for (String line : metrics.lines(printed.text(), width, label.strong())) {
      Label part = new Label(line, printed.language(), label.strong(), label.paint());
      next = addLine(part, x, next, Anchor.START);
    }
    return next;
  }

  void drawStroke(double x1, double y1, double x2, double y2, double weight, Paint paint) {
    shapes.add(new Scene.Line(x1, y1, x2, y2, weight, false, paint));
  }

  void drawDashes(double x1, double x2, double y, Paint paint) {
    if (x2 > x1) {
      shapes.add(new Scene.Line(x1, y, x2, y, 1, true, paint));
    }
  }

  /// Draws a dashed line from top to bottom.
  void drawUprightDashes(double x, double y1, double y2, Paint paint) {
    if (y2 > y1) {
      shapes.add(new Scene.Line(x, y1, x, y2, 1, true, paint));
    }
  }

  /// Draws a dashed line that is as thick as a bar.
  void drawThickDashes(double x1, double x2, double y, double weight, Paint paint) {
    shapes.add(new Scene.Line(x1, y, x2, y, weight, true, paint));
  }

  void drawBox(double x, double y, double width, double height, boolean hollow, Paint paint) {
    shapes.add(new Scene.Box(x, y, width, height, hollow, paint));
  }

  /// Draws a cross of two diagonal lines.
  void drawCross(double x, double y, double half, Paint paint) {
    drawStroke(x - half, y - half, x + half, y + half, 1.3, paint);
    drawStroke(x - half, y + half, x + half, y - half, 1.3, paint);
  }

  void drawDot(double x, double y, double radius, boolean hollow, Paint paint) {
    shapes.add(new Scene.Dot(x, y, radius, hollow, paint));
  }

  /// Draws a filled box below all other shapes, in the order of the calls.
  void drawBoxBelow(double x, double y, double width, double height, Paint paint) {
    below.add(new Scene.Box(x, y, width, height, false, paint));
  }

  /// Returns the picture, with shapes of one kind one after another. That keeps a PDF short,
  /// because its writer changes colour and line style less often.
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
  /// @param language the text's language as BCP 47, or empty for the briefing's language
  record Label(String text, String language, boolean strong, Paint paint) {

    /// Returns a text in the briefing's language and in the muted colour.
    static Label muted(String text) {
      return new Label(text, "", false, Paint.MUTED);
    }

    static Label of(Leaf.Prose text) {
      return new Label(text.text(), text.language(), false, Paint.INK);
    }

    static Label of(Leaf.Name text) {
      return new Label(text.text(), text.language(), false, Paint.INK);
    }

    /// Returns the label with the text that is printed for it. Another text is in the briefing's
    /// language.
    Label printedAs(String other) {
      return other.equals(text) ? this : new Label(other, "", strong, paint);
    }

    /// Returns the label in bold type.
    Label strongly() {
      return new Label(text, language, true, paint);
    }
  }
}
