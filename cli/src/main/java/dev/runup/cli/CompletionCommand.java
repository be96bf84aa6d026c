package dev.runup.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/// `runup completion`: prints what makes a shell complete the program's commands.
final class CompletionCommand implements Callable<Integer> {

  private final Argument<String> shell = Argument.required(String.class, "bash|zsh", "The shell.");

  private final PrintStream out;

  CompletionCommand(PrintStream out) {
    this.out = out;
  }

  /// Says what the command takes.
  CommandLine declare() {
    return CommandSpecs.on(
        this,
        "completion",
        List.of(
            "Prints what makes bash or zsh complete commands, options and their words.",
            "In bash, put it into ~/.local/share/bash-completion/completions/runup. In zsh, into a"
                + " file named _runup in a folder that is in fpath before compinit runs."),
        List.of(
            "  runup completion bash > ~/.local/share/bash-completion/completions/runup",
            "  runup completion zsh > ~/.zfunc/_runup"),
        List.of(shell));
  }

  @Override
  public Integer call() {
    CommandLine program = shell.spec().command().commandLine().getParent();
    out.print(
        switch (shell.value()) {
          case "bash" -> Completion.bash(program);
          case "zsh" -> Completion.zsh(program);
          default ->
              throw shell.misuse(
                  "there is no completion for \"" + shell.value() + "\", only for bash and zsh");
        });
    return Exit.DONE;
  }
}
