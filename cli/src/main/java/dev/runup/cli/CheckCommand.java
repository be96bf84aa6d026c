package dev.runup.cli;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.inspect.ProblemsSarif;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.pipeline.Pipeline;
import dev.runup.problem.Checked;
import dev.runup.publish.ProblemsJson;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/// `runup check`: reads a dossier and says what is wrong with it.
final class CheckCommand implements Callable<Integer> {

  private static final String TEXT = "text";
  private static final String JSON = "json";
  private static final String SARIF = "sarif";

  private final Argument<Path> folder = Argument.dossier();
  private final AsOfOption asOf = new AsOfOption();
  private final CeilingOption ceiling = new CeilingOption();

  private final Argument<Boolean> quiet =
      Argument.flag(List.of("-q", "--quiet"), "Say only what stops a build.");

  private final Argument<String> format =
      Argument.option(
          List.of("--format"),
          TEXT,
          "text|json|sarif",
          "How problems are told.",
          "text: the first 20 problems, on stderr. This is the default.",
          "json: all problems, on stdout, as {\"problems\": [{severity, code, file, line, column,"
              + " endColumn, fact, key, message, hint}]}. What a problem does not have is left"
              + " out.",
          "sarif: all problems, on stdout, as SARIF 2.1.0, for code hosts and editors. Files are"
              + " named from the current folder where the dossier lies in it.");

  private final PrintStream out;
  private final PrintStream err;

  private final Clock clock;

  CheckCommand(PrintStream out, PrintStream err, Clock clock) {
    this.clock = clock;
    this.out = out;
    this.err = err;
  }

  /// Says what the command takes.
  CommandLine declare() {
    return CommandSpecs.on(
        this,
        "check",
        List.of("Reads a dossier and says what is wrong with it; writes nothing."),
        List.of(
            "  runup check talks",
            "  runup check talks --as-of today",
            "  runup check talks --format sarif > talks.sarif"),
        List.of(folder, asOf.argument(), ceiling.argument(), quiet, format));
  }

  @Override
  public Integer call() {
    asOf.check();
    if (!List.of(TEXT, JSON, SARIF).contains(format.value())) {
      throw format.misuse(
          "there is no format \"" + format.value() + "\"; formats are text, json and sarif");
    }
    Console console = new Console(err, quiet.value());
    Checked<DossierOnDisk> dossier = DossierOnDisk.read(folder.value());
    Checked<List<BuiltEdition>> built = dossier.then(this::built);
    switch (format.value()) {
      case JSON -> out.print(ProblemsJson.of(built.problems()));
      case SARIF -> out.print(ProblemsSarif.of(built.problems(), fromHere()));
      default -> console.problems(built.problems());
    }
    if (dossier instanceof Checked.Good<DossierOnDisk>(DossierOnDisk sound, var _)
        && built instanceof Checked.Good<List<BuiltEdition>>) {
      int facts = sound.size();
      console.say(folder.value() + " is sound: " + (facts == 1 ? "1 fact" : facts + " facts"));
    }
    return Exit.of(built.problems());
  }

  /// What building would say of a dossier, only building can tell.
  private Checked<List<BuiltEdition>> built(DossierOnDisk dossier) {
    BuildRequest all = new BuildRequest(List.of(), List.of(), asOf.time(clock, dossier.zone()));
    return ceiling
        .lowered(dossier, dossier.editions())
        .then(lowered -> lowered.build(new Pipeline(), all));
  }

  /// Gives back the dossier's folder as a path from the current one, with slashes.
  private String fromHere() {
    Path here = Path.of("").toAbsolutePath();
    Path there = folder.value().toAbsolutePath().normalize();
    if (!there.startsWith(here) || there.equals(here)) {
      return "";
    }
    return here.relativize(there).toString().replace('\\', '/') + "/";
  }
}
