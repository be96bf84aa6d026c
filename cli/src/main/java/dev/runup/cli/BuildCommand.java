package dev.runup.cli;

import dev.runup.dossier.BuildJob;
import dev.runup.dossier.Shard;
import dev.runup.pipeline.Pipeline;
import dev.runup.publish.BuildState;
import dev.runup.publish.OutputFolder;
import dev.runup.serve.FolderWatch;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// The command `runup build`, which builds an issue of each edition of one or more dossiers.
final class BuildCommand {

  private final Argument<List<Path>> dossiers =
      Argument.dossiers(
          "0..*", "The folder that holds runup.yaml. Several dossiers are built at the same time.");

  private final BuildOptions options = new BuildOptions();
  private final Supplier<@Nullable String> program;

  /// @param program returns the name of the program that runs, see [ProgramId]
  BuildCommand(Supplier<@Nullable String> program) {
    this.program = program;
  }

  CommandLine declare() {
    CommandLine build =
        Commands.declare(
            "build",
            this::run,
            List.of(
                "Builds an issue of each edition of a dossier: the newest one, that of --as-of, or with"
                    + " --all-issues every one. If one of several dossiers has problems, the others are built all the same."),
            List.of(
                "  runup build talks                         the newest issue of each edition",
                "  runup build talks --as-of 2025-12-27      the issue of a day",
                "  runup build talks --all-issues            every issue, for example after a new theme",
                "  runup build talks --edition public --watch",
                "  runup build talks --format md --edition daily -o -",
                "  runup build dossiers/* -o www --each      a folder for each, at the same time",
                "  runup build --jobs - -o www               jobs that another program writes",
                "  runup build dossiers/* --shard 2/8 --each the second of eight parts of many",
                "  runup build talks --check                 are the published files up to date?"),
            Stream.concat(Stream.of(dossiers), options.all().stream()).toList());
    CommandHelp.group(build.getCommandSpec(), options.groups());
    return build;
  }

  private int run(Console given, Clock clock) {
    options.check(named().size());
    checkFolders();
    checkDeskFiles();
    Console console = given.withQuiet(Quiet.of(options.quiet.value()));
    List<Path> selected = selected();
    if (selected.isEmpty() && options.jobs.value() == null) {
      console.say("no dossier is in the shard " + options.shard.value());
      return Exit.DONE;
    }
    // One pipeline for all dossiers, so that templates, fonts and theme are read once.
    Pipeline pipeline = Formats.pipeline(options.layout());
    BuildState state = options.state(program.get());
    BiFunction<BuildJob, BooleanSupplier, DossierBuild> build =
        (job, hasChanged) -> {
          Path folder = outputFolder(job.dossier());
          return new DossierBuild(
              options, clock, pipeline, state, job, folder, console, hasChanged);
        };
    Path jobs = options.jobs.value();
    if (jobs != null) {
      int code =
          new JobStream(
                  job -> build.apply(job, () -> false),
                  this::outputFolder,
                  console,
                  options.summary)
              .run(jobs);
      options.summary.tell(console, clock);
      return code;
    }
    Function<BooleanSupplier, List<DossierBuild>> builds =
        hasChanged ->
            selected.stream().map(one -> build.apply(options.job(one), hasChanged)).toList();
    if (options.watch.value()) {
      return watch(selected, builds, console);
    }
    int code = new Batch(console, options, options.summary).run(builds.apply(() -> false));
    options.summary.tell(console, clock);
    return code;
  }

  /// Returns the dossiers to build: those that were typed, else the one here. None if there are
  /// jobs, which name their own.
  private List<Path> named() {
    return options.jobs.value() == null || dossiers.isTyped() ? dossiers.value() : List.of();
  }

  /// Returns the dossiers in the shard, or all if the user chose none.
  private List<Path> selected() {
    Shard shard = options.shard();
    return shard == null
        ? named()
        : named().stream().filter(one -> shard.contains(name(one))).toList();
  }

  /// Ends the command if two dossiers would get the same output folder.
  ///
  /// Example: `2025/talks` and `2026/Talks`. Names that differ only in case count as equal, because
  /// some file systems ignore case.
  private void checkFolders() {
    if (named().size() == 1) {
      return; // without loading the tables of Unicode, which takes time
    }
    Map<String, Path> taken = new HashMap<>();
    for (Path dossier : named()) {
      String folded =
          Normalizer.normalize(name(dossier), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
      Path other = taken.put(folded, dossier);
      dossiers.refuseIf(
          other != null,
          other
              + " and "
              + dossier
              + " would be written to the same folder, "
              + outputFolder(dossier)
              + ": build them one after the other, each with its own --output");
    }
  }

  /// Ends the command if what is for the desk only would lie in the output folder, which is
  /// published.
  private void checkDeskFiles() {
    Path folder =
        options.hasFolderForEach(named().size())
            ? options.output.value()
            : outputFolder(named().getFirst());
    for (Argument<@Nullable Path> desk :
        List.of(options.state, options.summary.metrics, options.summary.deps)) {
      Path typed = desk.value();
      desk.refuseIf(
          !options.toStdout()
              && typed != null
              && OutputFolder.real(typed).startsWith(OutputFolder.real(folder)),
          desk.name()
              + " can't be "
              + typed
              + " in the output folder "
              + folder
              + ", because it is for the desk only; write it to another folder");
    }
  }

  /// Returns the output folder of a dossier: that of `--output`, or one in it with the dossier's
  /// name. If neither is typed, it lies in the dossier, which may be above the current folder.
  private Path outputFolder(Path dossier) {
    Path output = options.output.value();
    if (options.hasFolderForEach(named().size())) {
      return output.resolve(name(dossier));
    }
    return options.output.isTyped() || dossiers.isTyped()
        ? output
        : dossier.resolve(output).normalize();
  }

  /// Returns the name of a folder, also if it was typed as `.` or with `..`.
  static String name(Path dossier) {
    return Objects.toString(dossier.toAbsolutePath().normalize().getFileName(), "");
  }

  /// Builds again each time that a file of a dossier is saved, until the thread is interrupted.
  ///
  /// Ends early, with the code of the first build, if a dossier can't be read or stdout is closed.
  ///
  /// @param watched the dossiers to build
  /// @param builds makes the builds, given a check whether a dossier has changed since the last one
  private int watch(
      List<Path> watched, Function<BooleanSupplier, List<DossierBuild>> builds, Console console) {
    try (FolderWatch watch = new FolderWatch(watched)) {
      ToIntFunction<Console> build =
          buffer ->
              new Batch(buffer, options, options.summary).run(builds.apply(watch::hasChanged));
      int code = buildWhole(watch, build, console);
      if (code == Exit.NOT_FOUND) {
        return code;
      }
      console.say("waiting for changes; Ctrl-C ends it");
      while (!Thread.currentThread().isInterrupted()) {
        if (console.out().checkError()) {
          return code; // The reader of a pipe has ended.
        }
        watch.await();
        buildWhole(watch, build, console);
      }
    } catch (InterruptedException _) {
      // Ctrl-C is the usual end.
    }
    return Exit.INTERRUPTED;
  }

  /// Builds, prints the result and returns the exit code.
  ///
  /// Nothing is written if a dossier changes while it is read. A failure isn't printed if the
  /// dossier changes again at once. A file was probably read half saved, and it is built again.
  ///
  /// @param build makes one build, prints to a console and returns the exit code
  static int buildWhole(FolderWatch watch, ToIntFunction<Console> build, Console console)
      throws InterruptedException {
    while (true) {
      Console.Buffer output = new Console.Buffer();
      int code = build.applyAsInt(output.console(console.quiet()));
      if (code == Exit.DONE || !watch.changesSoon()) {
        output.printTo(console);
        return code;
      }
      watch.await();
    }
  }
}
