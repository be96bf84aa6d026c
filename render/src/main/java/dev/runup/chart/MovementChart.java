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
import java.util.List;
import java.util.Optional;
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

  /// Returns the width of the plot beside the words, which has more room on paper.
  private static double plotWidth(RowLayout layout) {
    return layout.isStacked() ? layout.width() : Math.max(166, layout.width() - 318);
  }

  private MovementColumns columns(Canvas canvas, double left, double right) {
    List<MovementMarks> rows = drawn().stream().map(this::marks).toList();
    return MovementColumns.of(words, canvas, new TreeSet<>(issues()), rows, left, right);
  }

  /// Draws the plot beside the words if all its gaps have their lengths there. Otherwise it is
  /// below the words, where it has the whole width.
  private Scene scene(RowLayout layout) {
    Canvas canvas = layout.canvas();
    double width = layout.width();
    double plotLeft = width - plotWidth(layout);
    MovementColumns columns = columns(canvas, plotLeft, width);
    boolean isStacked = layout.isStacked() || !columns.scale().isTrue();
    if (isStacked && plotLeft > 0) {
      columns = columns(canvas, 0, width);
    }
    double room = isStacked ? width : plotLeft - GAP;
    Leaf.Prose common = movement.issue();
    double top = common == null ? 0 : canvas.drawText(Label.of(common).strongly(), 0, 0, room);
    double next = Math.max(top, columns.drawHead(canvas, isStacked ? top : 0)) + PADDING;
    layout.drawRule(canvas, next);
    for (Course course : drawn()) {
      double from = next;
      next = drawWords(canvas, course, next + PADDING, room, common != null);
      double y = from + PADDING + TextMetrics.LEADING / 2;
      if (isStacked) {
        y = next + TextMetrics.LEADING / 2;
        next += TextMetrics.LEADING;
        from = next - TextMetrics.LEADING;
      }
      next += PADDING;
      columns.drawRow(canvas, marks(course), new RowLayout.Band(from, y, next));
      marks(course).draw(canvas, columns.scale(), y);
      layout.drawRule(canvas, next);
    }
    List<Key.Item> key = key(columns);
    next = key.isEmpty() ? next : Key.draw(canvas, key, next + PADDING, width);
    if (!columns.scale().isTrue()) {
      String unequal = words.message("figure.movement.unequal");
      next = canvas.drawText(Label.muted(unequal), 0, next + PADDING, width);
    }
    String more = inWords().more();
    if (!more.isEmpty()) {
      next = canvas.drawText(Label.muted(more), 0, next + PADDING, width);
    }
    return canvas.scene(width, next);
  }

  /// Returns the key of what the words of the rows don't explain.
  private List<Key.Item> key(MovementColumns columns) {
    List<Key.Item> key = new ArrayList<>();
    if (columns.hasOtherDays()) {
      key.add(
          item(
              2, "issue", (on, x, y) -> on.drawStroke(x + 1, y - 5, x + 1, y + 5, 0.5, Paint.INK)));
      key.add(item(2, "day", (on, x, y) -> on.drawUprightDashes(x + 1, y - 5, y + 5, Paint.MUTED)));
    }
    if (!columns.scale().breaks().isEmpty()) {
      key.add(item(6, "gap", (on, x, y) -> MovementColumns.drawBreak(on, x + 3, y)));
    }
    if (!columns.most().isEmpty()) {
      key.add(item(10, "same-day", (on, x, y) -> on.drawBoxBelow(x, y - 5, 10, 10, Paint.SHADE)));
    }
    boolean isLate =
        drawn().stream()
            .flatMap(course -> course.steps().stream())
            .anyMatch(
                step -> step.known() != null && MovementMarks.day(step.known()).isAfter(step.at()));
    if (isLate) {
      key.add(item(16, "late", (on, x, y) -> on.drawDashes(x, x + 16, y, Paint.MUTED)));
    }
    boolean isNoneLeft =
        drawn().stream().map(this::marks).anyMatch(MovementMarks::showsThatNoneStands);
    if (isNoneLeft) {
      key.add(item(9, "none", (on, x, y) -> StanceSymbol.draw(on, StanceSymbol.UNKNOWN, x + 5, y)));
    }
    return key;
  }

  private Key.Item item(double width, String meaning, Key.Symbol symbol) {
    return new Key.Item(width, symbol, Label.muted(words.message("figure.movement." + meaning)));
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
