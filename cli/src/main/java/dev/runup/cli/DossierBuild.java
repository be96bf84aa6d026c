package dev.runup.cli;

import dev.runup.cli.BuildOptions.Mode;
import dev.runup.cli.RequestedIssues.Built;
import dev.runup.dossier.BuildJob;
import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierFiles;
import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.pipeline.Pipeline;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.progress.Progress;
import dev.runup.publish.BuildRecord;
import dev.runup.publish.BuildReport;
import dev.runup.publish.BuildState;
import dev.runup.publish.Dependencies;
import dev.runup.publish.DiskFailure;
import dev.runup.publish.FileSum;
import dev.runup.publish.OutputFolder;
import dev.runup.publish.OutputFolder.BusyException;
import dev.runup.publish.OutputFolder.Effect;
import dev.runup.publish.ProblemsJson;
import dev.runup.publish.RunSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;

/// Builds one dossier and writes its files. Messages are kept until [Batch] prints them.
///
/// Several builds run at the same time, and their messages must not mix.
final class DossierBuild {

  /// The exit code and the output of a finished build, without the files that it wrote.
  ///
  /// @param entry what the summary of the run says of it
  /// @param files what went in and came out
  record Outcome(
      int code, Console.Buffer output, RunSummary.Entry entry, Dependencies.Entry files) {

    /// Returns the outcome of what could not be built.
    ///
    /// @param output holds its messages
    /// @param printsJson whether it prints a line of JSON, as every build does then
    static Outcome notBuilt(
        String dossier,
        String folder,
        int code,
        String reason,
        List<Problem> problems,
        Console.Buffer output,
        boolean printsJson) {
      BuildRecord record =
          new BuildRecord(
              code, List.of(), List.of(), reason, List.of(), ProblemsJson.array(problems));
      if (printsJson) {
        BuildReport report =
            new BuildReport(
                dossier, folder, Main.VERSION, record, Set.of(), null, Exit.DONE, false, 0);
        output.console(Quiet.NO).out().print(report.json());
      }
      return new Outcome(
          code,
          output,
          RunSummary.Entry.of(dossier, code, false, record, null),
          new Dependencies.Entry(dossier, List.of(), List.of()));
    }
  }

  private final BuildOptions options;
  private final Clock clock;
  private final BuildJob job;
  private final Path folder;
  private final OutputFolder published;

  private final Console.Buffer output = new Console.Buffer();
  private final Console console;
  private final Console atOnce;
  private final BooleanSupplier hasChanged;

  /// The time at which the build began, after it had waited for its turn.
  private long start = System.nanoTime();

  private final @Nullable BuildState state;

  private final RequestedIssues issues;

  /// @param state the builds that the program keeps, or null if it keeps none
  /// @param folder the folder for the files of this dossier
  /// @param atOnce prints immediately, for example that the build waits for another process
  /// @param hasChanged returns after reading whether the dossier has changed meanwhile. Then it is
  ///   not built
  DossierBuild(
      BuildOptions options,
      Clock clock,
      Pipeline pipeline,
      @Nullable BuildState state,
      BuildJob job,
      Path folder,
      Console atOnce,
      BooleanSupplier hasChanged) {
    this.options = options;
    this.clock = clock;
    this.issues = new RequestedIssues(options, clock, pipeline, job, folder);
    this.state = state;
    this.job = job;
    this.folder = folder;
    this.published = new OutputFolder(folder);
    this.atOnce = atOnce;
    this.hasChanged = hasChanged;
    this.console = output.console(atOnce.quiet());
  }

  Path dossier() {
    return job.dossier();
  }

  /// Returns the output folder.
  Path folder() {
    return folder;
  }

  /// Builds the dossier, then writes, prints or compares the files.
  ///
  /// Problems of the dossier, wrong usage and failures of the disk become part of the outcome.
  ///
  /// @param building has one permit for each build that may run at the same time
  Outcome run(Semaphore building) {
    return run(building, Progress.NONE);
  }

  /// Builds the dossier in the same way.
  ///
  /// @param progress gets told the stages of the build
  Outcome run(Semaphore building, Progress progress) {
    try {
      return outcome(result(building, progress));
    } catch (ParameterException misuse) {
      // Example: --edition names an edition that only other dossiers have.
      Failures.report(misuse, console);
      String message = Objects.requireNonNullElse(misuse.getMessage(), "wrong usage");
      return outcome(failed(Problem.of(ProblemCode.WRONG_USAGE, message, null)));
    }
  }

  /// What came of a build, and what it is compared with.
  ///
  /// @param before what came of the build before it; null if that isn't known
  /// @param skipped whether nothing was built, because nothing had changed
  /// @param changed the sorted names of the files that the build adds, changes or removes
  /// @param inputs the paths of the files that were read, from the dossier's folder on
  private record Result(
      BuildRecord build,
      @Nullable BuildRecord before,
      boolean skipped,
      SortedSet<String> changed,
      Set<String> inputs) {

    /// A build that ended before the dossier was read.
    static Result failed(BuildRecord build) {
      return new Result(build, null, false, new TreeSet<>(), Set.of());
    }
  }

  private Outcome outcome(Result result) {
    BuildRecord build = result.build();
    boolean isStale = options.mode() == Mode.CHECK && !result.changed().isEmpty();
    int code = build.exit() == Exit.DONE && isStale ? Exit.STALE : build.exit();
    String dossier = job.dossier().toString();
    if (options.printsJson()) {
      int milliseconds = (int) ((System.nanoTime() - start) / 1_000_000);
      BuildReport report =
          new BuildReport(
              dossier,
              folder.toString(),
              Main.VERSION,
              build,
              result.changed(),
              result.before(),
              options.mode() == Mode.CHECK ? Exit.STALE : Exit.DONE,
              result.skipped(),
              milliseconds);
      console.out().print(report.json());
    }
    return new Outcome(
        code,
        output,
        RunSummary.Entry.of(dossier, code, result.skipped(), build, result.before()),
        dependencies(result));
  }

  private Dependencies.Entry dependencies(Result result) {
    List<String> outputs = new ArrayList<>();
    if (!result.build().files().isEmpty()) {
      List<String> names = result.build().files().stream().map(FileSum::name).toList();
      outputs.add(folder.resolve(published.sumsName(names)).toString());
    }
    result.build().files().forEach(file -> outputs.add(folder.resolve(file.name()).toString()));
    List<String> inputs =
        result.inputs().stream().map(path -> job.dossier().resolve(path).toString()).toList();
    return new Dependencies.Entry(job.dossier().toString(), outputs, inputs);
  }

  private Result result(Semaphore building, Progress progress) {
    options.output.refuseFolderOfFacts(folder);
    try (OutputFolder.LockedFolder held = lockFolder()) {
      LastBuild last = new LastBuild(state, options, clock, job, folder);
      try (Turn turn = new Turn(building)) {
        start = System.nanoTime();
        progress.begin("reading facts");
        DossierFiles files = DossierFiles.read(job.dossier());
        BuildRecord kept = options.maySkip() ? last.unchanged(files, published) : null;
        Map<String, Effect> effects = new LinkedHashMap<>();
        BuildRecord build = kept == null ? build(files, turn, held, effects, progress) : kept;
        turn.end();
        console.err().print(build.messages().get(console.quiet().ordinal()));
        if (build.files().isEmpty() && effects.isEmpty()) {
          console.say("nothing was written");
        } else if (options.mode() != Mode.PRINT) {
          new FileMessages(options, folder, effects, console).print(build);
          if (build.issues().getLast().files().isEmpty() && options.allIssues.value()) {
            console.say("later issues were not written");
          }
        }
        if (kept == null) {
          keep(last, files, build);
        }
        return new Result(
            build, last.before(), kept != null, FileMessages.changed(effects), files.paths());
      }
    } catch (UncheckedIOException e) {
      boolean busy = e instanceof BusyException;
      String words = DiskFailure.words(e);
      console.fail(busy ? words + busyHint() : words);
      return failed(Problem.of(busy ? ProblemCode.BUSY : ProblemCode.FILE_FAILURE, words, null));
    }
  }

  /// Builds the issues and publishes them, one publication after the other. So the files of only
  /// one are in memory. Ends at the first one with errors.
  ///
  /// @param turn is held while files are built, and not while they are written
  /// @param held the locked output folder, or null if nothing is written
  /// @param effects gets the effect on each file
  private BuildRecord build(
      DossierFiles files,
      Turn turn,
      OutputFolder.@Nullable LockedFolder held,
      Map<String, Effect> effects,
      Progress progress) {
    Checked<List<BuildRequest>> read = issues.read(files, hasChanged, progress);
    if (!(read instanceof Checked.Good<List<BuildRequest>>(List<BuildRequest> requests, var _))) {
      return Records.of(Built.failed(issues.editions(), read.problems()));
    }
    Records records = new Records();
    for (int i = 0; i < requests.size(); i++) {
      BuildRequest request = requests.get(i);
      turn.begin();
      Progress stages =
          requests.size() == 1
              ? progress
              : progress.under("issue " + (i + 1) + "/" + requests.size());
      Built built = issues.build(request, stages);
      turn.end();
      records.add(built);
      FileChange change =
          FileChange.of(
              built.editions()
                      instanceof Checked.Good<List<BuiltEdition>>(List<BuiltEdition> done, var _)
                  ? done
                  : List.of());
      List<Artifact> artifacts = change.files();
      List<String> gone = change.gone();
      if (!artifacts.isEmpty() && options.mode() == Mode.PRINT) {
        console.out().writeBytes(artifacts.getFirst().bytes());
      } else if (!artifacts.isEmpty() || !gone.isEmpty()) {
        stages.begin("writing " + artifacts.size() + " files");
        (held == null ? published.effects(artifacts, gone) : held.save(artifacts, gone))
            .forEach((name, effect) ->
                effects.merge(name, effect, (one, next) -> one == Effect.NONE ? next : one));
      }
      if (built.isStopped()) {
        break;
      }
    }
    return records.record();
  }

  private Result failed(Problem problem) {
    return Result.failed(Records.of(Built.failed(issues.editions(), List.of(problem))));
  }

  /// Returns the end of the message that another process is building into the folder.
  private String busyHint() {
    return options.waits()
        ? "; end that process if it hangs, then build again"
        : "; add --wait to wait for it";
  }

  private void keep(LastBuild last, DossierFiles files, BuildRecord build) {
    try {
      last.keep(files, issues.zone(), build);
      if (state != null && options.mode() == Mode.WRITE && !build.files().isEmpty()) {
        state.keepIssues(folder, build.files(), Main.version());
      }
    } catch (IOException e) {
      // The default folder may be out of reach, for example in a container. It only costs time.
      if (options.state.value() != null) {
        console.warn(
            DiskFailure.words(new UncheckedIOException("could not keep this build in --state", e))
                + "; the next one builds again");
      }
    }
  }

  /// Locks the output folder. Returns null if nothing will be written.
  ///
  /// The folder is locked before the first fact is read. So if two processes build, the one that
  /// read the newer facts also writes last.
  private OutputFolder.@Nullable LockedFolder lockFolder() {
    if (options.mode() != Mode.WRITE) {
      return null;
    }
    return options.waits()
        ? published.await(
            OutputFolder.LONGEST_WAIT,
            busy -> atOnce.say(DiskFailure.words(busy) + "; waiting for it"))
        : published.lock();
  }

  /// One of the permits to build, as long as this build has it.
  private static final class Turn implements AutoCloseable {

    private final Semaphore building;
    private boolean isHeld;

    Turn(Semaphore building) {
      this.building = building;
      begin();
    }

    /// Waits for a permit unless it has one.
    void begin() {
      if (!isHeld) {
        building.acquireUninterruptibly();
        isHeld = true;
      }
    }

    void end() {
      if (isHeld) {
        isHeld = false;
        building.release();
      }
    }

    @Override
    public void close() {
      end();
    }
  }
}
