package dev.runup.compose;

import dev.runup.briefing.Leaf;
import dev.runup.briefing.Statement.Speaker;
import dev.runup.fact.ActorField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Names actors with the office that they hold on a day. Who was named with it before is named
/// without, until it is another one; each passage of a briefing has speakers of its own.
final class Speakers {

  private final Bench bench;
  private final Map<FactId, Value.Office> introduced = new HashMap<>();

  Speakers(Bench bench) {
    this.bench = bench;
  }

  /// Gives back those actors that are known.
  List<Speaker> of(List<FactId> actors, LocalDate day) {
    List<Speaker> speakers = new ArrayList<>();
    for (FactId id : actors) {
      Speaker speaker = of(id, day);
      if (speaker != null) {
        speakers.add(speaker);
      }
    }
    return speakers;
  }

  /// Gives back an actor, or null if it is not known.
  @Nullable Speaker of(@Nullable FactId id, LocalDate day) {
    Fact actor = bench.known().find(id);
    if (actor == null) {
      return null;
    }
    Leaf.Name name = bench.leaves().name(actor);
    String kind = actor.word(ActorField.KIND, "unnamed");
    List<Value.Office> offices = actor.all(ActorField.OFFICES, Value.Office.class);
    Value.Office office = office(offices, day);
    if (office == null || office.equals(introduced.put(actor.id(), office))) {
      return new Speaker(name, kind, null, List.of());
    }
    return new Speaker(
        name,
        kind,
        bench
            .leaves()
            .member(
                actor,
                ActorField.OFFICES,
                offices.indexOf(office),
                offices.size(),
                office.office()),
        bench.leaves().names(office.of()));
  }

  private static Value.@Nullable Office office(List<Value.Office> offices, LocalDate day) {
    for (Value.Office office : offices) {
      boolean begun = office.from() == null || !office.from().earliest().isAfter(day);
      boolean over =
          office.former() || (office.until() != null && office.until().latest().isBefore(day));
      if (begun && !over) {
        return office;
      }
    }
    return null;
  }
}
