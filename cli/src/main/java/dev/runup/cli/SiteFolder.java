package dev.runup.cli;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.PublishedFiles;
import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.WebLayout;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.publish.OutputFolder;
import dev.runup.publish.OutputFolder.Effect;
import dev.runup.releasing.StandingReleases;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A folder that gets the files of a site.
///
/// @param folder the folder
/// @param former the names of files of the site's issues that lie there. The site deletes those
///   that it doesn't have any more
record SiteFolder(Path folder, List<String> former) {

  SiteFolder {
    former = List.copyOf(former);
  }

  /// Returns a reason not to write a site of an edition into the folder, or null. It may hold files
  /// of another edition, which the site would publish with its own, or files that no build has
  /// written.
  ///
  /// @param request names the edition
  @Nullable Problem obstacle(DossierOnDisk dossier, BuildRequest request, List<Artifact> files) {
    Map.Entry<String, List<String>> other =
        PublishedFiles.ofOtherEditions(folder, dossier, request).firstEntry();
    if (other != null) {
      return Problem.of(
          ProblemCode.STILL_PUBLISHED,
          folder
              + " holds files of the edition \""
              + other.getKey()
              + "\", for example "
              + other.getValue().getFirst()
              + ", which this site doesn't show",
          "Delete them, or make the site in a folder of its own.");
    }
    return foreign(files);
  }

  /// Returns a problem if a file would replace one that no build has written.
  @Nullable Problem foreign(List<Artifact> files) {
    OutputFolder published = new OutputFolder(folder);
    Set<String> own = published.published();
    return published.effects(files).entrySet().stream()
        .filter(one -> one.getValue() == Effect.CHANGED)
        .map(Map.Entry::getKey)
        .filter(name -> !own.contains(name) && !OutputFolder.isSums(name))
        .findFirst()
        .map(name ->
            Problem.of(
                ProblemCode.FILE_FAILURE,
                folder.resolve(name) + " is not a file that Runup has written",
                "Move it, or make the site in another folder."))
        .orElse(null);
  }

  /// Returns what lets the released files in a folder stand while others are built there.
  ///
  /// @param isSite whether the folder is a web site with a page for each issue
  static StandingReleases standing(
      DossierOnDisk dossier, WebLayout layout, Path folder, boolean isSite) {
    return new StandingReleases(
        dossier, layout, Main.VERSION, isSite, new OutputFolder(folder)::bytes);
  }

  /// Returns the names of files of an earlier site that this one doesn't have any more. Files that
  /// somebody has altered stay.
  ///
  /// @param standing the names of released files that stay too
  List<String> gone(List<Artifact> files, Set<String> standing) {
    OutputFolder published = new OutputFolder(folder);
    List<String> names = files.stream().map(Artifact::name).toList();
    Set<String> altered = published.altered();
    return published.published().stream()
        .filter(name -> PublishedFiles.isOfSite(name) || former.contains(name))
        .filter(
            name -> !names.contains(name) && !altered.contains(name) && !standing.contains(name))
        .toList();
  }
}
