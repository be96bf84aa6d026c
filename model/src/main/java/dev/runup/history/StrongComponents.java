package dev.runup.history;

import dev.runup.fact.FactId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// Parts a graph of facts into circles, and facts that are in none.
///
/// After R. Tarjan, Depth-first search and linear graph algorithms (1972), without calls that nest:
/// a chain may be longer than they can.
public final class StrongComponents {

  private static final int CLOSED = Integer.MAX_VALUE;

  private final Function<FactId, ? extends Collection<FactId>> next;
  private final Map<FactId, Integer> lowest = new HashMap<>();
  private final Deque<Step> path = new ArrayDeque<>();
  private final Deque<FactId> open = new ArrayDeque<>();
  private final List<List<FactId>> components = new ArrayList<>();

  private StrongComponents(Function<FactId, ? extends Collection<FactId>> next) {
    this.next = next;
  }

  /// Gives back the facts in components: those of one all lead to each other, so that one of
  /// several is a circle. A component stands after all those that it leads to.
  ///
  /// @param next gives back those of the facts to which one leads
  public static List<List<FactId>> of(
      Collection<FactId> facts, Function<FactId, ? extends Collection<FactId>> next) {
    StrongComponents components = new StrongComponents(next);
    for (FactId fact : facts) {
      if (!components.lowest.containsKey(fact)) {
        components.walk(fact);
      }
    }
    return components.components;
  }

  private void walk(FactId start) {
    enter(start);
    while (!path.isEmpty()) {
      Step step = path.element();
      if (step.next().hasNext()) {
        FactId reached = step.next().next();
        if (lowest.containsKey(reached)) {
          lower(step.fact(), lowest(reached));
        } else {
          enter(reached);
        }
      } else {
        path.pop();
        leave(step);
      }
    }
  }

  private void enter(FactId fact) {
    int number = lowest.size();
    lowest.put(fact, number);
    open.push(fact);
    path.push(new Step(fact, number, next.apply(fact).iterator()));
  }

  private void leave(Step step) {
    if (lowest(step.fact()) < step.number()) {
      lower(path.element().fact(), lowest(step.fact()));
      return;
    }
    List<FactId> component = new ArrayList<>();
    do {
      component.add(open.pop());
      lowest.put(component.getLast(), CLOSED);
    } while (!component.getLast().equals(step.fact()));
    components.add(component);
  }

  private int lowest(FactId fact) {
    return Objects.requireNonNull(lowest.get(fact));
  }

  private void lower(FactId fact, int number) {
    lowest.merge(fact, number, Math::min);
  }

  /// A fact on the path that is being walked.
  ///
  /// @param number how many facts were met before it
  /// @param next to where it leads that was not looked at yet
  private record Step(FactId fact, int number, Iterator<FactId> next) {}
}
