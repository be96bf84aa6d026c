package dev.runup.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A measure.
///
/// @param value the amount, or null if the source gives none
/// @param by the estimators. Empty if the source names none
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
