package dev.runup.chart;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Event;
import dev.runup.chart.Charts.ChartWords;
import dev.runup.chart.DateParts.Kind;
import dev.runup.chart.DateParts.Part;
import dev.runup.fact.FactDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a timeline says as a whole: its title, and its text for screen-reader users.
///
/// @param course what the status of the summit was, or null if it never changed
/// @param events the events that are drawn, in order
record TimelineText(
    Briefing briefing,
    ChartWords words,
    LocalDate today,
    @Nullable StatusCourse course,
    List<Event> events) {

  /// The most statuses of the summit in a title.
  private static final int MOST_STATUSES = 3;

  /// What an event is counted as. Each is counted once.
  private enum Group {
    PAST,
    ONGOING,
    OVERDUE,
    COMING,
    OVERTAKEN,
    OFF;

    static Group of(Event event) {
      if (event.isOff()) {
        return OFF;
      }
      return switch (event.phase()) {
        case TimelineRows.TO_COME -> COMING;
        case TimelineRows.OVERDUE -> OVERDUE;
        case "overtaken" -> OVERTAKEN;
        case "under-way" -> ONGOING;
        default -> PAST;
      };
    }

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Returns what a reader should take from the figure: what became of the summit, or else how near
  /// it is, and how many events of each kind are drawn.
  String title() {
    List<String> counted = new ArrayList<>();
    for (Group group : Group.values()) {
      List<Event> in = events.stream().filter(event -> Group.of(event) == group).toList();
      if (!in.isEmpty()) {
        counted.add(
            words.message(
                "figure.timeline.count." + group.key(),
                in.size(),
                in.stream().filter(Event::isDoubtful).count()));
      }
    }
    String finding = finding();
    String all =
        words.message(
            "figure.timeline.title.count",
            events.size(),
            more() == 0 ? 0 : briefing.events().timeline().size(),
            words.joined(counted));
    return finding.isEmpty() ? all : words.message("figure.timeline.title", finding, all);
  }

  private String finding() {
    Event summit = briefing.front().summit();
    if (summit != null && course != null) {
      return new TimelineWords(words).became(summit, course, MOST_STATUSES);
    }
    Long left = summit == null ? null : days(summit);
    if (summit != null && left != null) {
      return words.message("figure.timeline.title.summit", summit.form(), left);
    }
    return briefing.events().timeline().stream()
        .map(this::days)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .map(days -> words.message("figure.timeline.title.next", days))
        .orElse("");
  }

  /// Returns the number of days until an event that is to come. Null if its first day isn't exact.
  private @Nullable Long days(Event event) {
    FactDate date = event.date();
    if (date == null || !event.phase().equals(TimelineRows.TO_COME)) {
      return null;
    }
    Part first = DateParts.of(date, false, false, today).parts().getFirst();
    boolean isExact = first.kind() == Kind.DAY || first.kind() == Kind.SURE;
    return isExact && first.from() != null && !first.from().isBefore(today)
        ? ChronoUnit.DAYS.between(today, first.from())
        : null;
  }

  /// Returns the figure's text for screen readers, which says the scales and lists the events by
  /// status.
  ///
  /// @param scales the scales in words
  String alt(List<String> scales) {
    List<String> parts = new ArrayList<>();
    parts.add(words.message("figure.timeline", words.textOf(briefing.issue().day())));
    parts.add(words.message("figure.timeline.scale", String.join("; ", scales)));
    Event summit = briefing.front().summit();
    if (summit != null && course != null) {
      parts.add(
          words.message(
              "figure.said",
              summit.title().text(),
              new TimelineWords(words).course(summit, course)));
    }
    List<Event> next = next();
    for (Group group : Group.values()) {
      if (group == Group.COMING) {
        addSentence(parts, "next", true, next::contains);
      }
      addSentence(
          parts,
          group.key(),
          group != Group.PAST && group != Group.OFF,
          event -> Group.of(event) == group && !next.contains(event));
    }
    if (more() > 0) {
      parts.add(rest());
    }
    return String.join(" ", parts);
  }

  /// Returns the number of events that aren't drawn.
  int more() {
    return briefing.events().timeline().size() - events.size();
  }

  /// Returns that some events aren't drawn.
  String rest() {
    return words.message("figure.timeline.more", more());
  }

  /// Returns the first event to come, and the others of the same date.
  private List<Event> next() {
    List<Event> coming =
        events.stream().filter(event -> event.phase().equals(TimelineRows.TO_COME)).toList();
    if (coming.isEmpty()) {
      return List.of();
    }
    FactDate first = coming.getFirst().date();
    return Stream.concat(
            coming.stream().limit(1),
            coming.stream().skip(1).takeWhile(event -> first != null && first.equals(event.date())))
        .toList();
  }

  private void addSentence(List<String> parts, String key, boolean dated, Predicate<Event> which) {
    List<String> titles =
        events.stream()
            .filter(which)
            .map(event -> new TimelineWords(words).named(event, dated))
            .toList();
    if (!titles.isEmpty()) {
      parts.add(words.message("figure.timeline." + key, String.join("; ", titles)));
    }
  }
}
