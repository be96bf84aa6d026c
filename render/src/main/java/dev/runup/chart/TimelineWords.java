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

/// The words of a timeline: its scales, dates and statuses.
record TimelineWords(ChartWords words) {

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
    List<String> statuses =
        course.statuses().stream()
            .map(one -> since(summit, one, one.recorded() ? "known" : "since"))
            .toList();
    return words.message("figure.timeline.course", words.joined(statuses));
  }

  /// Returns what became of the summit: its last statuses.
  ///
  /// @param most the most statuses
  String became(Event summit, StatusCourse course, int most) {
    List<StatusSince> all = course.statuses();
    List<StatusSince> last = all.subList(Math.max(0, all.size() - most), all.size());
    boolean recorded = last.stream().allMatch(StatusSince::recorded);
    List<String> statuses =
        last.stream()
            .map(one -> since(summit, one, one.recorded() && !recorded ? "known" : "since"))
            .toList();
    return words.message(
        recorded ? "figure.timeline.title.known" : "figure.timeline.title.course",
        summit.form(),
        words.joined(statuses));
  }

  /// @param how how its first day is known, the end of a key
  private String since(Event summit, StatusSince one, String how) {
    String status = status(summit, one.status());
    return one.since() == null
        ? status
        : words.message("figure.timeline." + how, words.textOf(one.since()), status);
  }

  private String status(Event event, String status) {
    return words.message("status." + status, agreement(event));
  }

  private String agreement(Event event) {
    String firstWord = event.title().text().toLowerCase(Locale.ROOT).split("\\s+", 2)[0];
    return words.message("event.agreement", event.form(), firstWord);
  }

  /// Returns the date and the status of an event in words. Of an event that isn't certain, it says
  /// the doubts in place of having occurred.
  ///
  /// @param previous the title of the row above
  String remark(Event event, String previous) {
    String word = event.status().word();
    boolean told = !word.equals(TimelineRows.OCCURRED) || !event.isDoubtful();
    String when = when(event, previous);
    List<String> all = new ArrayList<>();
    String status = new EventWords(words).status(event, agreement(event));
    all.add(told ? words.joined(List.of(when, status)) : when);
    if (event.phase().equals(TimelineRows.OVERDUE)) {
      all.add(words.message("event.overdue", agreement(event)));
    }
    all.addAll(new EventWords(words).doubts(event, agreement(event)));
    return String.join("; ", all);
  }

  /// Returns the title of an event, whether it is put off, and why it isn't certain.
  ///
  /// @param dated whether its day follows the title
  String named(Event event, boolean dated) {
    String title = event.title().text();
    String named = dated ? words.joined(List.of(title, when(event, ""))) : title;
    List<String> notes = new ArrayList<>();
    if (event.isPutOff()) {
      notes.add(new EventWords(words).status(event, agreement(event)));
    }
    notes.addAll(new EventWords(words).doubts(event, agreement(event)));
    return notes.isEmpty()
        ? named
        : words.message("contacts.noted", named, String.join("; ", notes));
  }

  private String when(Event event, String previous) {
    if (event.time().when() != null) {
      // The figure shows the day only. The hour is in the table.
      FactDate date = event.time().when().date();
      return new EventWords(words)
          .day(event, date == null ? event.time().when() : new Leaf.When(date, null));
    }
    Event.Relation relation = event.time().relation();
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
