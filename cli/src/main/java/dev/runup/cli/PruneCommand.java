package dev.runup.cli;

import dev.runup.dossier.PublishedFiles;
import dev.runup.publish.DiskFailure;
import dev.runup.publish.OldIssues;
import dev.runup.publish.OutputFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// The command `runup prune`, which deletes old issues from an output folder.
///
/// It knows issues by the names of their files, and reads no dossier.
final class PruneCommand {

  private final Argument<Path> output =
      Argument.option(
          List.of("-o", "--output"),
          Path.of("out"),
          "FOLDER",
          "The folder that builds have published into, or one with such folders in it. Default: out");

  private final Argument<@Nullable String> keep =
      Argument.text(
          "--keep",
          "N|DAYSd",
          "The issues to keep of each edition: the newest N, or those of the last days, for example"
              + " 90d. The newest is always kept. Needed.");

  private final Argument<Boolean> dryRun =
      Argument.flag(
          List.of("--dry-run"),
          "List the files that would be deleted. Delete none. Default: delete them.");

  private final Argument<Boolean> wait =
      Argument.flag(
          List.of("--wait"),
          "Wait while a build writes into a folder, for ten minutes at most. Default: leave that"
              + " folder as it is, and end with exit code 3.");

  private final Argument<List<Boolean>> quiet =
      Argument.counter(
          List.of("-q", "--quiet"),
          "Print only what could not be deleted. -qq is the same. Default: print each deleted file.");

  CommandLine declare() {
    return Commands.declare(
        "prune",
        this::run,
        List.of(
            "Deletes old issues from an output folder, and takes them out of SHA256SUMS. It touches"
                + " only files that builds have published and that nobody has altered since. Files"
                + " without a day in their name stay, and so do style and fonts. Links of a web site to"
                + " what was deleted are dead until it is made again: \"runup site --keep\".",
            "Exit code 5 if an old file was altered and had to stay."),
        List.of(
            "  runup prune -o www --keep 90d",
            "  runup prune -o www --keep 30 --dry-run",
            "  runup prune -o www --keep 90d --wait -q   for a job: prints nothing if all is well"),
        List.of(output, keep, dryRun, wait, quiet));
  }

  private int run(Console given, Clock clock) {
    Console console = given.withQuiet(Quiet.of(quiet.value()));
    OldIssues rule = rule();
    wait.refuseIf(
        wait.value() && dryRun.value(),
        "--wait has no effect where nothing is deleted: leave it out with --dry-run");
    if (!Files.isDirectory(output.value())) {
      console.fail(
          Files.exists(output.value())
              ? output.value() + " is a file, not a folder"
              : output.value() + " doesn't exist");
      console.fail("name the folder that builds have published into: -o FOLDER");
      return Exit.NOT_FOUND;
    }
    List<Path> folders = folders();
    if (folders.isEmpty()) {
      console.say("nothing was published in " + output.value() + ": it has no SHA256SUMS");
    }
    int code = Exit.DONE;
    for (Path folder : folders) {
      code = Exit.worse(code, prune(folder, rule, LocalDate.now(clock), console));
    }
    return code;
  }

  private OldIssues rule() {
    keep.refuseIf(
        keep.value() == null,
        "--keep is missing: write how many issues to keep, for example 30 or 90d");
    return Objects.requireNonNull(rule(keep));
  }

  /// Returns the typed rule, or null if none was typed. Ends the command if it has another form.
  static @Nullable OldIssues rule(Argument<@Nullable String> keep) {
    String typed = keep.value();
    OldIssues rule = typed == null ? null : OldIssues.parse(typed);
    keep.refuseIf(
        typed != null && rule == null,
        "--keep can't be \""
            + typed
            + "\"; write a number of issues or of days, for example 30 or 90d");
    return rule;
  }

  /// Returns the output folder, or else the folders in it into which builds have published.
  private List<Path> folders() {
    if (isPublished(output.value())) {
      return List.of(output.value());
    }
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> inner =
        Files.newDirectoryStream(output.value(), PruneCommand::isPublished)) {
      inner.forEach(folders::add);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + output.value(), e);
    }
    folders.sort(null);
    return folders;
  }

  private static boolean isPublished(Path folder) {
    Path sums = folder.resolve(new OutputFolder(folder).sumsName(List.of()));
    return Files.isRegularFile(sums, LinkOption.NOFOLLOW_LINKS);
  }

  /// Deletes the old issues of a folder and returns the exit code. A failure in one folder doesn't
  /// stop the others.
  private int prune(Path folder, OldIssues rule, LocalDate today, Console console) {
    try {
      Old old = dryRun.value() ? Old.of(folder, rule, today) : delete(folder, rule, today, console);
      String what = dryRun.value() ? " would be deleted" : " was deleted";
      old.files().forEach(name -> console.say("  " + folder.resolve(name) + what));
      old.altered()
          .forEach(name ->
              console.fail(
                  folder.resolve(name)
                      + " is not the file that was published, so it stays; delete it yourself"));
      if (old.files().isEmpty() && old.altered().isEmpty()) {
        console.say("no issue in " + folder + " is that old");
      }
      return old.altered().isEmpty() ? Exit.DONE : Exit.STALE;
    } catch (UncheckedIOException e) {
      boolean canWait = e instanceof OutputFolder.BusyException && !wait.value();
      console.fail(DiskFailure.words(e) + (canWait ? "; add --wait to wait for it" : ""));
      return Exit.NOT_FOUND;
    }
  }

  private Old delete(Path folder, OldIssues rule, LocalDate today, Console console) {
    OutputFolder published = new OutputFolder(folder);
    try (OutputFolder.LockedFolder held = lock(published, console)) {
      Old old = Old.of(folder, rule, today);
      if (!old.files().isEmpty()) {
        held.delete(old.files());
        if (published.published().stream().anyMatch(PublishedFiles::isOfSite)) {
          console.say(
              "the site in "
                  + folder
                  + " still lists these issues; make it again with runup site --keep "
                  + keep.value());
        }
      }
      return old;
    }
  }

  private OutputFolder.LockedFolder lock(OutputFolder published, Console console) {
    return wait.value()
        ? published.await(
            OutputFolder.LONGEST_WAIT,
            busy -> console.say(DiskFailure.words(busy) + "; waiting for it"))
        : published.lock();
  }

  /// The files of old issues in a folder.
  ///
  /// @param files those that are deleted
  /// @param altered those that somebody has altered. They stay
  private record Old(NavigableSet<String> files, Set<String> altered) {
    static Old of(Path folder, OldIssues rule, LocalDate today) {
      OutputFolder published = new OutputFolder(folder);
      NavigableSet<String> files = rule.of(published.published(), today);
      Set<String> altered = new TreeSet<>(files.isEmpty() ? Set.of() : published.altered());
      altered.retainAll(files);
      files.removeAll(altered);
      return new Old(files, altered);
    }
  }
}
