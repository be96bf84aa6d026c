package dev.runup.dossier;

import dev.runup.fact.Dossier;
import dev.runup.fact.Fact;
import dev.runup.fact.SourceField;
import dev.runup.node.ArchivedTexts;
import dev.runup.node.NamedFiles;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.text.DeviceName;
import java.util.ArrayList;
import java.util.List;

/// Finds sources without a usable archived copy, and copies that have no name on every computer. A
/// quotation of such a source can't be compared with it.
final class MissingArchives {

  private MissingArchives() {}

  /// Returns a warning for each source whose archived copy is missing or can't be read as text, and
  /// an error for each whose copy has the name of a device.
  static List<Problem> of(Dossier dossier, NamedFiles files, ArchivedTexts texts) {
    List<Problem> lost = new ArrayList<>();
    for (Fact fact : dossier.facts()) {
      String path = fact.text(SourceField.ARCHIVED);
      Problem failure = path == null ? null : texts.failure(path);
      if (path != null && DeviceName.is(path.substring(path.lastIndexOf('/') + 1))) {
        lost.add(
            Problem.of(
                ProblemCode.WRONG_NAME,
                fact.ref(SourceField.ARCHIVED),
                "\""
                    + path
                    + "\" has the name of a device on Windows, and no file can have it there",
                "Give the file another name, here and on the disk."));
      } else if (path != null && !files.has(path)) {
        lost.add(
            warning(
                fact,
                "the dossier has no file \"" + path + "\"",
                "\"archived\" is a path from the dossier's folder on. Quotations are not compared"
                    + " with a copy that is not there."));
      } else if (failure != null) {
        String hint = failure.hint() == null ? "" : " " + failure.hint();
        lost.add(
            warning(
                fact,
                "\"" + path + "\" can't be read as text: " + failure.message(),
                "Quotations are not compared with it." + hint));
      }
    }
    return lost;
  }

  private static Problem warning(Fact fact, String message, String hint) {
    return Problem.of(ProblemCode.NO_ARCHIVE, fact.ref(SourceField.ARCHIVED), message, hint);
  }
}
