package dev.runup.check;

import dev.runup.fact.Dossier;
import dev.runup.fact.Rule;
import dev.runup.fact.RuleSeverity;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/// Collects what the rules find, told as the dossier rules.
final class RuleFindings {

  private final Dossier dossier;
  private final List<Problem> problems = new ArrayList<>();

  RuleFindings(Dossier dossier) {
    this.dossier = dossier;
  }

  /// Says whether a rule's findings are told at all.
  boolean wants(Rule rule) {
    return dossier.ruling(rule) != RuleSeverity.OFF;
  }

  /// Adds what a rule found, unless the dossier switched it off.
  ///
  /// @param at the value that has to change
  /// @param message one sentence without a full stop, in lower case
  /// @param hint what to do
  void add(Rule rule, FieldRef at, String message, String hint) {
    problems.addAll(dossier.ruling(rule).applyTo(Problem.error(rule.code(), at, message, hint)));
  }

  List<Problem> all() {
    return List.copyOf(problems);
  }
}
