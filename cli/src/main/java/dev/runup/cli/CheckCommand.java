package dev.runup.cli;

import dev.runup.build.Built;
import dev.runup.build.DossierOnDisk;
import dev.runup.build.Pipeline;
import dev.runup.build.ProblemsJson;
import dev.runup.build.ProblemsSarif;
import dev.runup.build.Wanted;
import dev.runup.problem.Checked;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
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

/// `runup check`: reads a dossier and says what is wrong with it.
@Command(
    name = "check",
    description = "Reads a dossier and says what is wrong with it; writes nothing.",
    footer = {
      "  runup check talks",
      "  runup check talks --as-of today",
      "  runup check talks --format sarif > talks.sarif"
    },
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true)
final class CheckCommand implements Callable<Integer> {

  private static final String TEXT = "text";
  private static final String JSON = "json";
  private static final String SARIF = "sarif";

  @Parameters(paramLabel = "DOSSIER", description = "The folder that holds runup.yaml.")
  private Path folder = Path.of("");

  @Mixin private final AsOf asOf = new AsOf();
  @Mixin private final Ceiling ceiling = new Ceiling();

  @Option(
      names = {"-q", "--quiet"},
      description = "Say only what stops a build.")
  private boolean quiet;

  @Option(
      names = "--format",
      paramLabel = "text|json|sarif",
      description = {
        "How problems are told.",
        "text: the first 20 problems, on stderr. This is the default.",
        "json: all problems, on stdout, as {\"problems\": [{severity, code, file, line, column,"
            + " endColumn, fact, key, message, hint}]}. What a problem does not have is left out.",
        "sarif: all problems, on stdout, as SARIF 2.1.0, for code hosts and editors. Files are named"
            + " from the current folder where the dossier lies in it."
      })
  private String format = TEXT;

  @Spec private @Nullable CommandSpec spec;

  private final PrintStream out;
  private final PrintStream err;

  private final Clock clock;

  CheckCommand(PrintStream out, PrintStream err, Clock clock) {
    this.clock = clock;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    asOf.check();
    if (!List.of(TEXT, JSON, SARIF).contains(format)) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "there is no format \"" + format + "\"; formats are text, json and sarif");
    }
    Console console = new Console(err, quiet);
    Checked<DossierOnDisk> dossier = DossierOnDisk.read(folder);
    Checked<List<Built>> built = dossier.then(this::built);
    switch (format) {
      case JSON -> out.print(ProblemsJson.of(built.problems()));
      case SARIF -> out.print(ProblemsSarif.of(built.problems(), fromHere()));
      default -> console.problems(built.problems());
    }
    if (dossier instanceof Checked.Good<DossierOnDisk>(DossierOnDisk sound, var _)
        && built instanceof Checked.Good<List<Built>>) {
      int facts = sound.facts();
      console.say(folder + " is sound: " + (facts == 1 ? "1 fact" : facts + " facts"));
    }
    return Exit.of(built.problems());
  }

  /// What building would say of a dossier, only building can tell.
  private Checked<List<Built>> built(DossierOnDisk dossier) {
    Wanted all = new Wanted(List.of(), List.of(), asOf.resolved(clock, dossier.zone()));
    return ceiling
        .lowered(dossier, dossier.editions())
        .then(lowered -> lowered.build(new Pipeline(), all));
  }

  /// Gives back the dossier's folder as a path from the current one, with slashes.
  private String fromHere() {
    Path here = Path.of("").toAbsolutePath();
    Path there = folder.toAbsolutePath().normalize();
    if (!there.startsWith(here) || there.equals(here)) {
      return "";
    }
    return here.relativize(there).toString().replace('\\', '/') + "/";
  }
}
