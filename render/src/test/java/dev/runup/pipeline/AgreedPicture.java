package dev.runup.pipeline;

import dev.runup.figure.Scene;
import dev.runup.figure.Scene.Anchor;
import dev.runup.figure.Scene.Box;
import dev.runup.figure.Scene.Dot;
import dev.runup.figure.Scene.Line;
import dev.runup.figure.Scene.Paint;
import dev.runup.figure.Scene.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A picture of the figure of what is said to be agreed, which is read by its scales.
record AgreedPicture(Scene scene) {

  /// A mark of a claim: its day in May, and the lowest and the highest of what is drawn.
  record Mark(double day, String kind, double low, double high) {
    boolean isAt(int ofMay, double share) {
      return Math.abs(day - ofMay) < 0.35 && Math.abs((low + high) / 2 - share) < 0.6;
    }
  }

  <T> Stream<T> shapes(Class<T> type) {
    return scene.shapes().stream().filter(type::isInstance).map(type::cast);
  }

  List<Text> texts() {
    return shapes(Text.class).toList();
  }

  String said() {
    return String.join(" ", texts().stream().map(Text::text).toList());
  }

  Text text(String text) {
    return shapes(Text.class)
        .filter(one -> one.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no text " + text + " in " + said()));
  }

  double y(String percent) {
    return text(percent).y() - 3.3;
  }

  /// A scale from 0 to 100 per cent, by the heights of both.
  record Scale(double top, double bottom) {
    private boolean holds(double y) {
      return y > top - 9 && y < bottom + 9;
    }
  }

  /// Returns the scales, the uppermost first.
  List<Scale> scales() {
    List<Double> tops = heights("100%");
    List<Double> bottoms = heights("0%");
    return IntStream.range(0, tops.size())
        .mapToObj(i -> new Scale(tops.get(i), bottoms.get(i)))
        .toList();
  }

  private List<Double> heights(String percent) {
    return shapes(Text.class)
        .filter(text ->
            text.text().equals(percent)
                && text.anchor() == Anchor.END
                && text.paint() == Paint.MUTED)
        .map(text -> text.y() - 3.3)
        .toList();
  }

  /// Returns the place of the line of the issue day.
  double issueDay() {
    return shapes(Line.class)
        .filter(line -> line.paint() == Paint.ACCENT && !line.dashed() && line.x1() == line.x2())
        .findFirst()
        .orElseThrow()
        .x1();
  }

  /// Returns the day in May at a place. The first and the last label may be moved.
  double day(double x) {
    List<Text> days =
        shapes(Text.class)
            .filter(text -> text.text().matches("\\d+ May") && text.paint() == Paint.MUTED)
            .toList();
    Text one = days.get(1);
    Text other = days.get(2);
    double first = number(one);
    return first + (x - one.x()) / (other.x() - one.x()) * (number(other) - first);
  }

  private static double number(Text day) {
    return Double.parseDouble(day.text().replace(" May", ""));
  }

  /// Returns the marks in the plot: `dot`, `ring`, `box`, `hollow box` and `dashes`.
  List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    for (Scene.Shape shape : scene.shapes()) {
      if (shape.paint() == Paint.ACCENT) {
        switch (shape) {
          case Dot dot -> add(marks, dot.x(), dot.hollow() ? "ring" : "dot", dot.y(), dot.y());
          case Box box ->
              add(
                  marks,
                  box.x() + box.width() / 2,
                  box.hollow() ? "hollow box" : "box",
                  box.y() + box.height(),
                  box.y());
          case Line line -> {
            if (line.dashed()) {
              add(marks, line.x1(), "dashes", line.y2(), line.y1());
            }
          }
          case Text _ -> {}
        }
      }
    }
    return marks;
  }

  private void add(List<Mark> marks, double x, String kind, double bottom, double top) {
    scales().stream()
        .filter(scale -> scale.holds((top + bottom) / 2))
        .findFirst()
        .ifPresent(scale -> {
          double length = scale.bottom - scale.top;
          double low = 100 * (scale.bottom - bottom) / length;
          double high = 100 * (scale.bottom - top) / length;
          marks.add(new Mark(day(x), kind, low, high));
        });
  }

  List<String> at(int day, double share) {
    return marks().stream().filter(mark -> mark.isAt(day, share)).map(Mark::kind).toList();
  }

  List<Mark> on(int day) {
    return marks().stream().filter(mark -> Math.abs(mark.day - day) < 0.35).toList();
  }

  /// Returns the lines that join something: those that are no part of a scale or of a mark.
  List<Line> joins() {
    return shapes(Line.class)
        .filter(line -> line.paint() != Paint.RULE && line.paint() != Paint.MUTED)
        .filter(line -> line.y1() != line.y2() && line.x1() != line.x2())
        .toList();
  }

  /// Returns the lines of the own count.
  List<Line> count() {
    return shapes(Line.class).filter(line -> line.paint() == Paint.INK).toList();
  }
}
