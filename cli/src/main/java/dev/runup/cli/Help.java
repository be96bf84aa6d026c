package dev.runup.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.UsageMessageSpec;

/// How the help on each command is laid out: what it is for and examples first, exit codes last.
final class Help {

  private static final List<String> ORDER =
      List.of(
          UsageMessageSpec.SECTION_KEY_DESCRIPTION,
          UsageMessageSpec.SECTION_KEY_FOOTER,
          UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING,
          UsageMessageSpec.SECTION_KEY_SYNOPSIS,
          UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING,
          UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
          UsageMessageSpec.SECTION_KEY_PARAMETER_LIST,
          UsageMessageSpec.SECTION_KEY_OPTION_LIST,
          UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST);

  private Help() {}

  /// Lays out the help on all commands of a line, and on those below them.
  static void arrange(CommandLine line) {
    line.setHelpSectionKeys(ORDER);
    for (CommandLine command : line.getSubcommands().values()) {
      command.getCommandSpec().versionProvider(() -> new String[] {Main.version()});
      command.getCommandSpec().usageMessage().synopsisHeading("%nUsage: ");
      command.getCommandSpec().usageMessage().commandListHeading("%nCommands:%n");
      Map<String, IHelpSectionRenderer> sections = command.getHelpSectionMap();
      // There is no section for examples; they stand in the footer.
      sections.put(UsageMessageSpec.SECTION_KEY_FOOTER, help -> "\nExamples:\n" + help.footer());
      sections.put(UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST, _ -> "\n" + exitCodes());
      command.setHelpSectionMap(sections);
      arrange(command);
    }
  }

  /// Gives back the last part but one of the general help: there is one wording of it.
  private static String exitCodes() {
    return Texts.of("help.txt")
        .lines()
        .dropWhile(line -> !line.equals("Exit codes:"))
        .takeWhile(line -> !line.isBlank())
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
