package dev.runup.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The checksums of the lines of a release register so far. Each line names that of the line
/// before.
///
/// After a merge of two branches of version control, the first line of the second branch names an
/// earlier line: the last one that both branches have. That is a fork. A later line joins the ends.
final class ReleaseChain {

  /// The number of each line, from 1, by its checksum.
  private final Map<String, Integer> numbers = new HashMap<>();

  /// The ends of branches that nothing has joined, with the place of the line after each.
  private final Map<String, Fork> open = new HashMap<>();

  private final List<String> order = new ArrayList<>();

  private String last = "";

  /// A line that doesn't follow the line before it.
  ///
  /// @param line its number
  /// @param follows the number of the line that it follows, or 0 if it follows none
  record Fork(int line, int follows) {}

  /// What a line is to those before it.
  enum Link {
    /// It follows the line before.
    FOLLOWS,
    /// It begins a branch.
    FORKS,
    /// It follows no line here.
    BROKEN
  }

  /// Returns the number of an equal line before, or null.
  @Nullable Integer equalTo(String checksum) {
    return numbers.get(checksum);
  }

  Link link(String before) {
    return before.equals(last)
        ? Link.FOLLOWS
        : before.isEmpty() || numbers.containsKey(before) ? Link.FORKS : Link.BROKEN;
  }

  /// Adds a line.
  ///
  /// @param before the checksum that it names
  void add(String checksum, String before) {
    int number = numbers.size() + 1;
    if (!before.equals(last)) {
      open.put(last, new Fork(number, numbers.getOrDefault(before, 0)));
      order.add(last);
    }
    numbers.put(checksum, number);
    last = checksum;
  }

  /// Joins ends of branches with the last line. Returns false if one of them is none.
  boolean join(List<String> ends) {
    order.removeAll(ends);
    return ends.stream().allMatch(end -> open.remove(end) != null);
  }

  /// Returns the ends that nothing has joined, in the order of the file.
  List<String> open() {
    return List.copyOf(order);
  }

  /// Returns the first fork that nothing has joined, or null.
  @Nullable Fork fork() {
    return order.isEmpty() ? null : open.get(order.getFirst());
  }
}
