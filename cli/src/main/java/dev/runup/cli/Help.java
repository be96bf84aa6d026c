package dev.runup.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;
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

  /// Lays out the help on a command, whose examples are its footer, a line each.
  static void arrange(CommandSpec command) {
    UsageMessageSpec usage =
        command
            .usageMessage()
            .autoWidth(true)
            .synopsisHeading("%nUsage: ")
            .commandListHeading("%nCommands:%n")
            .sectionKeys(ORDER);
    Map<String, IHelpSectionRenderer> sections = usage.sectionMap();
    // There is no section for examples; they stand in the footer.
    sections.put(UsageMessageSpec.SECTION_KEY_FOOTER, help -> "\nExamples:\n" + help.footer());
    sections.put(UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST, _ -> "\n" + exitCodes());
  }

  /// Gives back the last part but one of the general help: there is one wording of it.
  private static String exitCodes() {
    return JarTexts.of("help.txt")
        .lines()
        .dropWhile(line -> !line.equals("Exit codes:"))
        .takeWhile(line -> !line.isBlank())
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
