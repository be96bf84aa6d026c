package dev.runup.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/// The list of all commands. It runs the one that the arguments name and reports its failures.
final class Commands {

  private Commands() {}

  /// Runs the command named by the first argument and returns the exit code.
  static int run(String[] arguments, PrintStream out, PrintStream err, Clock clock) {
    CommandLine line = commandLine(out, err, clock);
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler((wrong, _) -> reportUsage(wrong, err));
    line.setExecutionExceptionHandler((failure, _, _) -> reportFailure(failure, err));
    line.setExecutionStrategy(Commands::execute);
    try {
      return line.execute(withHelpOption(arguments));
    } catch (StackOverflowError | OutOfMemoryError exhausted) {
      return reportBug(exhausted, err);
    }
  }

  /// Replaces a leading `help` by the option `--help`. Example: `help build` becomes `build
  /// --help`.
  private static String[] withHelpOption(String[] arguments) {
    return arguments[0].equals("help")
        ? Stream.concat(Stream.of(arguments).skip(1), Stream.of("--help")).toArray(String[]::new)
        : arguments;
  }

  /// Runs the parsed command, or prints its help.
  ///
  /// With `--help`, picocli ignores unknown arguments of a command. Unknown arguments before any
  /// command are wrong usage. Example: `runup help nothing`.
  private static int execute(ParseResult parsed) {
    if (!parsed.unmatched().isEmpty()) {
      throw new UnmatchedArgumentException(parsed.commandSpec().commandLine(), parsed.unmatched());
    }
    return new RunLast().execute(parsed);
  }

  private static CommandLine commandLine(PrintStream out, PrintStream err, Clock clock) {
    CommandSpec program =
        CommandSpecs.withCommonOptions(null, "runup")
            .addSubcommand("init", new InitCommand(err, clock).declare())
            .addSubcommand("serve", new ServeCommand(out, err).declare())
            .addSubcommand("build", new BuildCommand(out, err, clock).declare())
            .addSubcommand("check", new CheckCommand(out, err, clock).declare())
            .addSubcommand("diff", new DiffCommand(out, err, clock).declare())
            .addSubcommand("explain", new ExplainCommand(out, err, clock).declare())
            .addSubcommand("templates", TemplatesCommand.declare(out, err))
            .addSubcommand("schema", new SchemaCommand(out).declare())
            .addSubcommand("completion", new CompletionCommand(out).declare());
    return new CommandLine(program, CommandSpecs.FACTORY).registerConverter(Path.class, Path::of);
  }

  /// Reports why a command ended early and returns the exit code.
  static int ended(Throwable failure, PrintStream err) {
    return switch (failure) {
      case ParameterException wrong -> reportUsage(wrong, err);
      case Exception exception -> reportFailure(exception, err);
      default -> reportBug(failure, err);
    };
  }

  private static int reportBug(Throwable failure, PrintStream err) {
    Console console = new Console(err, false);
    console.fail("a bug in Runup; please report it with these lines:");
    console.printTrace(failure);
    return Exit.BUG;
  }

  private static int reportUsage(ParameterException wrong, PrintStream err) {
    Console console = new Console(err, false);
    UsageErrors.lines(wrong).forEach(console::fail);
    return Exit.USAGE;
  }

  private static int reportFailure(Exception failure, PrintStream err) {
    Console console = new Console(err, false);
    return switch (failure) {
      case UncheckedIOException io -> {
        console.fail(IoErrors.words(io));
        yield Exit.NOT_FOUND;
      }
      case InvalidPathException path -> {
        console.fail("\"" + path.getInput() + "\" can't be a file name");
        yield Exit.NOT_FOUND;
      }
      default -> reportBug(failure, err);
    };
  }
}
