package dev.runup.cli;

import dev.runup.build.Pipeline;
import dev.runup.cli.BuildOptions.Mode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `runup build`: builds an issue of the editions of one dossier or more.
@Command(
    name = "build",
    description =
        "Builds an issue of each edition of a dossier, the newest one unless told otherwise. Of"
            + " several dossiers, one with problems does not stop the others.",
    footer = {
      "  runup build talks                         the newest issue of each edition",
      "  runup build talks --as-of 2025-12-27      the issue of a day",
      "  runup build talks --edition public --watch",
      "  runup build talks --format md --edition daily -o -",
      "  runup build dossiers/* -o published       many, at the same time",
      "  runup build talks --check                 is what was published up to date?"
    },
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true)
final class BuildCommand implements Callable<Integer> {

  private static final String STDOUT = "-";

  @Parameters(
      arity = "1..*",
      paramLabel = "DOSSIER",
      description = "The folder that holds runup.yaml; several are built at the same time.")
  private List<Path> dossiers = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description =
          "Where the files go; those of several dossiers into a folder each, named as the dossier."
              + " \"-\" prints a single file. Default: out")
  private String output = "out";

  @Mixin private final Selection selection = new Selection();
  @Mixin private final AsOf asOf = new AsOf();
  @Mixin private final Ceiling ceiling = new Ceiling();
  @Mixin private final LayoutOptions layout = new LayoutOptions();

  @Option(
      names = "--prove",
      description =
          "Build a second time from what each edition may show and nothing else, and refuse the"
              + " build unless the bytes are the same.")
  private boolean prove;

  @Option(
      names = "--check",
      description =
          "Write nothing; say which files are not as a build would make them, and exit with 5 if"
              + " there are any.")
  private boolean check;

  @Option(names = "--dry-run", description = "Write nothing; say what would be written.")
  private boolean dryRun;

  @Option(
      names = "--json",
      description =
          "Print what came of each edition to stdout, a line of JSON each; \"runup schema build\""
              + " says what stands in it.")
  private boolean json;

  @Option(
      names = "--wait",
      description = "Wait while another process builds into the folder, instead of giving up.")
  private boolean wait;

  @Option(
      names = "--watch",
      description = "Build again each time that a file of a dossier is saved, until Ctrl-C.")
  private boolean watch;

  @Option(
      names = {"-q", "--quiet"},
      description = "Say only what stops the build.")
  private boolean quiet;

  @Spec private @Nullable CommandSpec spec;

  private final PrintStream out;
  private final PrintStream err;
  private final Clock clock;

  BuildCommand(PrintStream out, PrintStream err, Clock clock) {
    this.clock = clock;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    asOf.check();
    selection.check();
    layout.check();
    checkOptions();
    BuildOptions options =
        new BuildOptions(selection, asOf, ceiling, clock, mode(), prove, wait, watch, quiet, json);
    // Templates, faces and theme are read once for all.
    Pipeline pipeline = new Pipeline(layout.layout(mode() == Mode.PRINT));
    Supplier<List<DossierBuild>> builds =
        () ->
            OutputNames.of(dossiers, Path.of(output)).entrySet().stream()
                .map(to -> new DossierBuild(options, pipeline, to.getKey(), to.getValue()))
                .toList();
    return watch
        ? new Watching(out, err, options).run(dossiers, builds)
        : new Batch(out, err, options).run(builds.get());
  }

  private Mode mode() {
    if (output.equals(STDOUT)) {
      return Mode.PRINT;
    }
    return check ? Mode.CHECK : dryRun ? Mode.DRY_RUN : Mode.WRITE;
  }

  private void checkOptions() {
    if (output.isBlank()) {
      throw misuse("--output names no folder");
    }
    if (check && dryRun) {
      throw misuse("--check and --dry-run can't go together: choose one");
    }
    if (watch && (check || dryRun)) {
      throw misuse("--watch writes what changes, so that it can't go with --check or --dry-run");
    }
    boolean stdout = output.equals(STDOUT);
    if (stdout && (check || dryRun || json || watch)) {
      throw misuse(
          "with -o - the file itself is printed, so that it can't go with --check, --dry-run, --json"
              + " or --watch");
    }
    if (stdout && layout.linked()) {
      throw misuse(
          "with --assets linked a page has files beside it, and only one can go to stdout");
    }
    if (stdout && dossiers.size() > 1) {
      throw misuse("only one file can go to stdout: choose one dossier");
    }
    List<Path> same = OutputNames.sameName(dossiers);
    if (same != null) {
      throw misuse(
          same.getFirst()
              + " and "
              + same.getLast()
              + " would be written to the same folder, "
              + Path.of(output, OutputNames.name(same.getLast()))
              + ": build one of them by itself, with an --output of its own");
    }
  }

  private ParameterException misuse(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
