package dev.runup.pipeline;

import dev.runup.figure.Scene;
import dev.runup.figure.Scene.Box;
import dev.runup.figure.Scene.Dot;
import dev.runup.figure.Scene.Line;
import dev.runup.figure.Scene.Paint;
import dev.runup.figure.Scene.Shape;
import dev.runup.figure.Scene.Text;
import java.util.List;

/// Reads a wide picture as a person does: by its rows, and by the labels above the plot.
///
/// @param plot the left edge of the plot
record ReadFigure(Scene scene, double plot) {

  /// The left edge of the plot of figures whose words are at the left.
  static ReadFigure wide(Scene scene) {
    return new ReadFigure(scene, 530 - 166);
  }

  List<Text> texts() {
    return shapes(Text.class);
  }

  <T extends Shape> List<T> shapes(Class<T> type) {
    return scene.shapes().stream().filter(type::isInstance).map(type::cast).toList();
  }

  /// Returns the y of the last text that begins with these words.
  double y(String words) {
    return texts().stream()
        .filter(text -> text.text().startsWith(words))
        .reduce((_, last) -> last)
        .orElseThrow(() -> new AssertionError("no row " + words + " in " + texts()))
        .y();
  }

  /// Returns the shapes of the plot in the row whose title begins with these words, without rules
  /// and grounds.
  List<Shape> row(String words) {
    double y = y(words);
    return scene.shapes().stream()
        .filter(shape ->
            switch (shape) {
              case Line line -> line.paint() != Paint.RULE && isIn(line.x2(), line.y1(), y);
              case Box box ->
                  box.width() > 1
                      && box.paint() != Paint.SHADE
                      && box.height() < 10
                      && isIn(box.x(), box.y() + box.height() / 2, y);
              case Dot dot -> isIn(dot.x(), dot.y(), y);
              case Text _ -> false;
            })
        .toList();
  }

  private boolean isIn(double x, double shapeY, double textY) {
    return x >= plot && shapeY > textY - 12 && shapeY < textY + 5;
  }

  /// Returns the texts of a row in the plot and beside it, from the left.
  List<String> words(String title) {
    double y = y(title);
    return texts().stream().filter(text -> Math.abs(text.y() - y) < 0.1).map(Text::text).toList();
  }

  /// Returns a number that is read from a position by interpolation between two labels.
  static double between(double x, double x1, double number1, double x2, double number2) {
    return number1 + (x - x1) * (number2 - number1) / (x2 - x1);
  }

  /// Returns whether one of the shapes is a dot.
  static boolean hasDot(List<Shape> shapes) {
    return shapes.stream().anyMatch(Dot.class::isInstance);
  }

  /// Returns whether one of the shapes is a limit, which is a short vertical line.
  static boolean hasLimit(List<Shape> shapes) {
    return shapes.stream().anyMatch(shape -> shape instanceof Line line && line.x1() == line.x2());
  }
}
