package dev.runup.cli;

import dev.runup.pipeline.Resources;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// The list of all commands. It runs the one that the arguments name.
///
/// Commands are declared in code. Picocli reads annotations at each start, which takes longer than
/// reading a dossier.
final class Commands {

  /// Creates the lists for repeated arguments, and no other object.
  ///
  /// Picocli's own factory uses reflection and first searches every jar for Groovy.
  private static final IFactory FACTORY =
      new IFactory() {
        @Override
        public <K> K create(Class<K> type) {
          return type.cast(new ArrayList<>());
        }
      };

  /// The sections of a command's help: description and examples first, exit codes last. Picocli has
  /// no section for examples, so the footer holds them.
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
          UsageMessageSpec.SECTION_KEY_OPTION_LIST,
          UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST);

  /// The work of a command, after picocli has set the values of its arguments.
  @FunctionalInterface
  interface Action {
    /// Runs the command and returns its exit code.
    int run(Console console, Clock clock);
  }

  private Commands() {}

  /// Runs the command named by the first argument, or prints its help. Returns the exit code.
  ///
  /// @param program returns the name of the program that runs, see [ProgramId]
  static int run(
      String[] arguments, Console console, Clock clock, Supplier<@Nullable String> program) {
    CommandLine all = new CommandLine(spec("runup", null), FACTORY);
    Stream.of(
            new InitCommand().declare(),
            new ServeCommand().declare(),
            new BuildCommand(program).declare(),
            new CheckCommand().declare(),
            new DiffCommand().declare(),
            new ReviewCommand().declare(),
            new SiteCommand().declare(),
            new ReleaseCommand().declare(),
            new VerifyCommand().declare(),
            new TakeBackCommand().declare(),
            new ExplainCommand().declare(),
            new IdsCommand().declare(),
            TemplatesCommand.declare(),
            new SchemaCommand().declare(),
            new PruneCommand().declare(),
            new DoctorCommand().declare(),
            new CompletionCommand().declare())
        .forEach(all::addSubcommand);
    all.registerConverter(Path.class, Path::of);
    all.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    try {
      return execute(all.parseArgs(withHelpOption(arguments)), console, clock);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
      return Failures.report(failure, console);
    }
  }

  /// Replaces a leading `help` by the option `--help`. Example: `help build` becomes `build
  /// --help`.
  private static String[] withHelpOption(String[] arguments) {
    return arguments[0].equals("help")
        ? Stream.concat(Stream.of(arguments).skip(1), Stream.of("--help")).toArray(String[]::new)
        : arguments;
  }

  /// Runs the parsed command, or prints its help.
  ///
  /// With `--help`, picocli ignores unknown arguments of a command. Unknown arguments before any
  /// command are wrong usage. Example: `runup help nothing`.
  private static int execute(ParseResult parsed, Console console, Clock clock) {
    CommandLine program = parsed.commandSpec().commandLine();
    if (!parsed.unmatched().isEmpty()) {
      throw new UnmatchedArgumentException(program, parsed.unmatched());
    }
    Integer helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      return helped;
    }
    CommandSpec last = parsed.asCommandLineList().getLast().getCommandSpec();
    if (last.userObject() instanceof Action action) {
      return action.run(console, clock);
    }
    throw new ParameterException(program, "Missing required subcommand");
  }

  /// Returns a command with its help and its arguments.
  ///
  /// @param description paragraphs. Shell completion shows the first sentence of the first one
  /// @param examples the lines under "Examples:", each indented by two spaces
  static CommandLine declare(
      String name,
      Action action,
      List<String> description,
      List<String> examples,
      List<Argument<?>> arguments) {
    CommandSpec spec = spec(name, action);
    arguments.forEach(argument -> spec.add(argument.spec()));
    UsageMessageSpec usage =
        spec.usageMessage()
            .description(description.toArray(String[]::new))
            .footerHeading("%nExamples:%n")
            .footer(examples.toArray(String[]::new))
            .autoWidth(true)
            .synopsisHeading("%nUsage: ")
            .commandListHeading("%nCommands:%n")
            .sectionKeys(HELP_SECTIONS);
    usage.sectionMap().put(UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST, _ -> "\n" + exitCodes());
    return new CommandLine(spec, FACTORY);
  }

  /// Returns the paragraph "Exit codes:" of the general help, so that it is written only once.
  private static String exitCodes() {
    return Resources.required("help.txt")
        .lines()
        .dropWhile(line -> !line.equals("Exit codes:"))
        .takeWhile(line -> !line.isBlank())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /// Returns a command with `--help` and `--version` only. Picocli's mixin for these two options
  /// needs annotations.
  ///
  /// @param action null for the program itself
  private static CommandSpec spec(String name, @Nullable Action action) {
    return CommandSpec.wrapWithoutInspection(action, FACTORY)
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
