package dev.runup.history;

import dev.runup.fact.ActionField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/// Finds events that are past, and events and actions that are overdue. An event is overdue if it
/// is past but still announced.
public record Deadlines(Known known) {

  private static final Set<String> ANNOUNCED = Set.of("planned", "expected", "confirmed");

  private static final Set<String> SETTLED = Set.of("done", "dropped");

  /// Returns whether an event or an action is overdue. An event is if it was announced and its last
  /// possible day is over. An action is if it is not settled and was due before the issue day.
  public boolean isOverdue(Fact fact) {
    return fact.type() == FactType.EVENT
        ? isAnnounced(fact) && isPast(fact)
        : fact.type() == FactType.ACTION
            && !isSettled(fact)
            && due(fact).isBefore(known.issue().day());
  }

  /// Returns whether an event is announced: planned, expected or confirmed.
  public static boolean isAnnounced(Fact event) {
    return ANNOUNCED.contains(event.word(EventField.STATUS, ""));
  }

  /// Returns whether the last possible day of an event is over, at the desk and in the event's own
  /// zone.
  public boolean isPast(Fact event) {
    FactDate date = event.date(EventField.WHEN);
    if (date == null || !date.latest().isBefore(known.issue().day())) {
      return false;
    }
    String named = known.zone(event);
    ZoneId zone = named == null ? known.settings().zone() : ZoneId.of(named);
    Instant end = date.latest().plusDays(1).atStartOfDay(zone).toInstant();
    return !end.isAfter(known.issue().cutOff());
  }

  /// Returns whether an action is done or dropped.
  public static boolean isSettled(Fact action) {
    return SETTLED.contains(action.word(ActionField.STATE, "open"));
  }

  /// Returns the last day on which an action is due, or [LocalDate#MAX] if it has no due date.
  public static LocalDate due(Fact action) {
    FactDate due = action.date(ActionField.DUE);
    return due == null ? LocalDate.MAX : due.latest();
  }
}
