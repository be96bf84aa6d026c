package dev.runup.chart;

import dev.runup.briefing.Event;
import dev.runup.chart.TimelineLayout.Stretch;
import dev.runup.figure.Scene.Paint;
import java.util.Set;

/// Draws an event's mark.
///
/// @param y the height of its middle
record EventMark(Canvas canvas, Event event, double y, double now) {
  private static final double RADIUS = 3.4;
  private static final double HALF = 2.2;

  /// Dashes where an end is open.
  private static final double OPEN = 14;

  void draw(Stretch stretch) {
    switch (stretch.kind()) {
      case LASTING -> lasting(stretch);
      case DAY -> mark(stretch.at());
      case ABOUT -> {
        canvas.dashes(stretch.at() - 3 * RADIUS, stretch.at() - RADIUS, y, paint());
        canvas.dashes(stretch.at() + RADIUS, stretch.at() + 3 * RADIUS, y, paint());
        mark(stretch.at());
      }
      case WITHIN -> within(stretch);
      case ORDER -> {
        canvas.dashes(stretch.from() + 1, stretch.at() - RADIUS, y, paint());
        canvas.dashes(stretch.at() + RADIUS, stretch.to() - 1, y, paint());
        mark(stretch.at());
      }
    }
  }

  private double radius() {
    return event.isSummit() ? 1.3 * RADIUS : RADIUS;
  }

  private Paint paint() {
    return event.isSummit() ? Paint.ACCENT : Paint.INK;
  }

  private boolean isHollow() {
    return !event.status().word().equals(TimelineLayout.OCCURRED)
        && !event.status().word().equals(TimelineLayout.ONGOING);
  }

  /// A cross for what was called off, else a dot.
  private void mark(double x) {
    if (Set.of("postponed", "cancelled").contains(event.status().word())) {
      canvas.stroke(x - HALF, y - HALF, x + HALF, y + HALF, 1.3, paint());
      canvas.stroke(x - HALF, y + HALF, x + HALF, y - HALF, 1.3, paint());
    } else {
      canvas.dot(x, y, radius(), isHollow(), paint());
    }
  }

  /// A line from the first possible day to the last, with a stop at each that is known.
  private void within(Stretch stretch) {
    double open = open(stretch);
    end(stretch.from(), stretch.openFrom(), open);
    end(stretch.to(), stretch.openTo(), -open);
    double from = stretch.from() + (stretch.openFrom() ? open : 0);
    double to = stretch.to() - (stretch.openTo() ? open : 0);
    stroke(from, Math.min(stretch.at() - RADIUS, to));
    stroke(Math.max(stretch.at() + RADIUS, from), to);
    mark(stretch.at());
  }

  private static double open(Stretch stretch) {
    return Math.min(OPEN, (stretch.to() - stretch.from()) / 3);
  }

  private void end(double x, boolean open, double inwards) {
    if (open) {
      canvas.dashes(Math.min(x, x + inwards), Math.max(x, x + inwards), y, paint());
    } else {
      canvas.stroke(x, y - HALF, x, y + HALF, 1, paint());
    }
  }

  private void stroke(double from, double to) {
    if (to > from) {
      canvas.stroke(from, y, to, y, 1, paint());
    }
  }

  /// A bar, filled as far as it is past.
  private void lasting(Stretch stretch) {
    double open = open(stretch);
    boolean goesOn = event.status().word().equals(TimelineLayout.ONGOING);
    double from = stretch.from() + (stretch.openFrom() ? open : 0);
    double to = stretch.to() - (stretch.openTo() ? open : 0);
    if (goesOn && stretch.openTo() && now > from) {
      to = Math.min(to, now);
    }
    if (to - from < 2 * HALF) {
      from = stretch.at() - HALF;
      to = stretch.at() + HALF;
    }
    if (stretch.openFrom()) {
      canvas.dashes(stretch.from() + 1, from, y, paint());
    }
    if (stretch.openTo()) {
      canvas.dashes(to, stretch.to() - 1, y, paint());
    }
    double done = isHollow() ? from : goesOn ? Math.clamp(now, from, to) : to;
    if (done > from) {
      canvas.box(from, y - HALF, done - from, 2 * HALF, false, paint());
    }
    if (to > done) {
      canvas.box(done, y - HALF, to - done, 2 * HALF, true, paint());
    }
  }
}
