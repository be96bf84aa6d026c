package dev.runup.cli;

import dev.runup.dossier.BuildJob;
import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.DossierOnDisk.EditionSummary;
import dev.runup.dossier.FolderCeiling;
import dev.runup.dossier.Shard;
import dev.runup.format.Format;
import dev.runup.pipeline.WebLayout;
import dev.runup.publish.BuildState;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The options of `runup build`, the same for each of its dossiers.
final class BuildOptions {

  static final String NO_DOSSIER =
      "the dossier is missing: write its folder, or go into the folder that holds runup.yaml";

  /// A use of the built files.
  enum Mode {
    /// Writes them into the output folder.
    WRITE,
    /// Prints the single file to stdout.
    PRINT,
    /// Compares them with the files on the disk.
    CHECK,
    /// Lists the files that would be written.
    DRY_RUN
  }

  final Argument<Path> output =
      Argument.option(
          List.of("-o", "--output"),
          Path.of("out"),
          "FOLDER",
          "Folder for the files. If there are several dossiers, each gets its own folder in it,"
              + " for example out/talks. \"-\" prints a single file to stdout. Default: out");

  final Argument<Boolean> each =
      Argument.flag(
          List.of("--each"),
          "Give each dossier its own folder in --output, also a single one. Use it with a pattern,"
              + " for example dossiers/*, which may match one dossier or many. Default: a single"
              + " dossier gets --output itself.");

  final Argument<@Nullable Path> jobs =
      Argument.file(
          "--jobs",
          "Build the jobs in FILE, or on stdin if it is \"-\", in place of DOSSIER. A job is a line of"
              + " JSON: {\"dossier\":\"talks\",\"edition\":\"daily\",\"day\":\"2025-12-27\"}, and only"
              + " the dossier is needed. Implies --json. Default: no jobs.");

  final Argument<Boolean> prove =
      Argument.flag(
          List.of("--prove"),
          "Build a second time without the withheld facts, and refuse the build if one byte"
              + " differs. Default: build once.");

  final Argument<Boolean> check =
      Argument.flag(
          List.of("--check"),
          "List the files that a build would add, change or remove, and exit with 5 if there are"
              + " any. Write nothing. Default: write the files.");

  final Argument<Boolean> dryRun =
      Argument.flag(
          List.of("--dry-run"),
          "List the files that a build would write. Write nothing. Default: write the files.");

  final Argument<Boolean> json =
      Argument.flag(
          List.of("--json"),
          "Print one line of JSON for each edition to stdout. \"runup schema build\" prints the"
              + " schema of a line. Its problems are for the desk only. Default: print no JSON.");

  final Argument<Boolean> wait =
      Argument.flag(
          List.of("--wait"),
          "Wait while another process builds into the folder, for ten minutes at most. --watch"
              + " always waits. Default: end with exit code 3.");

  final Argument<Boolean> watch =
      Argument.flag(
          List.of("--watch"),
          "Build again each time that a file of a dossier is saved, until Ctrl-C. Default: build"
              + " once.");

  final Argument<@Nullable String> shard =
      Argument.text(
          "--shard",
          "I/N",
          "Build only the dossiers in part I of N, for example 2/8. The names of their folders"
              + " decide, on every machine alike. Each dossier gets its own folder, also a single"
              + " one. Default: all dossiers.");

  final Argument<@Nullable Path> state =
      Argument.folder(
          "--state",
          "Folder in which the program keeps what came of its builds. If nothing has changed since,"
              + " nothing is built again. It is private, and can't lie in the output folder. Default:"
              + " runup in the user's cache folder.");

  final Argument<Boolean> force =
      Argument.flag(
          List.of("--force"),
          "Build even if nothing has changed. Default: build what has changed.");

  final Argument<List<Boolean>> quiet =
      Argument.counter(
          List.of("-q", "--quiet"),
          "Print only warnings and problems that stop the build; -qq: only problems that stop it."
              + " Default: print all problems and files.");

  final Argument<List<String>> formats =
      Argument.words(
          "--format",
          String.join("|", Format.keys()),
          "Only these; several with commas. Default: the edition's formats.");

  final Argument<List<String>> editions =
      Argument.words(
          "--edition", "NAME", "Editions to build, for example daily,public. Default: all.");

  final IssueOptions issue = new IssueOptions();

  final Argument<Boolean> allIssues =
      Argument.flag(
          List.of("--all-issues"),
          "Build every issue of each edition, for example after a change of the theme. They are"
              + " written issue by issue, the first one first. Default: one issue.");

  final Summary summary = new Summary();

  final LayoutOptions layout = new LayoutOptions();

  List<Argument<?>> all() {
    return groups().values().stream().<Argument<?>>flatMap(List::stream).toList();
  }

  /// Returns all options, by the heading under which help lists them.
  Map<String, List<Argument<?>>> groups() {
    Map<String, List<Argument<?>>> groups = new LinkedHashMap<>();
    groups.put(
        "What to build", List.of(editions, formats, issue.asOf, allIssues, issue.ceiling, force));
    groups.put("Where to write it", List.of(output, each, wait));
    groups.put(
        "The form of the files",
        List.of(
            layout.assets, layout.headingBase, layout.frontMatter, layout.figures, layout.bundle));
    groups.put("Ways to build", List.of(watch, check, dryRun, prove));
    groups.put("Many dossiers", List.of(jobs, shard, state));
    groups.put(
        "What is told of it", List.of(quiet, json, summary.format, summary.metrics, summary.deps));
    return groups;
  }

  /// Ends the command if a value isn't allowed, or if an option contradicts others or has no effect
  /// beside them.
  ///
  /// @param dossiers the number of dossiers that are named as arguments
  void check(int dossiers) {
    IssueOptions.check(issue.asOf);
    formats.value().forEach(format -> formats.refuseUnknownFormat(format, Format.keys()));
    layout.check();
    shard.refuseIf(
        shard.value() != null && shard() == null,
        "--shard can't be \""
            + shard.value()
            + "\"; write the part and the number of parts, for example 1/8 to 8/8 for eight");
    output.refuseIf(output.value().toString().isBlank(), "--output names no folder");
    summary.check();
    new OptionRules(this).check(dossiers);
  }

  /// Returns whether lines of JSON are printed.
  boolean printsJson() {
    return json.value() || jobs.value() != null;
  }

  /// Returns whether each dossier gets its own folder, whatever their number.
  ///
  /// @param dossiers the number of dossiers that are named as arguments
  boolean hasFolderForEach(int dossiers) {
    return dossiers != 1 || each.value() || shard.value() != null;
  }

  /// Returns whether the single file is printed.
  boolean toStdout() {
    return output.value().toString().equals("-");
  }

  /// Returns the part of the dossiers to build, or null to build all.
  @Nullable Shard shard() {
    String typed = shard.value();
    return typed == null ? null : Shard.of(typed);
  }

  Mode mode() {
    if (toStdout()) {
      return Mode.PRINT;
    }
    return check.value() ? Mode.CHECK : dryRun.value() ? Mode.DRY_RUN : Mode.WRITE;
  }

  /// Returns the builds that the program keeps. Null if it keeps none: the user has no cache
  /// folder, the program doesn't know itself, or a file goes to stdout.
  ///
  /// @param program names the program that runs, or null
  @Nullable BuildState state(@Nullable String program) {
    Path folder = StateFolder.of(state);
    return folder == null || program == null || toStdout() ? null : new BuildState(folder, program);
  }

  /// Returns whether the last build may stand for this one.
  boolean maySkip() {
    return !force.value();
  }

  /// Returns all options that decide what comes of a job, apart from the output folder.
  String key() {
    return String.join(
        "\0",
        mode().name(),
        String.join(",", formats.value()),
        String.valueOf(issue.ceiling.value()),
        layout.key(),
        String.valueOf(prove.value()),
        String.valueOf(allIssues.value()),
        String.valueOf(watch.value()));
  }

  /// Returns whether to wait while another process builds into the folder.
  boolean waits() {
    return wait.value() || watch.value();
  }

  /// Returns the layout of the files. If a single file is printed to stdout, its Markdown contains
  /// the figures as text.
  WebLayout layout() {
    return layout.layout(mode() == Mode.PRINT);
  }

  /// Returns the request for the selected files of a dossier. Ends the command if the dossier lacks
  /// one of the typed editions.
  BuildRequest request(BuildJob job, DossierOnDisk dossier, Clock clock) {
    BuildRequest request =
        new BuildRequest(
            editions(job, dossier),
            formats.value().stream().map(Format::of).filter(Objects::nonNull).toList(),
            IssueOptions.time(job.asOf(), clock, dossier.zone()));
    new OptionRules(this)
        .checkFormats(
            dossier.editions(request).stream()
                .flatMap(edition -> request.formats(edition.formats()).stream())
                .toList());
    return request;
  }

  /// Returns the typed editions. If none is typed, returns none, which means all. Returns those
  /// with the lowest ceiling for bundles, because a site generator publishes them.
  private List<EditionSummary> editions(BuildJob job, DossierOnDisk dossier) {
    return job.editions().isEmpty() && layout.bundles()
        ? FolderCeiling.lowest(dossier)
        : job.editions().stream().map(name -> editions.edition(dossier, name)).toList();
  }

  /// Returns the job for a dossier that was named as an argument.
  BuildJob job(Path dossier) {
    return new BuildJob(dossier, editions.value(), issue.asOf.value());
  }

  /// Ends the command if a build for stdout makes no file or several, because only one can be
  /// printed.
  void checkFiles(int files) {
    formats.refuseIf(
        toStdout() && files != 1,
        "only one file can go to stdout: choose one with --format and --edition; an edition with"
            + " several languages makes one file for each");
  }
}
