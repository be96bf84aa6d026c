package dev.runup.cli;

import dev.runup.dossier.DossierFiles;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.PublishedFiles;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.publish.OldIssues;
import dev.runup.publish.OutputFolder;
import dev.runup.publish.ProblemsJson;
import dev.runup.releasing.FindingsJson;
import dev.runup.releasing.Verification;
import dev.runup.releasing.Verification.Finding;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// The command `runup verify`, which compares releases with what is built today, and with the files
/// in a folder.
final class VerifyCommand {

  private final Argument<Path> folder = Argument.dossier();

  private final Argument<@Nullable String> edition =
      Argument.text("--edition", "NAME", "Only the releases of this edition. Default: all.");

  private final Argument<@Nullable Path> output =
      Argument.folder(
          List.of("-o", "--output"),
          "Folder with the published files, to compare them too. In a web site, those of its edition."
              + " Default: only what is built.");

  private final Argument<@Nullable String> keep =
      Argument.text(
          "--keep",
          "N|DAYSd",
          "With --output: the issues that \"runup prune --keep\" or \"runup site --keep\" keeps there,"
              + " for example 90d. Older ones may be gone. Default: all must be there.");

  private final Argument<@Nullable Path> register = RegisterFile.option();

  private final Argument<String> format =
      Argument.option(
          List.of("--format"),
          "text",
          "text|json",
          "The form of what is found. Default: text",
          "text: a line for each release, on stdout, and the problems, on stderr.",
          "json: all of it, on stdout, as {\"releases\": [{edition, day, language, verdict, exit,"
              + " problems}], \"folder\": [problems of the folder]}, or {\"problems\"} if nothing could be compared. Problems are as in"
              + " \"runup check --format json\".");

  CommandLine declare() {
    return Commands.declare(
        "verify",
        this::run,
        List.of(
            "Builds each issue in the release register again, in memory, and says whether its bytes"
                + " are still those that were released. If not, it says why: what is withheld since,"
                + " which fact was edited in place, or which version of the program made it. It"
                + " writes nothing."),
        List.of(
            "  runup verify talks              can each release be built again?",
            "  runup verify talks -o www       and do its files lie in the folder, unaltered?",
            "  runup verify talks -o www --keep 90d    the same, after runup prune --keep 90d"),
        List.of(folder, edition, output, keep, register, format));
  }

  private int run(Console console, Clock clock) {
    format.refuseUnknownFormat(format.value(), List.of("text", "json"));
    boolean isJson = format.value().equals("json");
    Path published = output.value();
    output.refuseIf(
        published != null && (published.toString().isBlank() || published.toString().equals("-")),
        "--output names no folder");
    OldIssues rule = PruneCommand.rule(keep);
    keep.refuseIf(rule != null && published == null, "--keep needs --output: add -o FOLDER");
    LocalDate today = LocalDate.now(clock);
    DossierFiles files = DossierFiles.read(folder.value());
    Verification.Folder looked = published == null ? null : folder(published, rule, today);
    List<Problem> inFolder = new ArrayList<>();
    Checked<List<Finding>> found =
        DossierOnDisk.read(files)
            .then(dossier ->
                new RegisterFile(folder.value(), register.value())
                    .read(files)
                    .then(old -> {
                      if (looked != null) {
                        inFolder.addAll(Verification.ofFolder(old, looked));
                      }
                      return Verification.of(
                          dossier, Formats.pipeline(), old, Main.VERSION, edition(dossier), looked);
                    }));
    if (!(found instanceof Checked.Good<List<Finding>>(List<Finding> findings, var _))) {
      if (isJson) {
        console.out().print(ProblemsJson.of(found.problems()));
      } else {
        console.problems(found.problems());
      }
      return Exit.of(found.problems());
    }
    List<Problem> problems = new ArrayList<>(Verification.problems(findings));
    problems.addAll(inFolder);
    if (isJson) {
      console.out().print(FindingsJson.of(findings, inFolder, Exit::of));
      return Exit.of(problems);
    }
    findings.forEach(one -> console.out().println(one.release() + ": " + one.words()));
    console.problems(problems, "stdout has a line for each release");
    if (findings.isEmpty()) {
      console.say("the release register has no releases");
    }
    return Exit.of(problems);
  }

  private @Nullable String edition(DossierOnDisk dossier) {
    String typed = edition.value();
    return typed == null ? null : edition.edition(dossier, typed).name();
  }

  private static Verification.Folder folder(
      Path published, @Nullable OldIssues rule, LocalDate today) {
    OutputFolder folder = new OutputFolder(published);
    String site = SiteAgain.edition(published);
    return new Verification.Folder(
        published.toString(),
        site,
        SiteAgain.hasPages(published),
        folder::checksums,
        released -> {
          Set<String> names = new TreeSet<>(released);
          names.addAll(folder.published());
          return rule == null ? Set.of() : rule.of(names, today);
        },
        folder.files().stream()
            .filter(name -> !OutputFolder.isSums(name))
            .filter(name -> !PublishedFiles.isShared(name))
            .filter(name -> site == null || !PublishedFiles.isOfSite(name))
            .collect(Collectors.toSet()),
        folder.sums().byName());
  }
}
