package dev.runup.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `runup templates`: lists the products that there are; its own commands copy and try them.
@Command(
    name = "templates",
    description = {
      "Lists the products that there are: what each is for, who reads it, how long it is, and which of"
          + " its files a dossier has its own of. Its commands copy templates into a dossier and try them."
    },
    footer = {
      "  runup templates",
      "  runup templates talks",
      "  runup templates eject daily talks",
      "  runup templates test talks"
    },
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true)
final class TemplatesCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "DOSSIER",
      description =
          "The folder that holds runup.yaml. Default: the current one where it does, else none.")
  private @Nullable Path folder;

  private final PrintStream out;
  private final PrintStream err;

  private TemplatesCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /// Gives back the command with those below it.
  static CommandLine line(PrintStream out, PrintStream err) {
    return new CommandLine(new TemplatesCommand(out, err))
        .addSubcommand(new TemplatesListCommand(out, err))
        .addSubcommand(new TemplatesEjectCommand(err))
        .addSubcommand(new TemplatesTestCommand(err));
  }

  @Override
  public Integer call() {
    return TemplatesListCommand.list(dossier(folder), out, err);
  }

  /// Gives back a dossier that is named, else the current folder if it is one, else null.
  static @Nullable Path dossier(@Nullable Path named) {
    return named == null && Files.exists(Path.of("runup.yaml")) ? Path.of(".") : named;
  }
}
