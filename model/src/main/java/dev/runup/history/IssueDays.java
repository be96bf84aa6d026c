package dev.runup.history;

import dev.runup.clearance.Cleared;
import dev.runup.clearance.Cleared.Shown;
import dev.runup.fact.Edition;
import dev.runup.fact.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The issues of an edition: those that it lists, else those that bring something it may show.
///
/// Only what is known at an issue makes one, so nothing that is recorded later changes which issues
/// there were before.
final class IssueDays {

  private final Edition edition;
  private final ZoneId zone;
  private final NavigableMap<Instant, IssueDay> byCutOff = new TreeMap<>();

  /// Many facts are recorded on one day.
  private final Map<LocalDate, IssueDay> byDay = new HashMap<>();

  IssueDays(Cleared cleared, Edition edition) {
    this.edition = edition;
    this.zone = cleared.settings().zone();
    edition.issues().forEach(issued -> add(newIssue(issued)));
    for (Shown shown : cleared.shown()) {
      if (edition.issues().isEmpty() && !shown.fromTheStart()) {
        add(first(shown));
      }
    }
  }

  private void add(IssueDay issue) {
    byCutOff.put(issue.cutOff(), issue);
  }

  /// Gives back the first issue that knows a version: what comes after the cut-off of its day waits
  /// for the next one.
  private IssueDay first(Shown shown) {
    IssueDay own = of(shown.day());
    return own.knows(shown) ? own : of(shown.day().plusDays(1));
  }

  private IssueDay of(LocalDate day) {
    return byDay.computeIfAbsent(day, this::newIssue);
  }

  private IssueDay newIssue(LocalDate day) {
    Instant cutOff =
        edition.cutOff() == null
            ? day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1)
            : day.atTime(edition.cutOff()).atZone(zone).toInstant();
    return new IssueDay(day, null, cutOff);
  }

  private IssueDay newIssue(Moment at) {
    return at.wholeDay()
        ? of(at.day())
        : new IssueDay(at.day(), at.from().atZone(zone).toLocalTime(), at.from());
  }

  /// Gives back all issues, the first one first.
  List<IssueDay> all() {
    return List.copyOf(byCutOff.values());
  }

  /// Gives back the issue of a moment or a day, whether it is one of these or not. The issue of a
  /// day is the last one that was made on it.
  IssueDay at(Moment asked) {
    IssueDay last = null;
    for (IssueDay issue : byCutOff.values()) {
      last = asked.wholeDay() && issue.day().equals(asked.day()) ? issue : last;
    }
    return last == null ? newIssue(asked) : last;
  }

  /// Gives back the number of an issue, or null where it is none of these.
  @Nullable Integer number(IssueDay issue) {
    int place = all().indexOf(issue);
    return place < 0 ? null : edition.numberFrom() + place;
  }

  /// Gives back the issue before another one, or null where there is none.
  @Nullable IssueDay before(IssueDay issue) {
    Map.Entry<Instant, IssueDay> before = byCutOff.lowerEntry(issue.cutOff());
    return before == null ? null : before.getValue();
  }
}
