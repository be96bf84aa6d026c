package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.figure.DrawnFigure;
import dev.runup.figure.Scene;
import dev.runup.figure.Scene.Box;
import dev.runup.figure.Scene.Dot;
import dev.runup.figure.Scene.Line;
import dev.runup.figure.Scene.Text;
import dev.runup.figure.TextMetrics;
import java.util.ArrayList;
import java.util.List;

/// Asserts the rules for every picture: nothing lies outside, and no texts overlap.
final class SceneLaws {
  private static final double ASCENT = 7.8;
  private static final double DESCENT = 2.6;

  private SceneLaws() {}

  /// A rectangle of the picture.
  private record Area(double left, double top, double right, double bottom, String what) {
    boolean touches(Area other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  static void hold(String where, DrawnFigure drawn) {
    hold(where + ", wide", drawn.wide(), TextMetrics.OURS);
    hold(where + ", medium", drawn.medium(), TextMetrics.ANY);
    hold(where + ", narrow", drawn.narrow(), TextMetrics.ANY);
  }

  private static void hold(String where, Scene scene, TextMetrics type) {
    List<Area> texts = new ArrayList<>();
    for (Scene.Shape shape : scene.shapes()) {
      Area area = area(shape, type);
      assertThat(area.left >= -0.01 && area.top >= -0.01)
          .as("%s: %s begins inside: %s", where, shape, area)
          .isTrue();
      assertThat(area.right <= scene.width() + 0.01 && area.bottom <= scene.height() + 0.51)
          .as("%s: %s ends inside %s", where, area, scene.width() + " x " + scene.height())
          .isTrue();
      if (shape instanceof Text) {
        assertThat(texts).as("%s: texts that %s touches", where, area).noneMatch(area::touches);
        texts.add(area);
      }
    }
  }

  private static Area area(Scene.Shape shape, TextMetrics type) {
    return switch (shape) {
      case Line(double x1, double y1, double x2, double y2, _, _, _) ->
          new Area(
              Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2), "a line");
      case Box(double x, double y, double width, double height, _, _) ->
          new Area(x, y, x + width, y + height, "a box");
      case Dot(double x, double y, double radius, _, _) ->
          new Area(x - radius, y - radius, x + radius, y + radius, "a dot");
      case Text text -> {
        double width = type.width(text.text(), text.strong());
        double left =
            switch (text.anchor()) {
              case START -> text.x();
              case MIDDLE -> text.x() - width / 2;
              case END -> text.x() - width;
            };
        yield new Area(
            left, text.y() - ASCENT, left + width, text.y() + DESCENT, "\"" + text.text() + "\"");
      }
    };
  }
}
