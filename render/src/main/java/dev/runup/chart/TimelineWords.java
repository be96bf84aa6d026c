package dev.runup.chart;

import dev.runup.briefing.Event;
import dev.runup.briefing.FrontPage.StatusSince;
import dev.runup.briefing.Leaf;
import dev.runup.chart.Charts.ChartWords;
import dev.runup.chart.DayAxis.Unit;
import dev.runup.chart.TimelinePanels.Extent;
import dev.runup.fact.FactDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// The words of a timeline: its scales, dates and statuses.
///
/// @param overdue the titles of events that were planned before the issue day and aren't known to
///   have occurred
record TimelineWords(ChartWords words, Set<Leaf.Prose> overdue) {

  /// The forms of a summit that a relation to it names.
  private static final Set<String> NAMED_FORMS = Set.of("meeting", "call", "visit");

  /// Returns a text with a capital at its start.
  static String capital(String text) {
    int first = text.offsetByCodePoints(0, 1);
    return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
  }

  /// Returns the unit of a scale with its first and last day.
  String scale(Unit unit, Extent extent) {
    FactDate dates = FactDate.parse(extent.first() + "/" + extent.last());
    String days = words.textOf(new Leaf.When(Objects.requireNonNull(dates), null));
    return words.message("figure.timeline.scale." + unit.key(), days);
  }

  /// Returns what the status of the summit was, and since when.
  String course(Event summit, StatusCourse course) {
    List<String> parts = new ArrayList<>();
    for (StatusSince one : course.statuses()) {
      String status = status(summit, one.status());
      parts.add(
          one.since() == null
              ? status
              : words.message("figure.timeline.since", words.textOf(one.since()), status));
    }
    return words.message("figure.timeline.course", String.join("; ", parts));
  }

  private String status(Event event, String status) {
    String firstWord = event.title().text().toLowerCase(Locale.ROOT).split("\\s+", 2)[0];
    String agreement = words.message("event.agreement", event.form(), firstWord);
    return words.message("status." + status, agreement);
  }

  /// Returns the date and the status of an event in words.
  ///
  /// @param previous the title of the row above
  String remark(Event event, String previous) {
    String when = when(event, previous);
    String late = overdue.contains(event.title()) ? words.message("figure.overdue") : "";
    return words.joined(
        Stream.of(when, status(event, event.status().word()), late)
            .filter(part -> !part.isEmpty())
            .toList());
  }

  private String when(Event event, String previous) {
    if (event.when() != null) {
      // The figure shows the day only. The hour is in the table.
      FactDate date = event.when().date();
      return words.textOf(date == null ? event.when() : new Leaf.When(date, null));
    }
    Event.Relation relation = event.relation();
    return relation == null ? words.message("summit.no.date") : relation(relation, previous);
  }

  /// Returns that an event comes before or after another one.
  ///
  /// @param previous the title of the row above
  String relation(Event.Relation relation, String previous) {
    if (relation.word().equals("after") && relation.other().text().equals(previous)) {
      return words.message("relation.after.that");
    }
    boolean form = relation.summit() && NAMED_FORMS.contains(relation.form());
    return form
        ? words.message("relation." + relation.word() + "." + relation.form())
        : words.message("relation." + relation.word(), relation.other().text());
  }
}
