package dev.runup.chart;

import dev.runup.briefing.Leaf;
import dev.runup.chart.Canvas.Label;
import dev.runup.chart.Charts.ChartWords;
import dev.runup.fact.Amount;
import dev.runup.figure.Scene;
import dev.runup.figure.Scene.Anchor;
import dev.runup.figure.TextMetrics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The labels of a scale of amounts: its ends, and as many steps between them as have room. On a
/// logarithmic scale at least one step must have it. If need be, the labels of the steps lack the
/// unit, then those of the ends do, too. The rows have it.
///
/// @param steps the steps between the ends for whose labels there is room
/// @param isOneLine whether both ends fit on one line
record ScaleLabels(
    Canvas canvas,
    RowLayout layout,
    AmountScale scale,
    Label first,
    Label last,
    List<Step> steps,
    boolean isOneLine) {

  /// Both ends and the steps have the unit.
  private static final int ALL = 3;

  /// A labelled step.
  ///
  /// @param x the middle of its label
  private record Step(double x, Label label) {}

  /// Returns the labels with the most words for which there is room.
  ///
  /// @param like an amount with the unit of the scale
  static ScaleLabels of(
      ChartWords words, Canvas canvas, RowLayout layout, AmountScale scale, Leaf.Quantity like) {
    ScaleLabels longest = of(words, canvas, layout, scale, like, ALL);
    ScaleLabels labels = longest;
    for (int units = ALL - 1;
        scale.logarithmic() && labels.steps.isEmpty() && units >= 0;
        units--) {
      labels = of(words, canvas, layout, scale, like, units);
    }
    return labels.steps.isEmpty() ? longest : labels;
  }

  /// @param units how many have the unit: 1 for the last end, 2 for both ends, or [#ALL]
  private static ScaleLabels of(
      ChartWords words,
      Canvas canvas,
      RowLayout layout,
      AmountScale scale,
      Leaf.Quantity like,
      int units) {
    Label first = label(words, scale.first(), like, units >= 2);
    Label last = label(words, scale.last(), like, units >= 1);
    boolean isOneLine =
        canvas.width(first) + Scene.TEXT_SIZE + canvas.width(last) < layout.plotWidth();
    List<Step> labelled = new ArrayList<>();
    double free = layout.plotLeft() + canvas.width(first) + Scene.TEXT_SIZE / 2;
    double end = layout.width() - canvas.width(last) - Scene.TEXT_SIZE / 2;
    List<BigDecimal> steps = scale.steps();
    for (BigDecimal step : steps.subList(1, steps.size() - 1)) {
      Label label = label(words, step, like, units == ALL);
      double half = canvas.width(label) / 2;
      double x = scale.xOf(step);
      if (x - half > free && x + half < end) {
        labelled.add(new Step(x, label));
        free = x + half + Scene.TEXT_SIZE / 2;
      }
    }
    return new ScaleLabels(canvas, layout, scale, first, last, labelled, isOneLine);
  }

  private static Label label(
      ChartWords words, BigDecimal number, Leaf.Quantity like, boolean isWithUnit) {
    Amount amount = AmountScale.withUnitOf(number, like.amount());
    Amount bare =
        new Amount(
            amount.bound(), null, amount.low(), null, amount.scale(), false, amount.percent());
    return Label.muted(
        words.textOf(
            new Leaf.Quantity(isWithUnit ? amount : bare, isWithUnit ? like.unit() : null, null)));
  }

  /// Draws the labels and returns their lower end.
  double draw(double top) {
    canvas.drawTextLine(first, layout.plotLeft(), top, Anchor.START);
    steps.forEach(step -> canvas.drawTextLine(step.label, step.x, top, Anchor.MIDDLE));
    double next = isOneLine ? top : top + TextMetrics.LEADING;
    return canvas.drawTextLine(last, layout.width(), next, Anchor.END);
  }
}
