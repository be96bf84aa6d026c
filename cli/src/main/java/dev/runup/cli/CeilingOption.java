package dev.runup.cli;

import dev.runup.dossier.DossierEdition;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.problem.Checked;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The option `--ceiling`, which lowers the ceiling of the editions for one run.
///
/// It can't raise a ceiling, so that a typing mistake on the command line never shows more.
final class CeilingOption {

  private final Argument<@Nullable String> ceiling =
      Argument.text(
          "--ceiling",
          "MARK",
          "Show only facts marked no higher than this, for example CLEAR. A ceiling above the"
              + " edition's own is refused. Default: the edition's own.");

  Argument<?> argument() {
    return ceiling;
  }

  /// Returns the dossier under the typed ceiling, or the same dossier if none was typed.
  ///
  /// @param editions the names of the editions that are built. It is a problem if one of them has a
  ///   lower ceiling than the typed one
  /// @throws picocli.CommandLine.ParameterException if the scheme has no such marking
  Checked<DossierOnDisk> lowered(DossierOnDisk dossier, List<DossierEdition> editions) {
    String label = ceiling.value();
    if (label == null) {
      return Checked.good(dossier);
    }
    String unknown = dossier.unknownMark(label);
    if (unknown != null) {
      throw ceiling.misuse(unknown);
    }
    return dossier.withLowerCeiling(label, editions);
  }
}
