package dev.runup.cli;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.DossierOnDisk.EditionSummary;
import dev.runup.dossier.FolderCeiling;
import dev.runup.dossier.IssueTime;
import dev.runup.dossier.PublishedFiles;
import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.Pipeline;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.publish.OutputFolder;
import dev.runup.publish.OutputFolder.Effect;
import dev.runup.releasing.StandingReleases;
import dev.runup.site.Site;
import dev.runup.site.SiteForm;
import dev.runup.site.SiteOverview;
import dev.runup.site.SiteProof;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// The command `runup site`, which makes a static web site of all issues of an edition.
final class SiteCommand {

  private final Argument<List<Path>> dossiers =
      Argument.dossiers(
          "1..*",
          "The folders that hold runup.yaml. Several get a folder each in --output, and a page over"
              + " all of them.");

  private final Argument<Path> output =
      Argument.option(
          List.of("-o", "--output"),
          Path.of("site"),
          "FOLDER",
          "The folder of the site. Default: site");

  private final Argument<@Nullable String> base =
      Argument.text(
          "--base",
          "URL",
          "The address at which the folder is published. Default: the \"base\" of the edition, or"
              + " none. Without one, links are relative and there is no sitemap.");

  private final Argument<@Nullable String> edition =
      Argument.text(
          "--edition",
          "NAME",
          "The edition of which the site is made. Default: the one with the lowest ceiling.");

  private final Argument<Boolean> parts =
      Argument.flag(
          List.of("--parts"),
          "Write the site as data (series.json) and HTML fragments for a content system. Default:"
              + " complete pages.");

  private final Argument<Boolean> hidesLowestMark =
      Argument.flag(
          List.of("--hide-lowest-mark"),
          "Leave the lowest marking out of titles and pages of the site. Any other one is shown."
              + " Default: show it.");

  private final Argument<@Nullable String> asOf =
      Argument.text(
          "--as-of",
          "DAY",
          "The last day of which the site has an issue, for example 2026-03-02, or today. Default:"
              + " it has the issues of all days, also of days to come.");

  private final Argument<@Nullable String> keep =
      Argument.text(
          "--keep",
          "N|DAYSd",
          "The issues that the site has: the newest N, or those of the last days, for example 90d."
              + " Those that were taken back don't count. Default: all.");

  private final Argument<Boolean> prove =
      Argument.flag(
          List.of("--prove"),
          "Make the site again without the withheld facts, and refuse it if any byte differs."
              + " Default: make it once.");

  private final Argument<List<Boolean>> quiet =
      Argument.counter(
          List.of("-q", "--quiet"),
          "Print only warnings and problems that stop the site. Typed twice, no warnings either.");

  private final LayoutOptions layout = new LayoutOptions();

  CommandLine declare() {
    return Commands.declare(
        "site",
        this::run,
        List.of(
            "Makes a static web site of all issues of an edition: an index, a page for each issue"
                + " with its later corrections, the corrections, the history of each fact with a"
                + " typed id, and feeds. No page runs a script. The files of the issues lie beside"
                + " the pages, as \"runup build\" writes them."),
        List.of(
            "  runup site talks -o www --base https://example.org/talks/",
            "  runup site talks --edition public --parts -o parts",
            "  runup site dossiers/* -o www"),
        List.of(
            dossiers,
            output,
            base,
            edition,
            parts,
            hidesLowestMark,
            asOf,
            keep,
            prove,
            layout.assets,
            layout.headingBase,
            layout.frontMatter,
            quiet));
  }

  private int run(Console given, Clock clock) {
    check();
    Console console = given.withQuiet(Quiet.of(quiet.value()));
    Pipeline pipeline = Formats.pipeline(layout.ofSite()).telling(console.progress());
    SortedMap<String, Path> folders = folders();
    boolean isOne = folders.size() == 1;
    int code = Exit.DONE;
    SortedMap<String, DossierOnDisk> read = new TreeMap<>();
    for (Map.Entry<String, Path> folder : folders.entrySet()) {
      Checked<DossierOnDisk> one = DossierOnDisk.read(folder.getValue(), console.progress());
      console.problems(one.problems());
      code = Exit.worse(code, Exit.of(one.problems()));
      if (one instanceof Checked.Good<DossierOnDisk>(DossierOnDisk dossier, var _)) {
        read.put(folder.getKey(), dossier);
      }
    }
    SortedMap<String, Site> sites = new TreeMap<>();
    String frontLanguage = isOne ? null : frontLanguage(read);
    for (Map.Entry<String, DossierOnDisk> one : read.entrySet()) {
      SiteForm form =
          new SiteForm(
              base(isOne ? "" : one.getKey() + "/"),
              frontLanguage,
              !hidesLowestMark.value(),
              asOf.value(),
              keep.value(),
              parts.value(),
              layout.ofSite());
      Path folder = isOne ? output.value() : output.value().resolve(one.getKey());
      Made made = make(one.getValue(), pipeline, folder, form, clock, console);
      code = Exit.worse(code, made.code());
      if (made.site() != null) {
        sites.put(one.getKey(), made.site());
      }
    }
    if (frontLanguage == null || parts.value()) {
      return code;
    }
    boolean isWhole = sites.size() == folders.size();
    return Exit.worse(code, makeFront(sites, frontLanguage, isWhole, pipeline, console));
  }

  /// Returns the dossiers by the names of their folders.
  private SortedMap<String, Path> folders() {
    SortedMap<String, Path> folders = new TreeMap<>();
    for (Path dossier : dossiers.value()) {
      Path other = folders.put(BuildCommand.name(dossier), dossier);
      dossiers.refuseIf(
          other != null, other + " and " + dossier + " would be written to the same folder");
    }
    if (folders.size() > 1) {
      folders.keySet().forEach(name -> output.refuseFolderOfFacts(output.value().resolve(name)));
    }
    return folders;
  }

  /// Writes the page over several sites.
  ///
  /// @param isWhole whether all dossiers have a site. If one has none, a former page stays
  private int makeFront(
      SortedMap<String, Site> sites,
      String language,
      boolean isWhole,
      Pipeline pipeline,
      Console console) {
    if (!isWhole && Files.exists(output.value().resolve("index.html"))) {
      console.say("the page over all sites stays as it was");
      return Exit.DONE;
    }
    Checked<List<Artifact>> front =
        new SiteOverview(sites, language, Objects.requireNonNullElse(base(""), ""), pipeline)
            .files();
    List<Problem> problems = new ArrayList<>(front.problems());
    SiteFolder folder = new SiteFolder(output.value(), List.of());
    if (front instanceof Checked.Good<List<Artifact>>(List<Artifact> files, var _)) {
      Problem foreign = folder.foreign(files);
      if (foreign == null) {
        save(files, folder.gone(files, Set.of()), output.value(), console);
      } else {
        problems.add(foreign);
      }
    }
    console.problems(problems);
    return Exit.of(problems);
  }

  private void check() {
    String address = base.value();
    String fault = address == null ? null : SiteForm.faultOfAddress(address);
    base.refuseIf(
        fault != null,
        "--base can't be \""
            + address
            + "\", because "
            + fault
            + "; write the address of a folder, such as https://example.org/talks/");
    output.refuseIf(
        output.value().toString().isBlank() || output.value().toString().equals("-"),
        "--output names no folder");
    layout.check();
    PruneCommand.rule(keep);
    String last = asOf.value();
    asOf.refuseIf(
        last != null && !SiteForm.isDay(last),
        "--as-of can't be \"" + last + "\"; write a day such as 2026-03-02, or today");
    output.refuseFolderOfFacts(output.value());
  }

  /// Returns the typed base of a folder in the output folder, with a slash at its end, or null.
  private @Nullable String base(String folder) {
    String typed = base.value();
    return typed == null ? null : typed + (typed.endsWith("/") ? "" : "/") + folder;
  }

  /// Returns the main language of the first dossier's site, or null without any.
  private @Nullable String frontLanguage(SortedMap<String, DossierOnDisk> read) {
    return read.values().stream()
        .map(this::edition)
        .filter(Objects::nonNull)
        .map(one -> one.languages().getFirst())
        .findFirst()
        .orElse(null);
  }

  private @Nullable EditionSummary edition(DossierOnDisk dossier) {
    String named = edition.value();
    return named == null ? Site.defaultEdition(dossier) : edition.edition(dossier, named);
  }

  /// What came of one dossier.
  ///
  /// @param site its site, or null if it has none
  private record Made(int code, @Nullable Site site) {}

  private Made make(
      DossierOnDisk dossier,
      Pipeline pipeline,
      Path folder,
      SiteForm form,
      Clock clock,
      Console console) {
    EditionSummary shown = edition(dossier);
    if (shown == null) {
      console.say("the dossier has no edition, so there is no site");
      return new Made(Exit.DONE, null);
    }
    if (edition.value() == null && dossier.editions().size() > 1) {
      console.say(
          "the site shows the edition \""
              + shown.name()
              + "\", which has the lowest ceiling; --edition names another one");
    }
    LocalDate today = LocalDate.now(clock.withZone(dossier.zone()));
    StandingReleases standing =
        SiteFolder.standing(dossier, form.layout(), folder, !form.onlyParts());
    Checked<Site> once = Site.of(dossier, pipeline, shown.name(), form, today, standing);
    Checked<Site> made =
        prove.value()
            ? once.then(site -> SiteProof.prove(dossier, pipeline, site, form, today, standing))
            : once;
    List<Problem> problems = new ArrayList<>(made.problems());
    Site site =
        made instanceof Checked.Good<Site>(Site good, var _) && !good.files().isEmpty()
            ? good
            : null;
    BuildRequest request = new BuildRequest(List.of(shown), List.of(), new IssueTime.Newest());
    if (site == null && made instanceof Checked.Good<Site>) {
      problems.addAll(silence(dossier, pipeline, request));
    }
    PublishedFiles published = new PublishedFiles(folder, dossier, request);
    problems.addAll(published.orphaned(List.of()));
    List<Problem> ceiling =
        site == null ? List.of() : FolderCeiling.problems(dossier, List.of(shown.name()), folder);
    problems.addAll(ceiling);
    if (site != null) {
      List<String> days =
          dossier.issues(shown.name()).stream()
              .filter(day -> !form.isLater(day(day), today))
              .toList();
      problems.addAll(standing.problemsOfAll(shown.name(), days));
    }
    console.problems(problems);
    int code = Exit.of(problems);
    SiteFolder into = new SiteFolder(folder, published.ofEditions());
    Problem obstacle = site == null ? null : into.obstacle(dossier, request, site.files());
    if (obstacle != null) {
      console.problems(List.of(obstacle));
      code = Exit.worse(code, Exit.of(List.of(obstacle)));
    }
    tellOfLaterIssues(dossier.issues(shown.name()), form, today, console);
    if (site == null || obstacle != null || ceiling.stream().anyMatch(Problem::stops)) {
      console.say("nothing was written");
      return new Made(code, null);
    }
    if (prove.value()) {
      console.say("proved: " + site.files().size() + " files are the same without withheld facts");
    }
    if (form.base() == null && dossier.base(shown.name()) == null && !parts.value()) {
      console.say("without --base there is no sitemap.xml, and the feeds have relative addresses");
    }
    save(site.files(), into.gone(site.files(), standing.names()), folder, console);
    return new Made(code, site);
  }

  /// Says that the site has issues of days to come, or that it would have none but those.
  ///
  /// @param issues the days of the issues, the newest one first
  private static void tellOfLaterIssues(
      List<String> issues, SiteForm form, LocalDate today, Console console) {
    List<LocalDate> days = issues.stream().map(SiteCommand::day).toList();
    List<LocalDate> shown = days.stream().filter(day -> !form.isLater(day, today)).toList();
    if (!days.isEmpty() && shown.isEmpty()) {
      console.say("the first issue is of " + days.getLast() + ", after --as-of " + form.asOf());
    } else if (!shown.isEmpty() && shown.getFirst().isAfter(today)) {
      console.say(
          "the newest issue is of "
              + shown.getFirst()
              + ", a day to come; --as-of today leaves such issues out");
    }
  }

  private static LocalDate day(String issue) {
    return LocalDate.parse(issue.substring(0, "2026-03-02".length()));
  }

  /// Returns why an edition has nothing to show.
  private List<Problem> silence(DossierOnDisk dossier, Pipeline pipeline, BuildRequest request) {
    List<Problem> problems =
        new ArrayList<>(dossier.buildForProblems(pipeline, request).problems());
    problems.removeIf(problem ->
        !problem.stops()
            && problem.code() != ProblemCode.NOTHING_CLEARED
            && problem.code() != ProblemCode.NOTHING_TO_SHOW);
    if (edition.value() != null) {
      problems.replaceAll(RequestedIssues::refusedIfNothingIsCleared);
    }
    return problems;
  }

  /// Writes the files of a site, and deletes those of an earlier one that it doesn't have any more.
  private static void save(List<Artifact> files, List<String> gone, Path folder, Console console) {
    try (OutputFolder.LockedFolder held = new OutputFolder(folder).lock()) {
      Map<String, Effect> effects = held.save(files, gone);
      console.say(
          folder
              + ": "
              + files.size()
              + " files"
              + count(effects, Effect.NEW, "new")
              + count(effects, Effect.CHANGED, "changed")
              + count(effects, Effect.DELETED, "removed"));
      List<String> removed = new ArrayList<>();
      effects.forEach((name, effect) -> {
        if (effect == Effect.DELETED) {
          removed.add(name);
          console.say("  " + folder.resolve(name) + " was removed");
        }
      });
      if (!removed.isEmpty()) {
        console.say(
            removed.size() == 1
                ? "let the address of the removed file answer 410"
                : "let the addresses of the " + removed.size() + " removed files answer 410");
      }
    }
  }

  private static String count(Map<String, Effect> effects, Effect effect, String word) {
    long count =
        effects.entrySet().stream()
            .filter(one -> one.getValue() == effect && !OutputFolder.isSums(one.getKey()))
            .count();
    return count == 0 ? "" : String.format(Locale.ROOT, ", %d %s", count, word);
  }
}
