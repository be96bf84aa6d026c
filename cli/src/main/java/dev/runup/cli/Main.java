package dev.runup.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.time.Clock;
import java.time.ZoneId;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line: arguments in, one command run, an exit code out.
@Command(
    name = "runup",
    description = "Builds briefings from facts: Markdown, HTML and PDF.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    usageHelpAutoWidth = true,
    footer = {
      "",
      "Examples:",
      "  runup build examples/florida-2025 -o out",
      "  runup build examples/florida-2025 --format md -o -",
      "  runup build examples/florida-2025 --as-of today",
      "  runup check examples/florida-2025",
      "  runup diff examples/florida-2025 --since 2025-12-27",
      "  runup explain examples/florida-2025 costa-eu-member",
      "",
      "Exit codes:",
      "  0  done",
      "  1  problems in the input",
      "  2  wrong usage",
      "  3  something could not be read, written or found",
      "  4  refused: it would show what may not be shown, or nothing may be shown",
      "  5  --check: what is on the disk is not what a build would make",
      "  70 a bug"
    })
public final class Main {

  private Main() {}

  /// Runs the program and ends it with its exit code.
  public static void main(String[] arguments) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int code = run(arguments, System.in, out, err, Clock.system(ZoneId.systemDefault()));
    if (out.checkError() && code == Exit.DONE) {
      new Console(err, false).fail("could not write to stdout");
      code = Exit.NOT_FOUND;
    }
    err.flush();
    System.exit(code);
  }

  private static PrintStream utf8(FileDescriptor to) {
    return new PrintStream(new FileOutputStream(to), false, StandardCharsets.UTF_8);
  }

  /// Runs one command and gives back its exit code.
  ///
  /// @param in read by no command yet
  /// @param out gets data, as UTF-8
  /// @param err gets messages, as UTF-8
  /// @param clock says what `today` and `now` are; its zone is a new dossier's
  public static int run(
      String[] arguments, InputStream in, PrintStream out, PrintStream err, Clock clock) {
    CommandLine line = new CommandLine(new Main());
    line.addSubcommand(new InitCommand(err, clock));
    line.addSubcommand(new BuildCommand(out, err, clock));
    line.addSubcommand(new ServeCommand(out, err));
    line.addSubcommand(new CheckCommand(out, err, clock));
    line.addSubcommand(new DiffCommand(out, err, clock));
    line.addSubcommand(new ExplainCommand(out, err, clock));
    line.addSubcommand(new SchemaCommand(out));
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler((wrong, _) -> misused(wrong, err));
    line.setExecutionExceptionHandler((failure, _, _) -> failed(failure, err));
    if (arguments.length == 0) {
      line.usage(err);
      return Exit.USAGE;
    }
    try {
      return line.execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError exhausted) {
      return bug(exhausted, err);
    }
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
    console.fail(words(wrong));
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      unmatched.getSuggestions().stream()
          .findFirst()
          .ifPresent(near -> console.fail("did you mean \"" + near + "\"?"));
    }
    console.fail("try: " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return Exit.USAGE;
  }

  private static String words(ParameterException wrong) {
    return switch (wrong) {
      case UnmatchedArgumentException unmatched when !unmatched.isUnknownOption() ->
          "nothing is known of \"" + unmatched.getUnmatched().getFirst() + "\"";
      case MissingParameterException missing when missing.getMissing().getFirst().isPositional() ->
          wrong.getCommandLine().getCommand() instanceof ExplainCommand
              ? "no fact is named"
              : "no dossier is named";
      default -> String.valueOf(wrong.getMessage());
    };
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
