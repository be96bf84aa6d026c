package dev.runup.chart;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Movement;
import dev.runup.briefing.Movement.Course;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

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

  private MovementMarks marks(Course course) {
    return MovementMarks.of(course, issues());
  }

  private List<Course> drawn() {
    return movement.courses().subList(0, movement.drawn());
  }

  private List<LocalDate> issues() {
    return movement.issues().stream().map(MovementMarks::day).toList();
  }

  /// Returns the width of the plot, which has more room on paper.
  private static double plotWidth(RowLayout layout) {
    return layout.isStacked() ? layout.width() : Math.max(166, layout.width() - 318);
  }

  private Scene scene(RowLayout layout) {
    Canvas canvas = layout.canvas();
    double plotLeft = layout.width() - plotWidth(layout);
    double room = layout.isStacked() ? layout.width() : plotLeft - GAP;
    MovementScale scale = scale(plotLeft, layout.width());
    Leaf.Prose common = movement.issue();
    double top = common == null ? 0 : canvas.drawText(Label.of(common).strongly(), 0, 0, room);
    double headTop = layout.isStacked() ? top : 0;
    double head = drawHead(canvas, scale, headTop, plotLeft, layout.width());
    double next = Math.max(top, head) + PADDING;
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
      marks(course).draw(canvas, scale, y);
      layout.drawRule(canvas, next);
    }
    List<Key.Item> key = key(scale);
    next = key.isEmpty() ? next : Key.draw(canvas, key, next + PADDING, layout.width());
    String more = inWords().more();
    if (!more.isEmpty()) {
      next = canvas.drawText(Label.muted(more), 0, next + PADDING, layout.width());
    }
    return canvas.scene(layout.width(), next);
  }

  /// Returns the key of what the words of the rows don't explain.
  private List<Key.Item> key(MovementScale scale) {
    List<Key.Item> key = new ArrayList<>();
    if (!scale.breaks().isEmpty()) {
      Label gap = Label.muted(words.message("figure.movement.gap"));
      key.add(new Key.Item(6, (on, x, y) -> drawBreak(on, x + 3, y), gap));
    }
    boolean isLate =
        drawn().stream()
            .flatMap(course -> course.steps().stream())
            .anyMatch(step ->
                step.known() != null
                    && MovementMarks.day(step.known()).isAfter(step.at())
                    && !step.kind().equals(MovementWords.WITHDRAWN));
    if (isLate) {
      Label late = Label.muted(words.message("figure.movement.late"));
      key.add(new Key.Item(16, (on, x, y) -> on.drawDashes(x, x + 16, y, Paint.MUTED), late));
    }
    return key;
  }

  /// Returns the scale on which the longest gaps are drawn at their lengths, as long as marks have
  /// enough room.
  private MovementScale scale(double left, double right) {
    SortedSet<LocalDate> days = new TreeSet<>(issues());
    LocalDate first = days.getFirst();
    int most = 1;
    for (Course course : drawn()) {
      course.steps().stream()
          .filter(step -> step.known() != null && !MovementMarks.day(step.known()).isBefore(first))
          .forEach(step -> days.add(MovementMarks.day(step.known())));
      Map<LocalDate, Integer> counts = new HashMap<>();
      for (MovementMarks.Mark mark : marks(course).all()) {
        LocalDate day = mark.day().isBefore(first) ? first.minusDays(1) : mark.day();
        days.add(day);
        most = Math.max(most, mark.repeated() ? 1 : counts.merge(day, 1, Integer::sum));
      }
    }
    boolean isOpen = days.getFirst().isBefore(first);
    // With many issues, only some of them can repeat a mark.
    boolean repeated = issues().size() * 2 * MovementMarks.MARK <= right - left;
    double edge = MovementMarks.BESIDE * (most + 1) / 2;
    List<Long> gaps = MovementScale.gaps(days).stream().distinct().sorted().toList();
    long longest = gaps.isEmpty() ? 1 : gaps.getLast();
    MovementScale scale = MovementScale.of(days, isOpen, left + edge, right - edge, longest);
    while (longest > 1 && longest > gaps.getFirst() && !hasRoom(scale, repeated)) {
      longest = Math.max(gaps.getFirst(), Math.min(longest - 1, longest * 9 / 10));
      scale = MovementScale.of(days, isOpen, left + edge, right - edge, longest);
    }
    return scale;
  }

  private boolean hasRoom(MovementScale scale, boolean repeated) {
    return drawn().stream().allMatch(course -> marks(course).hasRoom(scale, repeated));
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
    MovementMarks marks = marks(course);
    for (LocalDate issue : issues()) {
      double x = scale.x(issue);
      double room = marks.isAt(issue) ? TextMetrics.LEADING / 2 : 0;
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
      MovementMarks.drawSign(canvas, line.sign(), line.moved(), SIGN, middle);
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
}
