package dev.runup.node;

import dev.runup.problem.Place;
import java.util.List;

/// A value of a YAML, JSON or CSV file with the place it was typed at. Scalars are text, never
/// re-typed.
public sealed interface Node {

  /// Gives back where it was typed; for what spans lines, its first line.
  Place place();

  /// A text.
  ///
  /// @param text exactly what was typed, quotes and escapes resolved
  record Scalar(String text, Place place) implements Node {

    /// Says whether nothing was typed where a value belongs; that is told already.
    public boolean absent() {
      return text.isEmpty() && place.end() == place.column();
    }
  }

  /// A list.
  record Sequence(List<Node> items, Place place) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /// A mapping, in the order it was typed; no key stands in it twice.
  record Mapping(List<Entry> entries, Place place) implements Node {
    public Mapping {
      entries = List.copyOf(entries);
    }
  }

  /// A key of a mapping and its value.
  record Entry(Scalar key, Node value) {}
}
