package dev.runup.node;

import dev.runup.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a file holds, as far as it could be read.
///
/// Where the syntax breaks off, `root` holds what stood complete before it, so that the rest of the
/// checks can go on; a fact that was only half read is left out.
///
/// @param root the tree, or null where nothing could be read
/// @param problems all problems of the file, in the order of their places
public record Parsed(@Nullable Node root, List<Problem> problems) {
  public Parsed {
    problems = problems.stream().sorted(Problem.BY_PLACE).toList();
  }
}
