package dev.runup.chart;

import dev.runup.chart.Canvas.Label;
import dev.runup.chart.Charts.ChartWords;
import dev.runup.chart.DayAxis.Tick;
import dev.runup.chart.DayAxis.Unit;
import dev.runup.chart.RowLayout.Band;
import dev.runup.chart.TimelinePanels.Extent;
import dev.runup.figure.Scene.Anchor;
import dev.runup.figure.Scene.Paint;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The ground and the head of a part of a timeline with its own scale. The days before the issue
/// day are shaded.
final class TimelinePanel {

  private final Canvas canvas;
  private final RowLayout layout;
  private final ChartWords words;
  private final DayAxis axis;
  private final LocalDate today;

  /// Whether labels of a January have its year.
  private final boolean hasYears;

  private final List<Tick> ticks;

  TimelinePanel(
      Canvas canvas,
      RowLayout layout,
      ChartWords words,
      Unit unit,
      Extent extent,
      LocalDate today) {
    this.canvas = canvas;
    this.layout = layout;
    this.words = words;
    this.today = today;
    double left = layout.plotLeft();
    double margin = StatusScale.MARGIN;
    this.axis = extent.axis(unit, left + margin, layout.width() - margin);
    List<Tick> years =
        axis.ticksFromJanuary(day -> canvas.width(tick(day, true)), left, layout.width());
    this.hasYears = !years.isEmpty();
    this.ticks =
        hasYears ? years : axis.ticks(day -> canvas.width(tick(day, false)), left, layout.width());
  }

  DayAxis axis() {
    return axis;
  }

  /// Draws the head and the rows, and returns the lower end.
  ///
  /// @param heading what the panel shows
  /// @param issueDay the label of the issue day
  /// @param finer the days that have a panel of their own below, or null
  double draw(
      double from,
      Label heading,
      Label issueDay,
      @Nullable Extent finer,
      List<RowLayout.Row> rows) {
    double top = drawHead(from, heading, issueDay, finer);
    double bottom = layout.drawRows(canvas, top, rows);
    if (!layout.isStacked()) {
      drawGround(top, bottom);
    }
    return bottom;
  }

  /// Returns the symbol of an event in a band.
  TimelineMark mark(Band band) {
    return new TimelineMark(canvas, axis, layout.plotLeft(), layout.width(), band.middle(), today);
  }

  /// Draws the ground of a row whose plot is below its words.
  void drawGround(Band band) {
    if (layout.isStacked()) {
      drawGround(band.top(), band.bottom());
    }
  }

  /// Shades the past, and draws the labelled days and the issue day as lines.
  private void drawGround(double top, double bottom) {
    double height = bottom - top;
    double now = axis.middle(today);
    canvas.drawBoxBelow(layout.plotLeft(), top, now - layout.plotLeft(), height, Paint.SHADE);
    ticks.forEach(tick -> canvas.drawBoxBelow(tick.x() - 0.25, top, 0.5, height, Paint.RULE));
    canvas.drawBoxBelow(now - 0.5, top, 1, height, Paint.ACCENT);
  }

  /// Draws what the panel shows, the line of the issue day, and below it the labels of the scale.
  /// Returns the top of the first row.
  private double drawHead(double from, Label heading, Label issue, @Nullable Extent finer) {
    double beside = layout.titleWidth() + layout.remarkWidth();
    double under = canvas.drawText(heading, 0, from, beside);
    double top = layout.isStacked() ? under : from;
    double half = canvas.width(issue) / 2;
    double least = Math.min(layout.plotLeft() + half, layout.width() - half);
    double middle = Math.clamp(axis.middle(today), least, layout.width() - half);
    double next = canvas.drawTextLine(issue, middle, top, Anchor.MIDDLE);
    double below = next;
    for (Tick tick : ticks) {
      below = canvas.drawTextLine(tick(tick.start(), hasYears), tick.middle(), next, Anchor.MIDDLE);
    }
    double bottom = Math.max(below, layout.isStacked() ? 0 : under) + 2;
    layout.drawRule(canvas, bottom);
    if (finer != null) {
      drawFiner(finer, bottom);
    }
    return bottom;
  }

  /// Marks the days that have a panel of their own below.
  private void drawFiner(Extent finer, double y) {
    double from = Math.max(axis.start(finer.first()), layout.plotLeft());
    double to = Math.min(axis.end(finer.last()), layout.width());
    canvas.drawStroke(from, y - 1, Math.max(to, from + 2), y - 1, 2, Paint.MUTED);
  }

  private Label tick(LocalDate start, boolean withYears) {
    boolean isYear = withYears && start.getMonthValue() == 1;
    return Label.muted(words.tick(isYear ? "january" : axis.unit().key(), start));
  }
}
