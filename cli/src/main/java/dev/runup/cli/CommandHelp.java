package dev.runup.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/// The help of a command: what it does, examples, and its arguments.
final class CommandHelp {

  /// The sections of a command's help: description and examples first. Picocli has no section for
  /// examples, so the footer holds them.
  private static final List<String> HELP_SECTIONS =
      List.of(
          UsageMessageSpec.SECTION_KEY_DESCRIPTION,
          UsageMessageSpec.SECTION_KEY_FOOTER_HEADING,
          UsageMessageSpec.SECTION_KEY_FOOTER,
          UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING,
          UsageMessageSpec.SECTION_KEY_SYNOPSIS,
          UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING,
          UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
          UsageMessageSpec.SECTION_KEY_PARAMETER_LIST,
          UsageMessageSpec.SECTION_KEY_OPTION_LIST);

  private static final List<String> GENERAL = List.of("-h", "-V", Colours.OPTION);

  private CommandHelp() {}

  /// Gives a command its help.
  ///
  /// @param description paragraphs
  /// @param examples the lines under "Examples:"
  static void describe(CommandSpec spec, List<String> description, List<String> examples) {
    UsageMessageSpec usage =
        spec.usageMessage()
            .description(description.toArray(String[]::new))
            .footerHeading("%nExamples:%n")
            .footer(examples.toArray(String[]::new))
            .synopsisHeading("%nUsage: ")
            .commandListHeading("%nCommands:%n")
            .sectionKeys(HELP_SECTIONS);
    usage
        .sectionMap()
        .put(
            UsageMessageSpec.SECTION_KEY_FOOTER,
            help -> String.join("\n", HelpText.examples(examples, width(help))) + "\n");
  }

  private static int width(Help help) {
    return help.commandSpec().usageMessage().width();
  }

  /// Lists the options of a command under headings, those of all commands last.
  ///
  /// @param groups the options under each heading
  static void group(CommandSpec spec, Map<String, List<Argument<?>>> groups) {
    Map<String, List<OptionSpec>> all = new LinkedHashMap<>();
    groups.forEach((heading, arguments) ->
        all.put(heading, arguments.stream().map(Argument::option).toList()));
    all.put("Of every command", GENERAL.stream().map(spec::findOption).toList());
    spec.usageMessage().abbreviateSynopsis(true);
    spec.usageMessage()
        .sectionMap()
        .put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, help -> grouped(help, all));
  }

  private static String grouped(Help help, Map<String, List<OptionSpec>> groups) {
    StringBuilder text = new StringBuilder();
    List<OptionSpec> all = new ArrayList<>();
    groups.values().forEach(all::addAll);
    groups.forEach((heading, options) -> {
      Help.Layout layout = help.createDefaultLayout(all, List.of(), help.colorScheme());
      layout.addOptions(options, help.parameterLabelRenderer());
      text.append("\n").append(heading).append(":\n").append(layout);
    });
    return text.toString();
  }

  /// Makes the help of all commands as wide as the terminal, and colours it.
  static void fit(CommandLine program, Screen screen) {
    program.setUsageHelpWidth(screen.helpWidth());
    program.setColorScheme(
        Help.defaultColorScheme(screen.hasColours() ? Help.Ansi.ON : Help.Ansi.OFF));
  }
}
