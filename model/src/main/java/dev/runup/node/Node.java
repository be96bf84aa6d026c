package dev.runup.node;

import dev.runup.problem.Place;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A value of a YAML, JSON or CSV file with the place at which it was typed.
///
/// Scalars stay text: `on` isn't read as true, nor `007` as 7.
public sealed interface Node {

  /// Returns the place at which the value was typed. For a value of several lines, it is in the
  /// first.
  Place place();

  /// Returns the mappings in the lists of a file: its facts and updates.
  ///
  /// @param root what the file holds, or null
  static List<Mapping> records(@Nullable Node root) {
    return root instanceof Mapping all
        ? all.entries().stream()
            .flatMap(list ->
                list.value() instanceof Sequence(List<Node> items, var _)
                    ? items.stream()
                    : Stream.of())
            .filter(Mapping.class::isInstance)
            .map(Mapping.class::cast)
            .toList()
        : List.of();
  }

  /// A single text.
  ///
  /// @param text the typed text, with quotes and escapes resolved
  record Scalar(String text, Place place) implements Node {

    /// Returns whether nothing was typed, as after `title:` at the end of a line. Typed quotes
    /// without text are not absent. The file's reader has reported it.
    public boolean isAbsent() {
      return text.isEmpty() && place.end() == place.column();
    }
  }

  record Sequence(List<Node> items, Place place) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /// A mapping in the order in which it was typed. Keys are unique.
  record Mapping(List<Entry> entries, Place place) implements Node {
    public Mapping {
      entries = List.copyOf(entries);
    }

    /// Returns the entry of a key, or null.
    public @Nullable Entry entry(String key) {
      return entries.stream().filter(one -> one.key().text().equals(key)).findFirst().orElse(null);
    }
  }

  /// A key of a mapping and its value.
  record Entry(Scalar key, Node value) {}
}
