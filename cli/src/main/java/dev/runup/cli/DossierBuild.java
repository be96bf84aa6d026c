package dev.runup.cli;

import dev.runup.cli.BuildOptions.Mode;
import dev.runup.dossier.BuildJob;
import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierFiles;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.DossierOnDisk.EditionSummary;
import dev.runup.inspect.Proof;
import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.pipeline.Pipeline;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.problem.Severity;
import dev.runup.publish.BuildRecord;
import dev.runup.publish.BuildRecord.Issue;
import dev.runup.publish.BuildReport;
import dev.runup.publish.Dependencies;
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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;

/// Builds one dossier and writes its files. Messages are kept until [Batch] prints them.
///
/// Several builds run at the same time, and their messages must not mix.
final class DossierBuild {

  /// The exit code and the output of a finished build, without the files that it wrote.
  ///
  /// @param entry what the summary of the run says of it
  /// @param files what went in and came out; null if the dossier was not read
  record Outcome(
      int code,
      Console.Buffer output,
      RunSummary.Entry entry,
      Dependencies.@Nullable Entry files) {}

  private final BuildOptions options;
  private final Clock clock;
  private final Pipeline pipeline;
  private final BuildJob job;
  private final Path folder;
  private final OutputFolder published;

  private final Console.Buffer output = new Console.Buffer();
  private final Console console;
  private final Console atOnce;
  private final BooleanSupplier hasChanged;

  /// The time at which the build began, after it had waited for its turn.
  private long start = System.nanoTime();

  private final LastBuild last;

  /// Whether nothing was built, because nothing had changed.
  private boolean skipped;

  private List<String> editions = List.of();

  /// The files of the dossier. Null until they are read.
  private @Nullable DossierFiles read;

  /// The desk's zone. Null if the dossier has errors.
  private @Nullable ZoneId zone;

  /// The effect of the build on each file of the output folder, by name. Empty until the build is
  /// done.
  private Map<String, Effect> effects = Map.of();

  /// @param last the last build of this dossier into this folder
  /// @param folder the folder for the files of this dossier
  /// @param atOnce prints immediately, for example that the build waits for another process
  /// @param hasChanged returns after reading whether the dossier has changed meanwhile. Then it is
  ///   not built
  DossierBuild(
      BuildOptions options,
      Clock clock,
      Pipeline pipeline,
      LastBuild last,
      BuildJob job,
      Path folder,
      Console atOnce,
      BooleanSupplier hasChanged) {
    this.options = options;
    this.clock = clock;
    this.pipeline = pipeline;
    this.last = last;
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
    try {
      return outcome(built(building));
    } catch (ParameterException misuse) {
      // Example: --edition names an edition that only other dossiers have.
      Failures.report(misuse, console);
      String message = Objects.requireNonNullElse(misuse.getMessage(), "wrong usage");
      return outcome(record(Checked.bad(Problem.of(ProblemCode.WRONG_USAGE, message, null))));
    }
  }

  private Outcome outcome(BuildRecord build) {
    boolean isStale = options.mode() == Mode.CHECK && !stale().isEmpty();
    int code = build.exit() == Exit.DONE && isStale ? Exit.STALE : build.exit();
    if (options.printsJson()) {
      int milliseconds = (int) ((System.nanoTime() - start) / 1_000_000);
      BuildReport report =
          new BuildReport(
              job.dossier().toString(),
              folder.toString(),
              Main.VERSION,
              build,
              stale(),
              last.before(),
              options.mode() == Mode.CHECK ? Exit.STALE : Exit.DONE,
              skipped,
              milliseconds);
      console.out().print(report.json());
    }
    return new Outcome(
        code,
        output,
        RunSummary.Entry.of(job.dossier().toString(), code, skipped, build, last.before()),
        dependencies(build));
  }

  private Dependencies.@Nullable Entry dependencies(BuildRecord build) {
    DossierFiles files = read;
    if (files == null) {
      return null;
    }
    List<String> outputs = new ArrayList<>();
    if (!build.files().isEmpty()) {
      outputs.add(folder.resolve(OutputFolder.SUMS).toString());
    }
    build.files().forEach(file -> outputs.add(folder.resolve(file.name()).toString()));
    List<String> inputs =
        files.paths().stream().map(path -> job.dossier().resolve(path).toString()).toList();
    return new Dependencies.Entry(job.dossier().toString(), outputs, inputs);
  }

  private BuildRecord built(Semaphore building) {
    try (OutputFolder.LockedFolder held = lockFolder()) {
      building.acquireUninterruptibly();
      DossierFiles files;
      BuildRecord kept;
      Checked<List<BuiltEdition>> built;
      try {
        start = System.nanoTime();
        files = DossierFiles.read(job.dossier());
        read = files;
        kept = options.maySkip() ? last.unchanged(files, published) : null;
        built = kept == null ? build(files) : Checked.good(List.of());
      } finally {
        building.release();
      }
      skipped = kept != null;
      BuildRecord build = kept != null ? kept : record(built);
      console.err().print(build.messages().get(console.quiet().ordinal()));
      if (build.exit() != Exit.DONE) {
        console.say("nothing was written");
      } else if (options.mode() == Mode.PRINT) {
        console.out().writeBytes(artifacts(built).getFirst().bytes());
      } else {
        if (!skipped) {
          List<Artifact> artifacts = artifacts(built);
          effects = held == null ? published.effects(artifacts) : held.save(artifacts);
        }
        tell(build);
      }
      if (!skipped) {
        keep(files, build);
      }
      return build;
    } catch (UncheckedIOException e) {
      boolean busy = e instanceof BusyException;
      String words = Failures.words(e);
      console.fail(busy ? words + busyHint() : words);
      return record(
          Checked.bad(Problem.of(busy ? ProblemCode.BUSY : ProblemCode.FILE_FAILURE, words, null)));
    }
  }

  /// Returns the end of the message that another process is building into the folder.
  private String busyHint() {
    return options.waits()
        ? "; end that process if it hangs, then build again"
        : "; add --wait to wait for it";
  }

  private void keep(DossierFiles files, BuildRecord build) {
    try {
      last.keep(files, zone, build);
    } catch (IOException e) {
      // The default folder may be out of reach, for example in a container. It only costs time.
      if (options.state.value() != null) {
        console.say(
            Failures.words(new UncheckedIOException("could not keep this build in --state", e))
                + "; the next one builds again");
      }
    }
  }

  /// Returns the first problem that stops the build, on one line. Empty if there is none.
  private static String reason(List<Problem> problems) {
    return problems.stream()
        .filter(Problem::stops)
        .findFirst()
        .map(problem ->
            (problem.place() == null ? "" : problem.place().fileAndLine() + ": ")
                + problem.message())
        .orElse("");
  }

  private static String printed(List<Problem> problems, Quiet quiet) {
    Console.Buffer messages = new Console.Buffer();
    messages.console(quiet).problems(problems);
    return messages.messages();
  }

  private BuildRecord record(Checked<List<BuiltEdition>> built) {
    int code = Exit.of(built.problems());
    Map<String, BuiltEdition> done = new HashMap<>();
    if (built instanceof Checked.Good<List<BuiltEdition>>(List<BuiltEdition> all, var _)) {
      all.forEach(one -> done.put(one.edition(), one));
    }
    return new BuildRecord(
        code,
        editions.stream().map(name -> issue(name, done.get(name), code, built.problems())).toList(),
        Stream.of(Quiet.values()).map(quiet -> printed(built.problems(), quiet)).toList(),
        reason(built.problems()),
        built.problems().stream()
            .filter(problem -> problem.severity() == Severity.WARNING)
            .map(problem -> problem.code().word() + ": " + problem.message())
            .toList(),
        ProblemsJson.array(built.problems()));
  }

  /// Returns what came of an edition. If another edition stopped the build, its exit code is that
  /// of the dossier.
  ///
  /// @param code the exit code of the dossier
  private Issue issue(
      String edition, @Nullable BuiltEdition built, int code, List<Problem> problems) {
    List<Problem> own = problems.stream().filter(problem -> problem.isAbout(edition)).toList();
    String problemsJson = ProblemsJson.array(own);
    return built == null
        ? Issue.notBuilt(edition, Exit.of(own) == Exit.DONE ? code : Exit.of(own), problemsJson)
        : Issue.of(built, Exit.of(own), problemsJson);
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
            busy -> atOnce.say(Failures.words(busy) + "; waiting for it"))
        : published.lock();
  }

  private Checked<List<BuiltEdition>> build(DossierFiles files) {
    Checked<DossierOnDisk> dossier = DossierOnDisk.read(files);
    return hasChanged.getAsBoolean()
        ? Checked.bad(
            Problem.of(
                ProblemCode.UNREADABLE,
                job.dossier() + " changed while it was read",
                "Build again after the other program has finished writing it."))
        : dossier.then(this::build);
  }

  private Checked<List<BuiltEdition>> build(DossierOnDisk dossier) {
    zone = dossier.zone();
    BuildRequest request = options.request(job, dossier, clock);
    List<EditionSummary> requested = dossier.editions(request);
    editions = requested.stream().map(EditionSummary::name).toList();
    options.checkFiles(
        requested.stream()
            .mapToInt(one -> request.formats(one.formats()).size() * one.languages().size())
            .sum());
    Checked<DossierOnDisk> lowered = options.issue.lowered(dossier, requested);
    Checked<List<BuiltEdition>> built = lowered.then(one -> one.build(pipeline, request));
    return options.prove.value()
        ? lowered.then(one -> built.then(once -> Proof.prove(one, pipeline, once, request)))
        : built;
  }

  /// Returns the files of all editions. A style sheet that pages of several editions share counts
  /// once.
  private static List<Artifact> artifacts(Checked<List<BuiltEdition>> built) {
    Map<String, Artifact> byName = new LinkedHashMap<>();
    if (built instanceof Checked.Good<List<BuiltEdition>>(List<BuiltEdition> done, var _)) {
      done.forEach(one -> one.artifacts().forEach(file -> byName.putIfAbsent(file.name(), file)));
    }
    return List.copyOf(byName.values());
  }

  /// Prints what came of a build without errors.
  private void tell(BuildRecord build) {
    if (options.prove.value()) {
      int files = build.files().size();
      String count = files == 1 ? "1 file is" : files + " files are";
      console.say("proved: " + count + " the same bytes without the withheld facts");
    }
    if (options.mode() == Mode.CHECK) {
      printStale();
    } else {
      build.issues().forEach(this::printFiles);
      printSums();
      printRemoved();
    }
    if (options.mode() == Mode.DRY_RUN) {
      console.say("nothing was written, because this is a dry run");
    }
  }

  private void printFiles(Issue issue) {
    List<FileSum> files = new ArrayList<>(issue.files());
    if (options.watch.value()) {
      files.removeIf(file -> effect(file.name()) == Effect.NONE);
    }
    if (!files.isEmpty()) {
      console.say(issue.series() + ", " + issue.day());
    }
    for (FileSum file : files) {
      String effect =
          switch (effect(file.name())) {
            case NONE -> ", unchanged";
            case NEW -> unlessWritten(", new");
            case CHANGED, DELETED -> unlessWritten(", changed");
          };
      console.say("  " + folder.resolve(file.name()) + " (" + size(file.size()) + effect + ")");
    }
  }

  /// Lists `SHA256SUMS` only if no other file changes. Otherwise its change is expected.
  ///
  /// Example: somebody deleted it from the output folder.
  private void printSums() {
    if (stale().equals(Set.of(OutputFolder.SUMS))) {
      console.say("  " + folder.resolve(OutputFolder.SUMS) + unlessWritten(", changed"));
    }
  }

  private void printRemoved() {
    String removed = options.mode() == Mode.WRITE ? " was removed" : " would be removed";
    effects.forEach((name, effect) -> {
      if (effect == Effect.DELETED) {
        console.say("  " + folder.resolve(name) + removed);
      }
    });
  }

  /// Returns a text about a file, or an empty one if the build writes files.
  private String unlessWritten(String text) {
    return options.mode() == Mode.WRITE ? "" : text;
  }

  private Effect effect(String file) {
    return effects.getOrDefault(file, Effect.NONE);
  }

  private void printStale() {
    for (String name : stale()) {
      String how =
          switch (effect(name)) {
            case NEW -> " is missing";
            case DELETED -> " is obsolete";
            case CHANGED, NONE -> " is out of date";
          };
      console.fail(folder.resolve(name) + how);
    }
    if (stale().isEmpty()) {
      console.say(folder + " is up to date");
    }
  }

  /// Returns the sorted names of the files that the build adds, changes or removes.
  private Set<String> stale() {
    Set<String> stale = new TreeSet<>(effects.keySet());
    stale.removeIf(name -> effect(name) == Effect.NONE);
    return stale;
  }

  private static String size(int bytes) {
    return bytes < 1000 ? bytes + " bytes" : (bytes + 500) / 1000 + " kB";
  }
}
