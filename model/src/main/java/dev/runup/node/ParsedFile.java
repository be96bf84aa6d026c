package dev.runup.node;

import dev.runup.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a file holds, as far as it could be read.
///
/// A record that can't be read is left out, and the rest is there, so that checking can go on.
/// Where a reference leads to nothing then, the record it means may be among those left out.
///
/// @param root the tree, or null where nothing could be read
/// @param problems all problems of the file, in the order of their places
public record ParsedFile(@Nullable Node root, List<Problem> problems) {
  public ParsedFile {
    problems = problems.stream().sorted(Problem.BY_PLACE).toList();
  }
}
