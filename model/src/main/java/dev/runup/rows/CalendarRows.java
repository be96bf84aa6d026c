package dev.runup.rows;

import dev.runup.briefing.Event;
import dev.runup.briefing.EventCalendar;
import dev.runup.briefing.EventCalendar.Entry;
import dev.runup.briefing.Leaf;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.Moment;
import dev.runup.history.Known;
import dev.runup.history.Known.IssueDay;
import dev.runup.values.ComposeContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Composes the events as a calendar has them: each with the number of its changes that a reader of
/// a calendar has to follow. An event that the desk withdrew stays if an earlier issue had it, so
/// that it is cancelled where it was entered.
///
/// @param rows the rows of the events that are in force
public record CalendarRows(ComposeContext context, EventRows rows) {

  /// The keys that say when and where an event is, and whether it is.
  private static final List<Field> FOLLOWED =
      List.of(
          EventField.STATUS, EventField.WHEN, EventField.TIME, EventField.ZONE, EventField.WHERE);

  public EventCalendar calendar() {
    List<Entry> entries = new ArrayList<>();
    rows.byFact().forEach((fact, event) -> entries.add(entry(fact, event, false)));
    Map<Fact, Fact> withdrawn = withdrawn();
    if (!withdrawn.isEmpty()) {
      EventRows before = new EventRows(context.withWithdrawn());
      withdrawn.forEach((last, fact) -> entries.add(entry(last, before.event(fact), true)));
    }
    return new EventCalendar(known().settings().desk(), entries);
  }

  private Known known() {
    return context.known();
  }

  private Entry entry(Fact newest, Event event, boolean withdrawn) {
    return new Entry(
        newest.id().toString(),
        event,
        withdrawn,
        moves(newest),
        recorded(newest.recorded()),
        earlier(newest));
  }

  /// Returns when an event was to be by earlier issues, if that has changed, the newest first.
  private List<Leaf.When> earlier(Fact newest) {
    List<Fact> versions = known().versionsUpTo(newest);
    if (versions.stream()
        .allMatch(one -> one.all(EventField.WHEN).equals(newest.all(EventField.WHEN)))) {
      return List.of();
    }
    return known().earlier().reversed().stream()
        .map(issue -> Known.countAt(versions, issue))
        .filter(count -> count > 0)
        .map(count -> versions.get(count - 1))
        .distinct()
        .filter(version -> !version.isWithdrawn())
        .flatMap(version -> Stream.ofNullable(context.times().when(version)))
        .toList();
  }

  /// Returns the events that were withdrawn after an issue had them: the withdrawal, and the
  /// version before it.
  private Map<Fact, Fact> withdrawn() {
    Map<Fact, Fact> withdrawn = new LinkedHashMap<>();
    known()
        .versions()
        .forEach((id, versions) -> {
          if (id.type() == FactType.EVENT && versions.getLast().isWithdrawn()) {
            Fact before = lastInIssue(versions);
            if (before != null) {
              withdrawn.put(versions.getLast(), before);
            }
          }
        });
    return withdrawn;
  }

  /// Returns the version that the last issue before the withdrawal had, or null if none had any.
  private @Nullable Fact lastInIssue(List<Fact> versions) {
    for (IssueDay issue : known().earlier().reversed()) {
      int count = Known.countAt(versions, issue);
      if (count > 0 && !versions.get(count - 1).isWithdrawn()) {
        return versions.get(count - 1);
      }
    }
    return null;
  }

  private int moves(Fact newest) {
    int moves = 0;
    Fact before = null;
    for (Fact version : known().versionsUpTo(newest)) {
      moves += before != null && isMoved(before, version) ? 1 : 0;
      before = version;
    }
    return moves;
  }

  private static boolean isMoved(Fact before, Fact after) {
    return before.isWithdrawn() != after.isWithdrawn()
        || FOLLOWED.stream().anyMatch(key -> !before.all(key).equals(after.all(key)));
  }

  /// Returns when a version was recorded. What was known from the start counts as recorded at the
  /// beginning of the first issue day.
  private Instant recorded(@Nullable Moment recorded) {
    if (recorded != null) {
      return recorded.from();
    }
    List<IssueDay> earlier = known().earlier();
    IssueDay first = earlier.isEmpty() ? known().issue() : earlier.getFirst();
    return first.day().atStartOfDay(known().settings().zone()).toInstant();
  }
}
