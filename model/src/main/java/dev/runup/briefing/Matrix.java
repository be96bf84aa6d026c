package dev.runup.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who stands where.
///
/// @param day since when all rows are known, or null where they differ or some were known from the
///   start
/// @param positions one row each, on the heavier issues first
public record Matrix(Leaf.@Nullable When day, List<Position> positions) {
  public Matrix {
    positions = List.copyOf(positions);
  }
}
