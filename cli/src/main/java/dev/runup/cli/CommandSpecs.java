package dev.runup.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// How commands say what they do and take, in code: picocli reads annotations anew at each start,
/// which takes longer than reading a dossier.
final class CommandSpecs {

  /// Makes the lists of what is typed, and nothing by reflection. Picocli's own factory looks for
  /// Groovy in every jar first.
  static final IFactory FACTORY =
      new IFactory() {
        @Override
        public <K> K create(Class<K> type) {
          return type.cast(new ArrayList<>());
        }
      };

  private CommandSpecs() {}

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
        .description(description.toArray(String[]::new))
        .footer(examples.toArray(String[]::new));
    Help.arrange(spec);
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
}
