package dev.runup.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says in words why arguments could not be read.
final class UsageErrors {

  private UsageErrors() {}

  /// Gives back what is wrong, what may have been meant, and where to read on.
  static List<String> lines(ParameterException thrown) {
    ParameterException wrong = thrown instanceof MissingParameterException ? first(thrown) : thrown;
    List<String> lines = new ArrayList<>(List.of(words(wrong)));
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      suggestions(unmatched)
          .findFirst()
          .ifPresent(near -> lines.add("did you mean \"" + near + "\"?"));
    }
    lines.add("try: " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return lines;
  }

  /// What can't be meant is told before what is missing.
  private static ParameterException first(ParameterException missing) {
    CommandLine command = missing.getCommandLine();
    return Stream.of(command.getParent(), command)
        .filter(line -> !line.getUnmatchedArguments().isEmpty())
        .findFirst()
        .<ParameterException>map(
            line -> new UnmatchedArgumentException(line, line.getUnmatchedArguments()))
        .orElse(missing);
  }

  /// Gives back the options of the same letters, then those that begin alike, which picocli finds.
  private static Stream<String> suggestions(UnmatchedArgumentException wrong) {
    String letters = letters(option(wrong));
    return Stream.concat(
        wrong.getCommandLine().getCommandSpec().optionsMap().keySet().stream()
            .filter(option -> letters(option).equals(letters)),
        wrong.getSuggestions().stream());
  }

  private static String letters(String word) {
    return word.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
  }

  /// Gives back the first word that could not be read, without a value.
  private static String option(UnmatchedArgumentException wrong) {
    return wrong.getUnmatched().getFirst().replaceFirst("=.*", "");
  }

  private static String words(ParameterException wrong) {
    return switch (wrong) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched);
      case MissingParameterException missing -> missing(missing);
      case OverwrittenOptionException twice ->
          twice.getOverwritten() instanceof OptionSpec option
              ? option.longestName() + " is given twice"
              : String.valueOf(wrong.getMessage());
      default ->
          wrong.getArgSpec() instanceof OptionSpec option
              ? value(option, wrong.getValue())
              : String.valueOf(wrong.getMessage());
    };
  }

  private static String unmatched(UnmatchedArgumentException wrong) {
    String first = "\"" + wrong.getUnmatched().getFirst() + "\"";
    if (wrong.isUnknownOption()) {
      return "there is no option " + first + elsewhere(wrong);
    }
    return wrong.getCommandLine().getParent() == null
        ? "there is no command " + first
        : first + " is one argument too many";
  }

  /// Gives back which other commands have the option; nothing where none has.
  private static String elsewhere(UnmatchedArgumentException wrong) {
    String option = option(wrong);
    CommandLine all = wrong.getCommandLine().getParent();
    List<String> having =
        all == null
            ? List.of()
            : all.getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> command.findOption(option) != null)
                .map(CommandSpec::qualifiedName)
                .toList();
    return having.isEmpty() ? "" : " here; it is one of " + String.join(", ", having);
  }

  private static String missing(MissingParameterException wrong) {
    ArgSpec first = wrong.getMissing().getFirst();
    if (first instanceof OptionSpec option) {
      return option.longestName() + " needs a value: " + option.paramLabel();
    }
    return switch (wrong.getCommandLine().getCommandName()) {
      case "explain" -> "no fact is named";
      case "eject" -> "no template is named: a product, or one of its files";
      case "completion" -> "no shell is named: bash or zsh";
      default -> "no dossier is named";
    };
  }

  private static String value(OptionSpec option, String value) {
    return option.arity().max() == 0
        ? option.longestName() + " takes no value"
        : option.longestName()
            + " can't be \""
            + value
            + "\""
            + (option.type() == Integer.class ? "; it takes a number" : "");
  }
}
