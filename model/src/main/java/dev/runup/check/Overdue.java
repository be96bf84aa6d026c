package dev.runup.check;

import dev.runup.fact.ActionField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.Rule;
import dev.runup.history.Deadlines;
import dev.runup.history.Known;

/// Finds events and actions that were due before the requested day and are still open.
final class Overdue {

  private Overdue() {}

  static void find(Known known, Findings found) {
    Deadlines pending = new Deadlines(known);
    for (Fact event : known.ofType(FactType.EVENT)) {
      if (pending.isOverdue(event)) {
        String status = event.id() + " is still " + event.word(EventField.STATUS, "");
        found.add(
            Rule.OVERDUE,
            event.ref(EventField.STATUS),
            status + ", but its date, " + typed(event, EventField.WHEN) + ", is over",
            "Update it: what became of it under \"status\", or its new date under \"when\".");
      }
    }
    for (Fact action : known.ofType(FactType.ACTION)) {
      if (pending.isOverdue(action)) {
        found.add(
            Rule.OVERDUE,
            action.ref(ActionField.DUE),
            action.id() + " was due " + typed(action, ActionField.DUE) + " and is not done",
            "Update it: \"state: done\" or \"state: dropped\", or its new date under \"due\".");
      }
    }
  }

  private static String typed(Fact fact, Field field) {
    FactDate date = fact.date(field);
    return date == null ? "" : date.typed();
  }
}
