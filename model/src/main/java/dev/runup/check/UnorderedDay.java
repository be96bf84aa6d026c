package dev.runup.check;

import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Rule;
import dev.runup.history.Known;
import dev.runup.problem.FieldRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds days with several events, of which some have neither an hour nor an order. Only events of
/// a single sure day count, and only those that take place on it.
record UnorderedDay(Wholes wholes) {

  private static final Set<String> OFF = Set.of("postponed", "cancelled");

  /// The most events that a message names.
  private static final int MOST = 6;

  static void find(Known known, Findings found) {
    Map<LocalDate, List<Fact>> days = new TreeMap<>();
    for (Fact event : known.ofType(FactType.EVENT)) {
      LocalDate day = day(event);
      if (day != null && !OFF.contains(event.word(EventField.STATUS, ""))) {
        days.computeIfAbsent(day, _ -> new ArrayList<>()).add(event);
      }
    }
    UnorderedDay rule = new UnorderedDay(new Wholes(known));
    days.forEach((day, events) -> rule.check(day, events, found));
  }

  private static @Nullable LocalDate day(Fact event) {
    return event.date(EventField.WHEN) instanceof FactDate.Point date
            && !date.masked()
            && date.qualifier() == FactDate.Qualifier.SURE
            && date.earliest().equals(date.latest())
        ? date.earliest()
        : null;
  }

  private void check(LocalDate day, List<Fact> events, Findings found) {
    List<Fact> unordered =
        unordered(events).stream()
            .filter(event -> !found.accepts(Rule.UNORDERED_DAY, event.ref(EventField.WHEN)))
            .toList();
    if (unordered.isEmpty()) {
      return;
    }
    List<FieldRef> dates = unordered.stream().map(event -> event.ref(EventField.WHEN)).toList();
    int count = unordered.size();
    found.add(
        Rule.UNORDERED_DAY,
        dates.getFirst(),
        events.size()
            + " events are on "
            + day
            + ", and "
            + (count == 1 ? "one has" : count == events.size() ? "all have" : count + " have")
            + " neither hour nor order: "
            + names(unordered),
        "Write its hour under \"time\", or say what it is \"before\" or \"after\".",
        dates.subList(1, count));
  }

  private static String names(List<Fact> events) {
    List<String> names =
        new ArrayList<>(events.stream().limit(MOST).map(event -> event.id().toString()).toList());
    if (events.size() > MOST) {
      names.add(events.size() - MOST + " more");
    }
    return String.join(", ", names);
  }

  /// Returns the events that have no hour, and that nothing orders among the others of their day. A
  /// whole and its parts need no order, because the whole is printed first.
  private List<Fact> unordered(List<Fact> events) {
    Set<FactId> ids = events.stream().map(Fact::id).collect(Collectors.toSet());
    Map<FactId, Integer> nested = wholes.nestedAmong(ids);
    Set<FactId> ordered = new HashSet<>();
    for (Fact event : events) {
      Stream.of(EventField.BEFORE, EventField.AFTER)
          .flatMap(key -> event.targets(key).stream())
          .filter(ids::contains)
          .filter(other -> !wholes.areNested(event.id(), other))
          .forEach(other -> ordered.addAll(List.of(event.id(), other)));
    }
    return events.stream()
        .filter(event -> !event.has(EventField.TIME) && !ordered.contains(event.id()))
        .filter(event -> Objects.requireNonNull(nested.get(event.id())) < events.size() - 1)
        .toList();
  }
}
