package dev.runup.cli;

import dev.runup.build.Artifact;
import dev.runup.build.Built;
import dev.runup.build.DossierOnDisk;
import dev.runup.build.OutputFolder;
import dev.runup.build.Pipeline;
import dev.runup.problem.Checked;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `runup build`: builds an issue of a dossier's editions.
@Command(
    name = "build",
    description =
        "Builds an issue of each edition of a dossier, the newest one unless told otherwise.",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true)
final class BuildCommand implements Callable<Integer> {

  private static final String STDOUT = "-";
  private static final List<String> FORMATS = List.of("md", "html", "pdf");

  @Parameters(paramLabel = "DOSSIER", description = "The folder that holds runup.yaml.")
  private Path folder = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = "Where the files go; \"-\" prints a single one. Default: out")
  private String output = "out";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      description = "md, html or pdf; several with commas. Default: the edition's formats.")
  private List<String> formats = List.of();

  @Option(
      names = "--edition",
      paramLabel = "NAME",
      split = ",",
      description = "Only this edition; several with commas. Default: all.")
  private List<String> editions = List.of();

  @Mixin private final AsOf asOf = new AsOf();
  @Mixin private final Ceiling ceiling = new Ceiling();

  @Option(
      names = "--prove",
      description =
          "Build a second time from what each edition may show and nothing else, and refuse the"
              + " build unless the bytes are the same.")
  private boolean prove;

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
    checkOptions();
    long start = System.nanoTime();
    Console console = new Console(err, quiet);
    Checked<List<Built>> built = DossierOnDisk.read(folder).then(this::build);
    console.problems(built.problems());
    if (built instanceof Checked.Good<List<Built>>(List<Built> done, var _)) {
      deliver(done, console, start);
    } else {
      console.say("nothing was written");
    }
    return Exit.of(built.problems());
  }

  private void checkOptions() {
    asOf.check();
    if (output.isBlank()) {
      throw misuse("--output names no folder");
    }
    for (String format : formats) {
      if (!FORMATS.contains(format)) {
        throw misuse("there is no format \"" + format + "\"; formats are md, html and pdf");
      }
    }
  }

  private ParameterException misuse(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }

  private Checked<List<Built>> build(DossierOnDisk dossier) {
    List<String> wanted = wanted(dossier);
    int files =
        wanted.stream()
            .mapToInt(name -> dossier.formats(name, formats).size() * dossier.languages(name))
            .sum();
    if (output.equals(STDOUT) && files != 1) {
      throw misuse(
          "only one file can go to stdout: choose one with --format and --edition; an edition in"
              + " several languages is a file in each");
    }
    return ceiling.lowered(dossier, wanted).then(lowered -> build(lowered, wanted));
  }

  private Checked<List<Built>> build(DossierOnDisk dossier, List<String> wanted) {
    Pipeline pipeline = new Pipeline();
    String day = asOf.resolved(clock, dossier.zone());
    Checked<List<Built>> built = dossier.build(pipeline, wanted, formats, day);
    return prove ? built.then(once -> dossier.proved(pipeline, once, formats, day)) : built;
  }

  private List<String> wanted(DossierOnDisk dossier) {
    List<String> names = dossier.editions();
    for (String name : editions) {
      if (!names.contains(name)) {
        throw misuse(
            "the dossier has no edition \"" + name + "\"; editions: " + String.join(", ", names));
      }
    }
    return editions.isEmpty() ? names : names.stream().filter(editions::contains).toList();
  }

  private void deliver(List<Built> editions, Console console, long start) {
    List<Artifact> artifacts = new ArrayList<>();
    editions.forEach(built -> artifacts.addAll(built.artifacts()));
    if (prove) {
      console.say("proved: " + count(artifacts) + " the same bytes without what is withheld");
    }
    if (output.equals(STDOUT)) {
      byte[] bytes = artifacts.getFirst().bytes();
      out.write(bytes, 0, bytes.length);
      return;
    }
    List<String> changed = new OutputFolder(Path.of(output)).save(artifacts);
    for (Built built : editions) {
      console.say(built.series() + ", " + built.day());
      for (Artifact artifact : built.artifacts()) {
        String same = changed.contains(artifact.name()) ? "" : ", unchanged";
        console.say("  " + Path.of(output, artifact.name()) + " (" + size(artifact) + same + ")");
      }
    }
    console.say("done in " + (System.nanoTime() - start) / 1_000_000 + " ms");
  }

  private static String count(List<Artifact> artifacts) {
    return artifacts.size() == 1 ? "1 file is" : artifacts.size() + " files are";
  }

  private static String size(Artifact artifact) {
    int bytes = artifact.bytes().length;
    return bytes < 1000 ? bytes + " bytes" : (bytes + 500) / 1000 + " kB";
  }
}
