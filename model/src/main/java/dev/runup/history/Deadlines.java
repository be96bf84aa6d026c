package dev.runup.history;

import dev.runup.fact.ActionField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactTime;
import dev.runup.fact.FactType;
import dev.runup.fact.UpdateReason.Act;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds events that are past, and events and actions that are overdue. An event is overdue if it
/// is past but still announced, or put off to a day that is past.
public record Deadlines(Known known) {

  private static final Set<String> ANNOUNCED =
      Set.of("planned", "expected", "in-doubt", "confirmed");

  private static final Set<String> CALLED_OFF = Set.of("cancelled", "postponed");

  private static final Set<String> SETTLED = Set.of("done", "dropped");

  /// Returns whether an event or an action is overdue. An event is if it was announced or put off,
  /// and its last possible day is over. An action is if it is not settled and was due before the
  /// issue day.
  public boolean isOverdue(Fact fact) {
    return fact.type() == FactType.EVENT
        ? (isAnnounced(fact) || isPutOff(fact)) && isPast(fact)
        : fact.type() == FactType.ACTION
            && !isSettled(fact)
            && due(fact).isBefore(known.issue().day());
  }

  /// Returns whether an event is announced: planned, expected, in doubt or confirmed.
  public static boolean isAnnounced(Fact event) {
    return ANNOUNCED.contains(event.word(EventField.STATUS, ""));
  }

  /// Returns whether an event was cancelled or postponed.
  public static boolean isCalledOff(Fact event) {
    return CALLED_OFF.contains(event.word(EventField.STATUS, ""));
  }

  /// Returns whether an event is postponed to a new date. Its date changed when it was postponed,
  /// or later. A corrected date is no new one.
  public boolean isPutOff(Fact event) {
    if (!isPostponed(event) || !event.has(EventField.WHEN)) {
      return false;
    }
    boolean isNew = false;
    Fact before = null;
    for (Fact version : known.versionsUpTo(event)) {
      boolean same =
          before == null || version.all(EventField.WHEN).equals(before.all(EventField.WHEN));
      isNew = isPostponed(version) && (isNew || !same && version.act() != Act.CORRECTED);
      before = version;
    }
    return isNew;
  }

  private static boolean isPostponed(Fact event) {
    return event.word(EventField.STATUS, "").equals("postponed");
  }

  /// Returns whether the last possible day of an event is over. The clock of the desk decides if
  /// the hour is known. Otherwise the day must be over at the desk and in the event's own zone.
  ///
  /// Example: 22:00 in New York on 5 March is noon in Tokyo on 6 March. For a desk in Tokyo it is
  /// an event of 6 March.
  public boolean isPast(Fact event) {
    LocalDate last = lastDay(event);
    if (last == null || !last.isBefore(known.issue().day())) {
      return false;
    }
    FactDate date = event.date(EventField.WHEN);
    if (date == null || start(event) != null) {
      return true;
    }
    String named = known.zone(event);
    ZoneId zone = named == null ? known.settings().zone() : ZoneId.of(named);
    Instant end = date.latest().plusDays(1).atStartOfDay(zone).toInstant();
    return !end.isAfter(known.issue().cutOff());
  }

  /// Returns the last possible day of an event, in the desk's zone if its hour is known. Null if it
  /// has no date.
  public @Nullable LocalDate lastDay(Fact event) {
    ZonedDateTime start = start(event);
    FactDate date = event.date(EventField.WHEN);
    return start != null
        ? start.withZoneSameInstant(known.settings().zone()).toLocalDate()
        : date == null ? null : date.latest();
  }

  /// Returns the start of an event in its own zone, or null unless its day, its hour and its zone
  /// are known.
  public @Nullable ZonedDateTime start(Fact event) {
    FactDate date = event.date(EventField.WHEN);
    FactTime time = event.time(EventField.TIME);
    LocalDate day = date == null ? null : date.exactDay();
    LocalTime hour = time == null ? null : time.from();
    String zone = hour == null ? null : known.zone(event);
    return day == null || hour == null || zone == null
        ? null
        : day.atTime(hour).atZone(ZoneId.of(zone));
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
