package dev.runup.cli;

import dev.runup.cli.BuildOptions.Mode;
import dev.runup.dossier.BuildJob;
import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierFiles;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.DossierOnDisk.EditionSummary;
import dev.runup.dossier.StillPublished;
import dev.runup.dossier.TakenBackFiles;
import dev.runup.inspect.Proof;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.pipeline.Pipeline;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.problem.Severity;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Reads a dossier and builds the issues that a job asks for. Writes nothing.
final class RequestedIssues {

  private final BuildOptions options;
  private final Clock clock;
  private final Pipeline pipeline;
  private final BuildJob job;
  private final Path folder;

  private List<String> editions = List.of();

  /// The desk's zone. Null if the dossier has errors.
  private @Nullable ZoneId zone;

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
  /// @param problems all problems. An edition that is refused has one, though others were built
  record Built(Checked<List<BuiltEdition>> editions, List<Problem> problems) {
    Built {
      problems = List.copyOf(problems);
    }

    static Built failed(Problem problem) {
      return new Built(Checked.bad(problem), List.of(problem));
    }
  }

  /// Returns the names of the requested editions. None if the dossier could not be read.
  List<String> editions() {
    return editions;
  }

  /// Returns the desk's zone, or null if the dossier could not be read.
  @Nullable ZoneId zone() {
    return zone;
  }

  /// Builds the requested issues of the files.
  ///
  /// @param hasChanged returns after reading whether the dossier has changed meanwhile
  Built build(DossierFiles files, BooleanSupplier hasChanged) {
    Checked<DossierOnDisk> dossier = DossierOnDisk.read(files);
    if (hasChanged.getAsBoolean()) {
      return Built.failed(
          Problem.of(
              ProblemCode.UNREADABLE,
              job.dossier() + " changed while it was read",
              "Build again after the other program has finished writing it."));
    }
    List<Problem> refusals = new ArrayList<>();
    Checked<List<BuiltEdition>> built = dossier.then(one -> build(one, refusals));
    List<Problem> problems = new ArrayList<>(built.problems());
    // A single file for stdout counts as asked for by name.
    if (!job.editions().isEmpty() || options.mode() == Mode.PRINT) {
      problems.replaceAll(RequestedIssues::refusedIfNothingIsCleared);
    }
    problems.addAll(refusals);
    return new Built(built, problems);
  }

  private Checked<List<BuiltEdition>> build(DossierOnDisk dossier, List<Problem> refusals) {
    zone = dossier.zone();
    BuildRequest request = options.request(job, dossier, clock);
    List<EditionSummary> requested = dossier.editions(request);
    editions = requested.stream().map(EditionSummary::name).toList();
    options.checkFiles(
        requested.stream()
            .mapToInt(one -> request.formats(one.formats()).size() * one.languages().size())
            .sum());
    Checked<DossierOnDisk> lowered = options.issue.lowered(dossier, requested);
    return lowered.then(one -> {
      Checked<List<BuiltEdition>> built = one.build(pipeline, request);
      Checked<List<BuiltEdition>> proved =
          options.prove.value()
              ? built.then(once -> Proof.prove(one, pipeline, once, request))
              : built;
      if (options.mode() != Mode.PRINT
          && proved instanceof Checked.Good<List<BuiltEdition>>(List<BuiltEdition> done, var _)) {
        refusals.addAll(StillPublished.of(one, request, done, folder));
        List<BuiltEdition> all =
            new TakenBackFiles(one, pipeline, folder)
                .addTo(done, request, (edition, asked) -> proved(one, edition, asked), refusals);
        return Checked.of(all, proved.problems());
      }
      return proved;
    });
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
