package dev.runup.cli;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierEdition;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.inspect.Proof;
import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.pipeline.Pipeline;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.publish.BuildReport;
import dev.runup.publish.BusyException;
import dev.runup.publish.OutputFolder;
import dev.runup.publish.OutputFolder.Effect;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;

/// Builds one dossier and writes its files. Messages are kept until [Batch] prints them.
///
/// Several run at the same time, and their messages must not mix.
final class DossierBuild {

  /// The exit code and the output of a finished build, without the files that it wrote.
  ///
  /// @param out the bytes for stdout
  /// @param err the bytes for stderr, as UTF-8
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Outcome(int code, byte[] out, byte[] err) {}

  private final BuildOptions options;
  private final Pipeline pipeline;
  private final Path dossier;
  private final Path output;
  private final OutputFolder folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Console console;
  private final Console atOnce;

  private long start = System.nanoTime();
  private List<String> editions = List.of();
  private Map<String, Effect> effects = Map.of();

  /// @param output the folder for the files of this dossier
  /// @param atOnce prints immediately, for example that the build waits for another process
  DossierBuild(BuildOptions options, Pipeline pipeline, Path dossier, Path output, Console atOnce) {
    this.options = options;
    this.pipeline = pipeline;
    this.dossier = dossier;
    this.output = output;
    this.folder = new OutputFolder(output);
    this.atOnce = atOnce;
    this.console = new Console(new PrintStream(err, true, StandardCharsets.UTF_8), options.quiet());
  }

  Path dossier() {
    return dossier;
  }

  /// Returns the parent of the output folder. It also holds the output folders of other dossiers.
  Path around() {
    return Objects.requireNonNull(output.getParent());
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
      boolean checked = options.mode() == BuildOptions.Mode.CHECK;
      return outcome(built, code == Exit.DONE && checked && !stale().isEmpty() ? Exit.STALE : code);
    } catch (ParameterException misuse) {
      // Example: --edition names an edition that only other dossiers have.
      int code = Commands.ended(misuse, new PrintStream(err, true, StandardCharsets.UTF_8));
      return outcome(
          Checked.bad(
              Problem.of(
                  ProblemCode.WRONG_USAGE,
                  Objects.requireNonNullElse(misuse.getMessage(), "wrong usage"),
                  null)),
          code);
    }
  }

  private Outcome outcome(Checked<List<BuiltEdition>> built, int code) {
    if (options.json()) {
      int milliseconds = (int) ((System.nanoTime() - start) / 1_000_000);
      BuildReport report =
          new BuildReport(
              dossier.toString(), output.toString(), editions, built, stale(), code, milliseconds);
      out.writeBytes(report.json().getBytes(StandardCharsets.UTF_8));
    }
    return new Outcome(code, out.toByteArray(), err.toByteArray());
  }

  private Checked<List<BuiltEdition>> built(Semaphore building) {
    try (OutputFolder.Held held = hold()) {
      Checked<List<BuiltEdition>> built = inTurn(building);
      console.problems(built.problems());
      if (built instanceof Checked.Good<List<BuiltEdition>>(List<BuiltEdition> done, var _)) {
        deliver(done, held);
      } else {
        console.say("nothing was written");
      }
      return built;
    } catch (UncheckedIOException e) {
      boolean busy = e instanceof BusyException;
      String words = IoErrors.words(e);
      console.fail(busy ? words + "; add --wait to wait for it" : words);
      return Checked.bad(
          Problem.of(busy ? ProblemCode.BUSY : ProblemCode.FILE_FAILURE, words, null));
    }
  }

  /// Locks the output folder. Returns null if nothing will be written.
  ///
  /// It is locked before the first fact is read. So if two processes build, the one that read the
  /// newer facts also writes last.
  private OutputFolder.@Nullable Held hold() {
    if (options.mode() != BuildOptions.Mode.WRITE) {
      return null;
    }
    return options.await()
        ? folder.await(busy -> atOnce.say(IoErrors.words(busy) + "; waiting for it"))
        : folder.hold();
  }

  private Checked<List<BuiltEdition>> inTurn(Semaphore building) {
    building.acquireUninterruptibly();
    try {
      start = System.nanoTime();
      return DossierOnDisk.read(dossier).then(this::build);
    } finally {
      building.release();
    }
  }

  private Checked<List<BuiltEdition>> build(DossierOnDisk read) {
    BuildRequest request = options.selection().request(read, options.asOf(), options.clock());
    List<DossierEdition> wanted = read.editions(request);
    editions = wanted.stream().map(DossierEdition::name).toList();
    int files =
        wanted.stream().mapToInt(one -> request.formats(one).size() * one.languages().size()).sum();
    if (options.mode() == BuildOptions.Mode.PRINT && files != 1) {
      throw options.selection().severalFiles();
    }
    Checked<DossierOnDisk> lowered = options.ceiling().lowered(read, wanted);
    Checked<List<BuiltEdition>> built = lowered.then(one -> one.build(pipeline, request));
    return options.prove()
        ? lowered.then(one -> built.then(once -> Proof.prove(one, pipeline, once, request)))
        : built;
  }

  private void deliver(List<BuiltEdition> done, OutputFolder.@Nullable Held held) {
    // Pages of several editions may share a style sheet, which counts once.
    Map<String, Artifact> byName = new LinkedHashMap<>();
    done.forEach(built -> built.artifacts().forEach(one -> byName.putIfAbsent(one.name(), one)));
    List<Artifact> artifacts = List.copyOf(byName.values());
    if (options.prove()) {
      console.say("proved: " + count(artifacts) + " the same bytes without the withheld facts");
    }
    if (options.mode() == BuildOptions.Mode.PRINT) {
      out.writeBytes(artifacts.getFirst().bytes());
      return;
    }
    effects = held == null ? folder.effects(artifacts) : held.save(artifacts);
    if (options.mode() == BuildOptions.Mode.CHECK) {
      tellStale();
    } else {
      done.forEach(this::report);
      tellSums();
      tellGone();
    }
    if (options.mode() == BuildOptions.Mode.DRY_RUN) {
      console.say("nothing was written, because this is a dry run");
    }
  }

  private void report(BuiltEdition built) {
    List<Artifact> told = new ArrayList<>(built.artifacts());
    if (options.watch()) {
      told.removeIf(artifact -> effect(artifact) == Effect.NONE);
    }
    if (!told.isEmpty()) {
      console.say(built.series() + ", " + built.day());
    }
    boolean written = options.mode() == BuildOptions.Mode.WRITE;
    for (Artifact artifact : told) {
      String effect =
          switch (effect(artifact)) {
            case NONE -> ", unchanged";
            case NEW -> written ? "" : ", new";
            case CHANGED, GONE -> written ? "" : ", changed";
          };
      console.say("  " + output.resolve(artifact.name()) + " (" + size(artifact) + effect + ")");
    }
  }

  /// Lists `SHA256SUMS` only if no other file changes. Otherwise its change is expected.
  ///
  /// Example: somebody deleted it from the output folder.
  private void tellSums() {
    if (stale().equals(Set.of(OutputFolder.SUMS))) {
      boolean written = options.mode() == BuildOptions.Mode.WRITE;
      console.say("  " + output.resolve(OutputFolder.SUMS) + (written ? "" : ", changed"));
    }
  }

  private void tellGone() {
    effects.forEach((name, effect) -> {
      if (effect == Effect.GONE) {
        boolean written = options.mode() == BuildOptions.Mode.WRITE;
        console.say("  " + output.resolve(name) + (written ? " was removed" : " would be removed"));
      }
    });
  }

  private Effect effect(Artifact artifact) {
    return effects.getOrDefault(artifact.name(), Effect.NONE);
  }

  private void tellStale() {
    for (String name : stale()) {
      String how =
          switch (effects.getOrDefault(name, Effect.NONE)) {
            case NEW -> " is missing";
            case GONE -> " is obsolete";
            case CHANGED, NONE -> " is out of date";
          };
      console.fail(output.resolve(name) + how);
    }
    if (stale().isEmpty()) {
      console.say(output + " is up to date");
    }
  }

  /// Returns the sorted names of the files that the build adds, changes or removes.
  private Set<String> stale() {
    Map<String, Effect> stale = new LinkedHashMap<>(effects);
    stale.values().removeIf(effect -> effect == Effect.NONE);
    return new TreeSet<>(stale.keySet());
  }

  private static String count(List<Artifact> artifacts) {
    return artifacts.size() == 1 ? "1 file is" : artifacts.size() + " files are";
  }

  private static String size(Artifact artifact) {
    int bytes = artifact.size();
    return bytes < 1000 ? bytes + " bytes" : (bytes + 500) / 1000 + " kB";
  }
}
