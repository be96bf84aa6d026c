package dev.runup.check;

import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Field;
import dev.runup.history.StrongComponents;
import dev.runup.problem.FieldRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Collects which fact leads to which, and finds circles among them. [Order] uses one for the
/// sequence of events, for example.
final class Cycles {

  /// The number of events that a message names. The others are counted.
  private static final int MOST = 6;

  private final Map<FactId, Map<FactId, FieldRef>> next = new HashMap<>();

  /// Adds that one event leads to another, and the fact and key where that is typed.
  void add(FactId one, FactId other, Fact typed, Field field) {
    next.computeIfAbsent(one, _ -> new HashMap<>()).putIfAbsent(other, typed.ref(field));
  }

  /// Returns one circle for each set of events that all lead to each other. It is the shortest
  /// circle from the first of them in the order of ids.
  List<Circle> all() {
    List<Circle> circles = new ArrayList<>();
    List<FactId> events = next.keySet().stream().sorted().toList();
    for (List<FactId> component : StrongComponents.of(events, this::after)) {
      if (component.size() > 1) {
        circles.add(circle(Collections.min(component), new HashSet<>(component)));
      }
    }
    return circles;
  }

  private Collection<FactId> after(FactId event) {
    return next.getOrDefault(event, Map.of()).keySet().stream().sorted().toList();
  }

  private Circle circle(FactId start, Set<FactId> within) {
    Map<FactId, FactId> from = new HashMap<>();
    Deque<FactId> reached = new ArrayDeque<>(List.of(start));
    while (!from.containsKey(start)) {
      FactId event = reached.remove();
      for (FactId follower : after(event)) {
        if (within.contains(follower) && from.putIfAbsent(follower, event) == null) {
          reached.add(follower);
        }
      }
    }
    List<FactId> events = new ArrayList<>();
    FactId event = start;
    do {
      event = Objects.requireNonNull(from.get(event));
      events.add(event);
    } while (!event.equals(start));
    return circle(events.reversed());
  }

  private Circle circle(List<FactId> events) {
    Map<FactId, FieldRef> from = Objects.requireNonNull(next.get(events.getFirst()));
    FieldRef first = Objects.requireNonNull(from.get(events.get(1)));
    StringBuilder names = new StringBuilder();
    for (FactId event : events.subList(0, Math.min(MOST, events.size()))) {
      names.append(event).append(" → ");
    }
    int more = events.size() - MOST;
    return new Circle(
        first, events.getFirst(), names + (more > 0 ? more + " more → " : "") + events.getFirst());
  }

  /// A circle of events.
  ///
  /// @param at the value that leads from the first event to the second
  /// @param names the ids in their order, the first again at the end; of a long circle only some
  record Circle(FieldRef at, FactId first, String names) {}
}
