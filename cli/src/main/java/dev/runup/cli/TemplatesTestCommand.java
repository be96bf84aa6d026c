package dev.runup.cli;

import dev.runup.inspect.TemplateTests;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// `runup templates test`: tries products with made-up facts.
final class TemplatesTestCommand implements Callable<Integer> {

  private final Argument<@Nullable Path> folder = Argument.dossierOrNone();

  private final Console console;

  TemplatesTestCommand(PrintStream err) {
    this.console = new Console(err, false);
  }

  /// Says what the command takes.
  CommandLine declare() {
    return CommandSpecs.on(
        this,
        "test",
        List.of(
            "Fills each product with made-up facts of every extreme, in every language, and says"
                + " where a template leaves a hole, ends early, loses words or can't be read by"
                + " all. Writes nothing."),
        List.of("  runup templates test", "  runup templates test talks"),
        List.of(folder));
  }

  @Override
  public Integer call() {
    Checked<TemplateTests> trials = TemplateTests.of(TemplatesCommand.dossier(folder.value()));
    console.problems(trials.problems());
    if (!(trials instanceof Checked.Good<TemplateTests>(TemplateTests done, var _))) {
      return Exit.of(trials.problems());
    }
    done.problems().stream().map(Problem::printed).forEach(console::print);
    done.tried()
        .forEach((product, times) -> console.say(product + " was filled " + times + " times"));
    long found = done.problems().stream().filter(Problem::stops).count();
    console.say(
        found == 0
            ? "no fault was found"
            : found == 1 ? "1 fault was found" : found + " faults were found");
    return Exit.of(done.problems());
  }
}
