package dev.runup.reading;

import dev.runup.fact.FactId;
import dev.runup.fact.Value;
import dev.runup.node.Node;
import dev.runup.problem.Problem;
import java.util.List;

/// `passage` is the place in one source; with several, each has its own in the map.
final class PassageReader {

  private PassageReader() {}

  /// Gives back the sources with the passage, or as they are and a problem.
  ///
  /// @param entry where the passage was typed
  /// @param passage the passage read; empty if it was a problem
  /// @param mapped whether the sources were typed as a map
  static List<Value> attached(
      Node.Entry entry,
      List<Value> passage,
      List<Value> sources,
      boolean mapped,
      List<Problem> problems) {
    if (passage.isEmpty()) {
      return sources;
    }
    if (mapped || sources.size() > 1) {
      problems.add(
          Problem.error(
              "passage-of-which",
              entry.value().place(),
              "which source this passage is in can't be told",
              entry.value().place().cell() == null
                  ? "Write source: {article: ¶8, readout: p. 2} and delete \"passage\"."
                  : "Write article ¶8 | readout p. 2 under \"source\", and empty \"passage\"."));
      return sources;
    }
    if (sources.isEmpty()) {
      problems.add(
          Problem.error(
              "passage-without-source",
              entry.value().place(),
              "a passage needs a source",
              "Name it under \"source\", here or in the intake."));
      return sources;
    }
    return sources.getFirst() instanceof Value.Citation(FactId source, var _)
            && passage.getFirst() instanceof Value.Text(String text)
        ? List.of(new Value.Citation(source, text))
        : sources;
  }
}
