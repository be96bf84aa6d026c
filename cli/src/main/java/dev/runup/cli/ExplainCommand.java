package dev.runup.cli;

import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.IssueTime;
import dev.runup.inspect.BuiltPage;
import dev.runup.inspect.Explainer;
import dev.runup.inspect.RulePages;
import dev.runup.problem.Checked;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// The command `runup explain`, which shows the history of one fact and the editions that print it.
///
/// It also prints the section of the rules about the code of a problem.
final class ExplainCommand implements Callable<Integer> {

  private final Argument<List<String>> arguments =
      Argument.several(
          "1..2",
          String.class,
          "[DOSSIER] FACT",
          "DOSSIER: the folder that holds runup.yaml. Default: the nearest folder above FILE that"
              + " holds one, otherwise the current folder or the nearest above it.",
          "FACT: an id (costa-eu-member), with its type if two facts share the id (event:visit), or"
              + " actor/issue for a position (costa/border).",
          "FILE#FACT: a fact in an HTML page or a PDF that Runup built, at the day of that file.",
          "CODE: the code of a problem, for example overdue. Each message ends with its code in"
              + " brackets.");

  private final Argument<Boolean> all =
      Argument.flag(List.of("--all"), "Print long lists and texts in full. Default: shorten them.");

  private final AsOfOption asOf = new AsOfOption();

  private final PrintStream out;
  private final PrintStream err;
  private final Clock clock;

  ExplainCommand(PrintStream out, PrintStream err, Clock clock) {
    this.out = out;
    this.err = err;
    this.clock = clock;
  }

  CommandLine declare() {
    CommandLine line =
        CommandSpecs.on(
            this,
            "explain",
            List.of(
                "Shows a fact's versions, the facts it rests on, the facts that rest on it, and the"
                    + " editions that print it, or why they don't. This is for the desk only,"
                    + " because it shows withheld facts as well."),
            List.of(
                "  runup explain talks border-talks",
                "  runup explain talks out/daily-2025-12-28.html#event:visit",
                "  runup explain overdue"),
            List.of(arguments, all, asOf.argument()));
    line.getCommandSpec()
        .usageMessage()
        .customSynopsis("runup explain [DOSSIER] FACT|FILE#FACT|CODE [--all] [--as-of DAY]");
    return line;
  }

  @Override
  public Integer call() {
    asOf.check();
    if (arguments.value().size() > 2) {
      throw arguments.misuse(
          "explain takes one fact: \"" + arguments.value().get(2) + "\" is one argument too many");
    }
    String what = arguments.value().getLast();
    int hash = what.lastIndexOf('#');
    if (hash == 0) {
      throw arguments.misuse(
          "\"" + what + "\" names no file: write FILE" + what + ", or leave out the \"#\"");
    }
    Path file = hash < 0 ? null : Path.of(what.substring(0, hash));
    if (file == null && RulePages.of(what) == null && hasNoDossier()) {
      throw arguments.misuse(
          "\""
              + what
              + "\" isn't a code, and there is no dossier here: runup explain DOSSIER "
              + what);
    }
    Checked<String> explanation =
        file == null
            ? explain(folder(null), what, null)
            : BuiltPage.find(file, what.substring(hash + 1))
                .then(page -> explain(folder(file), page.fact(), page.day()));
    String page = RulePages.of(what);
    boolean isFact = explanation instanceof Checked.Good<String>;
    if (isFact || page == null) {
      new Console(err, false).problems(explanation.problems());
    }
    if (explanation instanceof Checked.Good<String>(String text, var _)) {
      out.print(text);
    }
    if (page != null) {
      out.print(isFact ? "\n\"" + what + "\" is also the code of a problem:\n\n" + page : page);
    }
    return page == null ? Exit.of(explanation.problems()) : Exit.DONE;
  }

  /// @param builtDay the day of the built file, or null. The option `--as-of` takes precedence
  private Checked<String> explain(Path folder, String fact, @Nullable String builtDay) {
    return DossierOnDisk.read(folder)
        .then(dossier -> {
          IssueTime asked = asOf.time(clock, dossier.zone());
          IssueTime issue =
              asked.equals(new IssueTime.Newest())
                  ? AsOfOption.time(builtDay, clock, dossier.zone())
                  : asked;
          return Explainer.explain(dossier, fact, issue, all.value());
        });
  }

  /// Returns the typed dossier. If none was typed, returns the nearest dossier above the built
  /// file. If there is none either, returns the nearest one above the current folder.
  private Path folder(@Nullable Path file) {
    if (arguments.value().size() > 1) {
      return Path.of(arguments.value().getFirst());
    }
    Path around = file == null ? null : DossierOnDisk.around(file);
    Path here = around == null ? DossierOnDisk.around(Path.of("runup.yaml")) : around;
    if (here == null && file != null) {
      throw arguments.misuse(
          "no folder above "
              + file
              + " is a dossier; name it first: runup explain DOSSIER "
              + arguments.value().getLast());
    }
    return here == null ? Path.of("") : here;
  }

  private boolean hasNoDossier() {
    return arguments.value().size() == 1 && DossierOnDisk.around(Path.of("runup.yaml")) == null;
  }
}
