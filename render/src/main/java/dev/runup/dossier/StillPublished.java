package dev.runup.dossier;

import dev.runup.pipeline.BuiltEdition;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.publish.OutputFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds published files of editions that may no longer show them.
public final class StillPublished {

  private StillPublished() {}

  /// Returns a refusal for each requested edition of which nothing was built, and of which files
  /// lie in the output folder that it may no longer show. A build writes no such file and deletes
  /// none.
  ///
  /// Example: all facts of the public edition were marked higher after its briefing was published.
  ///
  /// @param built the editions of which something was built. None to look at all of them
  /// @throws java.io.UncheckedIOException if the folder can't be read
  public static List<Problem> of(
      DossierOnDisk dossier, BuildRequest request, List<BuiltEdition> built, Path output) {
    List<String> names = built.stream().map(BuiltEdition::edition).toList();
    List<Problem> problems = new ArrayList<>();
    dossier.dossier().editions().stream()
        .filter(one -> request.includes(one.name()) && !names.contains(one.name()))
        .forEach(edition -> {
          Set<String> published = new OutputFolder(output).published();
          List<String> files = new Silence(dossier.clearance(), edition).noLongerShown(published);
          if (!files.isEmpty()) {
            problems.add(problem(edition.name(), files, output));
          }
        });
    return problems;
  }

  private static Problem problem(String edition, List<String> files, Path output) {
    return Problem.of(
            ProblemCode.STILL_PUBLISHED,
            "the edition \""
                + edition
                + "\" may no longer show what it has published. In "
                + output
                + (files.size() == 1 ? " still lies " : " still lie ")
                + String.join(", ", files),
            "Delete these files, and those that were copied from there. If they may be shown, mark"
                + " their facts lower or raise the edition's \"ceiling\" in runup.yaml.")
        .withEditions(Set.of(edition));
  }
}
