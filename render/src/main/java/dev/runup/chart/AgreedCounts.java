package dev.runup.chart;

import dev.runup.briefing.Agreed.Count;
import dev.runup.chart.Canvas.Label;
import dev.runup.chart.Charts.ChartWords;
import dev.runup.chart.LabelPlaces.Area;
import dev.runup.chart.LabelPlaces.Place;
import dev.runup.figure.Scene.Anchor;
import dev.runup.figure.Scene.Paint;
import dev.runup.figure.TextMetrics;
import java.util.ArrayList;
import java.util.List;

/// The line of the own count, on the days of the plot above it and a scale of its own. It ends at
/// the issue day with a dot.
///
/// @param left the left edge of the plot
/// @param right its right edge
/// @param now the place of the issue day
record AgreedCounts(
    ChartWords words, Canvas canvas, DayAxis axis, double left, double right, double now) {

  /// The height of all points. A label has room above or below each number of them.
  private static final double HEIGHT = 60;

  private static final double RADIUS = 2;

  /// The room for a label above all points.
  private static final double ABOVE = TextMetrics.LEADING + 2;

  /// Returns the height of all points, if the drawing begins at `from`.
  double top(double from) {
    return from + ABOVE;
  }

  /// Returns the height of no points.
  double bottom(double from) {
    return top(from) + HEIGHT;
  }

  /// Draws it and returns the lower end.
  double draw(List<Count> counts, double from) {
    int most = counts.stream().mapToInt(Count::all).max().orElse(1);
    double bottom = bottom(from);
    LabelPlaces places = new LabelPlaces(new Area(left, from, right, bottom));
    places.take(new Area(now - 0.5, top(from), now + 0.5, bottom));
    for (int number : List.of(0, most)) {
      double y = bottom - HEIGHT * number / most;
      Label label = Label.muted(String.valueOf(number));
      canvas.drawTextLine(label, left - 4, y - TextMetrics.LEADING / 2, Anchor.END);
      canvas.drawStroke(left, y, right, y, 0.5, number == 0 ? Paint.MUTED : Paint.RULE);
      places.take(new Area(left, y - 0.5, right, y + 0.5));
    }
    double y = Double.NaN;
    List<Area> steps = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      double x = x(counts.get(i));
      double end = i + 1 == counts.size() ? Math.max(x, now) : x(counts.get(i + 1));
      double next = bottom - HEIGHT * counts.get(i).done() / most;
      if (end == x && i + 1 < counts.size()) {
        steps.add(new Area(left, from, left, from));
        continue;
      }
      if (!Double.isNaN(y) && y != next) {
        canvas.drawStroke(x, y, x, next, 1.3, Paint.INK);
        places.take(new Area(x - 0.5, Math.min(y, next), x + 0.5, Math.max(y, next)));
      }
      if (end > x) {
        canvas.drawStroke(x, next, end, next, 1.3, Paint.INK);
        places.take(new Area(x, next - 0.5, end, next + 0.5));
      }
      steps.add(new Area(x, next, end, next));
      y = next;
    }
    Area last = steps.getLast();
    canvas.drawDot(last.right(), last.top(), RADIUS, false, Paint.INK);
    boolean isSaid = drawLast(counts.getLast(), last, places);
    for (int i = counts.size() - 2; i >= 0; i--) {
      Label label = label(counts.get(i));
      Area step = steps.get(i);
      Place place = step.right() > step.left() ? places.above(step, canvas.width(label)) : null;
      if (place != null) {
        canvas.drawTextLine(label, place.x(), place.top(), place.anchor());
      }
    }
    return isSaid ? bottom + 2 : drawBelow(counts.getLast(), bottom + 2);
  }

  private Label label(Count count) {
    return new Label(words.phrase(count.share()), "", false, Paint.INK);
  }

  /// Draws the label of the newest count beside the end of its line. Returns false if there is no
  /// room.
  private boolean drawLast(Count count, Area line, LabelPlaces places) {
    Label label = label(count);
    Area end =
        new Area(
            line.right() - RADIUS, line.top() - RADIUS, line.right() + RADIUS, line.top() + RADIUS);
    Place place = places.atEnd(end, canvas.width(label));
    if (place != null) {
      canvas.drawTextLine(label, place.x(), place.top(), place.anchor());
    }
    return place != null;
  }

  /// Draws the label of the newest count below the plot, and returns the lower end.
  private double drawBelow(Count count, double top) {
    Label label = label(count);
    double half = canvas.width(label) / 2;
    double most = right - half;
    double x = Math.clamp(now, Math.min(left + half, most), most);
    return canvas.drawTextLine(label, x, top, Anchor.MIDDLE);
  }

  /// Returns the place of a step. One before the first claim is at the start of the scale.
  private double x(Count count) {
    return count.at().isBefore(axis.first()) ? left : axis.middle(count.at());
  }
}
