package dev.runup.chart;

import dev.runup.briefing.Contacts.Contact;
import dev.runup.chart.Canvas.Label;
import dev.runup.figure.Scene.Anchor;
import dev.runup.figure.Scene.Paint;
import dev.runup.figure.TextMetrics;

/// The marks of a contact on the lanes of those who took part, and the line between them.
///
/// @param y the height of its middle
record ContactMark(Canvas canvas, State state, double y) {

  private static final double RADIUS = 3.4;
  private static final double HALF = 2.6;

  /// The space between a line and the middle of a lane: beside a mark, or beside an actor who was
  /// not there.
  private static final double ROOM = 5;

  private static final Label UNKNOWN = new Label("?", "", true, Paint.INK);

  /// What is known of a contact.
  enum State {
    /// It took place or goes on.
    MET,
    /// It is announced.
    COMING,
    /// It is called off or postponed.
    OFF,
    /// Nobody says for sure that it took place.
    UNSURE,
    /// It is a letter.
    SENT;

    static State of(Contact contact) {
      if (contact.event().isOff()) {
        return OFF;
      }
      return contact.isDoubtful() || contact.event().phase().equals("overdue")
          ? UNSURE
          : !contact.tookPlace() ? COMING : contact.to().isEmpty() ? MET : SENT;
    }
  }

  /// Draws the mark of an actor who took part.
  void draw(double x) {
    switch (state) {
      case MET -> canvas.drawDot(x, y, RADIUS, false, Paint.INK);
      case COMING -> canvas.drawDot(x, y, RADIUS, true, Paint.INK);
      case OFF -> canvas.drawCross(x, y, HALF, Paint.INK);
      case UNSURE -> drawUnknown(canvas, x, y);
      case SENT -> canvas.drawBox(x - HALF, y - HALF, 2 * HALF, 2 * HALF, false, Paint.INK);
    }
  }

  /// Draws the sign of what isn't known for sure. All figures of events have it.
  static void drawUnknown(Canvas canvas, double x, double y) {
    canvas.drawTextLine(UNKNOWN, x, y - TextMetrics.LEADING / 2, Anchor.MIDDLE);
  }

  /// Draws the part of the line between two lanes that are next to each other. It touches neither
  /// lane if its actor was not there.
  ///
  /// @param isFrom whether the actor of the left lane was there
  /// @param isTo whether the actor of the right lane was there
  void join(double from, boolean isFrom, double to, boolean isTo) {
    if (state == State.MET || state == State.COMING || state == State.UNSURE) {
      double begin = from + room(isFrom);
      double end = to - room(isTo);
      canvas.drawStroke(begin, y, end, y, 1, state == State.MET ? Paint.INK : Paint.MUTED);
    }
  }

  private double room(boolean isThere) {
    return isThere && state != State.UNSURE ? RADIUS : ROOM;
  }
}
