package dev.runup.chart;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Event;
import dev.runup.briefing.FrontPage.SummitStatus;
import dev.runup.briefing.Leaf;
import dev.runup.chart.Canvas.Label;
import dev.runup.chart.Charts.ChartWords;
import dev.runup.chart.DateParts.Kind;
import dev.runup.chart.DayAxis.Tick;
import dev.runup.chart.DayAxis.Unit;
import dev.runup.chart.RowLayout.Band;
import dev.runup.chart.TimelineMark.Look;
import dev.runup.chart.TimelinePanels.Extent;
import dev.runup.figure.DrawnFigure;
import dev.runup.figure.Scene;
import dev.runup.figure.Scene.Anchor;
import dev.runup.figure.Scene.Paint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A figure of events in order of time, one row each, in panels with scales of equal days. The part
/// of a plot before the issue day is shaded. Past events have filled symbols and coming ones hollow
/// symbols. What the status of the summit was has its own row.
final class TimelineChart {

  /// The fewest events of a figure. Fewer of them are clearer as a sentence.
  private static final int FEWEST = 3;

  /// Space between the edge of a plot and its first or last day. Half a symbol fits into it.
  private static final double MARGIN = 11;

  /// Space between two panels.
  private static final double BETWEEN = 10;

  private final Briefing briefing;
  private final ChartWords words;
  private final LocalDate today;
  private final @Nullable StatusCourse course;
  private final TimelineRows rows;

  private final TimelineWords said;

  /// The titles of overdue events.
  private final Set<Leaf.Prose> overdue;

  private TimelineChart(Briefing briefing, ChartWords words) {
    this.briefing = briefing;
    this.words = words;
    this.today = Objects.requireNonNull(briefing.issue().day().date()).earliest();
    SummitStatus status = briefing.front().status();
    this.course = status == null ? null : StatusCourse.of(status.course(), today);
    this.rows =
        new TimelineRows(
            briefing.timeline(), course == null ? List.of() : List.of(course.date()), today);
    this.overdue =
        briefing.overdue().events().stream().map(Event::title).collect(Collectors.toSet());
    this.said = new TimelineWords(words, overdue);
  }

  static Optional<DrawnFigure> of(Briefing briefing, ChartWords words) {
    if (briefing.timeline().size() < FEWEST) {
      return Optional.empty();
    }
    TimelineChart timeline = new TimelineChart(briefing, words);
    return Optional.of(RowLayout.drawAtAllWidths(timeline.alt(), timeline::scene));
  }

  private Scene scene(RowLayout layout) {
    Canvas canvas = layout.canvas();
    double bottom = 0;
    for (Unit unit : units()) {
      bottom = new Panel(canvas, layout, unit).draw(bottom == 0 ? 0 : bottom + BETWEEN);
    }
    bottom = Key.draw(canvas, key(), bottom + 3, layout.width());
    int more = briefing.timeline().size() - rows.events().size();
    if (more > 0) {
      Label rest = Label.muted(words.message("figure.timeline.more", more));
      bottom = canvas.drawText(rest, 0, bottom, layout.width());
    }
    return canvas.scene(layout.width(), bottom);
  }

  /// Returns the meanings of the symbols that occur.
  private List<Key.Item> key() {
    return Stream.of(Kind.values())
        .filter(rows::shows)
        .map(kind ->
            new Key.Item(
                TimelineMark.keyWidth(kind),
                (canvas, x, y) -> TimelineMark.drawKey(canvas, kind, x, y),
                Label.muted(
                    words.message("figure.timeline.key." + kind.name().toLowerCase(Locale.ROOT)))))
        .toList();
  }

  /// Returns the units of all panels, the longest first.
  private List<Unit> units() {
    return Stream.of(Unit.YEAR, Unit.MONTH, Unit.DAY)
        .filter(unit -> !rows.of(unit).isEmpty() || hasCourse(unit))
        .toList();
  }

  private boolean hasCourse(Unit unit) {
    return course != null && rows.panels().unitOf(course.date()) == unit;
  }

  /// A part of the figure with its own scale.
  private final class Panel {
    private final Canvas canvas;
    private final RowLayout layout;
    private final Unit unit;
    private final DayAxis axis;
    private final List<Tick> ticks;

    Panel(Canvas canvas, RowLayout layout, Unit unit) {
      this.canvas = canvas;
      this.layout = layout;
      this.unit = unit;
      double left = layout.plotLeft();
      this.axis = rows.panels().axis(unit, left + MARGIN, layout.width() - MARGIN);
      this.ticks = axis.ticks(day -> canvas.width(tick(day)), left, layout.width());
    }

    /// Draws the panel and returns its lower end.
    double draw(double from) {
      double top = drawHead(from);
      List<RowLayout.Row> drawn = new ArrayList<>();
      if (course != null && hasCourse(unit)) {
        drawn.add(courseRow(course));
      }
      String previous = "";
      for (TimelineRows.Row row : rows.of(unit)) {
        drawn.add(row(row, previous));
        previous = row.event().title().text();
      }
      double bottom = layout.drawRows(canvas, top, drawn);
      if (!layout.isStacked()) {
        drawGround(top, bottom);
      }
      return bottom;
    }

    private RowLayout.Row row(TimelineRows.Row row, String previous) {
      Event event = row.event();
      String status = event.status().word();
      boolean filled = status.equals(TimelineRows.OCCURRED) || status.equals(TimelineRows.ONGOING);
      Look look = new Look(filled, TimelineRows.OFF.contains(status), event.isSummit());
      Label title = Label.of(event.title());
      return new RowLayout.Row(
          event.isSummit() ? title.strongly() : title,
          Label.muted(said.remark(event, previous)),
          (on, band) -> mark(band).draw(row.date(), look));
    }

    private RowLayout.Row courseRow(StatusCourse course) {
      Event summit = Objects.requireNonNull(briefing.front().summit());
      return new RowLayout.Row(
          Label.of(summit.title()).strongly(),
          Label.muted(said.course(summit, course)),
          (on, band) -> {
            ground(band);
            course.draw(on, axis, layout.plotLeft() + 1, band.middle());
          });
    }

    private TimelineMark mark(Band band) {
      ground(band);
      return new TimelineMark(
          canvas, axis, layout.plotLeft(), layout.width(), band.middle(), today);
    }

    /// Draws the ground of a row whose plot is below its words.
    private void ground(Band band) {
      if (layout.isStacked()) {
        drawGround(band.top(), band.bottom());
      }
    }

    /// Shades the past, and draws the labelled days and the issue day as lines.
    private void drawGround(double top, double bottom) {
      double height = bottom - top;
      double now = axis.middle(today);
      canvas.drawBoxBelow(layout.plotLeft(), top, now - layout.plotLeft(), height, Paint.SHADE);
      ticks.forEach(tick -> canvas.drawBoxBelow(tick.x() - 0.25, top, 0.5, height, Paint.RULE));
      canvas.drawBoxBelow(now - 0.5, top, 1, height, Paint.ACCENT);
    }

    /// Draws what the panel shows, the line of the issue day, and below it the labels of the scale.
    /// Returns the top of the first row.
    private double drawHead(double from) {
      Label heading = Label.muted(TimelineWords.capital(scale(unit)));
      double beside = layout.titleWidth() + layout.remarkWidth();
      double under = canvas.drawText(heading, 0, from, beside);
      double top = layout.isStacked() ? under : from;
      Label issue = new Label(words.textOf(briefing.issue().day()), "", true, Paint.ACCENT);
      double half = canvas.width(issue) / 2;
      double least = Math.min(layout.plotLeft() + half, layout.width() - half);
      double middle = Math.clamp(axis.middle(today), least, layout.width() - half);
      double next = canvas.drawTextLine(issue, middle, top, Anchor.MIDDLE);
      double below = next;
      for (Tick tick : ticks) {
        below = canvas.drawTextLine(tick(tick.start()), tick.middle(), next, Anchor.MIDDLE);
      }
      double bottom = Math.max(below, layout.isStacked() ? 0 : under) + 2;
      layout.drawRule(canvas, bottom);
      drawFiner(bottom);
      return bottom;
    }

    /// Marks the days that have a panel of their own below.
    private void drawFiner(double y) {
      int next = units().indexOf(unit) + 1;
      if (next < units().size()) {
        Extent finer = rows.panels().extent(units().get(next));
        double from = Math.max(axis.start(finer.first()), layout.plotLeft());
        double to = Math.min(axis.end(finer.last()), layout.width());
        canvas.drawStroke(from, y - 1, Math.max(to, from + 2), y - 1, 2, Paint.MUTED);
      }
    }

    private Label tick(LocalDate start) {
      return Label.muted(words.tick(unit.key(), start));
    }
  }

  private String scale(Unit unit) {
    return said.scale(unit, rows.panels().extent(unit));
  }

  /// Returns the figure's text for screen readers, which says the scales and lists the events by
  /// status.
  private String alt() {
    List<String> parts = new ArrayList<>();
    parts.add(words.message("figure.timeline", words.textOf(briefing.issue().day())));
    String scales = units().stream().map(this::scale).collect(Collectors.joining("; "));
    parts.add(words.message("figure.timeline.scale", scales));
    if (course != null) {
      Event summit = Objects.requireNonNull(briefing.front().summit());
      parts.add(words.message("figure.said", summit.title().text(), said.course(summit, course)));
    }
    addSentence(parts, "past", event -> event.status().word().equals(TimelineRows.OCCURRED));
    addSentence(parts, "ongoing", event -> event.status().word().equals(TimelineRows.ONGOING));
    addSentence(parts, "overdue", event -> overdue.contains(event.title()));
    addSentence(
        parts,
        "coming",
        event ->
            TimelineRows.UPCOMING.contains(event.status().word())
                && !overdue.contains(event.title()));
    addSentence(parts, "off", event -> TimelineRows.OFF.contains(event.status().word()));
    return String.join(" ", parts);
  }

  private void addSentence(List<String> parts, String key, Predicate<Event> which) {
    String titles =
        rows.events().stream()
            .filter(which)
            .map(event -> event.title().text())
            .collect(Collectors.joining("; "));
    if (!titles.isEmpty()) {
      parts.add(words.message("figure.timeline." + key, titles));
    }
  }
}
