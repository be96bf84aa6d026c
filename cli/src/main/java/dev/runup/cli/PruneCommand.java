package dev.runup.cli;

import dev.runup.dossier.PublishedFiles;
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

  CommandLine declare() {
    return Commands.declare(
        "prune",
        this::run,
        List.of(
            "Deletes old issues from an output folder, and takes them out of SHA256SUMS. It touches"
                + " only files that builds have published and that nobody has altered since. Files"
                + " without a day in their name stay, and so do style and fonts. Links of a web site to"
                + " what was deleted are dead until it is made again: \"runup site --keep\"."),
        List.of("  runup prune -o www --keep 90d", "  runup prune -o www --keep 30 --dry-run"),
        List.of(output, keep, dryRun));
  }

  private int run(Console console, Clock clock) {
    OldIssues rule = rule();
    List<Path> folders = folders();
    if (folders.isEmpty()) {
      console.say("nothing was published in " + output.value() + ": it has no SHA256SUMS");
    }
    folders.forEach(folder -> prune(folder, rule, LocalDate.now(clock), console));
    return Exit.DONE;
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
    List<Path> folders = new ArrayList<>();
    if (isPublished(output.value())) {
      return List.of(output.value());
    }
    if (Files.isDirectory(output.value())) {
      try (DirectoryStream<Path> inner =
          Files.newDirectoryStream(output.value(), PruneCommand::isPublished)) {
        inner.forEach(folders::add);
      } catch (IOException e) {
        throw new UncheckedIOException("could not read " + output.value(), e);
      }
    }
    folders.sort(null);
    return folders;
  }

  private static boolean isPublished(Path folder) {
    Path sums = folder.resolve(new OutputFolder(folder).sumsName(List.of()));
    return Files.isRegularFile(sums, LinkOption.NOFOLLOW_LINKS);
  }

  private void prune(Path folder, OldIssues rule, LocalDate today, Console console) {
    OutputFolder published = new OutputFolder(folder);
    if (dryRun.value()) {
      print(
          folder, deletable(published, folder, rule, today, console), " would be deleted", console);
      return;
    }
    try (OutputFolder.LockedFolder held = published.lock()) {
      NavigableSet<String> files = deletable(published, folder, rule, today, console);
      if (!files.isEmpty()) {
        held.delete(files);
      }
      print(folder, files, " was deleted", console);
      if (!files.isEmpty() && published.published().stream().anyMatch(PublishedFiles::isOfSite)) {
        console.say(
            "the site in "
                + folder
                + " still lists these issues; make it again with runup site --keep "
                + keep.value());
      }
    }
  }

  private static NavigableSet<String> deletable(
      OutputFolder published, Path folder, OldIssues rule, LocalDate today, Console console) {
    NavigableSet<String> files = rule.of(published.published(), today);
    Set<String> altered = files.isEmpty() ? Set.of() : new TreeSet<>(published.altered());
    altered.stream()
        .filter(files::contains)
        .forEach(name ->
            console.fail(
                folder.resolve(name)
                    + " is not the file that was published, so it stays; delete it yourself"));
    files.removeAll(altered);
    return files;
  }

  private static void print(Path folder, NavigableSet<String> files, String what, Console console) {
    files.forEach(name -> console.say("  " + folder.resolve(name) + what));
    if (files.isEmpty()) {
      console.say("no issue in " + folder + " is that old");
    }
  }
}
