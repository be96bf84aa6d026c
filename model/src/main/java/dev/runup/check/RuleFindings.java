package dev.runup.check;

import dev.runup.fact.Dossier;
import dev.runup.fact.Rule;
import dev.runup.fact.RuleSeverity;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/// Collects the findings of the rules, with the severities that the dossier sets.
final class RuleFindings {

  private final Dossier dossier;
  private final List<Problem> problems = new ArrayList<>();

  RuleFindings(Dossier dossier) {
    this.dossier = dossier;
  }

  /// Returns whether the dossier has not switched off a rule.
  boolean wants(Rule rule) {
    return dossier.ruling(rule) != RuleSeverity.OFF;
  }

  /// Adds a finding, unless the dossier has switched off the rule.
  ///
  /// @param at the value to change
  /// @param message one sentence without a full stop, in lower case
  /// @param hint how to correct the value
  void add(Rule rule, FieldRef at, String message, String hint) {
    problems.addAll(dossier.ruling(rule).applyTo(Problem.of(rule.code(), at, message, hint)));
  }

  List<Problem> all() {
    return List.copyOf(problems);
  }
}
