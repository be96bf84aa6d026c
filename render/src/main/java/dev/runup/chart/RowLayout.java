package dev.runup.chart;

import dev.runup.chart.Canvas.Label;
import dev.runup.figure.DrawnFigure;
import dev.runup.figure.Scene;
import dev.runup.figure.Scene.Paint;
import dev.runup.figure.TextMetrics;
import java.util.List;
import java.util.function.Function;

/// How the rows of a figure lie at one width: their words at the left and what is plotted at the
/// right, or that below the words.
///
/// @param type the face that its texts may be set in
/// @param width the whole width
/// @param title the width of the column of titles
/// @param remark the width of the column of remarks; 0 where they stand below the titles
/// @param plot the width of what is plotted, at the right edge
record RowLayout(TextMetrics type, double width, double title, double remark, double plot) {

  private static final RowLayout WIDE = new RowLayout(TextMetrics.OURS, 530, 195, 145, 166);
  private static final RowLayout MEDIUM = new RowLayout(TextMetrics.ANY, 410, 190, 0, 208);
  private static final RowLayout NARROW = new RowLayout(TextMetrics.ANY, 220, 220, 0, 220);

  /// Space between columns, and above and below the words of a row.
  private static final double GAP = 12;

  private static final double PADDING = 2.5;

  /// The height of a plot below its words.
  private static final double BAND = 13;

  /// A row of a figure.
  record Row(Label title, Label remark, Plot plot) {}

  /// Draws what is plotted in a row.
  @FunctionalInterface
  interface Plot {
    void draw(Canvas canvas, Band band);
  }

  /// The room of a plot.
  ///
  /// @param middle the height of what it shows
  record Band(double top, double middle, double bottom) {}

  /// Gives back a figure drawn at all widths.
  static DrawnFigure drawn(String alt, Function<RowLayout, Scene> draw) {
    return new DrawnFigure(alt, draw.apply(WIDE), draw.apply(MEDIUM), draw.apply(NARROW));
  }

  boolean isStacked() {
    return plot == width;
  }

  double plotLeft() {
    return width - plot;
  }

  /// Draws rows below each other and gives back where they end.
  double rows(Canvas canvas, double top, List<Row> rows) {
    double next = top;
    for (Row row : rows) {
      next = row(canvas, next, row);
      if (!isStacked()) {
        rule(canvas, next);
      }
    }
    return next;
  }

  /// Draws a row and gives back where it ends.
  double row(Canvas canvas, double top, Row row) {
    double first = top + PADDING;
    double ends = canvas.text(row.title, 0, first, title);
    double bottom =
        remark == 0
            ? said(canvas, row.remark, 0, ends, title)
            : Math.max(ends, said(canvas, row.remark, title + GAP, first, remark));
    if (isStacked()) {
      // The words of the next row stand between it and this one.
      Band band = new Band(bottom, bottom + BAND / 2, bottom + BAND);
      row.plot.draw(canvas, band);
      return band.bottom + 2 * PADDING;
    }
    Band band = new Band(top, first + TextMetrics.LEADING / 2, bottom + PADDING);
    row.plot.draw(canvas, band);
    return band.bottom;
  }

  private static double said(Canvas canvas, Label label, double x, double top, double width) {
    return label.text().isBlank() ? top : canvas.text(label, x, top, width);
  }

  /// Draws a line across.
  void rule(Canvas canvas, double y) {
    canvas.stroke(0, y, width, y, 0.5, Paint.RULE);
  }
}
