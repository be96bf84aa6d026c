package dev.runup.chart;

import dev.runup.chart.Canvas.Label;
import dev.runup.figure.Scene.Anchor;
import dev.runup.figure.TextMetrics;
import java.util.List;

/// The key of a figure: what its symbols mean, in as many lines as it needs.
final class Key {

  private static final double GAP = 12;

  private Key() {}

  /// A symbol and its meaning.
  ///
  /// @param width the width of the symbol
  record Item(double width, Symbol symbol, Label meaning) {}

  /// Draws a symbol.
  @FunctionalInterface
  interface Symbol {
    /// Draws it on a canvas.
    ///
    /// @param x the left edge
    /// @param y the middle
    void draw(Canvas canvas, double x, double y);
  }

  /// Draws a key and returns its lower end.
  static double draw(Canvas canvas, List<Item> items, double top, double width) {
    double x = 0;
    double line = top;
    for (Item item : items) {
      double text = item.width + 4;
      if (x > 0 && x + text + canvas.width(item.meaning) > width) {
        x = 0;
        line += TextMetrics.LEADING;
      }
      item.symbol.draw(canvas, x, line + TextMetrics.LEADING / 2);
      if (x == 0 && text + canvas.width(item.meaning) > width) {
        line = canvas.drawText(item.meaning, text, line, width - text);
      } else {
        canvas.drawTextLine(item.meaning, x + text, line, Anchor.START);
        x += text + canvas.width(item.meaning) + GAP;
      }
    }
    return x == 0 ? line : line + TextMetrics.LEADING;
  }
}
