package dev.runup.values;

import dev.runup.briefing.Briefing.Remark;
import dev.runup.fact.ActorField;
import dev.runup.fact.FactType;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The remarks on the names of a briefing.
public final class Remarks {

  private Remarks() {}

  /// Returns the remarks on the named actors and places in alphabetical order, for example a
  /// pronunciation. The list of sources prints remarks on sources instead.
  ///
  /// @param names the named facts, for example `actor:united-nations`
  public static List<Remark> on(Set<String> names, ComposeContext context) {
    return Stream.of(FactType.ACTOR, FactType.PLACE)
        .flatMap(type -> context.known().ofType(type).stream())
        .filter(fact -> names.contains(fact.id().toString()))
        .filter(fact -> Numbering.needsRemark(fact) || context.leaves().byMachine(fact))
        .map(fact ->
            new Remark(
                context.leaves().name(fact),
                context.leaves().prose(fact, ActorField.PRONOUNCED),
                fact.has(ActorField.OPEN),
                context.citations().standing(fact)))
        .sorted(Comparator.comparing(remark -> remark.name().text()))
        .toList();
  }
}
