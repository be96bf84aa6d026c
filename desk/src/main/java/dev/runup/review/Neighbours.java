package dev.runup.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/// Groups the neighbours in a list that belong together.
final class Neighbours {

  private Neighbours() {}

  /// Returns all elements in order, in groups.
  ///
  /// @param goesOn whether an element belongs to the group that ends with the one before it
  static <T> List<List<T>> of(List<T> all, BiPredicate<T, T> goesOn) {
    List<List<T>> groups = new ArrayList<>();
    for (T one : all) {
      if (groups.isEmpty() || !goesOn.test(groups.getLast().getLast(), one)) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(one);
    }
    return groups;
  }
}
