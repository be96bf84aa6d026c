package dev.runup.cli;

import dev.runup.cli.BuildOptions.Mode;
import dev.runup.dossier.AllIssues;
import dev.runup.dossier.BuildJob;
import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierFiles;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.DossierOnDisk.EditionSummary;
import dev.runup.dossier.FolderCeiling;
import dev.runup.dossier.PublishedFiles;
import dev.runup.dossier.TakenBackFiles;
import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.pipeline.Pipeline;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.problem.Severity;
import dev.runup.progress.Progress;
import dev.runup.proof.Proof;
import dev.runup.releasing.StandingReleases;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a dossier and builds the issues that a job asks for. Writes nothing.
final class RequestedIssues {

  private final BuildOptions options;
  private final Clock clock;
  private final Pipeline pipeline;
  private final BuildJob job;
  private final Path folder;

  private @Nullable DossierOnDisk dossier;

  /// Lets released files stand. Null until the dossier is read.
  private @Nullable StandingReleases standing;

  /// The day of the last issue of each edition.
  private final Map<String, String> days = new HashMap<>();

  /// The request for the last publication.
  private @Nullable BuildRequest last;

  private List<String> editions = List.of();

  /// The problems of the dossier, and the refusals of all issues.
  private final List<Problem> problems = new ArrayList<>();

  /// @param folder the output folder, in which files of earlier builds may lie
  RequestedIssues(BuildOptions options, Clock clock, Pipeline pipeline, BuildJob job, Path folder) {
    this.options = options;
    this.clock = clock;
    this.pipeline = pipeline;
    this.job = job;
    this.folder = folder;
  }

  /// What came of building.
  ///
  /// @param editions the editions with something to show, or the problems that prevented them
  /// @param requested the names of the requested editions
  /// @param problems all problems. An edition that is refused has one, though others were built
  record Built(
      Checked<List<BuiltEdition>> editions, List<String> requested, List<Problem> problems) {
    Built {
      requested = List.copyOf(requested);
      problems = List.copyOf(problems);
    }

    /// Returns that nothing could be built.
    static Built failed(List<String> requested, List<Problem> problems) {
      return new Built(new Checked.Bad<>(problems), requested, problems);
    }

    boolean isStopped() {
      return editions instanceof Checked.Bad<List<BuiltEdition>>;
    }
  }

  /// Returns the names of the requested editions. None if the dossier could not be read.
  List<String> editions() {
    return editions;
  }

  /// Returns the desk's zone, or null if the dossier could not be read.
  @Nullable ZoneId zone() {
    return dossier == null ? null : dossier.zone();
  }

  /// Reads the dossier. Returns a request for each publication, in their order, or the problems.
  ///
  /// @param hasChanged returns after reading whether the dossier has changed meanwhile
  /// @param progress gets told which file is read
  Checked<List<BuildRequest>> read(
      DossierFiles files, BooleanSupplier hasChanged, Progress progress) {
    Checked<DossierOnDisk> read = DossierOnDisk.read(files, progress);
    if (hasChanged.getAsBoolean()) {
      return Checked.bad(
          Problem.of(
              ProblemCode.UNREADABLE,
              job.dossier() + " changed while it was read",
              "Build again after the other program has finished writing it."));
    }
    Checked<List<BuildRequest>> requests = read.then(this::requests);
    problems.addAll(requests.problems());
    if (options.allIssues.value() && dossier != null) {
      problems.addAll(published(dossier, List.of(), List.of()));
    }
    if (requests instanceof Checked.Good<List<BuildRequest>>(List<BuildRequest> all, var _)) {
      last = all.isEmpty() ? null : all.getLast();
    }
    return requests;
  }

  private BuildRequest request(DossierOnDisk one) {
    return options.request(job, one, clock);
  }

  private Checked<List<BuildRequest>> requests(DossierOnDisk read) {
    dossier = read;
    BuildRequest request = request(read);
    List<EditionSummary> requested = read.editions(request);
    editions = requested.stream().map(EditionSummary::name).toList();
    options.checkFiles(
        requested.stream()
            .mapToInt(one -> request.formats(one.formats()).size() * one.languages().size())
            .sum());
    Problem obstacle =
        options.mode() == Mode.PRINT ? null : SiteAgain.ofOtherEdition(folder, editions);
    if (obstacle != null) {
      return Checked.bad(obstacle);
    }
    return options
        .issue
        .lowered(read, requested)
        .then(lowered -> {
          dossier = lowered;
          standing =
              SiteFolder.standing(
                  lowered, options.layout.layout(false), folder, SiteAgain.hasPages(folder));
          return Checked.of(
              lowered,
              options.mode() == Mode.PRINT
                  ? List.of()
                  : FolderCeiling.problems(lowered, editions, folder));
        })
        .then(lowered ->
            options.allIssues.value()
                ? AllIssues.of(lowered, pipeline, request)
                : Checked.good(List.of(request)));
  }

  /// Builds what [#read] has returned.
  ///
  /// @param progress gets told what is built
  Built build(BuildRequest request, Progress progress) {
    DossierOnDisk read = Objects.requireNonNull(dossier);
    Checked<List<BuiltEdition>> once = read.build(pipeline.telling(progress), request);
    Checked<List<BuiltEdition>> built =
        options.prove.value() ? once.then(one -> Proof.prove(read, pipeline, one, request)) : once;
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(built.problems());
    // A single file for stdout counts as asked for by name.
    if (!job.editions().isEmpty() || options.mode() == Mode.PRINT) {
      all.replaceAll(RequestedIssues::refusedIfNothingIsCleared);
    }
    if (options.mode() != Mode.PRINT
        && built instanceof Checked.Good<List<BuiltEdition>>(List<BuiltEdition> done, var _)) {
      StandingReleases kept = Objects.requireNonNull(standing);
      List<BuiltEdition> may = done.stream().map(kept).toList();
      done.forEach(one -> days.put(one.edition(), one.date().replace('T', ' ')));
      // Of several issues, the last one also replaces what was taken back of others.
      List<BuiltEdition> more =
          request.equals(last)
              ? new TakenBackFiles(read, pipeline, folder)
                  .addTo(
                      may, request, (edition, asked) -> proved(read, edition, asked).map(kept), all)
              : may;
      if (request.equals(last)) {
        all.addAll(kept.problems(days));
      }
      List<Problem> refused = options.allIssues.value() ? List.of() : published(read, done, more);
      all.removeIf(one -> isToldBy(refused, one));
      all.addAll(refused);
      built = Checked.of(more, built.problems());
    }
    List<String> requested = read.editions(request).stream().map(EditionSummary::name).toList();
    return new Built(built, requested, all);
  }

  /// Returns the problems of the files in the output folder. Orphaned ones count for `--check` as
  /// out of date. It also looks for altered ones.
  ///
  /// @param built the editions that were built. With `--all-issues` none: they are built later
  /// @param compared the same with all files that are compared with those in the folder
  private List<Problem> published(
      DossierOnDisk read, List<BuiltEdition> built, List<BuiltEdition> compared) {
    PublishedFiles files = new PublishedFiles(folder, read, request(read));
    List<Problem> found = new ArrayList<>(files.orphaned(built));
    if (options.mode() == Mode.CHECK) {
      found.replaceAll(problem ->
          problem.code() == ProblemCode.ORPHANED ? problem.withSeverity(Severity.ERROR) : problem);
      Set<String> names =
          compared.stream()
              .flatMap(one ->
                  Stream.concat(one.artifacts().stream().map(Artifact::name), one.gone().stream()))
              .collect(Collectors.toSet());
      // All that belongs to an issue is built again, so only the rest is looked at.
      found.addAll(files.altered(options.allIssues.value() ? files::isOfAnIssue : names::contains));
    }
    return found;
  }

  /// Returns whether a notice says of an edition that it has nothing to show, and its published
  /// files are refused because of that.
  private static boolean isToldBy(List<Problem> refused, Problem notice) {
    return notice.severity() == Severity.NOTICE
        && (notice.code() == ProblemCode.NOTHING_CLEARED
            || notice.code() == ProblemCode.NOTHING_TO_SHOW)
        && refused.stream()
            .anyMatch(one ->
                one.code() == ProblemCode.STILL_PUBLISHED
                    && one.editions() != null
                    && one.editions().equals(notice.editions()));
  }

  private Checked<BuiltEdition> proved(
      DossierOnDisk dossier, BuiltEdition built, BuildRequest request) {
    return options.prove.value()
        ? Proof.prove(dossier, pipeline, List.of(built), request).map(List::getFirst)
        : Checked.good(built);
  }

  /// Returns a refusal in place of the notice that an edition may show nothing, or else the problem
  /// itself.
  static Problem refusedIfNothingIsCleared(Problem problem) {
    return problem.code() == ProblemCode.NOTHING_CLEARED
        ? problem.withSeverity(Severity.REFUSAL)
        : problem;
  }
}
