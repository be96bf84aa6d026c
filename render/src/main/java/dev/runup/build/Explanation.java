package dev.runup.build;

import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.history.Lineage.Use;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What there is to say about one fact, for the desk alone: it may name what is withheld.
///
/// @param fact the newest version
/// @param versions all versions, the first one first
/// @param reach what refers to it
/// @param through what rests on that, near or far, and does not refer to it itself; sorted
/// @param showings in which issues each edition shows it, in the order of the editions
record Explanation(
    Fact fact, List<Fact> versions, List<Use> reach, List<FactId> through, List<Showing> showings) {

  Explanation {
    versions = List.copyOf(versions);
    reach = List.copyOf(reach);
    through = List.copyOf(through);
    showings = List.copyOf(showings);
  }

  /// Whether an edition shows a fact.
  ///
  /// @param first the first issue that shows it, as a day or a day and a time; null if none does
  /// @param issue the issue asked for; null if there is none
  /// @param version the version that this one knows, from 0, or null
  /// @param why why this one does not show it; null if it does
  record Showing(
      String edition,
      @Nullable String first,
      @Nullable String issue,
      @Nullable Integer version,
      @Nullable String why) {}
}
