package dev.runup.chart;

import dev.runup.briefing.Event;
import dev.runup.chart.DayAxis.Unit;
import dev.runup.fact.FactDate;
import dev.runup.problem.FieldRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The events of a timeline, each with what is drawn for its date and with its panel.
final class TimelineRows {

  static final Set<String> OFF = Set.of("postponed", "cancelled");
  static final Set<String> UPCOMING = Set.of("planned", "expected", "in-doubt", "confirmed");
  static final String OCCURRED = "occurred";
  static final String ONGOING = "ongoing";

  /// The phases of events that are still to come, and of those whose day is over.
  static final String TO_COME = "to-come";

  static final String OVERDUE = "overdue";

  /// The most events of a figure.
  private static final int MOST = 18;

  private final List<Event> events;
  private final LocalDate issueDay;
  private final TimelinePanels panels;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();

  /// @param date what is drawn for its date
  /// @param unit the unit of its panel
  record Row(Event event, DateParts date, Unit unit) {}

  /// @param all all events in order
  /// @param further dates of other rows
  TimelineRows(List<Event> all, List<DateParts> further, LocalDate issueDay) {
    this.events = new NearestEvents(all, issueDay).choose(MOST);
    this.issueDay = issueDay;
    List<DateParts> dates = new ArrayList<>(further);
    for (Event event : all) {
      FactDate date = event.date();
      if (date != null) {
        dates.add(dated(event, date));
      }
    }
    this.panels = new TimelinePanels(dates, issueDay);
    for (int i = 0; i < events.size(); i++) {
      FieldRef ref = events.get(i).title().ref();
      numbers.put(ref == null ? "" : ref.ownerName(), i);
    }
    for (int i = 0; i < events.size(); i++) {
      FactDate date = events.get(i).date();
      DateParts parts = date == null ? undated(i) : dated(events.get(i), date);
      rows.add(new Row(events.get(i), parts, unit(i, 0)));
    }
  }

  TimelinePanels panels() {
    return panels;
  }

  /// Returns the events that are shown, in order.
  List<Event> events() {
    return events;
  }

  /// Returns whether a row has a part of a kind.
  boolean shows(DateParts.Kind kind) {
    return rows.stream()
        .flatMap(row -> row.date().parts().stream())
        .anyMatch(part -> part.kind() == kind);
  }

  /// Returns the rows of a panel in order.
  List<Row> of(Unit unit) {
    return rows.stream().filter(row -> row.unit == unit).toList();
  }

  private DateParts dated(Event event, FactDate date) {
    return DateParts.of(date, is(event, OCCURRED), is(event, ONGOING), issueDay);
  }

  private static boolean is(Event event, String status) {
    return event.status().word().equals(status);
  }

  /// Returns what is drawn for an event without a date. A past event was at the issue day at the
  /// latest, and a coming one is there at the earliest. A dated event that it comes after or before
  /// has precedence over the issue day.
  private DateParts undated(int i) {
    Event event = events.get(i);
    LocalDate after = bound(i, "after", 0);
    LocalDate before = bound(i, "before", 0);
    LocalDate from =
        UPCOMING.contains(event.status().word()) && (after == null || after.isBefore(issueDay))
            ? before != null && before.isBefore(issueDay) ? after : issueDay
            : after;
    LocalDate to =
        is(event, OCCURRED) && (before == null || before.isAfter(issueDay))
            ? after != null && after.isAfter(issueDay) ? before : issueDay
            : before;
    boolean backwards = from != null && to != null && to.isBefore(from);
    return DateParts.undated(from, backwards ? from : to, is(event, ONGOING), issueDay);
  }

  /// Returns the day after which, or before which, an undated event is. Null if none is known.
  ///
  /// @param depth the number of events on the way, which ends a circle of references
  private @Nullable LocalDate bound(int i, String word, int depth) {
    int other = neighbour(i, word);
    if (other < 0 || depth > events.size()) {
      return null;
    }
    FactDate date = events.get(other).date();
    if (date == null) {
      return bound(other, word, depth + 1);
    }
    LocalDate day = word.equals("after") ? date.latest() : date.earliest();
    return day.equals(LocalDate.MAX) || day.equals(LocalDate.MIN) ? null : day;
  }

  /// Returns the event that an undated one comes after or before, or -1. It is also -1 if the
  /// timeline lists that event on the wrong side.
  private int neighbour(int i, String word) {
    Event event = events.get(i);
    Event.Relation relation = event.date() == null ? event.time().relation() : null;
    FieldRef other = relation == null ? null : relation.other().ref();
    if (relation == null || other == null || !relation.word().equals(word)) {
      return -1;
    }
    int number = numbers.getOrDefault(other.ownerName(), -1);
    boolean inOrder = word.equals("after") ? number < i : number > i;
    return inOrder ? number : -1;
  }

  /// Returns the panel of an event. An undated one is in the panel of the event that it comes after
  /// or before, or else in that of the event above it.
  private Unit unit(int i, int depth) {
    FactDate date = events.get(i).date();
    if (date != null) {
      return panels.unitOf(dated(events.get(i), date));
    }
    int other = Math.max(neighbour(i, "after"), neighbour(i, "before"));
    if (other >= 0 && depth <= events.size()) {
      return unit(other, depth + 1);
    }
    return i > 0 && depth <= events.size() ? unit(i - 1, depth + 1) : Unit.DAY;
  }
}
