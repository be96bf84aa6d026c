package dev.runup.check;

import dev.runup.fact.AssessmentField;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactTime;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.IssueField;
import dev.runup.fact.MeasureField;
import dev.runup.fact.Moment;
import dev.runup.fact.PlaceField;
import dev.runup.fact.Rule;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import dev.runup.history.Known;
import dev.runup.history.StrongComponents;
import dev.runup.problem.FieldRef;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Finds events and statements in an impossible order. These are circles, a date that contradicts
/// another one, and a fact recorded before it took place.
final class Order {

  /// The statuses of events that don't take place on their date.
  private static final Set<String> OFF = Set.of("postponed", "cancelled");

  /// The words for the status of an event that has begun, as messages print them.
  private static final Map<String, String> BEGUN =
      Map.of("occurred", " has occurred", "ongoing", " is ongoing");

  /// The number of facts of a circle that a message names. The others are counted.
  private static final int MOST = 6;

  /// The number of links of a circle whose places are found.
  private static final int MOST_RELATED = 100;

  /// Further keys that can't lead from a fact back to it. Each is checked on its own: a total may
  /// rest on amounts that are shares of it. Not among them is `derived-from`, because two sources
  /// may repeat each other.
  private static final List<Field> ONE_WAY =
      List.of(
          CommonField.RESTS_ON,
          MeasureField.SHARE_OF,
          IssueField.WITHIN,
          PlaceField.WITHIN,
          AssessmentField.REPLACES);

  private final Known known;
  private final Findings found;

  /// Links from an event to a later one.
  private final Links sequence = new Links();

  /// Links from an event to the larger one that it is part of.
  private final Links parts = new Links();

  private Order(Known known, Findings found) {
    this.known = known;
    this.found = found;
  }

  static void find(Known known, Findings found) {
    Order order = new Order(known, found);
    for (Fact event : known.ofType(FactType.EVENT)) {
      order.addRelations(event);
      order.checkBegun(event);
    }
    known.ofType(FactType.STATEMENT).forEach(order::checkStatement);
    order.reportCircles(order.sequence, " comes before itself: ", "\"before\" or \"after\"");
    order.reportCircles(order.parts, " is part of itself: ", null);
    for (Field field : ONE_WAY) {
      order.reportCircles(order.links(field), " leads back to itself: ", null);
    }
  }

  /// Returns the links that a key sets, from each fact that has it.
  private Links links(Field field) {
    Links links = new Links();
    for (Fact fact : known.facts().values()) {
      for (FactId id : fact.targets(field)) {
        links.add(fact.id(), id, fact, field);
      }
    }
    return links;
  }

  private void addRelations(Fact event) {
    for (FactId id : event.targets(EventField.BEFORE)) {
      addRelation(event, known.find(id), event, EventField.BEFORE);
    }
    for (FactId id : event.targets(EventField.AFTER)) {
      addRelation(known.find(id), event, event, EventField.AFTER);
    }
    Fact whole = known.find(event.target(EventField.PART_OF));
    if (whole != null) {
      parts.add(event.id(), whole.id(), event, EventField.PART_OF);
    }
  }

  private void addRelation(@Nullable Fact first, @Nullable Fact second, Fact typed, Field field) {
    if (first == null || second == null) {
      return;
    }
    if (isOff(first) || isOff(second) || !bounds(first).isAfter(bounds(second))) {
      sequence.add(first.id(), second.id(), typed, field);
      return;
    }
    String dates = dated(first) + " is after " + dated(second);
    found.add(
        Rule.ORDER,
        typed.ref(field),
        first.id() + " can't come before " + second.id() + ": " + dates,
        "Correct one of the dates, or what comes before what.");
  }

  private static boolean isOff(Fact event) {
    return OFF.contains(event.word(EventField.STATUS, ""));
  }

  private Bounds bounds(Fact event) {
    return Bounds.of(event.date(EventField.WHEN), event.time(EventField.TIME), known.zone(event));
  }

  private String dated(Fact event) {
    return dated(event.date(EventField.WHEN), event.time(EventField.TIME), known.zone(event));
  }

  private static String dated(
      @Nullable FactDate date, @Nullable FactTime time, @Nullable String zone) {
    return (date == null ? "" : date.typed())
        + (time == null ? "" : " " + time.typed())
        + (zone == null ? "" : " " + zone);
  }

  private void checkBegun(Fact event) {
    Moment recorded = event.recorded();
    String begun = BEGUN.get(event.word(EventField.STATUS, ""));
    if (begun != null
        && recorded != null
        && bounds(event).isAfter(Bounds.recorded(recorded, known.settings().zone()))) {
      String dates = dated(event) + " is after " + typed(recorded, known.zone(event));
      found.add(
          Rule.ORDER,
          event.ref(EventField.WHEN),
          event.id() + begun + ", but " + dates,
          "Correct the date, or \"recorded\". What is still to come is \"planned\" or \"expected\".");
    }
  }

  /// Checks that a statement was not recorded before it was made. Statements under embargo may be.
  private void checkStatement(Fact statement) {
    Moment recorded = statement.recorded();
    FactDate date = statement.date(StatementField.WHEN);
    if (recorded == null || date == null || underEmbargo(statement)) {
      return;
    }
    FactTime time = statement.time(StatementField.TIME);
    Fact event = known.find(statement.target(StatementField.EVENT));
    String own = statement.text(StatementField.ZONE);
    String zone = own != null || event == null ? own : known.zone(event);
    if (Bounds.of(date, time, zone).isAfter(Bounds.recorded(recorded, known.settings().zone()))) {
      String dates = dated(date, time, zone) + ", after " + typed(recorded, zone);
      found.add(
          Rule.ORDER,
          statement.ref(StatementField.WHEN),
          statement.id() + " was said " + dates,
          "Correct the date, or \"recorded\".");
    }
  }

  /// Returns a moment as messages print it. It names the desk's zone if the message also names
  /// another one.
  private String typed(Moment recorded, @Nullable String zone) {
    ZoneId desk = known.settings().zone();
    LocalTime time = recorded.from().atZone(desk).toLocalTime();
    boolean same = zone == null || zone.equals(desk.getId());
    return recorded.day()
        + (recorded.wholeDay() ? "" : " " + time)
        + (same ? "" : " " + desk)
        + ", when it was recorded";
  }

  private boolean underEmbargo(Fact statement) {
    return statement.words(StatementField.TERMS).contains("embargo")
        || statement.citations().stream()
            .map(citation -> known.find(citation.source()))
            .anyMatch(
                source -> source != null && source.words(SourceField.TERMS).contains("embargo"));
  }

  /// Reports one circle for each set of facts that all lead to each other.
  ///
  /// @param message the text after the first fact's id, for example ` is part of itself: `
  /// @param keys the keys that the hint names, in quotes, or null for the key of the first link
  private void reportCircles(Links links, String message, @Nullable String keys) {
    List<FactId> facts = List.copyOf(links.next.keySet());
    for (List<FactId> component : StrongComponents.of(facts, id -> links.after(id).keySet())) {
      if (component.size() > 1) {
        List<FactId> circle =
            links.circle(Collections.min(component), new LinkedHashSet<>(component));
        FieldRef at = Objects.requireNonNull(links.after(circle.getFirst()).get(circle.get(1)));
        String wrong = keys == null ? "\"" + at.key() + "\"" : keys;
        found.add(
            Rule.ORDER,
            at,
            circle.getFirst() + message + names(circle),
            "Take out the " + wrong + " that is wrong.",
            links.others(circle));
      }
    }
  }

  /// Returns the ids of a circle in their order, the first again at the end. A long circle is
  /// shortened.
  private static String names(List<FactId> circle) {
    StringBuilder names = new StringBuilder();
    circle.stream().limit(MOST).forEach(fact -> names.append(fact).append(" → "));
    int more = circle.size() - MOST;
    return names + (more > 0 ? more + " more → " : "") + circle.getFirst();
  }

  /// Links from facts to other facts. Each link knows the key that sets it.
  private static final class Links {
    private final SortedMap<FactId, SortedMap<FactId, FieldRef>> next = new TreeMap<>();

    /// Adds a link from one fact to another. The fact `typed` sets the link, in the key `field`.
    void add(FactId one, FactId other, Fact typed, Field field) {
      next.computeIfAbsent(one, _ -> new TreeMap<>()).putIfAbsent(other, typed.ref(field));
    }

    /// Returns the values that set the links of a circle after the first one.
    List<FieldRef> others(List<FactId> circle) {
      List<FieldRef> others = new ArrayList<>();
      for (int i = 1; i < Math.min(circle.size(), MOST_RELATED); i++) {
        FactId next = circle.get((i + 1) % circle.size());
        others.add(Objects.requireNonNull(after(circle.get(i)).get(next)));
      }
      return others;
    }

    private SortedMap<FactId, FieldRef> after(FactId fact) {
      return next.getOrDefault(fact, Collections.emptySortedMap());
    }

    /// Returns the shortest circle from a fact through facts of a set.
    List<FactId> circle(FactId start, Set<FactId> within) {
      Map<FactId, FactId> from = new HashMap<>();
      Deque<FactId> reached = new ArrayDeque<>(List.of(start));
      while (!from.containsKey(start)) {
        FactId fact = reached.remove();
        for (FactId follower : after(fact).keySet()) {
          if (within.contains(follower) && from.putIfAbsent(follower, fact) == null) {
            reached.add(follower);
          }
        }
      }
      List<FactId> circle = new ArrayList<>();
      FactId fact = start;
      do {
        fact = Objects.requireNonNull(from.get(fact));
        circle.add(fact);
      } while (!fact.equals(start));
      return circle.reversed();
    }
  }
}
