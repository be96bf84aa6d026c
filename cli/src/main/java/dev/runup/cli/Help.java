package dev.runup.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/// How commands say what they do and take, in code: picocli reads annotations anew at each start,
/// which takes longer than reading a dossier. Their help tells what they are for and examples
/// first, exit codes last.
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

  /// Makes the lists of what is typed, and nothing by reflection. Picocli's own factory looks for
  /// Groovy in every jar first.
  static final IFactory FACTORY =
      new IFactory() {
        @Override
        public <K> K create(Class<K> type) {
          return type.cast(new ArrayList<>());
        }
      };

  private Help() {}

  /// Gives back a command that says what it is for, how it is used, and what it takes.
  ///
  /// @param examples a line each
  static CommandLine on(
      Callable<Integer> command,
      String name,
      List<String> description,
      List<String> examples,
      List<Argument<?>> arguments) {
    CommandSpec spec = bare(command, name);
    arguments.forEach(argument -> argument.addTo(spec));
    spec.usageMessage()
        .autoWidth(true)
        .synopsisHeading("%nUsage: ")
        .commandListHeading("%nCommands:%n")
        .description(description.toArray(String[]::new))
        .footer(examples.toArray(String[]::new))
        .sectionKeys(ORDER);
    Map<String, IHelpSectionRenderer> sections = spec.usageMessage().sectionMap();
    // There is no section for examples; they stand in the footer.
    sections.put(UsageMessageSpec.SECTION_KEY_FOOTER, help -> "\nExamples:\n" + help.footer());
    sections.put(UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST, _ -> "\n" + exitCodes());
    return new CommandLine(spec, FACTORY);
  }

  /// Gives back a command that has what all have: options for its help and the version. Picocli's
  /// own come with annotations.
  static CommandSpec bare(@Nullable Object command, String name) {
    return CommandSpec.wrapWithoutInspection(command, FACTORY)
        .name(name)
        .versionProvider(() -> new String[] {Main.version()})
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help message and exit.")
                .build())
        .addOption(
            OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print version information and exit.")
                .build());
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
