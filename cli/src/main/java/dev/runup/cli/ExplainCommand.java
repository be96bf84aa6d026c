package dev.runup.cli;

import dev.runup.dossier.DossierOnDisk;
import dev.runup.explain.Explainer;
import dev.runup.problem.Checked;
import dev.runup.report.CodePages;
import dev.runup.review.BuiltPage;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// The command `runup explain`, which shows the history of one fact and the editions that print it.
///
/// For the code of a problem, it prints the explanation of that code.
final class ExplainCommand {

  private final Argument<List<String>> arguments =
      Argument.several(
          "0..2",
          String.class,
          "[DOSSIER] FACT",
          "DOSSIER: the folder that holds runup.yaml. Default: the nearest folder above FILE that"
              + " holds one, otherwise the current folder or the nearest above it.",
          "FACT: an id (costa-eu-member), with its type if two facts share the id (event:visit), or"
              + " actor/issue for a position (costa/border).",
          "FILE#FACT: a fact in an HTML page, a PDF or a Word file that Runup built, at the day of that"
              + " file.",
          "CODE: the code of a problem, for example overdue. Each message ends with its code in"
              + " brackets. Without any, all codes are listed.");

  private final Argument<Boolean> all =
      Argument.flag(List.of("--all"), "Print long lists and texts in full. Default: shorten them.");

  private final IssueOptions issue = new IssueOptions();

  CommandLine declare() {
    CommandLine line =
        Commands.declare(
            "explain",
            this::run,
            List.of(
                "Shows a fact's versions, the facts it rests on, the facts that rest on it, and the"
                    + " editions that print it, or why they don't. This is for the desk only,"
                    + " because it shows withheld facts as well."),
            List.of(
                "  runup explain talks border-talks",
                "  runup explain talks out/daily-2025-12-28.html#event:visit",
                "  runup explain overdue"),
            List.of(arguments, all, issue.asOf));
    line.getCommandSpec()
        .usageMessage()
        .customSynopsis("runup explain [[DOSSIER] FACT|FILE#FACT|CODE] [--all] [--as-of DAY]");
    return line;
  }

  private int run(Console console, Clock clock) {
    if (arguments.value().isEmpty()) {
      console.out().print(CodePages.list());
      return Exit.DONE;
    }
    checkArguments();
    String what = arguments.value().getLast();
    Checked<String> explanation = explain(what, clock);
    String page = CodePages.of(what);
    if (page == null) {
      return console.result(explanation);
    }
    if (explanation instanceof Checked.Good<String>) {
      console.result(explanation);
      console.out().print("\n\"" + what + "\" is also the code of a problem:\n\n");
    }
    console.out().print(page);
    return Exit.DONE;
  }

  private void checkArguments() {
    List<String> typed = arguments.value();
    String what = typed.getLast();
    IssueOptions.check(issue.asOf);
    if (typed.size() > 2) {
      throw arguments.misuse(
          "explain takes one fact: \"" + typed.get(2) + "\" is one argument too many");
    }
    arguments.refuseIf(
        what.lastIndexOf('#') == 0,
        "\"" + what + "\" names no file: write FILE" + what + ", or leave out the \"#\"");
    arguments.refuseIf(
        typed.size() == 1
            && !what.contains("#")
            && CodePages.of(what) == null
            && DossierOnDisk.folderContaining(Path.of("runup.yaml")) == null,
        "\""
            + what
            + "\" isn't a code; "
            + Argument.didYouMean(what, CodePages.codes())
            + "to explain a fact, name its dossier, as there is none here: runup explain DOSSIER "
            + what);
  }

  /// @param what an id, the code of a problem, or a built file and an id
  private Checked<String> explain(String what, Clock clock) {
    int hash = what.lastIndexOf('#');
    if (hash < 0) {
      return explain(folder(null), what, null, null, clock);
    }
    Path file = Path.of(what.substring(0, hash));
    return BuiltPage.find(file, what.substring(hash + 1))
        .then(page -> explain(folder(file), page.fact(), file, page.day(), clock));
  }

  /// @param file the built file, or null
  /// @param builtDay the day of the built file, or null. The option `--as-of` takes precedence
  private Checked<String> explain(
      Path folder, String fact, @Nullable Path file, @Nullable String builtDay, Clock clock) {
    String name = file == null ? null : String.valueOf(file.getFileName());
    String day = issue.asOf.value() == null ? builtDay : issue.asOf.value();
    return DossierOnDisk.read(folder)
        .then(dossier ->
            Explainer.explain(
                dossier, fact, name, IssueOptions.time(day, clock, dossier.zone()), all.value()));
  }

  /// Returns the typed dossier. If none was typed, returns the nearest dossier above the built
  /// file. If there is none either, returns the nearest one above the current folder.
  private Path folder(@Nullable Path file) {
    if (arguments.value().size() > 1) {
      return Path.of(arguments.value().getFirst());
    }
    Path here = nearestDossier(file);
    arguments.refuseIf(
        here == null && file != null,
        "no folder above "
            + file
            + " is a dossier; name it first: runup explain DOSSIER "
            + arguments.value().getLast());
    return here == null ? Path.of("") : here;
  }

  /// Returns the nearest dossier above a file, or else above the current folder. Null if there is
  /// none.
  static @Nullable Path nearestDossier(@Nullable Path file) {
    Path around = file == null ? null : DossierOnDisk.folderContaining(file);
    return around == null ? DossierOnDisk.folderContaining(Path.of("runup.yaml")) : around;
  }
}
