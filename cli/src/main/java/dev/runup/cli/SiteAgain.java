package dev.runup.cli;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.DossierOnDisk.EditionSummary;
import dev.runup.dossier.IssueTime;
import dev.runup.dossier.PublishedFiles;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.publish.OutputFolder;
import dev.runup.releasing.StandingReleases;
import dev.runup.site.Site;
import dev.runup.site.SiteForm;
import dev.runup.site.SiteForm.Recorded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A site in an output folder, to make it again after a take-back as it was made before.
///
/// @param dossier the folder of its dossier
/// @param folder the folder of the site
/// @param site how it was made
record SiteAgain(Path dossier, Path folder, Recorded site) {

  /// Returns the site of an edition: in the output folder, or in the folder there that a site over
  /// several dossiers gives to this one. Null if there is none, or if it isn't known how it was
  /// made.
  static @Nullable SiteAgain find(Path output, Path dossier, String edition) {
    for (Path folder : List.of(output, output.resolve(BuildCommand.name(dossier)))) {
      Recorded site = recorded(folder);
      if (site != null && site.edition().equals(edition)) {
        return new SiteAgain(dossier, folder, site);
      }
    }
    return null;
  }

  /// Returns the edition of the site in a folder. Null if there is no site in it.
  static @Nullable String edition(Path folder) {
    Recorded site = recorded(folder);
    return site == null ? null : site.edition();
  }

  /// Returns whether a folder holds a site with a page for each issue.
  static boolean hasPages(Path folder) {
    Recorded site = recorded(folder);
    return site != null && !site.form().onlyParts();
  }

  private static @Nullable Recorded recorded(Path folder) {
    String text = new OutputFolder(folder).text(SiteForm.FILE);
    return text == null ? null : SiteForm.read(text);
  }

  /// Returns a refusal if a folder holds a site of another edition than the ones to be built. Its
  /// readers would get their files too. Null otherwise.
  static @Nullable Problem ofOtherEdition(Path output, List<String> editions) {
    String shown = edition(output);
    return shown == null
        ? null
        : editions.stream()
            .filter(one -> !one.equals(shown))
            .findFirst()
            .map(other ->
                Problem.of(
                    ProblemCode.STILL_PUBLISHED,
                    output
                        + " holds a site of the edition \""
                        + shown
                        + "\", which doesn't show the edition \""
                        + other
                        + "\"",
                    "Build into another folder with -o. Into this one, only --edition "
                        + shown
                        + " is built."))
            .orElse(null);
  }

  /// Returns a refusal if a folder holds a site of which isn't known how it was made. Null
  /// otherwise.
  static @Nullable Problem unknown(Path output, Path dossier) {
    boolean isSite =
        new OutputFolder(output).published().stream().anyMatch(PublishedFiles::isOfSite);
    return isSite && recorded(output) == null
        ? former(
            output
                + " is a web site without a sound "
                + SiteForm.FILE
                + " that says how it was made",
            "Make it again now, with the options that you use: runup site "
                + Console.shellWord(dossier)
                + " -o "
                + Console.shellWord(output))
        : null;
  }

  private static Problem former(String why, String hint) {
    return Problem.of(
        ProblemCode.STILL_PUBLISHED, why + ", so its pages are still the former ones", hint);
  }

  /// Returns a refusal that says that the site wasn't made again.
  Problem former() {
    return former(
        "the site in " + folder + " could not be made again",
        "Mend that, and make it again with \"runup site\" and the options that you use.");
  }

  /// Returns a refusal that says that the folder may not get the site.
  Problem above() {
    return former(
        folder + " may not get a site of the edition \"" + site.edition() + "\" any more",
        "Delete the folder, and make a site of another edition there.");
  }

  /// Returns what `runup site` would publish with the same options, or why it publishes nothing.
  Checked<FileChange> made(DossierOnDisk after, LocalDate today) {
    SiteForm form = site.form();
    StandingReleases standing =
        SiteFolder.standing(after, form.layout(), folder, !form.onlyParts());
    return after
        .edition(site.edition())
        .then(shown ->
            Site.of(after, Formats.pipeline(form.layout()), shown.name(), form, today, standing)
                .then(again -> change(after, shown, again, standing)));
  }

  private Checked<FileChange> change(
      DossierOnDisk after, EditionSummary shown, Site again, StandingReleases standing) {
    if (again.files().isEmpty()) {
      return Checked.bad(
          Problem.of(
              ProblemCode.STILL_PUBLISHED,
              "the edition \""
                  + shown.name()
                  + "\" has nothing to show any more, so it has no site",
              "Delete " + folder + ", and what was copied from there."));
    }
    BuildRequest request = new BuildRequest(List.of(shown), List.of(), new IssueTime.Newest());
    SiteFolder into =
        new SiteFolder(folder, new PublishedFiles(folder, after, request).ofEditions());
    Problem obstacle = into.obstacle(after, request, again.files());
    return obstacle == null
        ? Checked.good(new FileChange(again.files(), into.gone(again.files(), standing.names())))
        : Checked.bad(obstacle);
  }

  /// Returns a refusal if the site is one of several. The page over them can't be made from one
  /// dossier. Null otherwise.
  @Nullable Problem pageOverAll(DossierOnDisk after) {
    if (site.form().frontLanguage() == null) {
      return null;
    }
    Path around = Objects.requireNonNullElse(folder.getParent(), Path.of("."));
    return Problem.of(
        ProblemCode.STILL_PUBLISHED,
        "the page over all sites in " + around + " is still the former one",
        "It tells of other dossiers too. Make it again with all of them: "
            + command(after, around));
  }

  private String command(DossierOnDisk after, Path around) {
    SiteForm form = site.form();
    String own = BuildCommand.name(folder);
    List<String> words = new ArrayList<>(List.of("runup", "site", Console.shellWord(dossier)));
    others(around, own).forEach(name -> words.add(".../" + name));
    words.addAll(List.of("-o", Console.shellWord(around)));
    EditionSummary usual = Site.defaultEdition(after);
    if (usual == null || !usual.name().equals(site.edition())) {
      words.addAll(List.of("--edition", site.edition()));
    }
    String base = form.base();
    if (base != null) {
      String suffix = own + "/";
      boolean isInner = base.endsWith("/" + suffix);
      words.addAll(
          List.of("--base", isInner ? base.substring(0, base.length() - suffix.length()) : base));
    }
    if (!form.showsLowestMark()) {
      words.add("--hide-lowest-mark");
    }
    if (form.asOf() != null) {
      words.addAll(List.of("--as-of", form.asOf()));
    }
    if (form.keep() != null) {
      words.addAll(List.of("--keep", form.keep()));
    }
    if (form.layout().linked()) {
      words.addAll(List.of("--assets", "linked"));
    }
    if (form.layout().titleLevel() != 2) {
      words.addAll(List.of("--heading-base", String.valueOf(form.layout().titleLevel())));
    }
    if (form.layout().frontMatter()) {
      words.add("--front-matter");
    }
    return String.join(" ", words);
  }

  /// Returns the folders of the other sites, sorted. They have the names of their dossiers.
  private static List<String> others(Path around, String own) {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> inner =
        Files.newDirectoryStream(around, one -> Files.exists(one.resolve(SiteForm.FILE)))) {
      inner.forEach(one -> names.add(BuildCommand.name(one)));
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + around, e);
    }
    names.remove(own);
    names.sort(null);
    return names;
  }
}
