package dev.runup.explain;

import dev.runup.fact.FactId;
import dev.runup.problem.Checked;
import dev.runup.problem.Owner;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.reading.Suggestion;
import dev.runup.report.CodePages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Finds the facts of a dossier by the names that a user types. A name is an id, `type:id` (the
/// anchor in a page) or `actor/issue`.
public record FactLookup(Collection<FactId> known) {

  public FactLookup {
    known = List.copyOf(known);
  }

  /// Returns the fact of a name.
  public Checked<FactId> find(String typed) {
    List<FactId> found = known.stream().filter(id -> isNameOf(typed, id.owner())).toList();
    if (found.size() == 1) {
      return Checked.good(found.getFirst());
    }
    return Checked.bad(found.isEmpty() ? unknown(typed) : ambiguous(typed, found));
  }

  /// Returns whether a name means the fact. The name may omit the type.
  public static boolean isNameOf(String typed, Owner fact) {
    return typed.equals(fact.toString()) || typed.equals(fact.id());
  }

  private Problem unknown(String typed) {
    List<String> names = new ArrayList<>(CodePages.codes());
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
