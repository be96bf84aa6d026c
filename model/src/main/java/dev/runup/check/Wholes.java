package dev.runup.check;

import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.history.Known;
import dev.runup.history.StrongComponents;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The wholes and parts of events, also those of several steps. An event has a number, and its
/// parts have the numbers after it up to a last one. So two comparisons tell whether one event is
/// part of another, however deep it lies. Events that are parts of each other share their numbers.
final class Wholes {

  private final Known known;
  private final Map<FactId, Node> nodes = new HashMap<>();

  /// An event, or several that are parts of each other.
  private static final class Node {
    private final @Nullable Node whole;
    private int number;

    /// The number of nodes in it, with itself.
    private int size = 1;

    /// The number of its next part.
    private int next;

    private Node(@Nullable Node whole) {
      this.whole = whole;
    }

    private void place(int at) {
      number = at;
      next = at + 1;
    }

    private int last() {
      return number + size - 1;
    }

    private boolean holds(Node other) {
      return number <= other.number && other.number <= last();
    }
  }

  Wholes(Known known) {
    this.known = known;
    List<FactId> events = known.ofType(FactType.EVENT).stream().map(Fact::id).toList();
    // A whole comes before its parts.
    List<Node> all = StrongComponents.of(events, this::whole).stream().map(this::node).toList();
    for (Node node : all.reversed()) {
      if (node.whole != null) {
        node.whole.size += node.size;
      }
    }
    int next = 0;
    for (Node node : all) {
      if (node.whole == null) {
        node.place(next);
        next += node.size;
      } else {
        node.place(node.whole.next);
        node.whole.next += node.size;
      }
    }
  }

  private List<FactId> whole(FactId event) {
    Fact fact = known.find(event);
    Fact whole = fact == null ? null : known.find(fact.target(EventField.PART_OF));
    return whole == null ? List.of() : List.of(whole.id());
  }

  private Node node(List<FactId> events) {
    Node whole =
        events.stream()
            .flatMap(event -> whole(event).stream())
            .map(nodes::get)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    Node node = new Node(whole);
    events.forEach(event -> nodes.put(event, node));
    return node;
  }

  private Node node(FactId event) {
    return Objects.requireNonNull(nodes.get(event));
  }

  /// Returns whether one of two events is part of the other one.
  boolean areNested(FactId one, FactId other) {
    return node(one).holds(node(other)) || node(other).holds(node(one));
  }

  /// Returns how many of several events are wholes or parts of each of them, without itself.
  Map<FactId, Integer> nestedAmong(Collection<FactId> events) {
    int[] firsts = events.stream().mapToInt(event -> node(event).number).sorted().toArray();
    int[] lasts = events.stream().mapToInt(event -> node(event).last()).sorted().toArray();
    Map<FactId, Integer> nested = new HashMap<>();
    for (FactId event : events) {
      Node node = node(event);
      // Those that begin up to here and haven't ended, and those that begin in it.
      int wholes = countBelow(firsts, node.number + 1) - countBelow(lasts, node.number);
      int parts = countBelow(firsts, node.last() + 1) - countBelow(firsts, node.number + 1);
      nested.put(event, wholes - 1 + parts);
    }
    return nested;
  }

  /// Returns how many numbers of a sorted list are below a number.
  private static int countBelow(int[] sorted, int number) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle] < number) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
