package dev.runup.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Builds picocli's description of each command in code, without annotations.
///
/// Picocli reads annotations at each start, which takes longer than reading a dossier.
final class CommandSpecs {

  /// Creates the lists for repeated arguments, and no other object.
  ///
  /// Picocli's own factory uses reflection and first searches every jar for Groovy.
  static final IFactory FACTORY =
      new IFactory() {
        @Override
        public <K> K create(Class<K> type) {
          return type.cast(new ArrayList<>());
        }
      };

  private CommandSpecs() {}

  /// Returns a command with its help and its arguments.
  ///
  /// @param description paragraphs. Shell completion shows the first sentence of the first one
  /// @param examples the lines under "Examples:", each indented by two spaces
  static CommandLine on(
      Callable<Integer> command,
      String name,
      List<String> description,
      List<String> examples,
      List<Argument<?>> arguments) {
    CommandSpec spec = withCommonOptions(command, name);
    arguments.forEach(argument -> argument.addTo(spec));
    spec.usageMessage()
        .description(description.toArray(String[]::new))
        .footer(examples.toArray(String[]::new));
    Help.arrange(spec);
    return new CommandLine(spec, FACTORY);
  }

  /// Returns a command with `--help` and `--version` only. Picocli's mixin for these two options
  /// needs annotations.
  ///
  /// @param command runs the command, or null for the program itself
  static CommandSpec withCommonOptions(@Nullable Object command, String name) {
    return CommandSpec.wrapWithoutInspection(command, FACTORY)
        .name(name)
        .versionProvider(() -> new String[] {Main.version()})
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Print this help and exit.")
                .build())
        .addOption(
            OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print the version and exit.")
                .build());
  }
}
