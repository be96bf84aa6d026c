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

/// The command `runup init`, which writes a new dossier with example facts.
final class InitCommand implements Callable<Integer> {

  private final Argument<Path> into =
      Argument.optional(
          Path.of("."),
          "FOLDER",
          "The folder for the new dossier. It is created if it doesn't exist. Default: the current"
              + " one.");

  private final PrintStream err;
  private final Clock clock;

  InitCommand(PrintStream err, Clock clock) {
    this.err = err;
    this.clock = clock;
  }

  CommandLine declare() {
    return CommandSpecs.on(
        this,
        "init",
        List.of(
            "Makes a dossier that you can build immediately. It contains a few example facts with"
                + " comments, settings for an editor, and a sample for continuous integration. No"
                + " file is overwritten."),
        List.of("  runup init talks", "  runup init            in the current folder"),
        List.of(into));
  }

  @Override
  public Integer call() {
    Console console = new Console(err, false);
    NewDossier dossier = new NewDossier(LocalDate.now(clock), clock.getZone());
    Path folder = into.value();
    List<Path> obstacles = obstacles(dossier, folder);
    if (!obstacles.isEmpty()) {
      console.fail("nothing was made, because the folder already contains:");
      obstacles.stream().limit(10).forEach(path -> console.fail("  " + path));
      if (obstacles.size() > 10) {
        console.fail("  and " + (obstacles.size() - 10) + " more");
      }
      console.fail("name a new or an empty folder: runup init FOLDER");
      return Exit.NOT_FOUND;
    }
    Path outer = DossierOnDisk.around(folder);
    if (outer != null) {
      console.fail("nothing was made, because a dossier can't be inside another one: " + outer);
      console.fail("name a folder outside it: runup init FOLDER");
      return Exit.NOT_FOUND;
    }
    console.say("made a dossier of " + dossier.write(folder) + " files in " + folder);
    console.say("build it, or see its briefings while you type:");
    console.say("  runup build " + Shell.path(folder));
    console.say("  runup serve " + Shell.path(folder));
    return Exit.DONE;
  }

  private static List<Path> obstacles(NewDossier dossier, Path folder) {
    try {
      return dossier.obstacles(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + folder, e);
    }
  }
}
