package dev.runup.chart;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Event;
import dev.runup.briefing.FrontPage.SummitStatus;
import dev.runup.chart.Canvas.Label;
import dev.runup.chart.Charts.ChartWords;
import dev.runup.chart.DateParts.Kind;
import dev.runup.chart.DayAxis.Unit;
import dev.runup.chart.TimelineMark.Look;
import dev.runup.chart.TimelinePanels.Extent;
import dev.runup.figure.DrawnFigure;
import dev.runup.figure.Scene;
import dev.runup.figure.Scene.Paint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A figure of events in order of time, one row each, in panels with scales of equal days. The part
/// of a plot before the issue day is shaded. Past events have filled symbols and coming ones hollow
/// symbols. What the status of the summit was has its own row.
final class TimelineChart {

  /// The fewest events of a figure. Fewer of them are clearer as a sentence.
  private static final int FEWEST = 3;

  /// Space between two panels.
  private static final double BETWEEN = 10;

  private final Briefing briefing;
  private final ChartWords words;
  private final LocalDate today;
  private final @Nullable StatusCourse course;
  private final @Nullable StatusScale scale;
  private final TimelineRows rows;
  private final TimelineWords said;
  private final TimelineText text;

  private TimelineChart(Briefing briefing, ChartWords words) {
    this.briefing = briefing;
    this.words = words;
    this.today = Objects.requireNonNull(briefing.issue().day().date()).earliest();
    SummitStatus status = briefing.front().status();
    this.course = status == null ? null : StatusCourse.of(status.course(), today);
    this.rows =
        new TimelineRows(
            briefing.events().timeline(),
            course == null ? List.of() : List.of(course.date()),
            today);
    this.scale = course == null ? null : StatusScale.of(course, rows.panels());
    this.said = new TimelineWords(words);
    this.text = new TimelineText(briefing, words, today, course, rows.events());
  }

  static Optional<DrawnFigure> of(Briefing briefing, ChartWords words) {
    if (briefing.events().timeline().size() < FEWEST) {
      return Optional.empty();
    }
    TimelineChart timeline = new TimelineChart(briefing, words);
    return Optional.of(
        RowLayout.drawAtAllWidths(timeline.text.alt(timeline.scales()), timeline::scene));
  }

  /// Returns the title of the figure.
  static String title(Briefing briefing, ChartWords words) {
    return new TimelineChart(briefing, words).text.title();
  }

  private Scene scene(RowLayout layout) {
    Canvas canvas = layout.canvas();
    double bottom = course == null ? 0 : drawCourse(canvas, layout, course);
    List<Unit> units = units();
    for (int i = 0; i < units.size(); i++) {
      Extent finer = i + 1 < units.size() ? rows.panels().extent(units.get(i + 1)) : null;
      double top = bottom == 0 ? 0 : bottom + BETWEEN;
      bottom = drawPanel(canvas, layout, units.get(i), finer, top);
    }
    bottom = Key.draw(canvas, key(), bottom + 3, layout.width());
    if (text.more() > 0) {
      bottom = canvas.drawText(Label.muted(text.rest()), 0, bottom, layout.width());
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
    return scale != null && scale.isIn(unit);
  }

  /// Draws the status of the summit if it isn't in a panel with events. Returns the lower end, or 0
  /// if it is.
  private double drawCourse(Canvas canvas, RowLayout layout, StatusCourse course) {
    StatusScale scale = Objects.requireNonNull(this.scale);
    if (scale.unit() == null) {
      double under = canvas.drawText(heading(courseScale(scale)), 0, 0, layout.width()) + 2;
      layout.drawRule(canvas, under);
      return layout.drawRows(
          canvas,
          under,
          List.of(
              courseRow(
                  course,
                  (on, band) ->
                      course.drawInOrder(
                          on, layout.plotLeft() + 1, layout.width() - 1, band.middle()))));
    }
    if (scale.own() == null) {
      return 0;
    }
    TimelinePanel panel =
        new TimelinePanel(canvas, layout, words, scale.unit(), scale.own(), today);
    return panel.draw(
        0,
        heading(courseScale(scale)),
        issueDay(),
        null,
        List.of(courseRow(course, layout, panel)));
  }

  private double drawPanel(
      Canvas canvas, RowLayout layout, Unit unit, @Nullable Extent finer, double top) {
    Extent extent = rows.panels().extent(unit);
    TimelinePanel panel = new TimelinePanel(canvas, layout, words, unit, extent, today);
    List<RowLayout.Row> drawn = new ArrayList<>();
    if (course != null && hasCourse(unit)) {
      drawn.add(courseRow(course, layout, panel));
    }
    String previous = "";
    for (TimelineRows.Row row : rows.of(unit)) {
      drawn.add(row(row, previous, panel));
      previous = row.event().title().text();
    }
    return panel.draw(top, heading(said.scale(unit, extent)), issueDay(), finer, drawn);
  }

  private RowLayout.Row row(TimelineRows.Row row, String previous, TimelinePanel panel) {
    Event event = row.event();
    String status = event.status().word();
    boolean off = event.isOff();
    boolean unsure = !off && (event.isDoubtful() || event.phase().equals(TimelineRows.OVERDUE));
    boolean filled =
        !unsure && (status.equals(TimelineRows.OCCURRED) || status.equals(TimelineRows.ONGOING));
    Look look = new Look(filled, unsure, off, event.isSummit());
    Label title = Label.of(event.title());
    return new RowLayout.Row(
        event.isSummit() ? title.strongly() : title,
        Label.muted(said.remark(event, previous)),
        (_, band) -> {
          panel.drawGround(band);
          panel.mark(band).draw(row.date(), look);
        });
  }

  private RowLayout.Row courseRow(StatusCourse course, RowLayout layout, TimelinePanel panel) {
    return courseRow(
        course,
        (on, band) -> {
          panel.drawGround(band);
          course.draw(on, panel.axis(), layout.plotLeft() + 1, band.middle());
        });
  }

  private RowLayout.Row courseRow(StatusCourse course, RowLayout.PlotDrawing plot) {
    Event summit = Objects.requireNonNull(briefing.front().summit());
    return new RowLayout.Row(
        Label.of(summit.title()).strongly(), Label.muted(said.course(summit, course)), plot);
  }

  private Label issueDay() {
    return new Label(words.textOf(briefing.issue().day()), "", true, Paint.ACCENT);
  }

  private static Label heading(String scale) {
    return Label.muted(TimelineWords.capital(scale));
  }

  /// Returns all scales in words.
  private List<String> scales() {
    List<String> scales = new ArrayList<>();
    if (scale != null && (scale.unit() == null || scale.own() != null)) {
      scales.add(courseScale(scale));
    }
    units().forEach(unit -> scales.add(said.scale(unit, rows.panels().extent(unit))));
    return scales;
  }

  private String courseScale(StatusScale scale) {
    return scale.unit() == null || scale.own() == null
        ? words.message("figure.timeline.scale.order")
        : words.message("figure.timeline.scale.course", said.scale(scale.unit(), scale.own()));
  }
}
