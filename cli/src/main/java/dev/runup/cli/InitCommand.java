package dev.runup.cli;

import dev.runup.dossier.DossierOnDisk;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/// `runup init`: makes a dossier to begin with.
final class InitCommand implements Callable<Integer> {

  private final Argument<Path> into =
      Argument.optional(
          Path.of("."),
          "FOLDER",
          "Where to make it; a folder that is not there is made. Default: the current one.");

  private final PrintStream err;
  private final Clock clock;

  InitCommand(PrintStream err, Clock clock) {
    this.err = err;
    this.clock = clock;
  }

  /// Says what the command takes.
  CommandLine declare() {
    return CommandSpecs.on(
        this,
        "init",
        List.of(
            "Makes a dossier that builds at once: a few facts, made up and with comments, settings"
                + " for an editor, and a sample for continuous integration. It overwrites"
                + " nothing."),
        List.of("  runup init talks", "  runup init            in the current folder"),
        List.of(into));
  }

  @Override
  public Integer call() {
    Console console = new Console(err, false);
    NewDossier dossier = new NewDossier(LocalDate.now(clock), clock.getZone());
    Path folder = into.value();
    List<Path> inTheWay = inTheWay(dossier, folder);
    if (!inTheWay.isEmpty()) {
      console.fail("nothing was made, since this is there already and would stay:");
      inTheWay.stream().limit(10).forEach(path -> console.fail("  " + path));
      if (inTheWay.size() > 10) {
        console.fail("  and " + (inTheWay.size() - 10) + " more");
      }
      console.fail("name a folder that is empty or not there yet: runup init FOLDER");
      return Exit.NOT_FOUND;
    }
    Path around = DossierOnDisk.around(folder);
    if (around != null) {
      console.fail("nothing was made, since a dossier can't lie in another one: " + around);
      console.fail("name a folder beside it: runup init FOLDER");
      return Exit.NOT_FOUND;
    }
    console.say("made a dossier of " + dossier.write(folder) + " files in " + folder);
    console.say("now build it, or see it beside your editor:");
    console.say("  runup build " + Shell.path(folder));
    console.say("  runup serve " + Shell.path(folder));
    return Exit.DONE;
  }

  private static List<Path> inTheWay(NewDossier dossier, Path folder) {
    try {
      return dossier.inTheWay(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("could not look into " + folder, e);
    }
  }
}
