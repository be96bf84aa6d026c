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

/// `runup diff`: prints what changed between two issues.
final class DiffCommand implements Callable<Integer> {

  private static final List<String> FORMATS = List.of("text", "md", "json");

  private final Argument<Path> folder = Argument.dossier();

  private final Argument<@Nullable String> since =
      Argument.text(
          "--since",
          "DAY",
          "The day or moment to compare with, as in --as-of. Default: the issue before.");

  private final AsOfOption asOf = new AsOfOption();
  private final CeilingOption ceiling = new CeilingOption();

  private final Argument<@Nullable String> edition =
      Argument.text(
          "--edition", "NAME", "The edition whose issues are compared. Default: the first one.");

  private final Argument<String> format =
      Argument.option(
          List.of("--format"),
          FORMATS.getFirst(),
          "text|md|json",
          "How changes are told.",
          "text: a list with each key's values before and now. This is the default.",
          "md: the briefing's own section.",
          "json: {edition, asOf, since, changes: [{kind, fact, what, reasons, keys: {KEY: {from,"
              + " to}}}], overdue: [{fact, what, due, zone}]}. What there is not is left out.");

  private final PrintStream out;
  private final PrintStream err;
  private final Clock clock;

  DiffCommand(PrintStream out, PrintStream err, Clock clock) {
    this.out = out;
    this.err = err;
    this.clock = clock;
  }

  /// Says what the command takes.
  CommandLine declare() {
    return CommandSpecs.on(
        this,
        "diff",
        List.of("Prints what changed between two issues of an edition, and what is overdue."),
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
