package dev.runup.chart;

import dev.runup.chart.DateParts.End;
import dev.runup.chart.DateParts.Kind;
import dev.runup.chart.DateParts.Part;
import dev.runup.figure.Scene.Paint;
import java.time.LocalDate;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/// The symbol of an event in its row. A dot is a known day, a bar lasts all its days, thick dashes
/// are days of which one is meant, and thin dashes lead to an end that isn't known.
///
/// @param axis the scale of the panel
/// @param left the left edge of the plot
/// @param right the right edge of the plot
/// @param y the height of its middle
/// @param issueDay the day of the issue
record TimelineMark(
    Canvas canvas, DayAxis axis, double left, double right, double y, LocalDate issueDay) {

  private static final double RADIUS = 3.4;
  private static final double HALF = 2.2;

  /// Half of the height of a limit.
  private static final double LIMIT = 3.6;

  /// The length of the dashes at an approximate end.
  private static final double ABOUT = 9;

  /// The space between a mark and the sign beside it.
  private static final double BESIDE = 6;

  /// How an event is drawn.
  ///
  /// @param filled whether it has occurred or goes on
  /// @param unsure whether that isn't known for sure. It then has a sign beside it
  /// @param off whether it is cancelled or postponed
  /// @param isSummit whether it is the summit, which is larger and in the accent colour
  record Look(boolean filled, boolean unsure, boolean off, boolean isSummit) {
    private Paint paint() {
      return isSummit ? Paint.ACCENT : Paint.INK;
    }
  }

  /// Returns the width of the symbol of a kind in the key.
  static double keyWidth(Kind kind) {
    return kind == Kind.DAY ? 2 * RADIUS : 21;
  }

  /// Draws the symbol of a kind for the key.
  static void drawKey(Canvas canvas, Kind kind, double x, double y) {
    double to = x + keyWidth(kind);
    switch (kind) {
      case DAY -> canvas.drawDot(x + RADIUS, y, RADIUS, false, Paint.INK);
      case SURE -> canvas.drawBox(x, y - HALF, to - x, 2 * HALF, false, Paint.INK);
      case WITHIN -> canvas.drawThickDashes(x, to, y, 2 * HALF, Paint.INK);
      case OPEN -> canvas.drawDashes(x, to, y, Paint.INK);
    }
  }

  void draw(DateParts date, Look look) {
    date.parts().forEach(part -> draw(part, look));
    if (look.unsure) {
      drawUnsure(date);
    }
  }

  /// Draws the sign of what isn't known for sure, at the right of the mark if it has room there, or
  /// else at its left, and never on the line of the issue day.
  private void drawUnsure(DateParts date) {
    double first = right;
    double last = left;
    for (Part part : date.parts()) {
      boolean isDay = part.kind() == Kind.DAY;
      double middle = (start(part.from()) + end(part.to())) / 2;
      double before = part.start() == End.ABOUT ? ABOUT : 0;
      double after = part.end() == End.ABOUT ? ABOUT : 0;
      first = Math.min(first, isDay ? middle - RADIUS : start(part.from()) - before);
      last = Math.max(last, isDay ? middle + RADIUS : end(part.to()) + after);
    }
    double now = axis.middle(issueDay);
    double most = right - BESIDE;
    double x =
        DoubleStream.of(last + BESIDE, first - BESIDE, now + BESIDE)
            .filter(place -> place >= left + BESIDE && place <= most)
            .filter(place -> Math.abs(place - now) >= BESIDE)
            .findFirst()
            .orElse(most);
    ContactMark.drawUnknown(canvas, x, y);
  }

  private void draw(Part part, Look look) {
    double from = start(part.from());
    double to = end(part.to());
    switch (part.kind()) {
      case DAY -> drawDay((from + to) / 2, look);
      case SURE -> drawBar(from, to, look);
      case WITHIN -> {
        double half = Math.max(to - from, 2 * HALF) / 2;
        double middle = (from + to) / 2;
        drawBand(middle - half, middle + half, look);
        drawEnds(part, middle - half, middle + half, look);
      }
      case OPEN -> {
        drawDashes(from, to, 0, look);
        drawEnds(part, from, to, look);
      }
    }
  }

  /// Returns the start of a day. A day before the scale, or none, is at the edge of the plot.
  private double start(@Nullable LocalDate day) {
    return day == null || day.isBefore(axis.first())
        ? left + 1
        : Math.min(axis.start(day), right - 1);
  }

  private double end(@Nullable LocalDate day) {
    return day == null || day.isAfter(axis.last()) ? right - 1 : Math.max(axis.end(day), left + 1);
  }

  /// Draws a cross for an event that is off, or else a dot.
  private void drawDay(double x, Look look) {
    if (look.off) {
      canvas.drawCross(x, y, HALF, look.paint());
    } else {
      double radius = look.isSummit ? 1.3 * RADIUS : RADIUS;
      canvas.drawDot(x, y, radius, !look.filled, look.paint());
    }
  }

  /// Draws a bar, filled up to the issue day if it is filled at all.
  private void drawBar(double from, double to, Look look) {
    double width = Math.max(to - from, 2 * HALF);
    double x = (from + to - width) / 2;
    double now = axis.end(issueDay);
    double done = look.filled ? Math.clamp(now, x, x + width) : x;
    if (done > x) {
      canvas.drawBox(x, y - HALF, done - x, 2 * HALF, false, look.paint());
    }
    if (x + width > done + 0.01) {
      canvas.drawBox(done, y - HALF, x + width - done, 2 * HALF, true, look.paint());
    }
    strike(x, x + width, look);
  }

  /// Draws thick dashes, or only their edges for what is to come.
  private void drawBand(double from, double to, Look look) {
    if (look.filled) {
      canvas.drawThickDashes(from, to, y, 2 * HALF, look.paint());
    } else {
      drawDashes(from, to, -HALF, look);
      drawDashes(from, to, HALF, look);
    }
    strike(from, to, look);
  }

  private void strike(double from, double to, Look look) {
    if (look.off) {
      canvas.drawStroke(from, y, to, y, 1, look.paint());
    }
  }

  private void drawEnds(Part part, double from, double to, Look look) {
    if (part.start() == End.ABOUT) {
      drawDashes(Math.max(left + 1, from - ABOUT), from, 0, look);
    } else if (part.start() == End.LIMIT && from > left + 1) {
      drawLimit(from, look);
    }
    if (part.end() == End.ABOUT) {
      drawDashes(to, Math.min(right - 1, to + ABOUT), 0, look);
    } else if (part.end() == End.LIMIT && to < right - 1) {
      drawLimit(to, look);
    }
  }

  private void drawLimit(double x, Look look) {
    canvas.drawStroke(x, y - LIMIT, x, y + LIMIT, 1, look.paint());
  }

  private void drawDashes(double from, double to, double down, Look look) {
    canvas.drawDashes(from, to, y + down, look.paint());
  }
}
