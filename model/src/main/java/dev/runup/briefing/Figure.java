package dev.runup.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A measure.
///
/// @param value how much, or null where the source does not say
/// @param by whose figure it is; none where the source does not say
public record Figure(
    Leaf.Prose what,
    Leaf.@Nullable Quantity value,
    List<Leaf.Name> by,
    Leaf.@Nullable When when,
    Leaf.@Nullable Prose shareOf,
    Leaf.@Nullable Prose basis,
    Provenance standing) {
  public Figure {
    by = List.copyOf(by);
  }
}
