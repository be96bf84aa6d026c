package dev.runup.cli;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.publish.ProblemsJson;
import dev.runup.releasing.Verification;
import dev.runup.report.ProblemsCodeQuality;
import dev.runup.report.ProblemsSarif;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/// The command `runup check`, which reports the problems of a dossier and writes no file.
final class CheckCommand {

  private final Argument<Path> folder = Argument.dossier();
  private final IssueOptions issue = new IssueOptions();

  private final Argument<List<Boolean>> quiet =
      Argument.counter(
          List.of("-q", "--quiet"),
          "Print only warnings and problems that stop a build; -qq: only problems that stop it. Default:"
              + " print all problems.");

  private final Argument<String> format =
      Argument.option(
          List.of("--format"),
          "text",
          "text|json|sarif|codequality",
          "The form of the problems. Default: text",
          "text: the first 20 problems, on stderr.",
          "json: all problems, on stdout, as {\"problems\": [{severity, code, file, line, column,"
              + " endColumn, fact, key, message, hint, related}]}. Keys without a value are left out.",
          "sarif: all problems, on stdout, as SARIF 2.1.0, for code hosts and editors. If the"
              + " dossier lies in the current folder, paths of files begin there.",
          "codequality: all problems, on stdout, as the Code Quality report of GitLab, with the same"
              + " paths.");

  CommandLine declare() {
    return Commands.declare(
        "check",
        this::run,
        List.of(
            "Lists the problems of a dossier. It writes no file. This is for the desk only, because a"
                + " problem may name a withheld fact."),
        List.of(
            "  runup check talks",
            "  runup check talks --as-of today",
            "  runup check talks --format sarif > talks.sarif"),
        List.of(folder, issue.asOf, issue.ceiling, quiet, format));
  }

  private int run(Console given, Clock clock) {
    IssueOptions.check(issue.asOf);
    format.refuseUnknownFormat(format.value(), List.of("text", "json", "sarif", "codequality"));
    Console console = given.withQuiet(Quiet.of(quiet.value()));
    Checked<DossierOnDisk> dossier = DossierOnDisk.read(folder.value(), console.progress());
    Checked<List<BuiltEdition>> built =
        dossier.then(read ->
            lowered(read)
                .then(one ->
                    withEdits(
                        read,
                        one.buildForCheck(
                            Formats.pipeline().telling(console.progress()), all(one, clock)))));
    switch (format.value()) {
      case "json" -> console.out().print(ProblemsJson.of(built.problems()));
      case "sarif" -> console.out().print(ProblemsSarif.of(built.problems(), folderFromHere()));
      case "codequality" ->
          console.out().print(ProblemsCodeQuality.of(built.problems(), folderFromHere()));
      default -> console.problems(built.problems());
    }
    if (dossier instanceof Checked.Good<DossierOnDisk>(DossierOnDisk sound, var _)
        && built instanceof Checked.Good<List<BuiltEdition>>) {
      console.say(name() + " is sound: " + counted(sound, clock));
    }
    return Exit.of(built.problems());
  }

  /// Adds the facts that were edited in place since they were released.
  private static <T> Checked<T> withEdits(DossierOnDisk dossier, Checked<T> checked) {
    List<Problem> all = new ArrayList<>(checked.problems());
    all.addAll(Verification.editedInPlace(dossier));
    return checked.withProblems(all);
  }

  /// Returns the folder as it was named, or the name of the current one.
  private Path name() {
    Path named = folder.value().normalize();
    Path current = named.toAbsolutePath().getFileName();
    return named.toString().isEmpty() && current != null ? current : named;
  }

  /// Returns the number of facts, and of accepted warnings if there are any.
  private String counted(DossierOnDisk dossier, Clock clock) {
    int facts = dossier.factCount();
    String text = facts == 1 ? "1 fact" : facts + " facts";
    int accepted =
        lowered(dossier) instanceof Checked.Good<DossierOnDisk>(DossierOnDisk lowered, var _)
            ? lowered.acceptedWarnings(Formats.pipeline(), all(lowered, clock))
            : 0;
    return switch (accepted) {
      case 0 -> text;
      case 1 -> text + ", 1 warning accepted";
      default -> text + ", " + accepted + " warnings accepted";
    };
  }

  private Checked<DossierOnDisk> lowered(DossierOnDisk dossier) {
    return issue.lowered(dossier, dossier.editions());
  }

  /// Returns the request for all editions. They are built in memory, because some problems are
  /// found only then.
  ///
  /// Example: no font has a character of a title.
  private BuildRequest all(DossierOnDisk dossier, Clock clock) {
    return new BuildRequest(
        List.of(), List.of(), IssueOptions.time(issue.asOf.value(), clock, dossier.zone()));
  }

  /// Returns the path from the current folder to the dossier, with slashes and a slash at its end.
  /// It is empty if the dossier is the current folder or lies outside it.
  private String folderFromHere() {
    Path here = Path.of("").toAbsolutePath();
    Path there = folder.value().toAbsolutePath().normalize();
    if (!there.startsWith(here) || there.equals(here)) {
      return "";
    }
    return here.relativize(there).toString().replace('\\', '/') + "/";
  }
}
