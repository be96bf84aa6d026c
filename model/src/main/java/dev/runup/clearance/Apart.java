package dev.runup.clearance;

import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.Field;
import dev.runup.fact.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Tells updates of one instant apart, which change different keys: the steps that lead over each
/// of them to the last version.
///
/// @param before the version that they change
/// @param together the versions that they make, as they may be published
record Apart(Fact before, List<Fact> together) {

  Apart {
    together = List.copyOf(together);
  }

  /// Gives back the steps; none where what may be shown does not say by itself what came of which
  /// update, and in which order: such versions read back as one.
  List<Fact> steps() {
    List<Value> sources = together.getLast().all(CommonField.SOURCE);
    List<Fact> steps = new ArrayList<>();
    Set<Field> changed = new HashSet<>();
    Fact last = before;
    int order = -1;
    for (Fact version : together) {
      // What is said at one instant is cited from all that says it.
      Fact step = version.with(CommonField.SOURCE, sources);
      Set<Field> keys = step.changedKeys(last);
      if (version.amendment() == null || version.isWithdrawn() || !step.isComplete()) {
        return List.of();
      }
      if (keys.isEmpty()) {
        continue;
      }
      int first = first(keys);
      if (first <= order || !keys.stream().allMatch(changed::add)) {
        return List.of();
      }
      order = first;
      steps.add(step);
      last = step;
    }
    return steps;
  }

  /// Gives back the place of the first of some keys, by which updates of one instant are sorted.
  private int first(Set<Field> keys) {
    List<Field> fields = before.type().fields();
    return keys.stream().mapToInt(fields::indexOf).min().orElse(-1);
  }
}
