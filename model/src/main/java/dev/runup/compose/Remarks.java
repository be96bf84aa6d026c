package dev.runup.compose;

import dev.runup.briefing.Briefing.Remark;
import dev.runup.briefing.Provenance;
import dev.runup.fact.ActorField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactType;
import dev.runup.history.Known;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Composes what a reader must know of the actors and places that a briefing names.
final class Remarks {

  private Remarks() {}

  /// Returns the remarks, in the order of the alphabet. A remark on a source is in the list of
  /// sources instead.
  ///
  /// @param names the facts that are named, for example `actor:united-nations`
  static List<Remark> all(ComposeContext bench, Set<String> names) {
    List<Remark> remarks = new ArrayList<>();
    for (Fact fact : named(bench.known(), names)) {
      Provenance standing = bench.citations().standing(fact);
      boolean said =
          fact.has(ActorField.OPEN)
              || fact.has(ActorField.PRONOUNCED)
              || standing.caveat() != null
              || standing.derived()
              || standing.machine()
              || !standing.hedges().isEmpty()
              || !standing.inferred().isEmpty();
      if (said) {
        remarks.add(
            new Remark(
                bench.leaves().name(fact),
                bench.leaves().prose(fact, ActorField.PRONOUNCED),
                fact.has(ActorField.OPEN),
                standing));
      }
    }
    remarks.sort(Comparator.comparing((Remark remark) -> remark.name().text()));
    return remarks;
  }

  private static List<Fact> named(Known known, Set<String> names) {
    return Stream.of(FactType.ACTOR, FactType.PLACE)
        .flatMap(type -> known.ofType(type).stream())
        .filter(fact -> names.contains(fact.id().toString()))
        .toList();
  }
}
