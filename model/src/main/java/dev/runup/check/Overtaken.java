package dev.runup.check;

import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactType;
import dev.runup.fact.PositionField;
import dev.runup.fact.Rule;
import dev.runup.fact.StatementField;
import dev.runup.history.Known;
import dev.runup.history.Overtaking;
import java.util.List;

/// Finds announced events from which their only author has since moved away, or whose larger event
/// was called off or moved.
final class Overtaken {

  private Overtaken() {}

  static void find(Known known, Findings found) {
    Overtaking overtaking = new Overtaking(known);
    for (Fact event : known.ofType(FactType.EVENT)) {
      Fact by = overtaking.by(event);
      if (by != null) {
        boolean isPosition = by.type() == FactType.POSITION;
        boolean isWhole = by.type() == FactType.EVENT;
        String status = event.id() + " is still " + event.word(EventField.STATUS, "");
        found.add(
            Rule.OVERTAKEN,
            event.ref(EventField.STATUS),
            isWhole
                ? status + ", but " + by.id() + ", of which it is part, was called off or moved"
                : status + ", but its only author has since moved away from it in " + by.id(),
            "Update it: what became of it under \"status\". If it still stands, add the source that"
                + " says so in an update. Until then it counts as overtaken.",
            List.of(
                by.ref(
                    isWhole
                        ? EventField.STATUS
                        : isPosition ? PositionField.STANCE : StatementField.SAYS)));
      }
    }
  }
}
