package dev.runup.cli;

import dev.runup.build.Built;
import dev.runup.build.DossierOnDisk;
import dev.runup.build.Pipeline;
import dev.runup.problem.Checked;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `runup check`: reads a dossier and says what is wrong with it.
@Command(
    name = "check",
    description = "Reads a dossier and says what is wrong with it; writes nothing.",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true)
final class CheckCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DOSSIER", description = "The folder that holds runup.yaml.")
  private Path folder = Path.of("");

  @Option(
      names = {"-q", "--quiet"},
      description = "Say only what stops a build.")
  private boolean quiet;

  private final PrintStream err;

  CheckCommand(PrintStream err) {
    this.err = err;
  }

  @Override
  public Integer call() {
    Console console = new Console(err, quiet);
    Checked<DossierOnDisk> dossier = DossierOnDisk.read(folder);
    Checked<List<Built>> built = dossier.then(CheckCommand::built);
    console.problems(built.problems());
    if (dossier instanceof Checked.Good<DossierOnDisk>(DossierOnDisk sound, var _)
        && built instanceof Checked.Good<List<Built>>) {
      int facts = sound.facts();
      console.say(folder + " is sound: " + (facts == 1 ? "1 fact" : facts + " facts"));
    }
    return Exit.of(built.problems());
  }

  /// What building would say of a dossier, only building can tell.
  private static Checked<List<Built>> built(DossierOnDisk dossier) {
    return dossier.build(new Pipeline(), dossier.editions(), List.of());
  }
}
