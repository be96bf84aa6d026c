package dev.runup.cli;

import dev.runup.format.Format;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Decides which options of `runup build` go together. It refuses those that contradict each other,
/// and those that have no effect, because their user expects one.
///
/// An option that only says again what another one implies is no mistake. Example: `--wait` beside
/// `--watch`.
///
/// @param options the options of the command, whose values are allowed
record OptionRules(BuildOptions options) {

  /// Ends the command if options contradict each other, or if one has no effect beside others.
  ///
  /// @param dossiers the number of dossiers that are named as arguments
  void check(int dossiers) {
    checkJobs(dossiers);
    checkIssues();
    checkReports();
    checkStdout(dossiers);
    List<String> typed = options.formats.value();
    checkBundle(options.layout, typed);
    if (!typed.isEmpty()) {
      checkFormats(typed.stream().map(Format::of).toList());
    }
  }

  private void checkJobs(int dossiers) {
    boolean hasJobs = options.jobs.value() != null;
    options.jobs.refuseIf(!hasJobs && dossiers == 0, BuildOptions.NO_DOSSIER);
    if (!hasJobs) {
      return;
    }
    options.jobs.refuseIf(
        dossiers > 0, "--jobs names the dossiers itself: leave out those after it");
    options.jobs.refuseIf(
        options.watch.value() || options.toStdout(),
        "--jobs can't be combined with --watch or -o -");
    options.jobs.refuseIf(
        !options.editions.value().isEmpty() || options.issue.asOf.value() != null,
        "a job says its edition and day itself: leave out --edition and --as-of");
    options.jobs.refuseIf(
        options.shard.value() != null, "--jobs can't be combined with --shard: shard the jobs");
  }

  private void checkIssues() {
    options.allIssues.refuseIf(
        options.allIssues.value()
            && (options.issue.asOf.value() != null
                || options.toStdout()
                || options.jobs.value() != null),
        "--all-issues can't be combined with --as-of, -o - or --jobs");
    boolean writesNothing = options.check.value() || options.dryRun.value();
    options.check.refuseIf(
        options.check.value() && options.dryRun.value(),
        "--check and --dry-run can't be combined: choose one");
    options.watch.refuseIf(
        options.watch.value() && writesNothing,
        "--watch writes files and can't be combined with --check or --dry-run");
    options.wait.refuseIf(
        options.wait.value() && (writesNothing || options.toStdout()),
        "--wait has no effect where nothing is written: leave it out with --check, --dry-run or"
            + " -o -");
  }

  private void checkReports() {
    Summary summary = options.summary;
    summary.metrics.refuseIf(
        summary.metrics.value() != null && options.watch.value(),
        "--metrics can't be combined with --watch");
    summary.deps.refuseIf(
        summary.deps.value() != null && options.watch.value(),
        "--deps can't be combined with --watch");
    summary.format.refuseIf(
        summary.format.value() != null
            && (options.printsJson() || options.watch.value() || options.toStdout()),
        "--summary prints to stdout and can't be combined with --json, --jobs, --watch or -o -;"
            + " --metrics can");
  }

  private void checkStdout(int dossiers) {
    if (!options.toStdout()) {
      return;
    }
    LayoutOptions layout = options.layout;
    refuse(
        options.check.value()
            || options.dryRun.value()
            || options.json.value()
            || options.each.value()
            || options.shard.value() != null
            || options.watch.value(),
        "-o - prints the file to stdout and can't be combined with --check, --dry-run, --each,"
            + " --json, --shard or --watch");
    refuse(
        options.force.value() || options.state.value() != null,
        "-o - always builds and keeps nothing, so --force and --state have no effect: leave them"
            + " out");
    refuse(layout.linked(), "--assets linked makes several files, and only one can go to stdout");
    refuse(
        layout.bundles(),
        "--bundle makes a folder for each issue, and only one file can go to stdout; --front-matter"
            + " makes one");
    refuse(
        layout.hasFigureFiles(),
        "--figures img makes several files, and only one can go to stdout");
    refuse(dossiers > 1, "only one file can go to stdout: choose one dossier");
  }

  private void refuse(boolean wrong, String message) {
    options.output.refuseIf(wrong, message);
  }

  /// Ends the command if a value of `--bundle` or `--figures` isn't allowed, or if `--bundle`
  /// contradicts other options.
  ///
  /// @param formats the formats that were typed. Empty if none was
  static void checkBundle(LayoutOptions layout, List<String> formats) {
    layout.checkBundle();
    if (!layout.bundles()) {
      return;
    }
    Argument<?> bundle = layout.bundle;
    bundle.refuseIf(
        layout.frontMatter.value(),
        "--bundle has a front matter of its own: leave out --front-matter");
    bundle.refuseIf(
        layout.hasOtherHeadings(),
        "--bundle has no title in its page, because the generator prints it: leave out"
            + " --heading-base");
    bundle.refuseIf(layout.linked(), "--bundle makes no page in HTML: leave out --assets linked");
    bundle.refuseIf(
        layout.hasOtherFigures(),
        "--figures is for fragments, and --bundle makes none: leave one of them out");
    bundle.refuseIf(
        formats.contains("html") || formats.contains("fragment"),
        "--bundle makes Markdown, and with --format pdf a PDF beside it: the generator makes HTML of"
            + " it. Build html and fragment without --bundle");
    bundle.refuseIf(
        formats.contains("ics"), "--bundle makes no calendar: build ics without --bundle");
  }

  /// Ends the command if an option changes none of the files that are made.
  ///
  /// @param formats the formats of all editions that are built
  void checkFormats(List<Format> formats) {
    LayoutOptions layout = options.layout;
    needs(layout.assets, layout.linked(), formats, Format.HTML);
    needs(layout.headingBase, layout.hasOtherHeadings(), formats, Format.FRAGMENT);
    needs(
        layout.frontMatter, layout.frontMatter.value(), formats, Format.MARKDOWN, Format.FRAGMENT);
    needs(layout.figures, layout.hasOtherFigures(), formats, Format.FRAGMENT);
  }

  private static void needs(
      Argument<?> option, boolean isGiven, List<Format> formats, Format... any) {
    String words =
        Stream.of(any)
            .map(format -> "--format " + format.key())
            .collect(Collectors.joining(" or "));
    option.refuseIf(
        isGiven && Stream.of(any).noneMatch(formats::contains),
        option.name() + " has no effect here: add " + words + ", or leave it out");
  }
}
