package dev.runup.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A proposal with what it provides.
///
/// @param state where it stands
/// @param by whose it is
/// @param with who works on it too
/// @param shares the figures that are a share of it
/// @param provisions what it provides, by number
public record Proposal(
    Leaf.Prose title,
    Leaf.Word state,
    List<Leaf.Name> by,
    List<Leaf.Name> with,
    Leaf.@Nullable Prose aim,
    Leaf.@Nullable Prose version,
    List<Figure> shares,
    List<Provision> provisions,
    Provenance standing) {
  public Proposal {
    by = List.copyOf(by);
    with = List.copyOf(with);
    shares = List.copyOf(shares);
    provisions = List.copyOf(provisions);
  }

  /// One thing that is provided.
  ///
  /// @param number its number in the proposal, or null
  /// @param state where it stands
  /// @param blockedBy who stands in its way
  /// @param positions who stands where on the issues that it is about
  public record Provision(
      Leaf.Prose text,
      Leaf.@Nullable Prose number,
      Leaf.Word state,
      List<Leaf.Name> blockedBy,
      List<Position> positions,
      Provenance standing) {
    public Provision {
      blockedBy = List.copyOf(blockedBy);
      positions = List.copyOf(positions);
    }
  }
}
