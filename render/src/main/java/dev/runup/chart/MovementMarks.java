package dev.runup.chart;

import dev.runup.briefing.Leaf;
import dev.runup.briefing.Movement.Course;
import dev.runup.briefing.Movement.Step;
import dev.runup.figure.Scene.Paint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The marks of a row of the figure of movement. They stand on one line, on the days of the words.
///
/// @param all the marks, in the order of their days
record MovementMarks(Course course, List<Mark> all) {

  /// The room that one mark needs.
  static final double MARK = 9;

  /// The room that a repeated mark needs.
  private static final double REPEATED = 7.5;

  /// The room that each of several marks of one day needs.
  static final double BESIDE = 12.5;

  private static final double RADIUS = StanceSymbol.RADIUS;

  /// A mark on the line of a row.
  ///
  /// @param sign the stance, or what stands in its place
  /// @param moved whether it is a move
  /// @param repeated whether it says again, on an issue day, what the mark before it says
  record Mark(LocalDate day, String sign, boolean moved, boolean repeated) {}

  /// @param issues the issue days, on which what has no line is repeated
  static MovementMarks of(Course course, List<LocalDate> issues) {
    return new MovementMarks(course, marks(course, issues));
  }

  static LocalDate day(Leaf.@Nullable When when) {
    return Objects.requireNonNull(Objects.requireNonNull(when).date()).earliest();
  }

  boolean isAt(LocalDate day) {
    return all.stream().anyMatch(mark -> mark.day.equals(day));
  }

  /// Returns whether marks have enough room on a scale.
  ///
  /// @param repeated whether those count that are repeated on issue days
  boolean hasRoom(MovementScale scale, boolean repeated) {
    List<Double> places = places(scale);
    for (int i = 1; i < all.size(); i++) {
      boolean counts = repeated || !all.get(i).repeated && !all.get(i - 1).repeated;
      double least = all.get(i).moved ? BESIDE : MARK;
      if (counts && places.get(i) - places.get(i - 1) < least - 0.01) {
        return false;
      }
    }
    return true;
  }

  /// Draws a stance, or what stands in its place.
  ///
  /// @param moved whether a line before it says that it is a move
  static void drawSign(Canvas canvas, String sign, boolean moved, double x, double y) {
    switch (sign) {
      case MovementWords.CORRECTED -> {
        canvas.drawStroke(x - RADIUS, y, x, y - RADIUS, 1, Paint.INK);
        canvas.drawStroke(x, y - RADIUS, x + RADIUS, y, 1, Paint.INK);
        canvas.drawStroke(x + RADIUS, y, x, y + RADIUS, 1, Paint.INK);
        canvas.drawStroke(x, y + RADIUS, x - RADIUS, y, 1, Paint.INK);
      }
      case MovementWords.WITHDRAWN -> {
        canvas.drawDot(x, y, RADIUS, true, Paint.MUTED);
        canvas.drawStroke(x - RADIUS, y + RADIUS, x + RADIUS, y - RADIUS, 1, Paint.INK);
      }
      default -> StanceSymbol.draw(canvas, sign, x, y);
    }
    if (moved) {
      canvas.drawStroke(x - 5.5, y - 5, x - 5.5, y + 5, 1.6, Paint.ACCENT);
    }
  }

  /// Returns the marks of a row, in the order of their days.
  private static List<Mark> marks(Course course, List<LocalDate> issues) {
    List<Mark> marks = new ArrayList<>();
    List<Step> steps = course.steps();
    LocalDate from = LocalDate.MIN;
    String sign = StanceSymbol.UNKNOWN;
    for (Step step : steps) {
      repeat(marks, issues, sign, from, step.at());
      from = step.at();
      sign = step.kind().equals(MovementWords.WITHDRAWN) ? step.kind() : step.stance().word();
      marks.add(new Mark(from, sign, step.kind().equals("moved"), false));
      if (step.kind().equals(MovementWords.WITHDRAWN) && !day(step.known()).equals(from)) {
        marks.add(new Mark(day(step.known()), sign, false, false));
      }
      if (step.corrected() != null) {
        marks.add(new Mark(day(step.corrected()), MovementWords.CORRECTED, false, false));
      }
    }
    repeat(marks, issues, sign, from, LocalDate.MAX);
    marks.sort(Comparator.comparing(Mark::day));
    return marks;
  }

  /// Repeats what has no line on the issue days between two others.
  private static void repeat(
      List<Mark> marks, List<LocalDate> issues, String sign, LocalDate after, LocalDate before) {
    if (hasLine(sign)) {
      return;
    }
    for (LocalDate issue : issues) {
      boolean isMarked = marks.stream().anyMatch(mark -> mark.day.equals(issue));
      if (issue.isAfter(after) && issue.isBefore(before) && !isMarked) {
        marks.add(new Mark(issue, sign, false, true));
      }
    }
  }

  /// Returns whether a line follows a sign: it does for each stance.
  private static boolean hasLine(String sign) {
    return switch (sign) {
      case StanceSymbol.UNKNOWN, MovementWords.WITHDRAWN, "not-stated" -> false;
      default -> true;
    };
  }

  void draw(Canvas canvas, MovementScale scale, double y) {
    List<Double> places = places(scale);
    double last = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < all.size(); i++) {
      Mark mark = all.get(i);
      double x = places.get(i);
      boolean hasRoom =
          x - last >= REPEATED && (i + 1 == all.size() || places.get(i + 1) - x >= REPEATED);
      if (!mark.repeated || hasRoom) {
        drawSign(canvas, mark.sign, mark.moved, x, y);
        last = x;
      }
    }
    drawLines(canvas, scale, places, y);
  }

  /// Returns the places of the marks. Those of one day stand beside each other, in their order.
  private List<Double> places(MovementScale scale) {
    List<Double> places = new ArrayList<>();
    for (int from = 0; from < all.size(); ) {
      double x = scale.x(all.get(from).day);
      int count = 1;
      while (from + count < all.size() && scale.x(all.get(from + count).day) == x) {
        count++;
      }
      for (int place = 0; place < count; place++) {
        places.add(x + (place - (count - 1) / 2.0) * BESIDE);
      }
      from += count;
    }
    return places;
  }

  /// Draws the lines that follow stances: dashed up to the day on which the desk knew the words.
  private void drawLines(Canvas canvas, MovementScale scale, List<Double> places, double y) {
    double end = scale.places().lastEntry().getValue();
    Map<LocalDate, LocalDate> knownOn = new HashMap<>();
    course.steps().stream()
        .filter(step -> step.known() != null)
        .forEach(step -> knownOn.put(step.at(), day(step.known())));
    String sign = StanceSymbol.UNKNOWN;
    LocalDate known = LocalDate.MIN;
    for (int i = 0; i < all.size(); i++) {
      Mark mark = all.get(i);
      if (!mark.sign.equals(MovementWords.CORRECTED)) {
        sign = mark.sign;
        known = knownOn.getOrDefault(mark.day, LocalDate.MIN);
      }
      boolean isLast = i == all.size() - 1;
      double from = places.get(i) + RADIUS + 1;
      double to = isLast ? end : places.get(i + 1) - (all.get(i + 1).moved ? 7 : RADIUS + 1);
      if (hasLine(sign) && to > from) {
        double knownFrom = known.isAfter(mark.day) ? Math.clamp(scale.x(known), from, to) : from;
        canvas.drawDashes(from, knownFrom, y, Paint.MUTED);
        if (to > knownFrom) {
          canvas.drawStroke(knownFrom, y, to, y, 1, Paint.MUTED);
        }
      }
    }
  }
}
