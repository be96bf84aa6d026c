package dev.runup.compose;

import dev.runup.briefing.Event;
import dev.runup.briefing.Leaf;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.PlaceField;
import dev.runup.fact.Value;
import dev.runup.history.Known;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Composes events, in the order of their chronology.
final class Events {

  private static final Set<String> TO_COME = Set.of("planned", "expected", "confirmed", "ongoing");

  private final Known known;
  private final Leaves leaves;
  private final Citations citations;
  private final Chronology chronology;

  Events(Known known, Leaves leaves, Citations citations) {
    this.known = known;
    this.leaves = leaves;
    this.citations = citations;
    this.chronology = new Chronology(known, leaves);
  }

  /// Gives back all events in order.
  List<Event> timeline() {
    return chronology.sorted().stream().map(this::event).toList();
  }

  /// Gives back what is to come but the summit itself, in order.
  List<Event> next() {
    return chronology.sorted().stream()
        .filter(event -> TO_COME.contains(event.word(EventField.STATUS, "")))
        .filter(event -> !isPast(event))
        .filter(event -> !event.id().equals(known.settings().summit()))
        .map(this::event)
        .toList();
  }

  /// What was planned for a day that is over is no longer to come.
  private boolean isPast(Fact event) {
    FactDate date = event.date(EventField.WHEN);
    return date != null && date.latest().isBefore(known.issue().day());
  }

  /// Gives back the summit, or null while it is not known.
  @Nullable Event summit() {
    Fact summit = known.find(known.settings().summit());
    return summit == null ? null : event(summit);
  }

  /// Gives back one event.
  Event event(Fact event) {
    FactId summit = known.settings().summit();
    List<Event.Participant> who = new ArrayList<>();
    for (Value.Participant one : event.all(EventField.WHO, Value.Participant.class)) {
      for (Leaf.Name name : leaves.names(List.of(one.actor()))) {
        who.add(
            new Event.Participant(
                name,
                one.role() == null
                    ? null
                    : leaves.untranslated(event, EventField.WHO, one.role())));
      }
    }
    return new Event(
        leaves.required(event, EventField.TITLE),
        event.word(EventField.FORM, "other"),
        event.word(EventField.STATUS, "expected"),
        leaves.when(event),
        hourless(event),
        event.has(EventField.WHEN) ? null : relation(event, summit),
        where(event),
        who,
        !event.all(EventField.WHO, Value.Others.class).isEmpty(),
        leaves.prose(event, EventField.OUTCOME),
        event.id().equals(summit),
        citations.standing(event));
  }

  private static boolean hourless(Fact event) {
    FactDate date = event.date(EventField.WHEN);
    boolean day = date != null && date.precision() == FactDate.Precision.DAY;
    return day && !event.has(EventField.TIME);
  }

  private Event.@Nullable Relation relation(Fact event, @Nullable FactId summit) {
    Chronology.Neighbour neighbour = chronology.neighbour(event.id(), summit);
    if (neighbour == null) {
      return null;
    }
    Fact other = neighbour.event();
    return new Event.Relation(
        neighbour.word(),
        leaves.required(other, EventField.TITLE),
        other.id().equals(summit),
        other.word(EventField.FORM, "other"));
  }

  /// The place and the larger places it lies in.
  private List<Leaf.Name> where(Fact event) {
    Set<FactId> places = new LinkedHashSet<>();
    FactId id = event.target(EventField.WHERE);
    while (id != null && places.add(id)) {
      Fact place = known.find(id);
      id = place == null ? null : place.target(PlaceField.WITHIN);
    }
    return leaves.names(List.copyOf(places));
  }
}
