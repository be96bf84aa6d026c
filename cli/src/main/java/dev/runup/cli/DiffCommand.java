package dev.runup.cli;

import dev.runup.diff.Diff;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.DossierOnDisk.EditionSummary;
import dev.runup.dossier.IssueTime;
import dev.runup.problem.Checked;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// The command `runup diff`, which lists the changes between two issues of an edition.
final class DiffCommand {

  private final Argument<Path> folder = Argument.dossier();

  private final Argument<@Nullable String> since =
      Argument.text(
          "--since",
          "DAY",
          "The day or moment to compare with, in the forms of --as-of, for example 2025-12-27."
              + " Default: the previous issue.");

  private final IssueOptions issue = new IssueOptions();

  private final Argument<@Nullable String> edition =
      Argument.text(
          "--edition",
          "NAME",
          "The edition whose issues are compared, for example public. Default: the first one in"
              + " runup.yaml.");

  private final Argument<String> format =
      Argument.option(
          List.of("--format"),
          "text",
          "text|md|json",
          "The form of the changes. Default: text",
          "text: a list with the old and new value of each changed key.",
          "md: the section \"What changed\" of the briefing.",
          "json: {edition, mark, asOf, since, changes: [{kind, fact, what, reasons, keys: {KEY:"
              + " {from, to}}}], overdue: [{fact, what, due, zone}]}. Keys without a value are left"
              + " out.");

  CommandLine declare() {
    return Commands.declare(
        "diff",
        this::run,
        List.of("Lists what changed between two issues of an edition, and the overdue facts."),
        List.of("  runup diff talks", "  runup diff talks --since 2025-12-27 --format md"),
        List.of(folder, since, issue.asOf, issue.ceiling, edition, format));
  }

  private int run(Console console, Clock clock) {
    IssueOptions.check(issue.asOf);
    IssueOptions.check(since);
    format.refuseUnknownFormat(format.value(), List.of("text", "md", "json"));
    Checked<String> diff =
        DossierOnDisk.read(folder.value(), console.progress())
            .then(dossier -> diff(dossier, clock));
    return console.result(edition.value() == null ? diff : refusedIfNothingIsCleared(diff));
  }

  /// Refuses an edition that was asked for by name and may show nothing.
  private static Checked<String> refusedIfNothingIsCleared(Checked<String> diff) {
    return diff.withProblems(
        diff.problems().stream().map(RequestedIssues::refusedIfNothingIsCleared).toList());
  }

  private Checked<String> diff(DossierOnDisk dossier, Clock clock) {
    String name = edition.value();
    EditionSummary compared =
        name == null ? dossier.editions().getFirst() : edition.edition(dossier, name);
    IssueTime before = IssueOptions.time(since.value(), clock, dossier.zone());
    IssueTime day = IssueOptions.time(issue.asOf.value(), clock, dossier.zone());
    return issue
        .lowered(dossier, List.of(compared))
        .then(
            lowered -> Diff.of(lowered, Formats.pipeline(), compared, before, day, format.value()));
  }
}
