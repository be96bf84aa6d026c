package dev.runup.cli;

import dev.runup.dossier.Products;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The scripts by which shells complete the commands, made from what the commands say of
/// themselves. What a value can be, its label says: `md|html|pdf`, a day, a product, or a folder.
record Completion(CommandSpec program) {

  private static final Set<String> FOLDERS = Set.of("FOLDER", "DOSSIER", "[DOSSIER] FACT");

  private List<CommandSpec> commands() {
    return below(program);
  }

  private static List<CommandSpec> below(CommandSpec command) {
    return command.subcommands().values().stream().map(CommandLine::getCommandSpec).toList();
  }

  /// Gives back all commands, each with those below it behind it.
  private List<CommandSpec> allCommands() {
    List<CommandSpec> all = new ArrayList<>();
    for (CommandSpec command : commands()) {
      all.add(command);
      all.addAll(below(command));
    }
    return all;
  }

  /// Gives back the words that name a command, as a shell's pattern.
  private String path(CommandSpec command) {
    boolean first = command.parent() == program;
    return first ? command.name() : "'" + command.parent().name() + " " + command.name() + "'";
  }

  /// Gives back the names of all commands of two words, as a shell's pattern that something fits.
  private String pairs() {
    return allCommands().stream()
        .filter(command -> command.parent() != program)
        .map(this::path)
        .collect(Collectors.joining(" | "));
  }

  private static String summary(CommandSpec command) {
    String[] description = command.usageMessage().description();
    return firstSentence(description.length == 0 ? "" : description[0]);
  }

  private static String firstSentence(String text) {
    return text.replaceAll("(?s)\\. .*|\\.$", "");
  }

  private static List<String> words(ArgSpec arg) {
    String label = arg.paramLabel();
    return switch (label) {
      case "DAY" -> List.of("today", "now");
      case "LEVEL" -> List.of("1", "2", "3", "4", "5", "6");
      case "TEMPLATE" -> Products.shipped();
      default -> label.contains("|") ? List.of(label.split("\\|")) : List.of();
    };
  }

  private static boolean takesValue(OptionSpec option) {
    return option.arity().max() > 0;
  }

  // --- bash ---

  /// Gives back a script for bash 3.2 and newer.
  String bash() {
    List<String> values = new ArrayList<>();
    List<String> options = new ArrayList<>();
    List<String> arguments = new ArrayList<>();
    for (CommandSpec command : allCommands()) {
      List<String> names = new ArrayList<>();
      for (OptionSpec option : command.options()) {
        names.addAll(List.of(option.names()));
        if (takesValue(option)) {
          for (String name : option.names()) {
            values.add("    '" + command.name() + " " + name + "') " + bash(option) + " ;;");
          }
        }
      }
      options.add("    " + path(command) + ") _runup_words '" + String.join(" ", names) + "' ;;");
      String offered =
          command.positionalParameters().stream()
              .map(Completion::bash)
              .collect(Collectors.joining("; "));
      arguments.add("    " + path(command) + ") " + bashBelow(command) + offered + " ;;");
    }
    String names = commands().stream().map(CommandSpec::name).collect(Collectors.joining(" "));
    return BASH.replace("{commands}", names)
        .replace("{values}", String.join("\n", values))
        .replace("{options}", String.join("\n", options))
        .replace("{arguments}", String.join("\n", arguments))
        .replace("{pairs}", pairs());
  }

  /// Commands below one stand beside its arguments.
  private static String bashBelow(CommandSpec command) {
    return command.subcommands().isEmpty()
        ? ""
        : "_runup_words '" + String.join(" ", command.subcommands().keySet()) + "'; ";
  }

  private static String bash(ArgSpec arg) {
    if (!words(arg).isEmpty()) {
      return "_runup_words '" + String.join(" ", words(arg)) + "'";
    }
    return FOLDERS.contains(arg.paramLabel()) ? "_runup_folders" : ":";
  }

  private static final String BASH =
      """
      # Completes the commands of runup in bash.

      # Offers words; of several with commas, the last one is completed.
      _runup_words() {
        local before=''
        case $word in *,*) before=${word%,*}, ;; esac
        COMPREPLY+=($(compgen -P "$before" -W "$1" -- "${word##*,}"))
      }

      _runup_folders() {
        local IFS=$'\\n'
        compopt -o filenames 2>/dev/null
        COMPREPLY+=($(compgen -d -- "$word"))
      }

      _runup() {
        local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
        COMPREPLY=()
        # "--format=md" is three words to bash.
        if [ "$word" = = ]; then
          word=''
        elif [ "$before" = = ]; then
          before=${COMP_WORDS[COMP_CWORD - 2]}
        fi
        if [ "$COMP_CWORD" -eq 1 ]; then
          _runup_words '{commands} --help --version'
          return
        fi
        local command=${COMP_WORDS[1]}
        if [ "$COMP_CWORD" -gt 2 ]; then
          case "$command ${COMP_WORDS[2]}" in
            {pairs}) command="$command ${COMP_WORDS[2]}" ;;
          esac
        fi
        case "${command#* } $before" in
      {values}
          *)
            case $word in
              -*) _runup_options ;;
              *) _runup_arguments ;;
            esac
            ;;
        esac
      }

      _runup_options() {
        case $command in
      {options}
        esac
      }

      _runup_arguments() {
        case $command in
      {arguments}
        esac
      }

      complete -F _runup runup
      """;

  // --- zsh ---

  /// Gives back a script for zsh 5 and newer, a function that is loaded when it is needed.
  String zsh() {
    String names =
        commands().stream()
            .map(command -> "    " + quoted(command.name() + ":" + summary(command)))
            .collect(Collectors.joining("\n"));
    String cases =
        allCommands().stream()
            .map(command ->
                "    "
                    + path(command)
                    + ")\n      _arguments -s \\\n"
                    + specs(command)
                    + "\n      ;;")
            .collect(Collectors.joining("\n"));
    return ZSH.replace("{commands}", names).replace("{cases}", cases).replace("{pairs}", pairs());
  }

  private static String specs(CommandSpec command) {
    List<String> specs = new ArrayList<>();
    for (OptionSpec option : command.options()) {
      for (String name : option.names()) {
        boolean joined = takesValue(option) && name.startsWith("--");
        String what = escaped(firstSentence(String.join(" ", option.description())));
        specs.add(
            quoted(
                name
                    + (joined ? "=" : "")
                    + "["
                    + what
                    + "]"
                    + (takesValue(option) ? zsh(option) : "")));
      }
    }
    int place = 1;
    for (PositionalParamSpec one : command.positionalParameters()) {
      String which = one.arity().max() > 1 ? "*" : String.valueOf(place++);
      specs.add(quoted(which + zshBelow(command, zsh(one))));
    }
    return specs.stream().map(spec -> "        " + spec).collect(Collectors.joining(" \\\n"));
  }

  /// Commands below one stand beside its arguments.
  private static String zshBelow(CommandSpec command, String spec) {
    if (command.subcommands().isEmpty()) {
      return spec;
    }
    int action = spec.lastIndexOf(':') + 1;
    String names = String.join(" ", command.subcommands().keySet());
    return spec.substring(0, action) + "{compadd " + names + "; " + spec.substring(action) + "}";
  }

  private static String zsh(ArgSpec arg) {
    String label = ":" + escaped(arg.paramLabel().replace('|', ' ')) + ":";
    if (words(arg).isEmpty()) {
      return label + (FOLDERS.contains(arg.paramLabel()) ? "_files -/" : "");
    }
    String words = String.join(" ", words(arg));
    boolean several = arg instanceof OptionSpec option && option.splitRegex().equals(",");
    return label + (several ? "_values -s , word " + words : "(" + words + ")");
  }

  /// A colon or a bracket would end the text in a specification.
  private static String escaped(String text) {
    return text.replaceAll("[\\[\\]:]", "\\\\$0");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  private static final String ZSH =
      """
      #compdef runup
      # Completes the commands of runup in zsh.

      local -a commands
      commands=(
      {commands}
      )
      if ((CURRENT == 2)); then
        _describe command commands
        return
      fi
      local command=$words[2]
      shift words
      ((CURRENT--))
      if ((CURRENT > 2)); then
        case "$command $words[2]" in
          {pairs})
            command="$command $words[2]"
            shift words
            ((CURRENT--))
            ;;
        esac
      fi
      case $command in
      {cases}
      esac
      """;
}
