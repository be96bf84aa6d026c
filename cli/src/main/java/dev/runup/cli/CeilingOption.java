package dev.runup.cli;

import dev.runup.dossier.DossierEdition;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.problem.Checked;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `--ceiling`: how much less than its own ceiling allows an edition shows this once.
final class CeilingOption {

  private final Argument<@Nullable String> ceiling =
      Argument.text(
          "--ceiling",
          "MARK",
          "Show only what is marked no higher than this, as in --ceiling CLEAR. It can only be"
              + " lower than the edition's own \"ceiling\"; a higher one is refused.");

  Argument<?> argument() {
    return ceiling;
  }

  /// Gives back the dossier under this ceiling, where one was typed; ends the command where there
  /// is no such mark.
  Checked<DossierOnDisk> lowered(DossierOnDisk dossier, List<DossierEdition> editions) {
    String label = ceiling.value();
    if (label == null) {
      return Checked.good(dossier);
    }
    String unknown = dossier.unknownMark(label);
    if (unknown != null) {
      throw ceiling.misuse(unknown);
    }
    return dossier.lowered(label, editions);
  }
}
