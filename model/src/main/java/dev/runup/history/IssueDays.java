package dev.runup.history;

import dev.runup.clearance.Cleared;
import dev.runup.clearance.Cleared.ClearedVersion;
import dev.runup.fact.Edition;
import dev.runup.fact.Moment;
import dev.runup.history.Known.IssueDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The issues of an edition. If the edition lists none, each day with new versions that it may show
/// has an issue.
///
/// A fact recorded later never adds, removes or renumbers an earlier issue.
final class IssueDays {

  private final Edition edition;
  private final ZoneId zone;
  private final @Nullable LocalTime hour;
  private final NavigableMap<Instant, IssueDay> byCutOff = new TreeMap<>();

  /// The issues that an edition has whatever it may show.
  ///
  /// @param hour the time of day of all issues, or null for the edition's own cut-off
  IssueDays(ZoneId zone, Edition edition, @Nullable LocalTime hour) {
    this.edition = edition;
    this.zone = zone;
    this.hour = hour;
    edition.issues().days().stream().map(this::newIssue).forEach(this::add);
  }

  private IssueDays(Cleared cleared, Edition edition, @Nullable LocalTime hour) {
    this(cleared.settings().zone(), edition, hour);
    for (ClearedVersion shown : cleared.shown()) {
      if (edition.issues().days().isEmpty() && !shown.isKnownFromStart()) {
        add(firstKnowing(shown));
      }
    }
  }

  static IssueDays of(Cleared cleared, Edition edition) {
    return new IssueDays(cleared, edition, null);
  }

  /// Returns the issues with which an issue is compared. An edition that sets neither a cut-off nor
  /// issues, and is asked for a time of day, has all of them at that time.
  ///
  /// Example: who builds at 08:00 each day printed on Sunday what was known at 08:00. What came on
  /// Sunday at 15:00 is new on Monday.
  static IssueDays before(IssueDay issue, Cleared cleared, Edition edition) {
    boolean isFree = edition.issues().cutOff() == null && edition.issues().days().isEmpty();
    return new IssueDays(cleared, edition, isFree ? issue.time() : null);
  }

  private void add(IssueDay issue) {
    byCutOff.put(issue.cutOff(), issue);
  }

  /// Returns the first issue that knows a version. A version recorded after its day's cut-off is
  /// first known at the issue of the next day.
  ///
  /// Example: the cut-off is 18:00. A version recorded on 2025-12-28 at 19:00 is in the issue of
  /// 2025-12-29.
  private IssueDay firstKnowing(ClearedVersion shown) {
    IssueDay own = ofDay(shown.day());
    return own.knows(shown) ? own : ofDay(shown.day().plusDays(1));
  }

  private IssueDay ofDay(LocalDate day) {
    LocalTime time = hour == null ? edition.issues().cutOff() : hour;
    Instant cutOff =
        time == null
            ? day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1)
            : day.atTime(time).atZone(zone).toInstant();
    return new IssueDay(day, hour, cutOff);
  }

  private IssueDay newIssue(Moment at) {
    return at.wholeDay()
        ? ofDay(at.day())
        : new IssueDay(at.day(), at.from().atZone(zone).toLocalTime(), at.from());
  }

  /// Returns all issues, the first one first.
  List<IssueDay> all() {
    return List.copyOf(byCutOff.values());
  }

  /// Returns the issue of a day or a moment, also if the edition has no such issue. If the edition
  /// has several issues on a day, returns the last of them.
  IssueDay issueAt(Moment moment) {
    return byCutOff.descendingMap().values().stream()
        .filter(issue -> moment.wholeDay() && issue.day().equals(moment.day()))
        .findFirst()
        .orElseGet(() -> newIssue(moment));
  }

  /// Returns the number of an issue, or null if the edition has no such issue.
  @Nullable Integer number(IssueDay issue) {
    int place = all().indexOf(issue);
    return place < 0 ? null : edition.issues().numberFrom() + place;
  }

  /// Returns the issue before another one, or null if there is none.
  @Nullable IssueDay previous(IssueDay issue) {
    Map.Entry<Instant, IssueDay> before = byCutOff.lowerEntry(issue.cutOff());
    return before == null ? null : before.getValue();
  }
}
