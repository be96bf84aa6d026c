package dev.runup.inspect;

import dev.runup.fact.FactId;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.reading.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The facts of a dossier by the names that a user types: an id, type and id, as in the anchor in a
/// page, or `actor/issue`.
record FactLookup(Collection<FactId> known) {

  FactLookup {
    known = List.copyOf(known);
  }

  /// Gives back the fact of a name.
  Checked<FactId> find(String typed) {
    List<FactId> found = known.stream().filter(id -> means(typed, id.toString())).toList();
    if (found.size() == 1) {
      return Checked.good(found.getFirst());
    }
    return Checked.bad(found.isEmpty() ? unknown(typed) : ambiguous(typed, found));
  }

  /// Says whether a name, with or without its type, is that of a fact.
  static boolean means(String typed, String fact) {
    return typed.equals(fact) || typed.equals(fact.substring(fact.indexOf(':') + 1));
  }

  private Problem unknown(String typed) {
    List<String> names = new ArrayList<>(RulePages.codes());
    known.forEach(id -> names.add(typed.contains(":") ? id.toString() : id.id()));
    return Problem.error(
        "unknown-fact",
        "no fact is named \"" + typed + "\"",
        Suggestion.didYouMean(typed, names)
            + "A fact is named by its id, a position by actor/issue.");
  }

  private static Problem ambiguous(String typed, List<FactId> found) {
    return Problem.error(
        "ambiguous-id",
        "\"" + typed + "\" is the id of several facts",
        "Write " + String.join(" or ", found.stream().map(FactId::toString).toList()) + ".");
  }
}
