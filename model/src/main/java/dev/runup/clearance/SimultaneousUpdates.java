package dev.runup.clearance;

import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.Field;
import dev.runup.fact.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The updates of a fact recorded at the same instant, each of which is printed with its own
/// reason.
///
/// Example: at 09:00 one update corrects `value`, another supersedes `when`. That makes two steps.
///
/// @param before the version that the updates change
/// @param versions the versions that the updates make, as they may be published
record SimultaneousUpdates(Fact before, List<Fact> versions) {

  SimultaneousUpdates {
    versions = List.copyOf(versions);
  }

  /// Returns one step for each update, or an empty list if they must be printed as one change. The
  /// list is empty if two updates change the same key, or if one withdraws the fact or leaves it
  /// incomplete. It is also empty if one version is a new position row. The last case is updates
  /// whose keys don't follow the order of the type's table.
  List<Fact> steps() {
    List<Value> sources = versions.getLast().all(CommonField.SOURCE);
    List<Fact> steps = new ArrayList<>();
    Set<Field> changed = new HashSet<>();
    Fact last = before;
    int order = -1;
    for (Fact version : versions) {
      // All updates of one instant cite the sources of all of them.
      Fact step = version.with(CommonField.SOURCE, sources);
      Set<Field> keys = step.changedKeys(last);
      if (version.amendment() == null || version.isWithdrawn() || !step.isComplete()) {
        return List.of();
      }
      if (keys.isEmpty()) {
        continue;
      }
      int first = firstPlace(keys);
      if (first <= order || !keys.stream().allMatch(changed::add)) {
        return List.of();
      }
      order = first;
      steps.add(step);
      last = step;
    }
    return steps;
  }

  /// Returns the lowest place of the keys in the type's table, from 0. It is -1 without keys.
  /// Updates of one instant are sorted by it.
  private int firstPlace(Set<Field> keys) {
    List<Field> fields = before.type().fields();
    return keys.stream().mapToInt(fields::indexOf).min().orElse(-1);
  }
}
