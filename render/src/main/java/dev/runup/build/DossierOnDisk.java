package dev.runup.build;

import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.node.DossierFolder;
import dev.runup.problem.Checked;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.reading.DossierReader;
import dev.runup.reading.Origins;
import dev.runup.reading.Reading;
import java.nio.file.Path;
import java.util.List;

/// A dossier that was read from its folder and is sound, with the places that later problems are
/// told by.
public final class DossierOnDisk {

  private final Dossier dossier;
  private final Origins origins;

  private DossierOnDisk(Dossier dossier, Origins origins) {
    this.dossier = dossier;
    this.origins = origins;
  }

  /// Gives back the dossier in a folder, or every problem found in any of its files, sorted by
  /// place.
  ///
  /// @throws java.io.UncheckedIOException if the folder or a file of it can't be read
  public static Checked<DossierOnDisk> read(Path folder) {
    Reading reading = DossierReader.read(DossierFolder.read(folder));
    return reading.dossier().map(dossier -> new DossierOnDisk(dossier, reading.origins()));
  }

  /// Gives back how many facts it holds.
  public int facts() {
    return dossier.facts().size();
  }

  /// Gives back the names of its editions, in the order they were typed.
  public List<String> editions() {
    return dossier.editions().stream().map(Edition::name).toList();
  }

  /// Gives back the formats that an edition asks for.
  ///
  /// @throws IllegalArgumentException if it has no such edition
  public List<String> formats(String edition) {
    return edition(edition).formats();
  }

  /// Gives back an edition's newest issue in the given formats; problems know their place where
  /// there is one.
  ///
  /// @throws IllegalArgumentException if it has no such edition
  public Checked<Built> build(Pipeline pipeline, String edition, List<String> formats) {
    Checked<Built> built = pipeline.build(dossier, edition(edition), formats);
    List<Problem> problems =
        built.problems().stream().map(this::located).sorted(Problem.BY_PLACE).toList();
    return switch (built) {
      case Checked.Good<Built>(Built value, var _) -> new Checked.Good<>(value, problems);
      case Checked.Bad<Built> _ -> new Checked.Bad<>(problems);
    };
  }

  private Edition edition(String name) {
    return dossier.editions().stream()
        .filter(edition -> edition.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no edition: " + name));
  }

  /// What is told at a place in a template names the fact's place as well.
  private Problem located(Problem problem) {
    FieldRef ref = problem.ref();
    if (problem.place() == null || ref == null) {
      return origins.located(problem);
    }
    Place place = origins.of(ref);
    String where = place == null ? "" : " (" + place.file() + ", line " + place.line() + ")";
    String hint = "The value would be \"" + ref.key() + "\" of " + ref.fact() + where + ".";
    return problem.hinted(problem.hint() == null ? hint : hint + " " + problem.hint());
  }
}
