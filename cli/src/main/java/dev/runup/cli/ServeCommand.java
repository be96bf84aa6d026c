package dev.runup.cli;

import dev.runup.problem.Problem;
import dev.runup.serve.FolderWatch;
import dev.runup.serve.Preview;
import dev.runup.serve.PreviewServer;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `runup serve`: shows a dossier's briefings in a browser while its facts are typed.
@Command(
    name = "serve",
    description = {
      "Shows a dossier's briefings in a browser on this machine, and again each time that a file of the"
          + " dossier is saved. Prints one address to open; writes no file. Ends with Ctrl-C."
    },
    footer = {"  runup serve talks", "  runup serve --port 8017"},
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true)
final class ServeCommand implements Callable<Integer> {

  private static final int LAST_PORT = 65_535;

  @Parameters(
      arity = "0..1",
      paramLabel = "DOSSIER",
      description = "The folder that holds runup.yaml. Default: the current one.")
  private Path folder = Path.of(".");

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port to answer on. Default: any that is free.")
  private int port;

  @Spec private @Nullable CommandSpec spec;

  private final PrintStream out;
  private final PrintStream err;

  ServeCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    if (port < 0 || port > LAST_PORT) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "--port can't be " + port + "; ports are 1 to " + LAST_PORT);
    }
    Console console = new Console(err, false);
    try (FolderWatch watch = new FolderWatch(List.of(folder))) {
      Preview preview = new Preview(folder);
      Preview.Attempt first = preview.attempt();
      console.problems(first.problems());
      if (Exit.of(first.problems()) == Exit.NOT_FOUND) {
        return Exit.NOT_FOUND;
      }
      preview.show(first);
      try (PreviewServer server = new PreviewServer(preview, port)) {
        out.println(server.address());
        out.flush();
        console.say("open this address on this machine; Ctrl-C ends it");
        follow(preview, watch, console);
      }
    } catch (InterruptedException _) {
      return Exit.INTERRUPTED;
    }
    return Exit.INTERRUPTED;
  }

  /// Shows each change, until it is interrupted.
  private static void follow(Preview preview, FolderWatch watch, Console console)
      throws InterruptedException {
    while (!Thread.currentThread().isInterrupted()) {
      watch.await();
      long start = System.nanoTime();
      Preview.Attempt attempt = preview.attempt();
      List<Problem> problems = attempt.problems();
      boolean broken = problems.stream().anyMatch(Problem::stops);
      if (broken && watch.changesAtOnce()) {
        continue;
      }
      preview.show(attempt);
      console.problems(problems);
      console.say(
          broken
              ? "not shown; the last good state stays"
              : "shown in " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }
  }
}
