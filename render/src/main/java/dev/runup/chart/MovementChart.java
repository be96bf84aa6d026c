package dev.runup.chart;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Movement;
import dev.runup.briefing.Movement.Course;
import dev.runup.briefing.Movement.Step;
import dev.runup.chart.Canvas.Label;
import dev.runup.chart.Charts.ChartWords;
import dev.runup.chart.MovementWords.Line;
import dev.runup.figure.DrawnFigure;
import dev.runup.figure.Scene;
import dev.runup.figure.Scene.Anchor;
import dev.runup.figure.Scene.Paint;
import dev.runup.figure.TextMetrics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A figure of how positions moved. Each row has the words of one position at the left. At the
/// right, a symbol for each stance stands on the day of its words, on one line, because stances
/// have no order. The issue days are columns. A line follows a stance while it is known to hold.
///
/// @param movement the positions, of which at least one moved
record MovementChart(ChartWords words, Movement movement) {

  private static final double GAP = 12;
  private static final double PADDING = 3;

  /// Distance from the left edge to a symbol in a line of words, and to its text.
  private static final double SIGN = 8;

  private static final double INDENT = 17;

  /// The room that one mark needs.
  private static final double MARK = 9;

  /// The room that each of several marks of one day needs.
  private static final double BESIDE = 12.5;

  private static final double RADIUS = StanceSymbol.RADIUS;

  static Optional<DrawnFigure> of(Briefing briefing, ChartWords words) {
    Movement movement = briefing.matrix().movement();
    MovementChart chart = new MovementChart(words, movement);
    return movement.courses().isEmpty()
        ? Optional.empty()
        : Optional.of(
            RowLayout.drawAtAllWidths(chart.inWords().alt(), chart::scene)
                .asWhole(movement.drawn() == movement.courses().size()));
  }

  private MovementWords inWords() {
    return new MovementWords(words, movement);
  }

  /// A mark on the line of a row.
  ///
  /// @param sign the stance, or what stands in its place
  /// @param moved whether it is a move
  /// @param repeated whether it says again, on an issue day, what the mark before it says
  private record Mark(LocalDate day, String sign, boolean moved, boolean repeated) {}

  private List<Course> drawn() {
    return movement.courses().subList(0, movement.drawn());
  }

  private List<LocalDate> issues() {
    return movement.issues().stream().map(MovementChart::day).toList();
  }

  private static LocalDate day(Leaf.@Nullable When when) {
    return Objects.requireNonNull(Objects.requireNonNull(when).date()).earliest();
  }

  private Scene scene(RowLayout layout) {
    Canvas canvas = layout.canvas();
    double plotLeft = layout.isStacked() ? 0 : layout.width() - 166;
    double room = layout.isStacked() ? layout.width() : plotLeft - GAP;
    MovementScale scale = scale(plotLeft, layout.width());
    double next = 0;
    Leaf.Prose common = movement.issue();
    double top = common == null ? 0 : canvas.drawText(Label.of(common).strongly(), 0, 0, room);
    next = drawHead(canvas, scale, layout.isStacked() ? top : 0, plotLeft, layout.width());
    next = Math.max(top, next) + PADDING;
    layout.drawRule(canvas, next);
    for (Course course : drawn()) {
      double from = next;
      next = drawWords(canvas, course, next + PADDING, room, common != null);
      double y = from + PADDING + TextMetrics.LEADING / 2;
      if (layout.isStacked()) {
        y = next + TextMetrics.LEADING / 2;
        next += TextMetrics.LEADING;
        from = next - TextMetrics.LEADING;
      }
      next += PADDING;
      drawIssues(canvas, course, scale, new RowLayout.Band(from, y, next));
      drawMarks(canvas, course, scale, y);
      layout.drawRule(canvas, next);
    }
    if (!scale.breaks().isEmpty()) {
      Label remark = Label.muted(words.message("figure.movement.gap"));
      drawBreak(canvas, 4, next + PADDING + TextMetrics.LEADING / 2);
      next = canvas.drawText(remark, INDENT, next + PADDING, layout.width() - INDENT);
    }
    String more = inWords().more();
    if (!more.isEmpty()) {
      next = canvas.drawText(Label.muted(more), 0, next + PADDING, layout.width());
    }
    return canvas.scene(layout.width(), next);
  }

  private MovementScale scale(double left, double right) {
    SortedSet<LocalDate> days = new TreeSet<>(issues());
    LocalDate first = days.getFirst();
    int most = 1;
    for (Course course : drawn()) {
      course.steps().stream()
          .filter(step -> step.known() != null && !day(step.known()).isBefore(first))
          .forEach(step -> days.add(day(step.known())));
      Map<LocalDate, Integer> counts = new HashMap<>();
      for (Mark mark : marks(course)) {
        LocalDate day = mark.day.isBefore(first) ? first.minusDays(1) : mark.day;
        days.add(day);
        most = Math.max(most, mark.repeated ? 1 : counts.merge(day, 1, Integer::sum));
      }
    }
    boolean isOpen = days.getFirst().isBefore(first);
    double least = most == 1 ? MARK : BESIDE * most;
    double edge = BESIDE * (most + 1) / 2;
    return MovementScale.of(days, isOpen, left + edge, right - edge, least);
  }

  /// Draws the issue days above the plot, in two lines if one has too little room, and returns the
  /// lower end. An issue that has the month of the one before it is labelled by its day alone.
  private double drawHead(Canvas canvas, MovementScale scale, double top, double from, double to) {
    double[] ends = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    double axis = top + 2 * TextMetrics.LEADING + PADDING;
    LocalDate last = null;
    for (LocalDate issue : issues()) {
      boolean isSameMonth =
          last != null && last.getMonth() == issue.getMonth() && last.getYear() == issue.getYear();
      Label label =
          Label.muted(
              isSameMonth ? String.valueOf(issue.getDayOfMonth()) : words.tick("day", issue));
      double half = canvas.width(label) / 2;
      double x = scale.x(issue);
      double middle = Math.max(from + half, Math.min(x, to - half));
      for (int line = 1; line >= 0; line--) {
        if (middle - half > ends[line] + 3) {
          canvas.drawTextLine(label, middle, top + line * TextMetrics.LEADING, Anchor.MIDDLE);
          ends[line] = middle + half;
          last = issue;
          break;
        }
      }
      canvas.drawStroke(x, axis - 2, x, axis + 2, 1, Paint.MUTED);
    }
    double left = scale.places().firstEntry().getValue();
    double right = scale.places().lastEntry().getValue();
    canvas.drawStroke(left, axis, right, axis, 0.5, Paint.MUTED);
    scale.breaks().forEach(x -> drawBreak(canvas, x, axis));
    return axis + 2;
  }

  /// Draws a line for each issue day, but not behind a mark.
  private void drawIssues(Canvas canvas, Course course, MovementScale scale, RowLayout.Band band) {
    List<Mark> marks = marks(course);
    for (LocalDate issue : issues()) {
      double x = scale.x(issue);
      boolean isMarked = marks.stream().anyMatch(mark -> mark.day.equals(issue));
      double room = isMarked ? TextMetrics.LEADING / 2 : 0;
      canvas.drawStroke(x, band.top(), x, band.middle() - room, 0.5, Paint.RULE);
      canvas.drawStroke(x, band.middle() + room, x, band.bottom(), 0.5, Paint.RULE);
    }
  }

  private static void drawBreak(Canvas canvas, double x, double y) {
    canvas.drawStroke(x - 2.5, y + 3, x, y - 3, 1, Paint.MUTED);
    canvas.drawStroke(x, y + 3, x + 2.5, y - 3, 1, Paint.MUTED);
  }

  /// Draws the words of a row and returns their lower end.
  ///
  /// @param common whether the topic stands above all rows
  private double drawWords(Canvas canvas, Course course, double top, double room, boolean common) {
    Label actor = Label.of(course.actor()).strongly();
    Leaf.Prose issue = course.issue();
    double next = canvas.drawText(actor, 0, top, room);
    if (!common && !course.steps().isEmpty()) {
      Label topic =
          issue == null ? Label.muted(words.message("position.all")) : muted(Label.of(issue));
      double left = canvas.width(actor) + 6;
      if (next - top > TextMetrics.LEADING || left + canvas.width(topic) > room) {
        next = canvas.drawText(topic, 0, next, room);
      } else {
        canvas.drawTextLine(topic, left, top, Anchor.START);
      }
    }
    for (Line line : inWords().lines(course)) {
      double middle = next + TextMetrics.LEADING / 2;
      drawSign(canvas, line.sign(), line.moved(), SIGN, middle);
      Label text = new Label(line.text(), "", false, Paint.INK);
      next = canvas.drawText(text, INDENT, next, room - INDENT);
      if (line.phrase() != null) {
        next = canvas.drawText(Label.of(line.phrase()), INDENT, next, room - INDENT);
      }
    }
    return next;
  }

  private static Label muted(Label label) {
    return new Label(label.text(), label.language(), false, Paint.MUTED);
  }

  private static void drawSign(Canvas canvas, String sign, boolean moved, double x, double y) {
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
  private List<Mark> marks(Course course) {
    List<Mark> marks = new ArrayList<>();
    List<Step> steps = course.steps();
    LocalDate from = LocalDate.MIN;
    String sign = StanceSymbol.UNKNOWN;
    for (Step step : steps) {
      repeat(marks, sign, from, step.at());
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
    repeat(marks, sign, from, LocalDate.MAX);
    marks.sort(Comparator.comparing(Mark::day));
    return marks;
  }

  /// Repeats what has no line on the issue days between two others.
  private void repeat(List<Mark> marks, String sign, LocalDate after, LocalDate before) {
    if (hasLine(sign)) {
      return;
    }
    for (LocalDate issue : issues()) {
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

  private void drawMarks(Canvas canvas, Course course, MovementScale scale, double y) {
    List<Mark> marks = marks(course);
    List<Double> places = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      places.add(x(marks, i, scale));
    }
    double last = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      if (!mark.repeated || places.get(i) - last >= MARK) {
        drawSign(canvas, mark.sign, mark.moved, places.get(i), y);
        last = places.get(i);
      }
    }
    drawLines(canvas, course, marks, places, scale, y);
  }

  /// Returns the place of a mark. Marks of one day stand beside each other, in their order.
  private static double x(List<Mark> marks, int i, MovementScale scale) {
    double x = scale.x(marks.get(i).day);
    int count = 0;
    int place = 0;
    for (int k = 0; k < marks.size(); k++) {
      if (scale.x(marks.get(k).day) == x) {
        place = k == i ? count : place;
        count++;
      }
    }
    return x + (place - (count - 1) / 2.0) * BESIDE;
  }

  /// Draws the lines that follow stances: dashed up to the day on which the desk knew the words.
  private void drawLines(
      Canvas canvas,
      Course course,
      List<Mark> marks,
      List<Double> places,
      MovementScale scale,
      double y) {
    double end = scale.places().lastEntry().getValue();
    Map<LocalDate, LocalDate> knownOn = new HashMap<>();
    course.steps().stream()
        .filter(step -> step.known() != null)
        .forEach(step -> knownOn.put(step.at(), day(step.known())));
    String sign = StanceSymbol.UNKNOWN;
    LocalDate known = LocalDate.MIN;
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      if (!mark.sign.equals(MovementWords.CORRECTED)) {
        sign = mark.sign;
        known = knownOn.getOrDefault(mark.day, LocalDate.MIN);
      }
      boolean isLast = i == marks.size() - 1;
      double from = places.get(i) + RADIUS + 1;
      double to = isLast ? end : places.get(i + 1) - (marks.get(i + 1).moved ? 7 : RADIUS + 1);
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
