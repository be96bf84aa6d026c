package dev.runup.reading;

import dev.runup.fact.FactId;
import dev.runup.fact.Value;
import dev.runup.node.Node;
import dev.runup.problem.ProblemCode;
import java.util.List;

/// Adds the value of `passage` to a source.
///
/// `passage` is a place in the only source of a fact. Each of several sources needs its own
/// passage, for example `source: {article: ¶8, readout: p. 2}`.
final class PassageReader {

  private PassageReader() {}

  /// Returns the sources with the passage. Returns them unchanged if it doesn't fit, which is
  /// reported.
  ///
  /// @param entry the typed passage
  /// @param passage the passage read, or empty if it was reported as a problem
  /// @param mapped whether the sources were typed as a mapping
  static List<Value> attach(
      Node.Entry entry,
      List<Value> passage,
      List<Value> sources,
      boolean mapped,
      Problems problems) {
    if (passage.isEmpty()) {
      return sources;
    }
    if (mapped || sources.size() > 1) {
      problems.report(
          ProblemCode.PASSAGE_OF_WHICH,
          entry.value().place(),
          "which source this passage is in can't be told",
          entry.value().place().cell() == null
              ? "Write source: {article: ¶8, readout: p. 2} and delete \"passage\"."
              : "Write article ¶8 | readout p. 2 under \"source\", and empty \"passage\".");
      return sources;
    }
    if (sources.isEmpty()) {
      problems.report(
          ProblemCode.PASSAGE_WITHOUT_SOURCE,
          entry.value().place(),
          "a passage needs a source",
          "Name it under \"source\", here or in the intake.");
      return sources;
    }
    return sources.getFirst() instanceof Value.Citation(FactId source, var _)
            && passage.getFirst() instanceof Value.Text(String text)
        ? List.of(new Value.Citation(source, text))
        : sources;
  }
}
