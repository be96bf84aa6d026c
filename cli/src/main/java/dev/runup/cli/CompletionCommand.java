package dev.runup.cli;

import java.io.PrintStream;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `runup completion`: prints what makes a shell complete the program's commands.
@Command(
    name = "completion",
    description = {
      "Prints what makes bash or zsh complete commands, options and their words.",
      "In bash, put it into ~/.local/share/bash-completion/completions/runup. In zsh, into a file"
          + " named _runup in a folder that is in fpath before compinit runs."
    },
    footer = {
      "  runup completion bash > ~/.local/share/bash-completion/completions/runup",
      "  runup completion zsh > ~/.zfunc/_runup"
    },
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true)
final class CompletionCommand implements Callable<Integer> {

  @Parameters(paramLabel = "bash|zsh", description = "The shell.")
  private String shell = "";

  @Spec private @Nullable CommandSpec spec;

  private final PrintStream out;

  CompletionCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    CommandSpec own = Objects.requireNonNull(spec);
    Completion completion = new Completion(Objects.requireNonNull(own.parent()));
    out.print(
        switch (shell) {
          case "bash" -> completion.bash();
          case "zsh" -> completion.zsh();
          default ->
              throw new ParameterException(
                  own.commandLine(),
                  "there is no completion for \"" + shell + "\", only for bash and zsh");
        });
    return Exit.DONE;
  }
}
