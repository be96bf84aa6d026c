package dev.runup.compose;

import dev.runup.briefing.Briefing.Remark;
import dev.runup.fact.ActorField;
import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.history.Known;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Composes the remarks on actors and places that a briefing names, for example a pronunciation.
final class Remarks {

  private static final List<Field> DUE =
      List.of(
          ActorField.OPEN,
          ActorField.PRONOUNCED,
          CommonField.CAVEAT,
          CommonField.DERIVED,
          CommonField.HEDGE,
          CommonField.INFERRED);

  private Remarks() {}

  /// Returns the remarks in alphabetical order. The list of sources prints remarks on sources
  /// instead.
  ///
  /// @param names the named facts, for example `actor:united-nations`
  static List<Remark> all(ComposeContext context, Set<String> names) {
    List<Remark> remarks = new ArrayList<>();
    for (Fact fact : named(context.known(), names)) {
      if (isDue(fact) || context.leaves().byMachine(fact)) {
        remarks.add(
            new Remark(
                context.leaves().name(fact),
                context.leaves().prose(fact, ActorField.PRONOUNCED),
                fact.has(ActorField.OPEN),
                context.citations().standing(fact)));
      }
    }
    remarks.sort(Comparator.comparing((Remark remark) -> remark.name().text()));
    return remarks;
  }

  /// Returns whether a name needs a remark in every language.
  static boolean isDue(Fact named) {
    return DUE.stream().anyMatch(named::has);
  }

  private static List<Fact> named(Known known, Set<String> names) {
    return Stream.of(FactType.ACTOR, FactType.PLACE)
        .flatMap(type -> known.ofType(type).stream())
        .filter(fact -> names.contains(fact.id().toString()))
        .toList();
  }
}
