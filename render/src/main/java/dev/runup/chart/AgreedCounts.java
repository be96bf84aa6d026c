package dev.runup.chart;

import dev.runup.briefing.Agreed.Count;
import dev.runup.chart.Canvas.Label;
import dev.runup.chart.Charts.ChartWords;
import dev.runup.chart.LabelPlaces.Area;
import dev.runup.figure.Scene.Anchor;
import dev.runup.figure.Scene.Paint;
import dev.runup.figure.TextMetrics;
import java.util.ArrayList;
import java.util.List;

/// The line of the own count, on the days of the plot above it and a scale of its own.
///
/// @param left the left edge of the plot
/// @param right its right edge
record AgreedCounts(ChartWords words, Canvas canvas, DayAxis axis, double left, double right) {

  /// The height of all points.
  private static final double HEIGHT = 28;

  /// Draws it and returns the lower end.
  double draw(List<Count> counts, double from) {
    int most = counts.stream().mapToInt(Count::all).max().orElse(1);
    double top = from + TextMetrics.LEADING;
    double bottom = top + HEIGHT;
    LabelPlaces places = new LabelPlaces(new Area(left, from, right, bottom));
    for (int number : List.of(0, most)) {
      double y = bottom - HEIGHT * number / most;
      Label label = Label.muted(String.valueOf(number));
      canvas.drawTextLine(label, left - 4, y - TextMetrics.LEADING / 2, Anchor.END);
      canvas.drawStroke(left, y, right, y, 0.5, number == 0 ? Paint.MUTED : Paint.RULE);
    }
    double y = Double.NaN;
    List<Area> steps = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      Count count = counts.get(i);
      double x = x(count);
      double end = i + 1 == counts.size() ? right : x(counts.get(i + 1));
      double next = bottom - HEIGHT * count.done() / most;
      if (end > x || i + 1 == counts.size()) {
        if (!Double.isNaN(y) && y != next) {
          canvas.drawStroke(x, y, x, next, 1.3, Paint.INK);
          places.take(new Area(x - 0.5, Math.min(y, next), x + 0.5, Math.max(y, next)));
        }
        canvas.drawStroke(x, next, end, next, 1.3, Paint.INK);
        places.take(new Area(x, next - 0.5, end, next + 0.5));
        steps.add(new Area(x, next, x, next));
        y = next;
      } else {
        steps.add(new Area(-1, 0, -1, 0));
      }
    }
    for (int i = 0; i < counts.size(); i++) {
      Area step = steps.get(i);
      Label label = new Label(words.phrase(counts.get(i).share()), "", false, Paint.INK);
      Area area = step.left() < 0 ? null : places.above(step, canvas.width(label));
      if (area != null) {
        canvas.drawTextLine(label, area.left(), area.top(), Anchor.START);
      }
    }
    return bottom + 2;
  }

  /// Returns the place of a step. One before the first claim is at the start of the scale.
  private double x(Count count) {
    return count.at().isBefore(axis.first()) ? left : axis.middle(count.at());
  }
}
