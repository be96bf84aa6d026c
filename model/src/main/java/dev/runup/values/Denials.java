package dev.runup.values;

import dev.runup.briefing.Event;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.StatementField;
import dev.runup.history.Known;
import dev.runup.history.Retractions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Finds the statements that deny events and measures. A denial that was taken back is left out.
public final class Denials {

  private final Known known;
  private final LeafFactory leaves;
  private final Map<FactId, List<Fact>> denials = new HashMap<>();

  public Denials(Known known, LeafFactory leaves) {
    this.known = known;
    this.leaves = leaves;
    Retractions retractions = Retractions.among(known);
    for (Fact statement : known.ofType(FactType.STATEMENT)) {
      if (!retractions.isTakenBack(statement)) {
        for (FactId denied : statement.targets(StatementField.DENIES)) {
          denials.computeIfAbsent(denied, _ -> new ArrayList<>()).add(statement);
        }
      }
    }
  }

  /// Returns who denies a fact by one of the statements that are meant, or null if nobody does.
  public Event.@Nullable Denial of(Fact fact, Predicate<Fact> isMeant) {
    List<Fact> denied =
        denials.getOrDefault(fact.id(), List.of()).stream().filter(isMeant).toList();
    return denied.isEmpty()
        ? null
        : new Event.Denial(
            denied.stream()
                .filter(known::namesSpeakers)
                .flatMap(one ->
                    leaves.names(known.namedBeside(fact, one.targets(StatementField.WHO))).stream())
                .distinct()
                .toList());
  }
}
