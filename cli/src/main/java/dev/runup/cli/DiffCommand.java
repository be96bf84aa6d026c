package dev.runup.cli;

import dev.runup.build.DossierOnDisk;
import dev.runup.build.Pipeline;
import dev.runup.problem.Checked;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `runup diff`: prints what changed between two issues.
@Command(
    name = "diff",
    description = "Prints what changed between two issues of an edition, and what is overdue.",
    footer = {"  runup diff talks", "  runup diff talks --since 2025-12-27 --format md"},
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true)
final class DiffCommand implements Callable<Integer> {

  private static final List<String> FORMATS = List.of("text", "md", "json");

  @Parameters(paramLabel = "DOSSIER", description = "The folder that holds runup.yaml.")
  private Path folder = Path.of("");

  @Option(
      names = "--since",
      paramLabel = "DAY",
      description = "The day or moment to compare with, as in --as-of. Default: the issue before.")
  private @Nullable String since;

  @Mixin private final AsOf asOf = new AsOf();
  @Mixin private final Ceiling ceiling = new Ceiling();

  @Option(
      names = "--edition",
      paramLabel = "NAME",
      description = "The edition whose issues are compared. Default: the first one.")
  private @Nullable String edition;

  @Option(
      names = "--format",
      paramLabel = "text|md|json",
      description = {
        "How changes are told.",
        "text: a list with each key's values before and now. This is the default.",
        "md: the briefing's own section.",
        "json: {edition, asOf, since, changes: [{kind, fact, what, reasons, keys: {KEY: {from, to}}}],"
            + " overdue: [{fact, what, due}]}. What there is not is left out."
      })
  private String format = FORMATS.getFirst();

  @Spec private @Nullable CommandSpec spec;

  private final PrintStream out;
  private final PrintStream err;
  private final Clock clock;

  DiffCommand(PrintStream out, PrintStream err, Clock clock) {
    this.out = out;
    this.err = err;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    asOf.check();
    AsOf.check("--since", since, spec);
    if (!FORMATS.contains(format)) {
      throw misuse("there is no format \"" + format + "\"; formats are text, md and json");
    }
    Checked<String> diff = DossierOnDisk.read(folder).then(this::diff);
    new Console(err, false).problems(diff.problems());
    if (diff instanceof Checked.Good<String>(String text, var _)) {
      out.print(text);
    }
    return Exit.of(diff.problems());
  }

  private Checked<String> diff(DossierOnDisk dossier) {
    List<String> names = dossier.editions();
    if (edition != null && !names.contains(edition)) {
      throw misuse(
          "the dossier has no edition \"" + edition + "\"; editions: " + String.join(", ", names));
    }
    String name = edition == null ? names.getFirst() : edition;
    String before = AsOf.resolved(since, clock, dossier.zone());
    String day = asOf.resolved(clock, dossier.zone());
    return ceiling
        .lowered(dossier, List.of(name))
        .then(lowered -> lowered.diff(new Pipeline(), name, before, day, format));
  }

  private ParameterException misuse(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
