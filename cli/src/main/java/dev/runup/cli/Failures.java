package dev.runup.cli;

import dev.runup.publish.DiskFailure;
import dev.runup.text.Spelling;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Reports why a command ended early: wrong usage, a failure of reading or writing, or a bug.
final class Failures {

  /// The variable of the environment with which the stack trace of a bug is printed.
  private static final String TRACE = "RUNUP_TRACE";

  private Failures() {}

  /// Prints the reason, also with `--quiet`, and returns the exit code.
  static int report(Throwable failure, Console console) {
    return switch (failure) {
      case ParameterException wrong -> {
        usageLines(wrong).forEach(console::fail);
        yield Exit.USAGE;
      }
      case UncheckedIOException io -> {
        console.fail(DiskFailure.words(io));
        yield Exit.NOT_FOUND;
      }
      case InvalidPathException path -> {
        console.fail("\"" + path.getInput() + "\" can't be a file name");
        yield Exit.NOT_FOUND;
      }
      case OutOfMemoryError _ -> {
        console.fail(
            "the memory that Runup may use isn't enough for this dossier; on Java it can have more,"
                + " for example with RUNUP_JAVA_OPTS=-Xmx4g");
        yield Exit.NOT_FOUND;
      }
      default -> {
        console.fail(bug(failure));
        if (System.getenv(TRACE) != null) {
          console.printTrace(failure);
        }
        yield Exit.BUG;
      }
    };
  }

  /// Returns what was thrown, its cause, and the place in the program.
  private static String bug(Throwable failure) {
    String where =
        Stream.of(failure.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("dev.runup."))
            .findFirst()
            .map(frame -> " at " + frame)
            .orElse("");
    Throwable cause = failure.getCause();
    String said = failure + (cause == null ? "" : ", because of " + cause) + where;
    return "a bug in Runup: "
        + said.replaceAll("\\s+", " ")
        + "; please report this line, and what more there is with "
        + TRACE
        + "=1";
  }

  /// Returns the lines to print: the mistake, a suggestion if there is one, and the help to read.
  ///
  /// Example: `runup bild` gives `there is no command "bild"`, `did you mean "build"?` and `try:
  /// runup --help`.
  private static List<String> usageLines(ParameterException thrown) {
    ParameterException wrong =
        thrown instanceof MissingParameterException ? unknownBeforeMissing(thrown) : thrown;
    List<String> lines = new ArrayList<>(List.of(message(wrong)));
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      String near = suggestion(unmatched);
      if (near != null) {
        lines.add(Spelling.question(near).strip());
      } else if (isCommand(unmatched)) {
        lines.add("docs/README.md lists what else there is to read");
      }
    }
    lines.add("try: " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return lines;
  }

  /// Returns the exception about an unknown argument if there is one, else the given exception.
  /// Often a mistyped argument is the cause of a missing one.
  private static ParameterException unknownBeforeMissing(ParameterException missing) {
    CommandLine command = missing.getCommandLine();
    return Stream.of(command.getParent(), command)
        .filter(line -> !line.getUnmatchedArguments().isEmpty())
        .findFirst()
        .<ParameterException>map(
            line -> new UnmatchedArgumentException(line, line.getUnmatchedArguments()))
        .orElse(missing);
  }

  /// Returns what an unknown argument may stand for, or null: a subcommand that was typed in the
  /// place of a folder, or else a command or an option.
  private static @Nullable String suggestion(UnmatchedArgumentException wrong) {
    CommandLine line = wrong.getCommandLine();
    List<String> known = new ArrayList<>(line.getSubcommands().keySet());
    String subcommand =
        line.getCommandSpec().positionalParameters().stream()
            .flatMap(one -> one.stringValues().stream())
            .map(value -> Argument.nearest(value, known))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    line.getCommandSpec().optionsMap().keySet().stream()
        .filter(option -> option.startsWith("--"))
        .forEach(known::add);
    return subcommand == null ? Argument.nearest(unknownWord(wrong), known) : subcommand;
  }

  /// Returns the first unknown argument. An option loses its value: `--fromat=md` → `--fromat`.
  private static String unknownWord(UnmatchedArgumentException wrong) {
    return wrong.getUnmatched().getFirst().replaceFirst("=.*", "");
  }

  private static String message(ParameterException wrong) {
    return switch (wrong) {
      case UnmatchedArgumentException unmatched -> unmatchedMessage(unmatched);
      case MissingParameterException missing -> missingMessage(missing);
      case OverwrittenOptionException twice
          when twice.getOverwritten() instanceof OptionSpec option ->
          option.longestName() + " is given twice";
      default ->
          wrong.getArgSpec() instanceof OptionSpec option
              ? valueMessage(option, wrong.getValue())
              : String.valueOf(wrong.getMessage());
    };
  }

  private static String unmatchedMessage(UnmatchedArgumentException wrong) {
    String first = "\"" + wrong.getUnmatched().getFirst() + "\"";
    if (wrong.isUnknownOption()) {
      return "there is no option " + first + commandsWithIt(wrong);
    }
    return isCommand(wrong) ? "there is no command " + first : first + " is one argument too many";
  }

  /// Returns whether the unknown argument is in the place of a command.
  private static boolean isCommand(UnmatchedArgumentException wrong) {
    return !wrong.isUnknownOption() && wrong.getCommandLine().getParent() == null;
  }

  /// Returns the end of the message, which names the commands that have the option. It is empty if
  /// none has it.
  private static String commandsWithIt(UnmatchedArgumentException wrong) {
    String option = unknownWord(wrong);
    List<String> having =
        Stream.ofNullable(wrong.getCommandLine().getParent())
            .flatMap(all -> all.getSubcommands().values().stream())
            .map(CommandLine::getCommandSpec)
            .filter(command -> command.findOption(option) != null)
            .map(CommandSpec::qualifiedName)
            .toList();
    return having.isEmpty()
        ? ""
        : " here, but "
            + String.join(", ", having).replaceFirst(", ([^,]+)$", " and $1")
            + (having.size() == 1 ? " has it" : " have it");
  }

  private static String missingMessage(MissingParameterException wrong) {
    ArgSpec first = wrong.getMissing().getFirst();
    if (first instanceof OptionSpec option) {
      return option.longestName() + " needs a value: " + option.paramLabel();
    }
    return switch (wrong.getCommandLine().getCommandName()) {
      case "review" -> "the Word file is missing: write its name";
      case "explain" -> "the fact is missing: write its id or the code of a problem";
      case "eject" -> "the template is missing: write a product or one of its files";
      case "completion" -> "the shell is missing: write bash or zsh";
      default -> BuildOptions.NO_DOSSIER;
    };
  }

  private static String valueMessage(OptionSpec option, String value) {
    if (option.arity().max() == 0) {
      return option.longestName() + " takes no value";
    }
    String hint = option.type() == Integer.class ? "; write a number" : "";
    return option.longestName() + " can't be \"" + value + "\"" + hint;
  }
}
