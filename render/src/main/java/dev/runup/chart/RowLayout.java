package dev.runup.chart;

import dev.runup.chart.Canvas.Label;
import dev.runup.figure.DrawnFigure;
import dev.runup.figure.Scene;
import dev.runup.figure.Scene.Paint;
import dev.runup.figure.TextMetrics;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The layout of a figure's rows at one width. The words are at the left and the plot is at the
/// right. If there is less room, the plot is below the words.
///
/// @param metrics the widths of the typeface in which texts may be set
/// @param labels returns the text that is printed for a label
/// @param width the whole width
/// @param titleWidth the width of the column of titles
/// @param remarkWidth the width of the column of remarks, or 0 if they are below the titles
/// @param plotWidth the width of the plot, which ends at the right edge
record RowLayout(
    TextMetrics metrics,
    UnaryOperator<String> labels,
    double width,
    double titleWidth,
    double remarkWidth,
    double plotWidth) {

  /// Space between columns.
  private static final double GAP = 12;

  private static final double PADDING = 2.5;

  /// The height of a plot below its words.
  private static final double BAND = 13;

  /// A row of a figure.
  ///
  /// @param remark a text beside or below the title, which may be blank
  record Row(Label title, Label remark, PlotDrawing plot) {}

  /// Draws the plot of one row.
  @FunctionalInterface
  interface PlotDrawing {
    void draw(Canvas canvas, Band band);
  }

  /// The vertical room of a plot.
  ///
  /// @param middle the height of the row's symbol
  record Band(double top, double middle, double bottom) {}

  /// Returns a figure that is drawn at all three widths.
  static DrawnFigure drawAtAllWidths(String alt, Function<RowLayout, Scene> draw) {
    return drawWithLabels(UnaryOperator.identity(), alt, draw);
  }

  private static DrawnFigure drawWithLabels(
      UnaryOperator<String> labels, String alt, Function<RowLayout, Scene> draw) {
    return new DrawnFigure(
        alt,
        draw.apply(new RowLayout(TextMetrics.OURS, labels, 530, 195, 145, 166)),
        draw.apply(new RowLayout(TextMetrics.ANY, labels, 410, 190, 0, 208)),
        draw.apply(new RowLayout(TextMetrics.ANY, labels, 220, 220, 0, 220)),
        others -> drawWithLabels(others, alt, draw),
        false);
  }

  /// Returns an empty picture for this layout.
  Canvas canvas() {
    return new Canvas(metrics, labels);
  }

  /// Returns whether plots are below their words.
  boolean isStacked() {
    return plotWidth == width;
  }

  double plotLeft() {
    return width - plotWidth;
  }

  /// Draws rows below each other and returns the lower end of the last one.
  double drawRows(Canvas canvas, double top, List<Row> rows) {
    double next = top;
    for (Row row : rows) {
      next = drawRow(canvas, next, row);
      if (!isStacked()) {
        drawRule(canvas, next);
      }
    }
    return next;
  }

  /// Draws a row and returns its lower end.
  double drawRow(Canvas canvas, double top, Row row) {
    double first = top + PADDING;
    double ends = canvas.drawText(row.title, 0, first, titleWidth);
    double bottom =
        remarkWidth == 0
            ? drawRemark(canvas, row.remark, 0, ends, titleWidth)
            : Math.max(ends, drawRemark(canvas, row.remark, titleWidth + GAP, first, remarkWidth));
    if (isStacked()) {
      // The plot gets only the band below its words, because the next row's words follow.
      Band band = new Band(bottom, bottom + BAND / 2, bottom + BAND);
      row.plot.draw(canvas, band);
      return band.bottom + 2 * PADDING;
    }
    Band band = new Band(top, first + TextMetrics.LEADING / 2, bottom + PADDING);
    row.plot.draw(canvas, band);
    return band.bottom;
  }

  private static double drawRemark(Canvas canvas, Label label, double x, double top, double width) {
    return label.text().isBlank() ? top : canvas.drawText(label, x, top, width);
  }

  /// Draws a horizontal line across the whole width.
  void drawRule(Canvas canvas, double y) {
    canvas.drawStroke(0, y, width, y, 0.5, Paint.RULE);
  }
}
