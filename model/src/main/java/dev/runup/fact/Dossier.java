package dev.runup.fact;

import java.util.List;
import java.util.Map;

/// Everything a dossier's folder says.
///
/// @param settings what holds for the dossier as a whole
/// @param editions the editions, in the order they were typed; at least one
/// @param facts the facts as they were first typed, and every row of a position; sorted by id and
///   version
/// @param revisions all updates, sorted by id and version
/// @param rulings what the findings of rules are told as, where it is not their default
public record Dossier(
    Settings settings,
    List<Edition> editions,
    List<Fact> facts,
    List<Update> revisions,
    Map<Rule, RuleSeverity> rulings) {

  public Dossier {
    editions = List.copyOf(editions);
    facts = List.copyOf(facts);
    revisions = List.copyOf(revisions);
    rulings = Map.copyOf(rulings);
  }

  /// Gives back what a rule's findings are told as.
  public RuleSeverity ruling(Rule rule) {
    return rulings.getOrDefault(rule, rule.ruling());
  }

  /// Gives back the same facts for other editions.
  public Dossier with(List<Edition> others) {
    return new Dossier(settings, others, facts, revisions, rulings);
  }
}
