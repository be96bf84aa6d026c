package dev.runup.cli;

import dev.runup.cli.BuildOptions.Mode;
import dev.runup.pipeline.Pipeline;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;

/// The command `runup build`, which builds an issue of each edition of one or more dossiers.
final class BuildCommand implements Callable<Integer> {

  private static final String STDOUT = "-";

  private final Argument<List<Path>> dossiers =
      Argument.several(
          "1..*",
          Path.class,
          "DOSSIER",
          "The folder that holds runup.yaml. Several dossiers are built at the same time.");

  private final Argument<Path> output =
      Argument.option(
          List.of("-o", "--output"),
          Path.of("out"),
          "FOLDER",
          "Folder for the files. If there are several dossiers, each gets its own folder in it,"
              + " for example out/talks. \"-\" prints a single file to stdout. Default: out");

  private final EditionOptions selection = new EditionOptions();
  private final AsOfOption asOf = new AsOfOption();
  private final CeilingOption ceiling = new CeilingOption();
  private final LayoutOptions layout = new LayoutOptions();

  private final Argument<Boolean> prove =
      Argument.flag(
          List.of("--prove"),
          "Build a second time without the withheld facts, and refuse the build if one byte"
              + " differs. Default: build once.");

  private final Argument<Boolean> check =
      Argument.flag(
          List.of("--check"),
          "List the files that a build would add, change or remove, and exit with 5 if there are"
              + " any. Write nothing. Default: write the files.");

  private final Argument<Boolean> dryRun =
      Argument.flag(
          List.of("--dry-run"),
          "List the files that a build would write. Write nothing. Default: write the files.");

  private final Argument<Boolean> json =
      Argument.flag(
          List.of("--json"),
          "Print one line of JSON for each edition to stdout. \"runup schema build\" prints the"
              + " schema of a line. Default: print no JSON.");

  private final Argument<Boolean> wait =
      Argument.flag(
          List.of("--wait"),
          "Wait while another process builds into the folder. --watch always waits. Default: end"
              + " with exit code 3.");

  private final Argument<Boolean> watch =
      Argument.flag(
          List.of("--watch"),
          "Build again each time that a file of a dossier is saved, until Ctrl-C. Default: build"
              + " once.");

  private final Argument<Boolean> quiet =
      Argument.flag(
          List.of("-q", "--quiet"),
          "Print only problems that stop the build. Default: print all problems and files.");

  private final PrintStream out;
  private final PrintStream err;
  private final Clock clock;

  BuildCommand(PrintStream out, PrintStream err, Clock clock) {
    this.clock = clock;
    this.out = out;
    this.err = err;
  }

  CommandLine declare() {
    return CommandSpecs.on(
        this,
        "build",
        List.of(
            "Builds an issue of each edition of a dossier: the newest one, or that of --as-of. If"
                + " one of several dossiers has problems, the others are built all the same."),
        List.of(
            "  runup build talks                         the newest issue of each edition",
            "  runup build talks --as-of 2025-12-27      the issue of a day",
            "  runup build talks --edition public --watch",
            "  runup build talks --format md --edition daily -o -",
            "  runup build dossiers/* -o published       many, at the same time",
            "  runup build talks --check                 are the published files up to date?"),
        Stream.of(
                List.of(dossiers, output, prove, check, dryRun, json, wait, watch, quiet),
                selection.arguments(),
                List.of(asOf.argument(), ceiling.argument()),
                layout.arguments())
            .flatMap(List::stream)
            .toList());
  }

  @Override
  public Integer call() {
    asOf.check();
    selection.check();
    layout.check();
    checkOptions();
    BuildOptions options =
        new BuildOptions(
            selection,
            asOf,
            ceiling,
            clock,
            mode(),
            prove.value(),
            wait.value() || watch.value(),
            watch.value(),
            quiet.value(),
            json.value());
    // One pipeline for all dossiers, so that templates, fonts and theme are read once.
    Pipeline pipeline = new Pipeline(layout.layout(mode() == Mode.PRINT));
    Console console = new Console(err, quiet.value());
    Supplier<List<DossierBuild>> builds =
        () ->
            OutputNames.of(dossiers.value(), output.value()).entrySet().stream()
                .map(to -> new DossierBuild(options, pipeline, to.getKey(), to.getValue(), console))
                .toList();
    return watch.value()
        ? new WatchLoop(out, err, options).run(dossiers.value(), builds)
        : new Batch(out, err, options).run(builds.get());
  }

  private Mode mode() {
    if (toStdout()) {
      return Mode.PRINT;
    }
    return check.value() ? Mode.CHECK : dryRun.value() ? Mode.DRY_RUN : Mode.WRITE;
  }

  private boolean toStdout() {
    return output.value().toString().equals(STDOUT);
  }

  private void checkOptions() {
    boolean dry = check.value() || dryRun.value();
    if (output.value().toString().isBlank()) {
      throw output.misuse("--output names no folder");
    }
    if (check.value() && dryRun.value()) {
      throw check.misuse("--check and --dry-run can't be combined: choose one");
    }
    if (watch.value() && dry) {
      throw watch.misuse("--watch writes files and can't be combined with --check or --dry-run");
    }
    if (toStdout() && (dry || json.value() || watch.value())) {
      throw output.misuse(
          "-o - prints the file to stdout and can't be combined with --check, --dry-run, --json or"
              + " --watch");
    }
    if (toStdout() && layout.linked()) {
      throw output.misuse("--assets linked makes several files, and only one can go to stdout");
    }
    if (toStdout() && dossiers.value().size() > 1) {
      throw output.misuse("only one file can go to stdout: choose one dossier");
    }
    checkFolders();
  }

  private void checkFolders() {
    List<Path> same = OutputNames.sameName(dossiers.value());
    if (same != null) {
      throw dossiers.misuse(
          same.getFirst()
              + " and "
              + same.getLast()
              + " would be written to the same folder, "
              + output.value().resolve(OutputNames.name(same.getLast()))
              + ": build them one after the other, each with its own --output");
    }
  }
}
