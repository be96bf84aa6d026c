package dev.runup.build;

import dev.runup.fact.Dossier;
import dev.runup.fact.Fact;
import dev.runup.fact.SourceField;
import dev.runup.node.NamedFiles;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import java.util.ArrayList;
import java.util.List;

/// Tells of sources whose archived copies are not in the dossier.
final class LostCopies {

  private LostCopies() {}

  /// Gives back a warning for each source whose archived copy is not there.
  static List<Problem> of(Dossier dossier, NamedFiles files) {
    List<Problem> lost = new ArrayList<>();
    for (Fact fact : dossier.facts()) {
      String path = fact.text(SourceField.ARCHIVED);
      if (path != null && !files.has(path)) {
        Problem problem =
            Problem.error(
                "no-archive",
                fact.ref(SourceField.ARCHIVED),
                "the dossier has no file \"" + path + "\"",
                "\"archived\" is a path from the dossier's folder on. Quotations are not compared"
                    + " with a copy that is not there.");
        lost.add(problem.as(Severity.WARNING));
      }
    }
    return lost;
  }
}
