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

/// All commands: which there are, how their arguments are read, and what is said where that fails.
final class Commands {

  private Commands() {}

  /// Runs the command that is named by the first argument, and gives back its exit code.
  static int run(String[] arguments, PrintStream out, PrintStream err, Clock clock) {
    CommandLine line = line(out, err, clock);
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler((wrong, _) -> misused(wrong, err));
    line.setExecutionExceptionHandler((failure, _, _) -> failed(failure, err));
    line.setExecutionStrategy(Commands::executed);
    try {
      return line.execute(asked(arguments));
    } catch (StackOverflowError | OutOfMemoryError exhausted) {
      return bug(exhausted, err);
    }
  }

  /// Gives back `build --help` for `help build`.
  private static String[] asked(String[] arguments) {
    return arguments[0].equals("help")
        ? Stream.concat(Stream.of(arguments).skip(1), Stream.of("--help")).toArray(String[]::new)
        : arguments;
  }

  /// Runs what was parsed. Who asks for help is not told what was wrong, unless no command is
  /// named.
  private static int executed(ParseResult parsed) {
    if (!parsed.unmatched().isEmpty()) {
      throw new UnmatchedArgumentException(parsed.commandSpec().commandLine(), parsed.unmatched());
    }
    return new RunLast().execute(parsed);
  }

  private static CommandLine line(PrintStream out, PrintStream err, Clock clock) {
    CommandSpec program =
        CommandSpecs.bare(null, "runup")
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

  /// Says why a command ended early, and gives back its exit code.
  static int ended(Throwable failure, PrintStream err) {
    return switch (failure) {
      case ParameterException wrong -> misused(wrong, err);
      case Exception exception -> failed(exception, err);
      default -> bug(failure, err);
    };
  }

  private static int bug(Throwable failure, PrintStream err) {
    Console console = new Console(err, false);
    console.fail("a bug in Runup; please report it with these lines:");
    console.trace(failure);
    return Exit.BUG;
  }

  private static int misused(ParameterException wrong, PrintStream err) {
    Console console = new Console(err, false);
    UsageErrors.lines(wrong).forEach(console::fail);
    return Exit.USAGE;
  }

  private static int failed(Exception failure, PrintStream err) {
    Console console = new Console(err, false);
    return switch (failure) {
      case UncheckedIOException io -> {
        console.fail(IoErrors.words(io));
        yield Exit.NOT_FOUND;
      }
      case InvalidPathException path -> {
        console.fail("this can't be a file's name: " + path.getInput());
        yield Exit.NOT_FOUND;
      }
      default -> bug(failure, err);
    };
  }
}
