package dev.runup.build;

import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.node.DossierFolder;
import dev.runup.problem.Checked;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.reading.DossierReader;
import dev.runup.reading.Reading;
import java.nio.file.Path;
import java.util.List;

/// A dossier as its folder says it, with the places that problems of later stages are told by.
public final class DossierOnDisk {

  private final Reading reading;

  private DossierOnDisk(Reading reading) {
    this.reading = reading;
  }

  /// Reads a dossier's folder.
  ///
  /// @throws java.io.UncheckedIOException if it can't be read
  public static DossierOnDisk read(Path folder) {
    return new DossierOnDisk(DossierReader.read(DossierFolder.read(folder)));
  }

  /// Gives back the facts, or every problem found in any file, sorted by place.
  public Checked<Dossier> dossier() {
    return reading.dossier();
  }

  /// Gives back an edition's newest issue; all its problems know their place where there is one.
  public Checked<Built> build(Pipeline pipeline, Dossier dossier, Edition edition, List<String> formats) {
    Checked<Built> built = pipeline.build(dossier, edition, formats);
    List<Problem> problems = built.problems().stream().map(this::located).sorted(Problem.BY_PLACE).toList();
    return switch (built) {
      case Checked.Good<Built>(Built value, var _) -> new Checked.Good<>(value, problems);
      case Checked.Bad<Built> _ -> new Checked.Bad<>(problems);
    };
  }

  /// What is told at a place in a template names the fact's place as well.
  private Problem located(Problem problem) {
    FieldRef ref = problem.ref();
    if (problem.place() == null || ref == null) {
      return reading.origins().located(problem);
    }
    Place place = reading.origins().of(ref);
    String where = place == null ? "" : " (" + place.file() + ", line " + place.line() + ")";
    String hint = "The value would be \"" + ref.key() + "\" of " + ref.fact() + where + ".";
    return new Problem(
        problem.severity(),
        problem.code(),
        problem.place(),
        ref,
        problem.message(),
        problem.hint() == null ? hint : hint + " " + problem.hint());
  }
}
