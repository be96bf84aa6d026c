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
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The marks of a row of the figure of movement. They stand on one line, on the days of the words.
///
/// @param all the marks, in the order of their days
record MovementMarks(Course course, List<Mark> all) {

  /// The room that one mark needs.
  static final double MARK = 9;

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

  /// Returns whether an issue after a withdrawal has the sign that no position stands.
  boolean showsThatNoneStands() {
    boolean isTaken = false;
    for (Mark mark : all) {
      isTaken |= mark.sign.equals(MovementWords.WITHDRAWN);
      if (isTaken && mark.repeated && mark.sign.equals(StanceSymbol.UNKNOWN)) {
        return true;
      }
    }
    return false;
  }

  boolean isMoveAt(LocalDate day) {
    return all.stream().anyMatch(mark -> mark.day.equals(day) && mark.moved);
  }

  /// Returns the days that need a column: those of the marks that are no repetition, and those on
  /// which the desk knew words of earlier days.
  Set<LocalDate> days() {
    Set<LocalDate> days = new TreeSet<>();
    all.stream().filter(mark -> !mark.repeated).forEach(mark -> days.add(mark.day));
    course.steps().stream()
        .filter(step -> step.known() != null)
        .forEach(step -> days.add(day(step.known())));
    return days;
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
      sign = step.stance().word();
      if (step.kind().equals(MovementWords.WITHDRAWN)) {
        marks.add(new Mark(from, MovementWords.WITHDRAWN, false, false));
        // No position stands until the next one, and a further sign would be a further withdrawal.
        sign = StanceSymbol.UNKNOWN;
      } else {
        marks.add(new Mark(from, sign, step.kind().equals("moved"), false));
      }
      if (step.corrected() != null) {
        marks.add(new Mark(day(step.corrected()), MovementWords.CORRECTED, false, false));
      }
    }
    repeat(marks, issues, sign, from, LocalDate.MAX);
    if (course.unknownUntil() != null) {
      // Issues that didn't know words of an earlier day yet.
      LocalDate last = day(course.unknownUntil()).plusDays(1);
      LocalDate first = steps.isEmpty() ? last : steps.getFirst().at().minusDays(1);
      repeat(marks, issues, StanceSymbol.UNKNOWN, first, last);
    }
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
      boolean isRepeated =
          marks.stream().anyMatch(mark -> mark.day.equals(issue) && mark.sign.equals(sign));
      if (issue.isAfter(after) && issue.isBefore(before) && !isRepeated) {
        marks.add(new Mark(issue, sign, false, true));
      }
    }
  }

  /// Returns whether a line follows a sign: it does for each stance.
  private static boolean hasLine(String sign) {
    return switch (sign) {
      case StanceSymbol.UNKNOWN, MovementWords.WITHDRAWN, StanceSymbol.NOT_STATED -> false;
      default -> true;
    };
  }

  void draw(Canvas canvas, MovementScale scale, double y) {
    List<Mark> drawn = all.stream().filter(mark -> scale.has(mark.day)).toList();
    List<Double> places = places(drawn, scale);
    for (int i = 0; i < drawn.size(); i++) {
      drawSign(canvas, drawn.get(i).sign, drawn.get(i).moved, places.get(i), y);
    }
    drawLines(canvas, scale, drawn, places, y);
  }

  /// Returns the places of the marks. Those of one day stand beside each other, in their order.
  private static List<Double> places(List<Mark> drawn, MovementScale scale) {
    List<Double> places = new ArrayList<>();
    for (int from = 0; from < drawn.size(); ) {
      LocalDate day = drawn.get(from).day;
      int count = 1;
      while (from + count < drawn.size() && drawn.get(from + count).day.equals(day)) {
        count++;
      }
      for (int place = 0; place < count; place++) {
        places.add(scale.x(day) + (place - (count - 1) / 2.0) * BESIDE);
      }
      from += count;
    }
    return places;
  }

  /// Draws the lines that follow stances: dashed up to the day on which the desk knew the words.
  private void drawLines(
      Canvas canvas, MovementScale scale, List<Mark> drawn, List<Double> places, double y) {
    double end = scale.places().lastEntry().getValue();
    Map<LocalDate, LocalDate> knownOn = new HashMap<>();
    course.steps().stream()
        .filter(step -> step.known() != null)
        .forEach(step -> knownOn.put(step.at(), day(step.known())));
    String sign = StanceSymbol.UNKNOWN;
    LocalDate known = LocalDate.MIN;
    for (int i = 0; i < drawn.size(); i++) {
      Mark mark = drawn.get(i);
      boolean isBeside =
          mark.sign.equals(MovementWords.CORRECTED)
              || mark.repeated && mark.sign.equals(StanceSymbol.UNKNOWN);
      if (!isBeside) {
        sign = mark.sign;
        known = knownOn.getOrDefault(mark.day, LocalDate.MIN);
      }
      boolean isLast = i == drawn.size() - 1;
      double from = places.get(i) + RADIUS + 1;
      double to = isLast ? end : places.get(i + 1) - roomBefore(drawn.get(i + 1));
      if (hasLine(sign) && to > from) {
        double knownFrom = known.isAfter(mark.day) ? Math.clamp(scale.x(known), from, to) : from;
        canvas.drawDashes(from, knownFrom, y, Paint.MUTED);
        if (to > knownFrom) {
          canvas.drawStroke(knownFrom, y, to, y, 1, Paint.MUTED);
        }
      }
    }
  }

  /// Returns how far before the middle of a mark a line ends. It ends earlier where the next mark
  /// is no stance, so that its dots don't seem to be the end of the line.
  private static double roomBefore(Mark mark) {
    return mark.moved ? 7 : mark.sign.equals(StanceSymbol.NOT_STATED) ? 8 : RADIUS + 1;
  }
}
