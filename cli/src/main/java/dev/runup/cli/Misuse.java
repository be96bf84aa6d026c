package dev.runup.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says in words why arguments could not be read.
final class Misuse {

  private Misuse() {}

  /// Gives back what is wrong, what may have been meant, and where to read on.
  static List<String> lines(ParameterException wrong) {
    List<String> lines = new ArrayList<>(List.of(words(wrong)));
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      unmatched.getSuggestions().stream()
          .findFirst()
          .ifPresent(near -> lines.add("did you mean \"" + near + "\"?"));
    }
    lines.add("try: " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return lines;
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
    String option = wrong.getUnmatched().getFirst().replaceFirst("=.*", "");
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
