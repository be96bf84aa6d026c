package dev.runup.cli;

import dev.runup.cli.BuildOptions.Mode;
import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.DossierOnDisk.EditionSummary;
import dev.runup.inspect.Proof;
import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.pipeline.Pipeline;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.publish.BuildReport;
import dev.runup.publish.OutputFolder;
import dev.runup.publish.OutputFolder.BusyException;
import dev.runup.publish.OutputFolder.Effect;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
  record Outcome(int code, Console.Buffer output) {}

  private final BuildOptions options;
  private final Clock clock;
  private final Pipeline pipeline;
  private final Path dossier;
  private final Path folder;
  private final OutputFolder published;

  private final Console.Buffer output = new Console.Buffer();
  private final Console console;
  private final Console atOnce;
  private final BooleanSupplier hasChanged;

  /// The time at which the build began, after it had waited for its turn.
  private long start = System.nanoTime();

  private List<String> editions = List.of();

  /// The effect of the build on each file of the output folder, by name. Empty until the build is
  /// done.
  private Map<String, Effect> effects = Map.of();

  /// @param folder the folder for the files of this dossier
  /// @param atOnce prints immediately, for example that the build waits for another process
  /// @param hasChanged returns after reading whether the dossier has changed meanwhile. Then it is
  ///   not built
  DossierBuild(
      BuildOptions options,
      Clock clock,
      Pipeline pipeline,
      Path dossier,
      Path folder,
      Console atOnce,
      BooleanSupplier hasChanged) {
    this.options = options;
    this.clock = clock;
    this.pipeline = pipeline;
    this.dossier = dossier;
    this.folder = folder;
    this.published = new OutputFolder(folder);
    this.atOnce = atOnce;
    this.hasChanged = hasChanged;
    this.console = output.console(atOnce.quiet());
  }

  Path dossier() {
    return dossier;
  }

  /// Builds the dossier, then writes, prints or compares the files.
  ///
  /// Problems of the dossier, wrong usage and failures of the disk become part of the outcome.
  ///
  /// @param building has one permit for each build that may run at the same time
  Outcome run(Semaphore building) {
    try {
      Checked<List<BuiltEdition>> built = built(building);
      int code = Exit.of(built.problems());
      boolean isStale = options.mode() == Mode.CHECK && !stale().isEmpty();
      return outcome(built, code == Exit.DONE && isStale ? Exit.STALE : code);
    } catch (ParameterException misuse) {
      // Example: --edition names an edition that only other dossiers have.
      String message = Objects.requireNonNullElse(misuse.getMessage(), "wrong usage");
      return outcome(
          Checked.bad(Problem.of(ProblemCode.WRONG_USAGE, message, null)),
          Failures.report(misuse, console));
    }
  }

  private Outcome outcome(Checked<List<BuiltEdition>> built, int code) {
    if (options.json.value()) {
      int milliseconds = (int) ((System.nanoTime() - start) / 1_000_000);
      BuildReport report =
          new BuildReport(
              dossier.toString(), folder.toString(), editions, built, stale(), code, milliseconds);
      console.out().print(report.json());
    }
    return new Outcome(code, output);
  }

  private Checked<List<BuiltEdition>> built(Semaphore building) {
    try (OutputFolder.LockedFolder held = lockFolder()) {
      Checked<List<BuiltEdition>> built = buildWithPermit(building);
      console.problems(built.problems());
      if (built instanceof Checked.Good<List<BuiltEdition>>(List<BuiltEdition> done, var _)) {
        deliver(done, held);
      } else {
        console.say("nothing was written");
      }
      return built;
    } catch (UncheckedIOException e) {
      boolean busy = e instanceof BusyException;
      String words = Failures.words(e);
      console.fail(busy ? words + busyHint() : words);
      return Checked.bad(
          Problem.of(busy ? ProblemCode.BUSY : ProblemCode.FILE_FAILURE, words, null));
    }
  }

  /// Returns the end of the message that another process is building into the folder.
  private String busyHint() {
    return options.waits()
        ? "; end that process if it hangs, then build again"
        : "; add --wait to wait for it";
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

  private Checked<List<BuiltEdition>> buildWithPermit(Semaphore building) {
    building.acquireUninterruptibly();
    try {
      start = System.nanoTime();
      Checked<DossierOnDisk> read = DossierOnDisk.read(dossier);
      return hasChanged.getAsBoolean()
          ? Checked.bad(
              Problem.of(
                  ProblemCode.UNREADABLE,
                  dossier + " changed while it was read",
                  "Build again after the other program has finished writing it."))
          : read.then(this::build);
    } finally {
      building.release();
    }
  }

  private Checked<List<BuiltEdition>> build(DossierOnDisk read) {
    BuildRequest request = options.request(read, clock);
    List<EditionSummary> requested = read.editions(request);
    editions = requested.stream().map(EditionSummary::name).toList();
    options.checkFiles(
        requested.stream()
            .mapToInt(one -> request.formats(one.formats()).size() * one.languages().size())
            .sum());
    Checked<DossierOnDisk> lowered = options.issue.lowered(read, requested);
    Checked<List<BuiltEdition>> built = lowered.then(one -> one.build(pipeline, request));
    return options.prove.value()
        ? lowered.then(one -> built.then(once -> Proof.prove(one, pipeline, once, request)))
        : built;
  }

  private void deliver(List<BuiltEdition> done, OutputFolder.@Nullable LockedFolder held) {
    // Pages of several editions may share a style sheet, which counts once.
    Map<String, Artifact> byName = new LinkedHashMap<>();
    done.forEach(built -> built.artifacts().forEach(one -> byName.putIfAbsent(one.name(), one)));
    List<Artifact> artifacts = List.copyOf(byName.values());
    if (options.prove.value()) {
      String count = artifacts.size() == 1 ? "1 file is" : artifacts.size() + " files are";
      console.say("proved: " + count + " the same bytes without the withheld facts");
    }
    if (options.mode() == Mode.PRINT) {
      console.out().writeBytes(artifacts.getFirst().bytes());
      return;
    }
    effects = held == null ? published.effects(artifacts) : held.save(artifacts);
    if (options.mode() == Mode.CHECK) {
      printStale();
    } else {
      done.forEach(this::printFiles);
      printSums();
      printRemoved();
    }
    if (options.mode() == Mode.DRY_RUN) {
      console.say("nothing was written, because this is a dry run");
    }
  }

  private void printFiles(BuiltEdition built) {
    List<Artifact> files = new ArrayList<>(built.artifacts());
    if (options.watch.value()) {
      files.removeIf(file -> effect(file.name()) == Effect.NONE);
    }
    if (!files.isEmpty()) {
      console.say(built.series() + ", " + built.day());
    }
    for (Artifact file : files) {
      String effect =
          switch (effect(file.name())) {
            case NONE -> ", unchanged";
            case NEW -> unlessWritten(", new");
            case CHANGED, DELETED -> unlessWritten(", changed");
          };
      console.say("  " + folder.resolve(file.name()) + " (" + size(file) + effect + ")");
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

  private static String size(Artifact artifact) {
    int bytes = artifact.size();
    return bytes < 1000 ? bytes + " bytes" : (bytes + 500) / 1000 + " kB";
  }
}
