package dev.runup.chart;

import dev.runup.chart.Canvas.Label;
import dev.runup.figure.Scene.Anchor;
import dev.runup.figure.Scene.Paint;
import dev.runup.figure.TextMetrics;
import java.util.List;

/// The symbols of stances.
final class StanceSymbol {

  static final double RADIUS = 3.2;

  /// Half of the width that every symbol has room in.
  static final double HALF = 4.5;

  /// Distance from the left edge of a symbol to its word.
  static final double WORD_OFFSET = 11;

  /// Stands for the stance of an actor of whom no position is known.
  static final String UNKNOWN = "";

  /// The keyword of a position that was not stated.
  static final String NOT_STATED = "not-stated";

  /// Stands for a position that the desk withdrew.
  static final String WITHDRAWN = "withdrawn";

  private StanceSymbol() {}

  /// Draws the symbol of a stance. Symbols are round for stances that approach an agreement. They
  /// are square or crossed for those that resist it.
  static void draw(Canvas canvas, String stance, double x, double y) {
    double half = RADIUS * 0.9;
    switch (stance) {
      case "supports" -> canvas.drawDot(x, y, RADIUS, false, Paint.INK);
      case "offers" -> {
        canvas.drawDot(x, y, RADIUS, true, Paint.INK);
        canvas.drawDot(x, y, RADIUS / 2.5, false, Paint.INK);
      }
      case "open" -> canvas.drawDot(x, y, RADIUS, true, Paint.INK);
      case "red-line" -> canvas.drawBox(x - half, y - half, 2 * half, 2 * half, false, Paint.INK);
      case "reserved" -> canvas.drawBox(x - half, y - half, 2 * half, 2 * half, true, Paint.INK);
      case "opposes" -> canvas.drawCross(x, y, half, Paint.INK);
      case "demands" -> {
        canvas.drawStroke(x - half, y, x + half, y, 1.3, Paint.INK);
        canvas.drawStroke(x, y - half, x, y + half, 1.3, Paint.INK);
      }
      case UNKNOWN ->
          canvas.drawTextLine(Label.muted("?"), x, y - TextMetrics.LEADING / 2, Anchor.MIDDLE);
      case WITHDRAWN -> {
        canvas.drawDot(x, y, RADIUS, true, Paint.MUTED);
        canvas.drawStroke(x - RADIUS, y + RADIUS, x + RADIUS, y - RADIUS, 1, Paint.INK);
      }
      // Three dots for a position that was not stated: a dash would seem to end a line.
      default ->
          List.of(-3.0, 0.0, 3.0)
              .forEach(beside -> canvas.drawDot(x + beside, y, 1, false, Paint.INK));
    }
  }
}
