package dev.runup.inspect;

import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Mark;
import dev.runup.history.Lineage.Use;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What there is to say about one fact, for the desk alone: it may name what is withheld.
///
/// @param fact the newest version
/// @param versions all versions, the first one first
/// @param marks those of the updates, by the version that each made
/// @param reach what refers to it
/// @param through what rests on that, near or far, and does not refer to it itself; sorted
/// @param showings in which issues each edition shows it, in the order of the editions
record Explanation(
    Fact fact,
    List<Fact> versions,
    Map<Integer, Mark> marks,
    List<Use> reach,
    List<FactId> through,
    List<Showing> showings) {

  Explanation {
    versions = List.copyOf(versions);
    marks = Map.copyOf(marks);
    reach = List.copyOf(reach);
    through = List.copyOf(through);
    showings = List.copyOf(showings);
  }

  /// Gives back the mark under which a version may be shown, or null where it has none: the higher
  /// one of the fact's and the update's.
  @Nullable Mark mark(Fact version) {
    Mark own = version.mark();
    Mark update = marks.get(version.version());
    return update != null && (own == null || update.compareTo(own) > 0) ? update : own;
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
