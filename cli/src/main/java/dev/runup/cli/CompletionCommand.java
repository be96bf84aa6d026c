package dev.runup.cli;

import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.Products;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;

/// The command `runup completion`, which prints a script that makes a shell complete the commands.
///
/// Picocli writes the script for bash, and zsh runs it.
final class CompletionCommand {

  /// Lets bash complete the value of `--format=md`. Bash splits it into the three words `--format`,
  /// `=` and `md`. This function drops the `=`, then calls picocli's function. The values of
  /// `--edition` are those of the dossier.
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
        if [ "$COMP_CWORD" -gt 1 ] && [ "${COMP_WORDS[COMP_CWORD - 1]}" = --edition ]; then
          local dossier=.
          if [ -f "${COMP_WORDS[2]}/runup.yaml" ]; then dossier=${COMP_WORDS[2]}; fi
          COMPREPLY=($(compgen -W "$(runup completion editions "$dossier" 2>/dev/null)" -- "$word"))
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

  private final Argument<String> shell =
      Argument.required(
          String.class,
          "bash|zsh|editions",
          "The shell. editions: the names of the editions of DOSSIER, for which the scripts ask.");

  private final Argument<@Nullable Path> dossier = Argument.dossierOrNone(1);

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
    if (shell.value().equals("editions")) {
      return console.result(
          DossierOnDisk.read(Objects.requireNonNullElse(dossier.value(), Path.of(".")))
              .map(CompletionCommand::editions));
    }
    CommandLine program = shell.spec().command().commandLine().getParent();
    String bash = AutoComplete.bash("runup", program) + BASH;
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

  private static String editions(DossierOnDisk dossier) {
    return dossier.editions().stream()
        .map(edition -> edition.name() + "\n")
        .collect(Collectors.joining());
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
