package dev.runup.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/// Arranges the help of each command: description and examples first, exit codes last.
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

  /// Arranges the help of a command. Its examples must be in the footer, one per line.
  static void arrange(CommandSpec command) {
    UsageMessageSpec usage =
        command
            .usageMessage()
            .autoWidth(true)
            .synopsisHeading("%nUsage: ")
            .commandListHeading("%nCommands:%n")
            .sectionKeys(ORDER);
    Map<String, IHelpSectionRenderer> sections = usage.sectionMap();
    // Picocli has no section for examples, so the footer holds them.
    sections.put(UsageMessageSpec.SECTION_KEY_FOOTER, help -> "\nExamples:\n" + help.footer());
    sections.put(UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST, _ -> "\n" + exitCodes());
  }

  /// Returns the paragraph "Exit codes:" of the general help, so that it is written only once.
  private static String exitCodes() {
    return JarTexts.of("help.txt")
        .lines()
        .dropWhile(line -> !line.equals("Exit codes:"))
        .takeWhile(line -> !line.isBlank())
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
