package dev.runup.compose;

import dev.runup.briefing.Briefing.Remark;
import dev.runup.briefing.Provenance;
import dev.runup.fact.ActorField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Composes what a reader must know of the names that a briefing uses. Comes last: until then it is
/// not known which names these are.
final class Remarks {

  private Remarks() {}

  /// Gives back the names that there is something to say of, in the order of the alphabet.
  static List<Remark> all(ComposeContext bench) {
    List<Remark> remarks = new ArrayList<>();
    for (Fact fact : bench.leaves().named()) {
      Provenance standing = bench.citations().standing(fact);
      boolean said =
          fact.has(ActorField.OPEN)
              || fact.has(ActorField.PRONOUNCED)
              || standing.caveat() != null
              || standing.derived()
              || standing.machine()
              || !standing.hedges().isEmpty()
              || !standing.inferred().isEmpty();
      // A source says it in the list of sources.
      if (said && fact.type() != FactType.SOURCE) {
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
}
