package dev.runup.cli;

import dev.runup.dossier.DossierEdition;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.IssueTime;
import dev.runup.inspect.Diff;
import dev.runup.pipeline.Pipeline;
import dev.runup.problem.Checked;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// The command `runup diff`, which lists the changes between two issues of an edition.
final class DiffCommand implements Callable<Integer> {

  private static final List<String> FORMATS = List.of("text", "md", "json");

  private final Argument<Path> folder = Argument.dossier();

  private final Argument<@Nullable String> since =
      Argument.text(
          "--since",
          "DAY",
          "The day or moment to compare with, in the forms of --as-of, for example 2025-12-27."
              + " Default: the previous issue.");

  private final AsOfOption asOf = new AsOfOption();
  private final CeilingOption ceiling = new CeilingOption();

  private final Argument<@Nullable String> edition =
      Argument.text(
          "--edition",
          "NAME",
          "The edition whose issues are compared, for example public. Default: the first one in"
              + " runup.yaml.");

  private final Argument<String> format =
      Argument.option(
          List.of("--format"),
          FORMATS.getFirst(),
          "text|md|json",
          "The form of the changes. Default: text",
          "text: a list with the old and new value of each changed key.",
          "md: the section \"What changed\" of the briefing.",
          "json: {edition, mark, asOf, since, changes: [{kind, fact, what, reasons, keys: {KEY:"
              + " {from, to}}}], overdue: [{fact, what, due, zone}]}. Keys without a value are left"
              + " out.");

  private final PrintStream out;
  private final PrintStream err;
  private final Clock clock;

  DiffCommand(PrintStream out, PrintStream err, Clock clock) {
    this.out = out;
    this.err = err;
    this.clock = clock;
  }

  CommandLine declare() {
    return CommandSpecs.on(
        this,
        "diff",
        List.of("Lists what changed between two issues of an edition, and the overdue facts."),
        List.of("  runup diff talks", "  runup diff talks --since 2025-12-27 --format md"),
        List.of(folder, since, asOf.argument(), ceiling.argument(), edition, format));
  }

  @Override
  public Integer call() {
    asOf.check();
    AsOfOption.check("--since", since);
    if (!FORMATS.contains(format.value())) {
      throw format.misuse(
          "there is no format \"" + format.value() + "\"; formats are text, md and json");
    }
    Checked<String> diff = DossierOnDisk.read(folder.value()).then(this::diff);
    new Console(err, false).problems(diff.problems());
    if (diff instanceof Checked.Good<String>(String text, var _)) {
      out.print(text);
    }
    return Exit.of(diff.problems());
  }

  private Checked<String> diff(DossierOnDisk dossier) {
    DossierEdition compared =
        edition.value() == null
            ? dossier.editions().getFirst()
            : EditionOptions.edition(dossier, edition.value(), edition);
    IssueTime before = AsOfOption.time(since.value(), clock, dossier.zone());
    IssueTime day = asOf.time(clock, dossier.zone());
    return ceiling
        .lowered(dossier, List.of(compared))
        .then(lowered -> Diff.of(lowered, new Pipeline(), compared, before, day, format.value()));
  }
}
