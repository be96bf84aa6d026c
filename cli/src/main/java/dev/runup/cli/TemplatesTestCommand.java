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

/// The command `runup templates test`, which fills the templates with invented facts and reports
/// mistakes in the results.
final class TemplatesTestCommand implements Callable<Integer> {

  private final Argument<@Nullable Path> folder = Argument.dossierOrNone();

  private final Console console;

  TemplatesTestCommand(PrintStream err) {
    this.console = new Console(err, false);
  }

  CommandLine declare() {
    return CommandSpecs.on(
        this,
        "test",
        List.of(
            "Fills each product with extreme invented facts in every language. It reports templates"
                + " that leave gaps, stop early, lose texts or make inaccessible documents. It"
                + " writes no file."),
        List.of("  runup templates test", "  runup templates test talks"),
        List.of(folder));
  }

  @Override
  public Integer call() {
    Checked<TemplateTests> tests = TemplateTests.of(TemplatesCommand.dossier(folder.value()));
    console.problems(tests.problems());
    if (!(tests instanceof Checked.Good<TemplateTests>(TemplateTests done, var _))) {
      return Exit.of(tests.problems());
    }
    done.problems().stream().map(Problem::printed).forEach(console::print);
    done.tried()
        .forEach((product, times) -> console.say(product + " was filled " + times + " times"));
    long found = done.problems().stream().filter(Problem::stops).count();
    console.say(
        found == 0
            ? "no mistakes found"
            : found == 1 ? "1 mistake found" : found + " mistakes found");
    return Exit.of(done.problems());
  }
}
