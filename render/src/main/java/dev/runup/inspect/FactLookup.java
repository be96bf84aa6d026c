package dev.runup.inspect;

import dev.runup.fact.FactId;
import dev.runup.problem.Checked;
import dev.runup.problem.Owner;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.reading.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Finds the facts of a dossier by the names that a user types. A name is an id, type and id as in
/// a page's anchor, or `actor/issue`.
record FactLookup(Collection<FactId> known) {

  FactLookup {
    known = List.copyOf(known);
  }

  /// Returns the fact of a name.
  Checked<FactId> find(String typed) {
    List<FactId> found = known.stream().filter(id -> isNameOf(typed, id.owner())).toList();
    if (found.size() == 1) {
      return Checked.good(found.getFirst());
    }
    return Checked.bad(found.isEmpty() ? unknown(typed) : ambiguous(typed, found));
  }

  /// Returns whether a name, with or without its type, is that of a fact.
  static boolean isNameOf(String typed, Owner fact) {
    return typed.equals(fact.toString()) || typed.equals(fact.id());
  }

  private Problem unknown(String typed) {
    List<String> names = new ArrayList<>(RulePages.codes());
    known.forEach(id -> names.add(typed.contains(":") ? id.toString() : id.id()));
    return Problem.of(
        ProblemCode.UNKNOWN_FACT,
        "no fact is named \"" + typed + "\"",
        Suggestion.didYouMean(typed, names)
            + "A fact is named by its id, a position by actor/issue.");
  }

  private static Problem ambiguous(String typed, List<FactId> found) {
    return Problem.of(
        ProblemCode.AMBIGUOUS_ID,
        "\"" + typed + "\" is the id of several facts",
        "Write " + String.join(" or ", found.stream().map(FactId::toString).toList()) + ".");
  }
}
