package dev.runup.history;

import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.PositionField;
import dev.runup.fact.StatementField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The statements that retract others.
///
/// @param byStatement the retracting statements of each retracted one, sorted by id
public record Retractions(Map<FactId, List<Fact>> byStatement) {

  public Retractions {
    byStatement = Collections.unmodifiableMap(new LinkedHashMap<>(byStatement));
  }

  /// Returns the retractions among the known statements.
  public static Retractions among(Known known) {
    Map<FactId, List<Fact>> found = new LinkedHashMap<>();
    for (Fact fact : known.ofType(FactType.STATEMENT)) {
      for (FactId target : fact.targets(StatementField.RETRACTS)) {
        found.computeIfAbsent(target, _ -> new ArrayList<>()).add(fact);
      }
    }
    return new Retractions(found);
  }

  /// Returns the statements that retract a statement, by the same speaker or not.
  public List<Fact> of(FactId statement) {
    return byStatement.getOrDefault(statement, List.of());
  }

  /// Returns the retractions of a statement that nobody has retracted in turn.
  private List<Fact> standing(FactId statement) {
    return of(statement).stream().filter(other -> of(other.id()).isEmpty()).toList();
  }

  /// Returns whether a fact was taken back: a statement that was retracted, a position of which all
  /// words were, or a fact that lost a basis.
  public boolean isTakenBack(Fact fact) {
    return switch (fact.type()) {
      case STATEMENT -> !standing(fact.id()).isEmpty();
      case POSITION ->
          fact.has(PositionField.STATED_IN)
              && fact.targets(PositionField.STATED_IN).stream()
                  .noneMatch(said -> standing(said).isEmpty());
      default -> !lostBasis(fact).isEmpty();
    };
  }

  /// Returns the retracted statements that a fact rests on, each with its retractions. A statement
  /// is left out if the fact rests on one of its retractions too, because the retraction was
  /// weighed. A retraction that was itself retracted doesn't count.
  ///
  /// Example: a judgement rests on `claim`, which `denial` retracts. It has lost its basis. A
  /// judgement that rests on `claim` and `denial` has not.
  public Map<FactId, List<Fact>> lostBasis(Fact fact) {
    List<FactId> grounds = fact.targets(CommonField.RESTS_ON);
    Map<FactId, List<Fact>> lost = new LinkedHashMap<>();
    for (FactId ground : grounds) {
      List<Fact> retractions = standing(ground);
      boolean isWeighed = of(ground).stream().anyMatch(other -> grounds.contains(other.id()));
      // A retraction doesn't lose what it rests on by retracting it.
      boolean isOwn = retractions.stream().anyMatch(other -> other.id().equals(fact.id()));
      if (!retractions.isEmpty() && !isWeighed && !isOwn) {
        lost.put(ground, retractions);
      }
    }
    return lost;
  }
}
