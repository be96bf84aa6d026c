package dev.runup.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who stands where.
///
/// @param day since when all positions are known, or null where they differ or some were known from
///   the start
/// @param positions one for each actor and issue, on the heavier issues first
/// @param actors whose positions they are, by their sort keys
/// @param rows the same positions by issue, in their order
public record Matrix(
    Leaf.@Nullable When day, List<Position> positions, List<Actor> actors, List<Row> rows) {

  public Matrix {
    positions = List.copyOf(positions);
    actors = List.copyOf(actors);
    rows = List.copyOf(rows);
  }

  /// Whose positions they are.
  ///
  /// @param across whether it is on the other side of the table: somebody whom a line is to be said
  ///   to or who may raise a point, or what such a person speaks for. Everybody is, where no line
  ///   names anybody
  /// @param positions its own ones, in their order
  public record Actor(Leaf.Name name, boolean across, List<Position> positions) {
    public Actor {
      positions = List.copyOf(positions);
    }
  }

  /// The positions on one issue.
  ///
  /// @param issue the issue, or null for all issues
  public record Row(Leaf.@Nullable Prose issue, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// The position of one actor.
  ///
  /// @param actor the actor's place in the list of actors, from 0
  public record Cell(int actor, Position position) {}
}
