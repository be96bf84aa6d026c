package dev.runup.cli;

import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.DossierOnDisk.EditionSummary;
import dev.runup.dossier.Products;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;

/// The command `runup completion`, which prints a script that makes a shell complete the commands.
///
/// Picocli writes the script for bash, and zsh runs it.
final class CompletionCommand {

  /// Lets bash complete the value of `--format=md`. Bash splits it into the three words `--format`,
  /// `=` and `md`. This function drops the `=`, then calls picocli's function. Editions, markings
  /// and the facts of `explain` are those of the dossier. A word before which no dossier is found
  /// is completed as the name of a file.
  private static final String BASH =
      """

      function _complete_runup_joined() {
        local words=() word=''
        for word in "${COMP_WORDS[@]:0:$((COMP_CWORD + 1))}"; do
          if [ "$word" != '=' ]; then words+=("$word"); fi
        done
        if [ "$word" = '=' ]; then words+=(''); fi
        COMP_WORDS=("${words[@]}")
        COMP_CWORD=$((${#words[@]} - 1))
        local asked=''
        case "${COMP_WORDS[COMP_CWORD - 1]}" in
          --edition) asked=editions ;;
          --ceiling) asked=marks ;;
        esac
        if [ "${COMP_WORDS[1]}" = help ] && [ "$COMP_CWORD" = 2 ]; then
          COMPREPLY=($(compgen -W '{commands}' -- "$word"))
          return
        fi
        if [ "${COMP_WORDS[1]}" = explain ] && [ "${word#-}" = "$word" ]; then asked=facts; fi
        if [ "$COMP_CWORD" -gt 1 ] && [ -n "$asked" ]; then
          local dossier=.
          if [ -f "${COMP_WORDS[2]}/runup.yaml" ]; then dossier=${COMP_WORDS[2]}; fi
          COMPREPLY=($(compgen -W "$(runup completion "$asked" "$dossier" 2>/dev/null)" -- "$word"))
          return
        fi
        _complete_runup
      }
      complete -F _complete_runup_joined -o default runup
      """;

  /// The first lines for zsh. They define `compopt` as a command that does nothing, because zsh
  /// lacks it.
  private static final String ZSH_HEAD =
      """
      #compdef runup
      function compopt { :; }
      """;

  /// The last lines for zsh. Zsh loads the file at the first completion. These lines answer that
  /// completion too.
  private static final String ZSH_END =
      """
      complete -F _complete_runup_joined -o default -o filenames runup
      if [ "${funcstack[1]}" = _runup ]; then
        _bash_complete -F _complete_runup_joined -o default -o filenames
      fi
      """;

  /// What the scripts ask of a dossier.
  private static final Map<String, Function<DossierOnDisk, List<String>>> ASKED =
      Map.of(
          "editions", CompletionCommand::editions,
          "marks", DossierOnDisk::markLabels,
          "facts", DossierOnDisk::typedIds);

  private final Argument<String> shell =
      Argument.required(
          String.class,
          "bash|zsh|editions|marks|facts",
          "The shell. editions, marks, facts: those of DOSSIER, for which the scripts ask.");

  private final Argument<@Nullable Path> dossier = Argument.dossierOrNone(1);

  private final Supplier<CommandLine> all;

  /// @param all returns the program with all commands
  CompletionCommand(Supplier<CommandLine> all) {
    this.all = all;
  }

  CommandLine declare() {
    return Commands.declare(
        "completion",
        this::run,
        List.of(
            "Prints what makes bash or zsh complete commands, options and their words.",
            "In bash, put it into ~/.local/share/bash-completion/completions/runup. In zsh, into a"
                + " file named _runup in a folder that is in fpath before compinit runs."),
        List.of(
            "  runup completion bash > ~/.local/share/bash-completion/completions/runup",
            "  runup completion zsh > ~/.zfunc/_runup"),
        List.of(shell, dossier));
  }

  private int run(Console console, Clock clock) {
    Function<DossierOnDisk, List<String>> asked = ASKED.get(shell.value());
    if (asked != null) {
      return console.result(
          DossierOnDisk.read(Objects.requireNonNullElse(dossier.value(), Path.of(".")))
              .map(asked)
              .map(words -> words.stream().map(one -> one + "\n").collect(Collectors.joining())));
    }
    CommandLine program = all.get();
    String commands = String.join(" ", program.getSubcommands().keySet());
    String bash = AutoComplete.bash("runup", program) + BASH.replace("{commands}", commands);
    String text =
        switch (shell.value()) {
          case "bash" -> bash;
          case "zsh" -> ZSH_HEAD + bash + ZSH_END;
          default ->
              throw shell.misuse(
                  "there is no completion for \"" + shell.value() + "\", only for bash and zsh");
        };
    console.out().print(text);
    return Exit.DONE;
  }

  private static List<String> editions(DossierOnDisk dossier) {
    return dossier.editions().stream().map(EditionSummary::name).toList();
  }

  /// Returns the words that a value with this label can be, or null if there is no list of them.
  ///
  /// Example: `md|html|pdf` has three words, `MARK` has none.
  static @Nullable Iterable<String> words(String label) {
    return switch (label) {
      case "DAY" -> List.of("today", "now");
      case "LEVEL" -> List.of("1", "2", "3", "4", "5", "6");
      case "WHEN" -> Colours.WORDS;
      case "TEMPLATE" -> () -> Products.shipped().iterator();
      default -> label.contains("|") ? List.of(label.split("\\|")) : null;
    };
  }
}
