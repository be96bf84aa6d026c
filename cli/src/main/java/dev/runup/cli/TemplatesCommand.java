package dev.runup.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// The command `runup templates`, which lists the products. Its subcommands copy and test them.
final class TemplatesCommand implements Callable<Integer> {

  private final Argument<@Nullable Path> folder = Argument.dossierOrNone();

  private final PrintStream out;
  private final PrintStream err;

  private TemplatesCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /// Returns the command with its subcommands `list`, `eject` and `test`.
  static CommandLine declare(PrintStream out, PrintStream err) {
    TemplatesCommand command = new TemplatesCommand(out, err);
    return CommandSpecs.on(
            command,
            "templates",
            List.of(
                "Lists the products that there are: what each is for, who reads it, how long it is, and which of"
                    + " its files a dossier has its own of. Its commands copy templates into a dossier and try them."),
            List.of(
                "  runup templates",
                "  runup templates talks",
                "  runup templates eject daily talks",
                "  runup templates test talks"),
            List.of(command.folder))
        .addSubcommand("list", new TemplatesListCommand(out, err).declare())
        .addSubcommand("eject", new TemplatesEjectCommand(err).declare())
        .addSubcommand("test", new TemplatesTestCommand(err).declare());
  }

  @Override
  public Integer call() {
    return TemplatesListCommand.list(dossier(folder.value()), out, err);
  }

  /// Returns the typed dossier. If none was typed, returns the current folder if it is a dossier,
  /// otherwise null.
  static @Nullable Path dossier(@Nullable Path named) {
    return named == null && Files.exists(Path.of("runup.yaml")) ? Path.of(".") : named;
  }
}
