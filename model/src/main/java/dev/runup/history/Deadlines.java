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

/// Tells what is past at an issue, and what is overdue: what should have happened, and of which
/// nobody says that it did.
public final class Deadlines {

  private static final Set<String> ANNOUNCED = Set.of("planned", "expected", "confirmed");

  private static final Set<String> SETTLED = Set.of("done", "dropped");

  private final Known known;

  public Deadlines(Known known) {
    this.known = known;
  }

  /// Says whether an event was announced and its last possible day is over, or an action is not
  /// settled and was due before the issue day.
  public boolean isOverdue(Fact fact) {
    return fact.type() == FactType.EVENT
        ? ANNOUNCED.contains(fact.word(EventField.STATUS, "")) && isPast(fact)
        : fact.type() == FactType.ACTION
            && !isSettled(fact)
            && due(fact).isBefore(known.issue().day());
  }

  /// Says whether an event's last possible day is over, at the desk and where it takes place.
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

  /// Says whether nothing more is to be done of an action.
  public static boolean isSettled(Fact action) {
    return SETTLED.contains(action.word(ActionField.STATE, "open"));
  }

  /// Gives back the last day on which an action is due; [LocalDate#MAX] where it has none.
  public static LocalDate due(Fact action) {
    FactDate due = action.date(ActionField.DUE);
    return due == null ? LocalDate.MAX : due.latest();
  }
}
