package dev.runup.check;

import dev.runup.fact.Fact;
import dev.runup.history.Known;
import java.util.ArrayList;
import java.util.List;

/// Finds the desk's own versions of a fact that an edition shows. Clearing removes the keys for the
/// desk alone ([Fact#DESK_KEYS]), so they are looked up there.
final class DeskVersions {

  private DeskVersions() {}

  /// Returns whether readers can tell a version from the one before. A view doesn't know a version
  /// that changes nothing but keys for the desk alone.
  static boolean isSeen(Fact before, Fact after) {
    return after.isWithdrawn() || !Fact.DESK_KEYS.containsAll(before.changedKeys(after));
  }

  /// Returns the version that a view shows, and the later ones that readers can't tell from it.
  /// Empty if the view doesn't show the fact.
  ///
  /// Example: version 1 has the title that the view shows, and version 2 adds an acceptance.
  /// Returns both, even if the view's issue is older than version 2.
  ///
  /// @param all the versions of one fact, the first one first
  static List<Fact> shown(List<Fact> all, Known known) {
    Fact shown = all.isEmpty() ? null : known.find(all.getFirst().id());
    List<Fact> same = new ArrayList<>();
    for (Fact version : all) {
      boolean isShown = shown != null && version.version() == shown.version();
      if (!same.isEmpty() && isSeen(same.getLast(), version)) {
        return same;
      }
      if (isShown || !same.isEmpty()) {
        same.add(version);
      }
    }
    return same;
  }
}
