package dev.runup.inspect;

import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Mark;
import dev.runup.history.Lineage.Use;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The explanation of one fact. For the desk only, since it may name withheld facts.
///
/// @param fact the newest version
/// @param versions all versions, oldest first
/// @param marks the markings of updates, by the number of the version that the update made
/// @param uses the references to the fact
/// @param indirectDependents the facts that need it only through others, sorted
/// @param showings one entry for each edition, in their order
record Explanation(
    Fact fact,
    List<Fact> versions,
    Map<Integer, Mark> marks,
    List<Use> uses,
    List<FactId> indirectDependents,
    List<Showing> showings) {

  Explanation {
    versions = List.copyOf(versions);
    marks = Map.copyOf(marks);
    uses = List.copyOf(uses);
    indirectDependents = List.copyOf(indirectDependents);
    showings = List.copyOf(showings);
  }

  /// Returns the marking of a version, or null if it has none. It is the higher one of the fact's
  /// and its update's.
  @Nullable Mark mark(Fact version) {
    Mark own = version.mark();
    Mark update = marks.get(version.version());
    return update != null && (own == null || update.compareTo(own) > 0) ? update : own;
  }

  /// The issues in which an edition shows a fact.
  ///
  /// @param first the first issue that shows it, as a day or a day and a time. Null if none does
  /// @param issue the requested issue, or null if there is none
  /// @param version the version that this issue knows, from 0, or null
  /// @param reason the reason why this issue doesn't show it, or null if it does
  record Showing(
      String edition,
      @Nullable String first,
      @Nullable String issue,
      @Nullable Integer version,
      @Nullable String reason) {}
}
