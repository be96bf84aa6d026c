package dev.runup.cli;

import dev.runup.dossier.Products;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;

/// The scripts by which shells complete the commands. Picocli writes them; the words that a value
/// can be come from its label.
final class Completion {

  /// Calls picocli's function with `--format` and `md`. To bash, `--format=md` is three words.
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
        _complete_runup
      }
      complete -F _complete_runup_joined -o default runup
      """;

  /// Stands before the script: zsh has no `compopt`, and needs none.
  private static final String ZSH_HEAD =
      """
      #compdef runup
      function compopt { :; }
      """;

  /// Completes at once when zsh loads the file at the first use.
  private static final String ZSH_END =
      """
      complete -F _complete_runup_joined -o default -o filenames runup
      if [ "${funcstack[1]}" = _runup ]; then
        _bash_complete -F _complete_runup_joined -o default -o filenames
      fi
      """;

  private Completion() {}

  /// Returns a script for bash 3.2 and newer.
  static String bash(CommandLine program) {
    return AutoComplete.bash("runup", program) + BASH;
  }

  /// Returns a file for a folder of zsh's `fpath`, which lets zsh run the script for bash.
  static String zsh(CommandLine program) {
    return ZSH_HEAD + bash(program) + ZSH_END;
  }

  /// Returns the words that a value with this label can be, or null if there is no list of them.
  ///
  /// Example: `md|html|pdf` has three words, `MARK` has none.
  static @Nullable Iterable<String> words(String label) {
    return switch (label) {
      case "DAY" -> List.of("today", "now");
      case "LEVEL" -> List.of("1", "2", "3", "4", "5", "6");
      case "TEMPLATE" -> () -> Products.shipped().iterator();
      default -> label.contains("|") ? List.of(label.split("\\|")) : null;
    };
  }
}
