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

/// Splits a graph of facts into circles and single facts.
///
/// Uses the algorithm of R. Tarjan, Depth-first search and linear graph algorithms (1972). It works
/// without recursion, because a chain of facts may be longer than the stack allows.
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

  /// Returns the components of a graph. The facts of one component all lead to each other. A
  /// component of several facts is therefore a circle. It comes after all components to which it
  /// leads.
  ///
  /// Example: a leads to b, b to a and c. The result is `c`, then `b, a`.
  ///
  /// @param next returns the facts to which a fact leads
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

  /// A fact on the current path.
  ///
  /// @param number how many facts were found before it
  /// @param next the facts to which it leads that are still to visit
  private record Step(FactId fact, int number, Iterator<FactId> next) {}
}
