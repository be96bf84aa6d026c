package dev.runup.chart;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Event;
import dev.runup.briefing.Leaf;
import dev.runup.chart.Canvas.Label;
import dev.runup.chart.Charts.ChartWords;
import dev.runup.chart.TimelineLayout.Stretch;
import dev.runup.fact.FactDate;
import dev.runup.figure.DrawnFigure;
import dev.runup.figure.Scene;
import dev.runup.figure.Scene.Anchor;
import dev.runup.figure.Scene.Paint;
import dev.runup.figure.TextMetrics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A figure of events in order of time, one row each. The part of the plot before the issue day is
/// shaded. Past events have filled symbols and coming ones hollow symbols. A vague date is drawn
/// wider than an exact one.
final class TimelineChart {

  /// The fewest events of a figure. Fewer of them are clearer as a sentence.
  private static final int FEWEST = 3;

  /// The forms of a summit that a relation to it names.
  private static final Set<String> NAMED_FORMS = Set.of("meeting", "call", "visit");

  /// The most events of a figure. Those nearest to the issue day are kept.
  private static final int MOST = 18;

  private final Briefing briefing;
  private final ChartWords words;
  private final List<Event> events;
  private final LocalDate today;

  /// The titles of events that were planned before the issue day and aren't known to have occurred.
  private final Set<Leaf.Prose> overdue = new HashSet<>();

  private TimelineChart(Briefing briefing, ChartWords words) {
    this.briefing = briefing;
    this.words = words;
    this.events = nearest(briefing.timeline());
    this.today = Objects.requireNonNull(briefing.issue().day().date()).earliest();
    briefing.overdue().events().forEach(event -> overdue.add(event.title()));
  }

  static Optional<DrawnFigure> of(Briefing briefing, ChartWords words) {
    if (briefing.timeline().size() < FEWEST) {
      return Optional.empty();
    }
    TimelineChart timeline = new TimelineChart(briefing, words);
    return Optional.of(RowLayout.drawAtAllWidths(timeline.alt(), timeline::scene));
  }

  /// Returns the events around the first coming one. A summit is kept in any case, at the first or
  /// last place.
  private static List<Event> nearest(List<Event> all) {
    int next = 0;
    while (next < all.size() && !TimelineLayout.UPCOMING.contains(all.get(next).status().word())) {
      next++;
    }
    int from = Math.clamp(next - MOST / 2, 0, Math.max(0, all.size() - MOST));
    List<Event> chosen = new ArrayList<>(all.subList(from, Math.min(all.size(), from + MOST)));
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).isSummit() && !chosen.contains(all.get(i))) {
        chosen.set(i < from ? 0 : chosen.size() - 1, all.get(i));
      }
    }
    return chosen;
  }

  private Scene scene(RowLayout layout) {
    Canvas canvas = layout.canvas();
    TimelineLayout course = new TimelineLayout(events, today, layout.plotLeft(), layout.width());
    double top = drawHead(canvas, layout, course);
    List<RowLayout.Row> rows = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      Stretch stretch = course.stretchOf(i);
      Label title = Label.of(event.title());
      rows.add(
          new RowLayout.Row(
              event.isSummit() ? title.strongly() : title,
              Label.muted(remark(i)),
              (on, band) -> {
                if (layout.isStacked()) {
                  drawToday(on, layout, course, band.top(), band.bottom());
                }
                new EventMark(on, event, band.middle(), course.issueDayX()).draw(stretch);
              }));
    }
    double bottom = layout.drawRows(canvas, top, rows);
    if (!layout.isStacked()) {
      drawToday(canvas, layout, course, top, bottom);
    }
    int more = briefing.timeline().size() - events.size();
    if (more > 0) {
      Label rest = Label.muted(words.message("figure.timeline.more", more));
      bottom = canvas.drawText(rest, 0, bottom + 3, layout.width());
    }
    return canvas.scene(layout.width(), bottom);
  }

  /// Shades the past and draws the issue day as a line.
  private static void drawToday(
      Canvas canvas, RowLayout layout, TimelineLayout course, double top, double bottom) {
    double past = course.issueDayX() - layout.plotLeft();
    canvas.drawBoxBelow(layout.plotLeft(), top, past, bottom - top, Paint.SHADE);
    canvas.drawBoxBelow(course.issueDayX() - 0.5, top, 1, bottom - top, Paint.ACCENT);
  }

  /// Draws the line of the issue day and, below it, the line of the first and the last day. A day
  /// without enough room is left out. Returns the top of the first row.
  private double drawHead(Canvas canvas, RowLayout layout, TimelineLayout course) {
    Label issue = new Label(words.textOf(briefing.issue().day()), "", true, Paint.ACCENT);
    double width = canvas.width(issue);
    double x = Math.max(0, Math.min(course.issueDayX() - width / 2, layout.width() - width));
    double top = canvas.drawTextLine(issue, x, 0, Anchor.START);
    LocalDate first = course.scale().edges().firstKey();
    LocalDate last = course.scale().edges().lastKey().minusDays(1);
    Label from = Label.muted(first.isBefore(today) ? day(first) : "");
    Label to = Label.muted(last.isAfter(today) ? day(last) : "");
    double begin = course.scale().of(first);
    double end = course.scale().of(last.plusDays(1));
    double fromEnd = begin + canvas.width(from);
    double toBegin = end - canvas.width(to);
    boolean both = fromEnd + Scene.TEXT_SIZE < toBegin;
    boolean begins =
        !from.text().isEmpty() && fromEnd <= layout.width() && (both || to.text().isEmpty());
    boolean ends = !to.text().isEmpty() && toBegin >= 0 && (both || from.text().isEmpty());
    if (begins) {
      canvas.drawTextLine(from, begin, top, Anchor.START);
    }
    if (ends) {
      canvas.drawTextLine(to, end, top, Anchor.END);
    }
    double bottom = (begins || ends ? top + TextMetrics.LEADING : top) + 2;
    layout.drawRule(canvas, bottom);
    return bottom;
  }

  private String day(LocalDate day) {
    FactDate date = Objects.requireNonNull(FactDate.parse(day.toString()));
    return words.textOf(new Leaf.When(date, null));
  }

  /// Returns the date and the status of an event in words.
  private String remark(int i) {
    Event event = events.get(i);
    String firstWord = event.title().text().toLowerCase(Locale.ROOT).split("\\s+", 2)[0];
    String agreement = words.message("event.agreement", event.form(), firstWord);
    String status = words.message("status." + event.status().word(), agreement);
    String when = when(event, i == 0 ? "" : events.get(i - 1).title().text());
    String late = overdue.contains(event.title()) ? words.message("figure.overdue") : "";
    return words.joined(Stream.of(when, status, late).filter(part -> !part.isEmpty()).toList());
  }

  private String when(Event event, String previous) {
    if (event.when() != null) {
      // The figure shows the day only. The hour is in the table.
      FactDate date = event.when().date();
      return words.textOf(date == null ? event.when() : new Leaf.When(date, null));
    }
    Event.Relation relation = event.relation();
    if (relation == null) {
      return words.message("summit.no.date");
    }
    if (relation.word().equals("after") && relation.other().text().equals(previous)) {
      return words.message("relation.after.that");
    }
    boolean form = relation.summit() && NAMED_FORMS.contains(relation.form());
    return form
        ? words.message("relation." + relation.word() + "." + relation.form())
        : words.message("relation." + relation.word(), relation.other().text());
  }

  /// Returns the figure's text for screen readers, which lists the events by status.
  private String alt() {
    List<String> parts = new ArrayList<>();
    parts.add(words.message("figure.timeline", words.textOf(briefing.issue().day())));
    addSentence(parts, "past", event -> event.status().word().equals(TimelineLayout.OCCURRED));
    addSentence(parts, "ongoing", event -> event.status().word().equals(TimelineLayout.ONGOING));
    addSentence(parts, "overdue", event -> overdue.contains(event.title()));
    addSentence(
        parts,
        "coming",
        event ->
            TimelineLayout.UPCOMING.contains(event.status().word())
                && !overdue.contains(event.title()));
    addSentence(parts, "off", event -> TimelineLayout.OFF.contains(event.status().word()));
    return String.join(" ", parts);
  }

  private void addSentence(List<String> parts, String key, Predicate<Event> which) {
    String titles =
        events.stream()
            .filter(which)
            .map(event -> event.title().text())
            .collect(Collectors.joining("; "));
    if (!titles.isEmpty()) {
      parts.add(words.message("figure.timeline." + key, titles));
    }
  }

  /// The symbol of an event.
  ///
  /// @param y the height of its middle
  /// @param now the position of the issue day
  private record EventMark(Canvas canvas, Event event, double y, double now) {
    private static final double RADIUS = 3.4;
    private static final double HALF = 2.2;

    /// The longest dashes at an open end.
    private static final double OPEN = 14;

    void draw(Stretch stretch) {
      switch (stretch.kind()) {
        case LASTING -> drawBar(stretch);
        case DAY -> drawSymbol(stretch.at());
        case ABOUT -> {
          canvas.drawDashes(stretch.at() - 3 * RADIUS, stretch.at() - RADIUS, y, paint());
          canvas.drawDashes(stretch.at() + RADIUS, stretch.at() + 3 * RADIUS, y, paint());
          drawSymbol(stretch.at());
        }
        case WITHIN -> drawRange(stretch);
        case ORDER -> {
          canvas.drawDashes(stretch.from() + 1, stretch.at() - RADIUS, y, paint());
          canvas.drawDashes(stretch.at() + RADIUS, stretch.to() - 1, y, paint());
          drawSymbol(stretch.at());
        }
      }
    }

    private Paint paint() {
      return event.isSummit() ? Paint.ACCENT : Paint.INK;
    }

    private boolean isHollow() {
      return !event.status().word().equals(TimelineLayout.OCCURRED)
          && !event.status().word().equals(TimelineLayout.ONGOING);
    }

    /// Draws a cross for an event that is cancelled or postponed, or else a dot.
    private void drawSymbol(double x) {
      if (TimelineLayout.OFF.contains(event.status().word())) {
        canvas.drawCross(x, y, HALF, paint());
      } else {
        double radius = event.isSummit() ? 1.3 * RADIUS : RADIUS;
        canvas.drawDot(x, y, radius, isHollow(), paint());
      }
    }

    /// Draws a line from the first possible day to the last one. A short stop marks each end that
    /// is known.
    private void drawRange(Stretch stretch) {
      double open = open(stretch);
      drawEnd(stretch.from(), stretch.openFrom(), open);
      drawEnd(stretch.to(), stretch.openTo(), -open);
      double from = stretch.from() + (stretch.openFrom() ? open : 0);
      double to = stretch.to() - (stretch.openTo() ? open : 0);
      stroke(from, Math.min(stretch.at() - RADIUS, to));
      stroke(Math.max(stretch.at() + RADIUS, from), to);
      drawSymbol(stretch.at());
    }

    private static double open(Stretch stretch) {
      return Math.min(OPEN, (stretch.to() - stretch.from()) / 3);
    }

    private void drawEnd(double x, boolean open, double inwards) {
      if (open) {
        canvas.drawDashes(Math.min(x, x + inwards), Math.max(x, x + inwards), y, paint());
      } else {
        canvas.drawStroke(x, y - HALF, x, y + HALF, 1, paint());
      }
    }

    private void stroke(double from, double to) {
      if (to > from) {
        canvas.drawStroke(from, y, to, y, 1, paint());
      }
    }

    /// Draws a bar whose past part is filled.
    private void drawBar(Stretch stretch) {
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
        canvas.drawDashes(stretch.from() + 1, from, y, paint());
      }
      if (stretch.openTo()) {
        canvas.drawDashes(to, stretch.to() - 1, y, paint());
      }
      double done = isHollow() ? from : goesOn ? Math.clamp(now, from, to) : to;
      if (done > from) {
        canvas.drawBox(from, y - HALF, done - from, 2 * HALF, false, paint());
      }
      if (to > done) {
        canvas.drawBox(done, y - HALF, to - done, 2 * HALF, true, paint());
      }
    }
  }
}
