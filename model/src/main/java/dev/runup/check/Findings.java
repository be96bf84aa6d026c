package dev.runup.check;

import dev.runup.fact.Dossier;
import dev.runup.fact.Rule;
import dev.runup.history.Known;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Mend;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects the findings of the rules, with the severities that the dossier sets.
final class Findings {
  private final Dossier dossier;
  private final Known known;
  private final Acceptances acceptances;
  private final List<Problem> problems = new ArrayList<>();

  Findings(Dossier dossier, Known known, Acceptances acceptances) {
    this.dossier = dossier;
    this.known = known;
    this.acceptances = acceptances;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /// Returns whether the desk accepts a warning that a rule would add. Only rules that report one
  /// of several facts need to ask.
  boolean accepts(Rule rule, FieldRef at) {
    return acceptances.accepts(rule, at, "", known);
  }

  /// Adds a finding, unless the dossier has switched off the rule or the desk accepts it.
  ///
  /// @param at the value to change
  /// @param message one sentence without a full stop, in lower case
  /// @param hint how to correct the value
  void add(Rule rule, FieldRef at, String message, String hint) {
    add(rule, at, message, hint, List.of());
  }

  /// Adds a finding with the change that mends it, or with none for null.
  void add(Rule rule, FieldRef at, String message, String hint, @Nullable Mend mend) {
    int before = problems.size();
    add(rule, at, message, hint);
    for (int i = before; i < problems.size(); i++) {
      problems.set(i, problems.get(i).withMend(mend));
    }
  }

  /// Adds a finding with further values that have a part in it.
  void add(Rule rule, FieldRef at, String message, String hint, List<FieldRef> others) {
    if (!acceptances.accepts(rule, at, message, known)) {
      report(rule, at, message, hint, others);
    }
  }

  /// Adds a finding that stops a build, whatever the rule's severity. It can't be accepted.
  void addError(Rule rule, FieldRef at, String message, String hint) {
    int before = problems.size();
    report(rule, at, message, hint, List.of());
    for (int i = before; i < problems.size(); i++) {
      problems.set(i, problems.get(i).withSeverity(Severity.ERROR));
    }
  }

  /// Adds the finding that a text or an id names who spoke on background. The desk may accept it if
  /// the name may be an ordinary word.
  void addName(
      FieldRef at, String message, String hint, List<FieldRef> others, ActorNames.Name name) {
    Rule rule = Rule.NAMED_ON_BACKGROUND;
    if (!name.isFamily() || !acceptances.acceptsError(rule, at, message, known)) {
      report(rule, at, message, hint, others);
    }
  }

  private void report(Rule rule, FieldRef at, String message, String hint, List<FieldRef> others) {
    String again =
        acceptances.hasEnded(rule, at.owner(), known)
            ? " It was accepted, but the fact has changed since."
            : "";
    List<Problem.Related> related =
        others.stream().map(other -> new Problem.Related(other, null)).toList();
    Problem problem = Problem.of(rule.code(), at, message, hint + again).withRelated(related);
    problems.addAll(dossier.severityOf(rule).applyTo(problem));
  }
}
