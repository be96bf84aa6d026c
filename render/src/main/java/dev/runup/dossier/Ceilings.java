package dev.runup.dossier;

import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.EditionField;
import dev.runup.fact.Mark;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/// Lowers the ceilings of editions for one build.
final class Ceilings {

  private Ceilings() {}

  /// Returns the dossier with a lower ceiling for some editions. Refused if the ceiling of one of
  /// them is lower already.
  ///
  /// Example: an edition with the ceiling `TLP:GREEN` can be built under `TLP:CLEAR`, but not under
  /// `TLP:AMBER`.
  ///
  /// @param editions names of the editions. The others keep their ceilings
  static Checked<Dossier> withLowerCeiling(Dossier dossier, Mark ceiling, List<String> editions) {
    List<Edition> lowered = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Edition edition : dossier.editions()) {
      boolean isRequested = editions.contains(edition.name());
      if (isRequested && ceiling.compareTo(edition.ceiling()) > 0) {
        problems.add(tooHigh(edition, ceiling));
      }
      lowered.add(isRequested ? edition.under(ceiling) : edition);
    }
    return Checked.of(dossier.with(lowered), problems);
  }

  private static Problem tooHigh(Edition edition, Mark ceiling) {
    return Problem.of(
        ProblemCode.CEILING_TOO_HIGH,
        edition.ref(EditionField.CEILING),
        "the edition \""
            + edition.name()
            + "\" may show nothing above "
            + edition.ceiling().label()
            + ", and "
            + ceiling.label()
            + " is asked for",
        "For one build a ceiling can only be lower. Only \"ceiling\" in runup.yaml makes it"
            + " higher.");
  }
}
