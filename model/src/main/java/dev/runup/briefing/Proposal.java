package dev.runup.briefing;

import dev.runup.briefing.Briefing.Figure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A proposal with its provisions.
///
/// @param state the state, a keyword of the format
/// @param by the actors who made it
/// @param with the other actors who work on it
/// @param shares the measures that are a share of it
/// @param agreed what is said to be agreed of it over time
/// @param provisions the provisions, by number
public record Proposal(
    Leaf.Prose title,
    Leaf.Word state,
    List<Leaf.Name> by,
    List<Leaf.Name> with,
    Leaf.@Nullable Prose aim,
    Leaf.@Nullable Prose version,
    List<Figure> shares,
    Agreed agreed,
    List<Provision> provisions,
    Provenance standing) {
  public Proposal {
    by = List.copyOf(by);
    with = List.copyOf(with);
    shares = List.copyOf(shares);
    provisions = List.copyOf(provisions);
  }

  /// One provision.
  ///
  /// @param number its number in the proposal, or null
  /// @param state the state, a keyword of the format
  /// @param blockedBy the actors who block it
  /// @param positions the positions on the topics that it is about
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
