package dev.runup.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
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

  /// The words before a command of which the manual page is printed.
  private static final List<String> MANUAL = List.of("help", "man");

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
      String[] arguments,
      Console console,
      Screen screen,
      Clock clock,
      Supplier<@Nullable String> program) {
    List<String> words = List.of(arguments);
    return words.size() > 1 && words.subList(0, 2).equals(MANUAL)
        ? printManual(all(program), words.subList(2, words.size()), console)
        : execute(parsed(arguments, console, program), console, screen, clock);
  }

  /// Returns the parsed arguments. Declares only the command that they name, because all take
  /// longer than some commands run. If the arguments are wrong, all are declared: a hint may name
  /// others.
  private static ParseResult parsed(
      String[] arguments, Console console, Supplier<@Nullable String> program) {
    Supplier<CommandLine> named = declarations(program).get(arguments[0]);
    if (named != null) {
      try {
        ParseResult parsed = withCommands(List.of(named), console).parseArgs(arguments);
        if (parsed.unmatched().isEmpty()) {
          return parsed;
        }
      } catch (ParameterException _) {
        // Parsing with all commands throws it again.
      }
    }
    return withCommands(declarations(program).values(), console)
        .parseArgs(withHelpOption(arguments));
  }

  /// Returns the program with all commands.
  static CommandLine all(Supplier<@Nullable String> program) {
    return withCommands(declarations(program).values());
  }

  private static CommandLine withCommands(
      Collection<Supplier<CommandLine>> commands, Console console) {
    CommandLine runup = withCommands(commands);
    runup.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    return runup;
  }

  private static CommandLine withCommands(Collection<Supplier<CommandLine>> commands) {
    CommandLine runup = new CommandLine(spec("runup", null), FACTORY);
    commands.forEach(command -> runup.addSubcommand(command.get()));
    return runup.registerConverter(Path.class, Path::of);
  }

  /// Returns what declares each command, by its name, in the order of the help.
  private static Map<String, Supplier<CommandLine>> declarations(
      Supplier<@Nullable String> program) {
    Map<String, Supplier<CommandLine>> all = new LinkedHashMap<>();
    all.put("init", () -> new InitCommand().declare());
    all.put("serve", () -> new ServeCommand().declare());
    all.put("build", () -> new BuildCommand(program).declare());
    all.put("check", () -> new CheckCommand().declare());
    all.put("lsp", () -> new LspCommand().declare());
    all.put("diff", () -> new DiffCommand().declare());
    all.put("review", () -> new ReviewCommand().declare());
    all.put("site", () -> new SiteCommand().declare());
    all.put("release", () -> new ReleaseCommand().declare());
    all.put("verify", () -> new VerifyCommand().declare());
    all.put("take-back", () -> new TakeBackCommand().declare());
    all.put("explain", () -> new ExplainCommand().declare());
    all.put("ids", () -> new IdsCommand().declare());
    all.put("draft", () -> new DraftCommand().declare());
    all.put("templates", TemplatesCommand::declare);
    all.put("schema", () -> new SchemaCommand().declare());
    all.put("prune", () -> new PruneCommand().declare());
    all.put("doctor", () -> new DoctorCommand().declare());
    all.put("completion", () -> new CompletionCommand(() -> all(program)).declare());
    return all;
  }

  private static int printManual(CommandLine all, List<String> command, Console console) {
    ParseResult parsed =
        all.parseArgs(Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new));
    if (!parsed.unmatched().isEmpty()) {
      throw new UnmatchedArgumentException(all, parsed.unmatched());
    }
    console.out().print(ManPage.of(parsed.asCommandLineList().getLast()));
    return Exit.DONE;
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
  private static int execute(ParseResult parsed, Console console, Screen screen, Clock clock) {
    CommandLine program = parsed.commandSpec().commandLine();
    if (!parsed.unmatched().isEmpty()) {
      throw new UnmatchedArgumentException(program, parsed.unmatched());
    }
    if (parsed.isUsageHelpRequested()) {
      console.out().print(HelpText.of(HelpText.GENERAL, screen));
      return Exit.DONE;
    }
    parsed.asCommandLineList().forEach(Commands::checkColour);
    if (parsed.asCommandLineList().getLast().isUsageHelpRequested()) {
      CommandHelp.fit(program, screen);
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

  /// Ends the command if `--color` has an unknown word. [Colours] has read it before.
  private static void checkColour(CommandLine command) {
    OptionSpec option = command.getCommandSpec().findOption(Colours.OPTION);
    new Argument<String>(option).refuseUnknownWord(option.getValue(), Colours.WORDS);
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
    spec.defaultValueProvider(Argument::defaultOf);
    CommandHelp.describe(spec, description, examples);
    return new CommandLine(spec, FACTORY);
  }

  /// Returns a command with `--help`, `--version` and `--color` only. Picocli's mixin for the first
  /// two needs annotations.
  ///
  /// @param action null for the program itself
  private static CommandSpec spec(String name, @Nullable Action action) {
    return CommandSpec.wrapWithoutInspection(action, FACTORY)
        .name(name)
        .versionProvider(() -> new String[] {Main.version()})
        .addOption(
            Argument.option(
                    List.of(Colours.OPTION),
                    Colours.WORDS.getFirst(),
                    "WHEN",
                    "Colours of messages: always, never, or auto, which is on a terminal, unless"
                        + " NO_COLOR is set or TERM is dumb. Default: auto")
                .option())
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
