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

/// Names actors with the office that they hold on a day, on whichever of those it can be. Who was
/// named with it before is named without, until it is another one; each passage of a briefing has
/// speakers of its own.
final class Speakers {

  private final Bench bench;
  private final Map<FactId, Value.Office> introduced = new HashMap<>();

  Speakers(Bench bench) {
    this.bench = bench;
  }

  /// Gives back those actors that are known.
  List<Speaker> of(List<FactId> actors, Days days) {
    List<Speaker> speakers = new ArrayList<>();
    for (FactId id : actors) {
      Speaker speaker = of(id, days);
      if (speaker != null) {
        speakers.add(speaker);
      }
    }
    return speakers;
  }

  /// Gives back an actor, or null if it is not known.
  @Nullable Speaker of(@Nullable FactId id, Days days) {
    Fact actor = bench.known().find(id);
    if (actor == null) {
      return null;
    }
    Value.Office office = office(offices(actor), days);
    boolean known = office != null && office.equals(introduced.put(actor.id(), office));
    return speaker(actor, known ? null : office);
  }

  /// Gives back an actor as a change made it.
  Speaker changed(@Nullable Fact before, Fact actor, LocalDate day) {
    return speaker(actor, told(before, actor, day));
  }

  /// Gives back the office that is told of an actor who changed, or null: the one held on a day;
  /// where that stays as it was and another is gone, the one that stands in its place.
  static Value.@Nullable Office told(@Nullable Fact before, Fact actor, LocalDate day) {
    List<Value.Office> are = offices(actor);
    List<Value.Office> were = before == null ? are : offices(before);
    List<Value.Office> added = new ArrayList<>(are);
    added.removeAll(were);
    Value.Office held = office(are, Days.of(day));
    if (are.containsAll(were) || (held != null && added.contains(held))) {
      return held;
    }
    return added.isEmpty() ? null : added.getFirst();
  }

  private static List<Value.Office> offices(Fact actor) {
    return actor.all(ActorField.OFFICES, Value.Office.class);
  }

  private Speaker speaker(Fact actor, Value.@Nullable Office office) {
    Leaf.Name name = bench.leaves().name(actor);
    String kind = actor.word(ActorField.KIND, "unnamed");
    if (office == null) {
      return new Speaker(name, kind, null, List.of());
    }
    List<Value.Office> offices = offices(actor);
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

  /// Gives back the first office that is held on all of the days, or null.
  private static Value.@Nullable Office office(List<Value.Office> offices, Days days) {
    for (Value.Office office : offices) {
      boolean begun = office.from() == null || !office.from().earliest().isAfter(days.first());
      boolean over =
          office.former()
              || (office.until() != null && office.until().latest().isBefore(days.last()));
      if (begun && !over) {
        return office;
      }
    }
    return null;
  }
}
