package dev.runup.cli;

import dev.runup.build.DossierOnDisk;
import dev.runup.problem.Checked;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// `--ceiling`: how much less than its own ceiling allows an edition shows this once.
final class Ceiling {

  @Option(
      names = "--ceiling",
      paramLabel = "MARK",
      description =
          "Show only what is marked no higher than this, as in --ceiling CLEAR. It can only be lower"
              + " than the edition's own \"ceiling\"; a higher one is refused.")
  private @Nullable String label;

  @Spec(Target.MIXEE)
  private @Nullable CommandSpec spec;

  /// Gives back the dossier under this ceiling, where one was typed; ends the command where there
  /// is no such mark.
  Checked<DossierOnDisk> lowered(DossierOnDisk dossier, List<String> editions) {
    if (label == null) {
      return Checked.good(dossier);
    }
    String unknown = dossier.unknownMark(label);
    if (unknown != null) {
      throw new ParameterException(Objects.requireNonNull(spec).commandLine(), unknown);
    }
    return dossier.lowered(label, editions);
  }
}
