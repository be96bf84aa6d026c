package dev.runup.fact;

import java.util.List;
import java.util.Map;

/// The content of a dossier's folder.
///
/// @param settings the settings of the whole dossier
/// @param editions the editions in the order of `runup.yaml`, at least one
/// @param facts the facts as first typed, and every row of a position, sorted by id and version
/// @param revisions all updates, sorted by id and version
/// @param rulings the severities of rules that differ from the default
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

  /// Returns the severity with which a rule's findings are reported.
  public RuleSeverity ruling(Rule rule) {
    return rulings.getOrDefault(rule, rule.ruling());
  }

  /// Returns this dossier with other editions.
  public Dossier with(List<Edition> others) {
    return new Dossier(settings, others, facts, revisions, rulings);
  }
}
