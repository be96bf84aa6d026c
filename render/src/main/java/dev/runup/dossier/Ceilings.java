package dev.runup.dossier;

import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.EditionField;
import dev.runup.fact.Mark;
import dev.runup.fact.MarkScheme;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import dev.runup.reading.Suggestion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lowers ceilings for one build.
final class Ceilings {

  private Ceilings() {}

  /// Gives back what is wrong with the label of a mark, in words, or null if there is such a mark.
  static @Nullable String unknown(String label, MarkScheme marks) {
    return marks.find(label) == null
        ? "there is no mark \"" + label + "\": " + Suggestion.mark(label, marks)
        : null;
  }

  /// Gives back the dossier with another ceiling for some editions; refused where an edition's own
  /// one is lower.
  static Checked<Dossier> lowered(Dossier dossier, Mark ceiling, List<String> editions) {
    List<Edition> lowered = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Edition edition : dossier.editions()) {
      boolean asked = editions.contains(edition.name());
      if (asked && ceiling.compareTo(edition.ceiling()) > 0) {
        problems.add(tooHigh(edition, ceiling));
      }
      lowered.add(asked ? edition.under(ceiling) : edition);
    }
    return Checked.of(dossier.with(lowered), problems);
  }

  private static Problem tooHigh(Edition edition, Mark ceiling) {
    return Problem.error(
            "ceiling-too-high",
            edition.ref(EditionField.CEILING),
            "the edition \""
                + edition.name()
                + "\" may show nothing above "
                + edition.ceiling().label()
                + ", and "
                + ceiling.label()
                + " is asked for",
            "For one build a ceiling can only be lower. Only \"ceiling\" in runup.yaml makes it"
                + " higher.")
        .withSeverity(Severity.REFUSAL);
  }
}
