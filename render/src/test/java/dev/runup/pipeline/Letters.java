package dev.runup.pipeline;

import dev.runup.figure.Scene;
import dev.runup.figure.Scene.Box;
import dev.runup.figure.Scene.Dot;
import dev.runup.figure.Scene.Line;
import dev.runup.figure.Scene.Paint;
import dev.runup.figure.Scene.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Draws scenes as letters, so that people can compare them. A letter covers [#WIDE] by [#HIGH].
final class Letters {
  private static final double WIDE = 5;
  private static final double HIGH = 6;

  private final int[][] cells;

  private Letters(Scene scene) {
    cells = new int[(int) Math.ceil(scene.height() / HIGH) + 1][(int) (scene.width() / WIDE) + 1];
    for (int[] row : cells) {
      Arrays.fill(row, ' ');
    }
  }

  /// Returns the picture as lines, without lines that are empty.
  static String of(Scene scene) {
    Letters letters = new Letters(scene);
    scene.shapes().forEach(letters::draw);
    List<String> lines = new ArrayList<>();
    for (int[] row : letters.cells) {
      String line = new String(row, 0, row.length).stripTrailing();
      if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private void draw(Scene.Shape shape) {
    switch (shape) {
      case Line line when line.y1() == line.y2() && line.dashed() && line.weight() > 2 ->
          fill(line.x1(), line.y1(), line.x2(), line.y2(), '%');
      case Line line when line.y1() == line.y2() ->
          fill(line.x1(), line.y1(), line.x2(), line.y2(), horizontal(line));
      case Line line when line.x1() == line.x2() ->
          fill(line.x1(), line.y1(), line.x2(), line.y2(), '|');
      case Line line -> set(middle(line.x1(), line.x2()), middle(line.y1(), line.y2()), 'x');
      case Box box when box.paint() == Paint.SHADE -> ground(box);
      case Box box when box.width() <= 1 ->
          fill(box.x(), box.y(), box.x(), box.y() + box.height() - HIGH, '!');
      case Box box ->
          fill(
              box.x(),
              middle(box.y(), box.y() + box.height()),
              box.x() + box.width() - 1,
              middle(box.y(), box.y() + box.height()),
              box.hollow() ? '=' : '#');
      case Dot dot -> set(dot.x(), dot.y(), dot.hollow() ? 'o' : '@');
      case Text text -> text(text);
    }
  }

  private static char horizontal(Line line) {
    return line.paint() == Paint.RULE ? '_' : line.dashed() ? '-' : '~';
  }

  private static double middle(double from, double to) {
    return (from + to) / 2;
  }

  private void ground(Box box) {
    for (double y = box.y(); y < box.y() + box.height() - HIGH / 2; y += HIGH) {
      fill(box.x(), y, box.x() + box.width() - WIDE, y, '.');
    }
  }

  private void fill(double x1, double y1, double x2, double y2, char letter) {
    for (int row = (int) (y1 / HIGH); row <= (int) (y2 / HIGH); row++) {
      for (int column = (int) (x1 / WIDE); column <= (int) (x2 / WIDE); column++) {
        put(row, column, letter);
      }
    }
  }

  private void set(double x, double y, int letter) {
    put((int) (y / HIGH), (int) (x / WIDE), letter);
  }

  private void put(int row, int column, int letter) {
    if (row >= 0 && row < cells.length && column >= 0 && column < cells[row].length) {
      cells[row][column] = letter;
    }
  }

  private void text(Text text) {
    int[] points = text.text().codePoints().toArray();
    int column =
        switch (text.anchor()) {
          case START -> (int) (text.x() / WIDE);
          case MIDDLE -> (int) (text.x() / WIDE) - points.length / 2;
          case END -> (int) (text.x() / WIDE) - points.length;
        };
    for (int i = 0; i < points.length; i++) {
      put((int) ((text.y() - 3) / HIGH), column + i, points[i]);
    }
  }
}
