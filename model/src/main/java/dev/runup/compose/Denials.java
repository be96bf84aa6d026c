package dev.runup.compose;

import dev.runup.briefing.Event;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.StatementField;
import dev.runup.history.Known;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the statements that deny events.
final class Denials {

  private final Known known;
  private final LeafFactory leaves;
  private final Map<FactId, List<Fact>> denials = new HashMap<>();

  Denials(Known known, LeafFactory leaves) {
    this.known = known;
    this.leaves = leaves;
    for (Fact statement : known.ofType(FactType.STATEMENT)) {
      for (FactId denied : statement.targets(StatementField.DENIES)) {
        denials.computeIfAbsent(denied, _ -> new ArrayList<>()).add(statement);
      }
    }
  }

  /// Returns who denies an event, or null if nobody does.
  Event.@Nullable Denial of(Fact event) {
    List<Fact> denied = denials.get(event.id());
    return denied == null
        ? null
        : new Event.Denial(
            denied.stream()
                .filter(known::namesSpeakers)
                .flatMap(one ->
                    leaves
                        .names(known.namedBeside(event, one.targets(StatementField.WHO)))
                        .stream())
                .distinct()
                .toList());
  }
}
