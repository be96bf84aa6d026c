package dev.runup.check;

import dev.runup.fact.Rule;
import dev.runup.fact.Ruling;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Collects what the rules find, told as the dossier rules.
final class Findings {

  private final Map<Rule, Ruling> rulings;
  private final List<Problem> problems = new ArrayList<>();

  Findings(Map<Rule, Ruling> rulings) {
    this.rulings = rulings;
  }

  /// Says whether a rule's findings are told at all.
  boolean wants(Rule rule) {
    return ruling(rule) != Ruling.OFF;
  }

  /// Adds what a rule found, unless the dossier switched it off.
  ///
  /// @param at the value that has to change
  /// @param message one sentence without a full stop, in lower case
  /// @param hint what to do
  void add(Rule rule, FieldRef at, String message, String hint) {
    Problem found = Problem.error(rule.code(), at, message, hint);
    switch (ruling(rule)) {
      case ERROR -> problems.add(found);
      case WARNING -> problems.add(found.as(Severity.WARNING));
      case OFF -> {}
    }
  }

  List<Problem> all() {
    return List.copyOf(problems);
  }

  private Ruling ruling(Rule rule) {
    return rulings.getOrDefault(rule, rule.ruling());
  }
}
