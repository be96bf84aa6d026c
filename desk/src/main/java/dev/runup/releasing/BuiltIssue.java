package dev.runup.releasing;

import dev.runup.clearance.Clearance;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.fact.Edition;
import dev.runup.format.Format;
import dev.runup.format.FragmentFigures;
import dev.runup.format.SiteGenerator;
import dev.runup.history.History.IssueRequest;
import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.pipeline.Pipeline;
import dev.runup.pipeline.WebLayout;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.release.Release;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// The files of an issue as the program makes them now.
///
/// @param byLanguage the checksum of each file by its name, by language. A file that several
///   languages share is with the first of them
/// @param problems why there are none
record BuiltIssue(Map<String, SortedMap<String, String>> byLanguage, List<Problem> problems) {

  BuiltIssue {
    byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
    problems = List.copyOf(problems);
  }

  /// Returns the files in a language that a web site has with other bytes.
  static SortedMap<String, String> onlyInSite(BuiltEdition built, String language) {
    SortedMap<String, String> files = new TreeMap<>();
    built.artifacts().stream()
        .filter(file -> file.language().equals(language) && file.inSite() != file)
        .forEach(file -> files.put(file.name(), file.inSite().sha256()));
    return files;
  }

  static BuiltIssue of(BuiltEdition built) {
    Map<String, SortedMap<String, String>> byLanguage = new TreeMap<>();
    for (Artifact file : built.artifacts()) {
      byLanguage
          .computeIfAbsent(file.language(), _ -> new TreeMap<>())
          .put(file.name(), file.sha256());
    }
    return new BuiltIssue(byLanguage, List.of());
  }

  /// Builds an issue in some formats. It has no files and no problem if it has nothing to show.
  ///
  /// @param pipeline has the writers
  /// @param isSite whether its files are those in a web site
  static BuiltIssue of(
      Pipeline pipeline,
      DossierOnDisk dossier,
      Clearance clearance,
      Edition edition,
      IssueRequest issue,
      Release.Layout layout,
      List<Format> formats,
      boolean isSite) {
    Checked<BuiltEdition> built =
        dossier.located(
            dossier
                .withOwnTemplates(pipeline.with(webLayout(layout)).forRelease())
                .build(clearance, edition, dossier.theme(edition), issue, formats));
    return switch (built) {
      case Checked.Good<BuiltEdition>(BuiltEdition good, var _) ->
          of(isSite ? good.inSite() : good);
      case Checked.Bad<BuiltEdition>(List<Problem> problems) ->
          new BuiltIssue(
              Map.of(),
              problems.stream()
                  .filter(Problem::stops)
                  .filter(one ->
                      one.code() != ProblemCode.NOTHING_CLEARED
                          && one.code() != ProblemCode.NOTHING_TO_SHOW)
                  .toList());
    };
  }

  private static WebLayout webLayout(Release.Layout layout) {
    FragmentFigures figures = FragmentFigures.of(layout.figures());
    return new WebLayout(
        layout.linked(),
        layout.headingBase(),
        layout.frontMatter(),
        false,
        SiteGenerator.of(layout.bundle()),
        figures == null ? WebLayout.DEFAULT.figures() : figures);
  }

  /// Returns the formats of a release, by the names of its files.
  static List<Format> formats(Release release) {
    return Format.of(release.files().keySet());
  }

  /// Returns the checksum of each file of all languages by its name.
  Map<String, String> checksums() {
    Map<String, String> all = new TreeMap<>();
    byLanguage.values().forEach(all::putAll);
    return all;
  }

  /// Returns the names of the files that are not those of a release, sorted: other bytes, or only
  /// in one of the two.
  ///
  /// @param isSite whether they are compared with the files in a web site
  List<String> differencesFrom(Release release, boolean isSite) {
    Map<String, String> all = checksums();
    Set<String> other = new TreeSet<>();
    release
        .files(isSite)
        .forEach((name, sum) -> {
          if (!sum.equals(all.get(name))) {
            other.add(name);
          }
        });
    byLanguage
        .getOrDefault(release.issue().language(), Collections.emptySortedMap())
        .keySet()
        .stream()
        .filter(name -> !release.files().containsKey(name))
        .forEach(other::add);
    return new ArrayList<>(other);
  }
}
