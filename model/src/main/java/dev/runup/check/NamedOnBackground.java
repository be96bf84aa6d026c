package dev.runup.check;

import dev.runup.fact.ActorField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactType;
import dev.runup.fact.PositionField;
import dev.runup.fact.Rule;
import dev.runup.history.Known;
import java.util.List;
import java.util.stream.Stream;

/// Finds positions of people that are known on background only. A position is always printed with a
/// name.
final class NamedOnBackground {

  private NamedOnBackground() {}

  static void find(Known known, Rules.Findings found) {
    for (Fact position : known.ofType(FactType.POSITION)) {
      Fact actor = known.find(position.target(PositionField.ACTOR));
      if (actor != null
          && actor.word(ActorField.KIND, "").equals("person")
          && isOnBackground(position, known)) {
        found.add(
            Rule.NAMED_ON_BACKGROUND,
            position.ref(PositionField.ACTOR),
            position.id() + " is known on background alone, and names who spoke",
            "Name whom the speaker stands for instead, or add what is on the record.");
      }
    }
  }

  private static boolean isOnBackground(Fact position, Known known) {
    Stream<Boolean> statements =
        position.targets(PositionField.STATED_IN).stream()
            .map(known::find)
            .map(said -> said != null && known.forbidsName(said));
    Stream<Boolean> sources = position.citations().stream().map(known::isOnBackground);
    List<Boolean> nameless = Stream.concat(statements, sources).toList();
    return !nameless.isEmpty() && !nameless.contains(false);
  }
}
