package dev.runup.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/// All commands: which there are, how their arguments are read, and what is said where that fails.
@Command(name = "runup", mixinStandardHelpOptions = true)
final class Commands {

  private Commands() {}

  /// Runs the command that is named by the first argument, and gives back its exit code.
  static int run(String[] arguments, PrintStream out, PrintStream err, Clock clock) {
    CommandLine line = line(out, err, clock);
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler((wrong, _) -> misused(wrong, err));
    line.setExecutionExceptionHandler((failure, _, _) -> failed(failure, err));
    try {
      return line.execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError exhausted) {
      return bug(exhausted, err);
    }
  }

  private static CommandLine line(PrintStream out, PrintStream err, Clock clock) {
    CommandLine line = new CommandLine(new Commands());
    line.addSubcommand(new InitCommand(err, clock));
    line.addSubcommand(new ServeCommand(out, err));
    line.addSubcommand(new BuildCommand(out, err, clock));
    line.addSubcommand(new CheckCommand(out, err, clock));
    line.addSubcommand(new DiffCommand(out, err, clock));
    line.addSubcommand(new ExplainCommand(out, err, clock));
    line.addSubcommand(TemplatesCommand.line(out, err));
    line.addSubcommand(new SchemaCommand(out));
    line.addSubcommand(new CompletionCommand(out));
    Help.arrange(line);
    return line;
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
    Misuse.lines(wrong).forEach(console::fail);
    return Exit.USAGE;
  }

  private static int failed(Exception failure, PrintStream err) {
    Console console = new Console(err, false);
    return switch (failure) {
      case UncheckedIOException io -> {
        console.fail(Failures.words(io));
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
