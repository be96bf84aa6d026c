package dev.runup.dossier;

import dev.runup.dossier.DossierOnDisk.EditionSummary;
import dev.runup.dossier.EditionFiles.EditionFile;
import dev.runup.fact.Edition;
import dev.runup.fact.EditionField;
import dev.runup.fact.Mark;
import dev.runup.fact.SettingField;
import dev.runup.fact.Settings;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.publish.OutputFolder;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The highest marking of what an output folder may get, as `publish` in `runup.yaml` says.
public final class FolderCeiling {

  private FolderCeiling() {}

  /// Returns a refusal for each of some editions that may show more than the folder may get. If
  /// `publish` doesn't name the folder, returns a warning if it gets editions with several
  /// ceilings.
  ///
  /// @param editions the names of the editions of which files are to be written
  /// @param folder the folder for the files
  /// @throws java.io.UncheckedIOException if the folder can't be read
  public static List<Problem> problems(DossierOnDisk dossier, List<String> editions, Path folder) {
    List<Edition> written =
        dossier.dossier().editions().stream()
            .filter(edition -> editions.contains(edition.name()))
            .toList();
    Mark ceiling = ceiling(dossier.dossier().settings().publish(), folder);
    return ceiling == null
        ? several(dossier, written, folder)
        : written.stream()
            .filter(edition -> edition.ceiling().compareTo(ceiling) > 0)
            .map(edition -> dossier.origins().withPlace(above(folder, ceiling, edition)))
            .toList();
  }

  /// Returns whether an edition may show more than a folder may get.
  public static boolean isAbove(DossierOnDisk dossier, String edition, Path folder) {
    return problems(dossier, List.of(edition), folder).stream().anyMatch(Problem::stops);
  }

  /// Returns the editions with the lowest ceiling. None if that is the ceiling of all.
  public static List<EditionSummary> lowest(DossierOnDisk dossier) {
    List<Edition> all = dossier.dossier().editions();
    Mark lowest = Collections.min(all.stream().map(Edition::ceiling).toList());
    List<Edition> low = all.stream().filter(one -> one.ceiling().equals(lowest)).toList();
    List<String> names = low.stream().map(Edition::name).toList();
    return low.size() == all.size()
        ? List.of()
        : dossier.editions().stream().filter(one -> names.contains(one.name())).toList();
  }

  /// Returns the lowest marking of the names and paths that the folder, or one around it, has.
  private static @Nullable Mark ceiling(Map<String, Mark> publish, Path folder) {
    List<Path> paths = List.of(folder.toAbsolutePath().normalize(), OutputFolder.real(folder));
    return publish.entrySet().stream()
        .filter(entry -> paths.stream().anyMatch(path -> isIn(path, Path.of(entry.getKey()))))
        .map(Map.Entry::getValue)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /// Returns whether a path is that of a folder or lies in it. A folder that isn't absolute is the
  /// end of a path.
  private static boolean isIn(Path path, Path folder) {
    return folder.isAbsolute()
        ? path.startsWith(OutputFolder.real(folder))
        : Stream.iterate(path, Objects::nonNull, Path::getParent)
            .anyMatch(around -> around.endsWith(folder));
  }

  private static Problem above(Path folder, Mark ceiling, Edition edition) {
    return Problem.of(
        ProblemCode.ABOVE_FOLDER,
        Settings.ref(SettingField.PUBLISH),
        folder
            + " may get nothing above "
            + ceiling.label()
            + ", and the edition \""
            + edition.name()
            + "\" may show "
            + edition.ceiling().label(),
        "Name another edition with --edition, or another folder with -o.");
  }

  private static List<Problem> several(DossierOnDisk dossier, List<Edition> written, Path folder) {
    List<Edition> all = dossier.dossier().editions();
    if (written.isEmpty() || all.stream().map(Edition::ceiling).distinct().count() < 2) {
      return List.of();
    }
    EditionFiles files = new EditionFiles(all);
    Set<Edition> there =
        new OutputFolder(folder)
            .published().stream()
                .map(files::find)
                .filter(Objects::nonNull)
                .map(EditionFile::edition)
                .collect(Collectors.toSet());
    List<Edition> in =
        all.stream()
            .filter(edition -> written.contains(edition) || there.contains(edition))
            .sorted(Comparator.comparing(Edition::ceiling))
            .toList();
    return in.getFirst().ceiling().equals(in.getLast().ceiling())
        ? List.of()
        : List.of(
            dossier
                .origins()
                .withPlace(several(folder, in))
                .withEditions(Set.of(in.getLast().name())));
  }

  /// @param editions those that the folder gets, the one with the lowest ceiling first
  private static Problem several(Path folder, List<Edition> editions) {
    List<String> ceilings =
        editions.stream().map(edition -> edition.ceiling().label()).distinct().toList();
    return Problem.of(
        ProblemCode.SEVERAL_CEILINGS,
        editions.getLast().ref(EditionField.CEILING),
        folder + " gets editions with several ceilings: " + String.join(", ", ceilings),
        "If others read the folder, name one edition with --edition, and write \"publish: {"
            + OutputFolder.real(folder).getFileName()
            + ": "
            + ceilings.getFirst()
            + "}\" into runup.yaml. If it is the desk's own, write "
            + ceilings.getLast()
            + " there.");
  }
}
