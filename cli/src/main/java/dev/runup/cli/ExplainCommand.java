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

/// `runup explain`: says where a fact comes from, what became of it, and who shows it.
final class ExplainCommand implements Callable<Integer> {

  private final Argument<List<String>> arguments =
      Argument.several(
          "1..2",
          String.class,
          "[DOSSIER] FACT",
          "DOSSIER: the folder that holds runup.yaml. Default: that of the FILE, else the current"
              + " one, or the nearest above.",
          "FACT: an id (costa-eu-member), with its type where two share it (event:visit), or"
              + " actor/issue for a position.",
          "FILE#FACT: a fact of a page of HTML or a PDF that was built, as of its day.",
          "CODE: the code of a problem, as it stands in brackets behind its message.");

  private final Argument<Boolean> whole =
      Argument.flag(List.of("--all"), "Print long lists and texts to their end.");

  private final AsOfOption asOf = new AsOfOption();

  private final PrintStream out;
  private final PrintStream err;
  private final Clock clock;

  ExplainCommand(PrintStream out, PrintStream err, Clock clock) {
    this.out = out;
    this.err = err;
    this.clock = clock;
  }

  /// Says what the command takes.
  CommandLine declare() {
    CommandLine line =
        CommandSpecs.on(
            this,
            "explain",
            List.of(
                "Says where a fact comes from, what became of it, what it rests on, what rests on"
                    + " it, and which editions show it, or why not. For the desk: it names what is"
                    + " withheld, too."),
            List.of(
                "  runup explain talks border-talks",
                "  runup explain talks out/daily-2025-12-28.html#event:visit",
                "  runup explain overdue"),
            List.of(arguments, whole, asOf.argument()));
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
          "one fact at a time: " + arguments.value().get(2) + " is one argument too many");
    }
    String what = arguments.value().getLast();
    int hash = what.lastIndexOf('#');
    if (hash == 0) {
      throw arguments.misuse(
          "\"" + what + "\" names no file: write FILE" + what + ", or the fact without \"#\"");
    }
    Path file = hash < 0 ? null : Path.of(what.substring(0, hash));
    if (file == null && RulePages.of(what) == null && nowhere()) {
      throw arguments.misuse(
          "\"" + what + "\" is no code, and here is no dossier: runup explain DOSSIER " + what);
    }
    Checked<String> told =
        file == null
            ? explained(folder(null), what, null)
            : BuiltPage.find(file, what.substring(hash + 1))
                .then(page -> explained(folder(file), page.fact(), page.day()));
    String page = RulePages.of(what);
    boolean fact = told instanceof Checked.Good<String>;
    if (fact || page == null) {
      new Console(err, false).problems(told.problems());
    }
    if (told instanceof Checked.Good<String>(String text, var _)) {
      out.print(text);
    }
    if (page != null) {
      out.print(fact ? "\nThe code \"" + what + "\" is something else:\n\n" + page : page);
    }
    return page == null ? Exit.of(told.problems()) : Exit.DONE;
  }

  private Checked<String> explained(Path folder, String fact, @Nullable String day) {
    return DossierOnDisk.read(folder)
        .then(dossier -> {
          IssueTime asked = asOf.time(clock, dossier.zone());
          IssueTime issue =
              asked.equals(IssueTime.NEWEST) ? AsOfOption.time(day, clock, dossier.zone()) : asked;
          return Explainer.explain(dossier, fact, issue, whole.value());
        });
  }

  /// Gives back the dossier that is named, else that around the file or the current folder.
  private Path folder(@Nullable Path file) {
    if (arguments.value().size() > 1) {
      return Path.of(arguments.value().getFirst());
    }
    Path around = file == null ? null : DossierOnDisk.around(file);
    Path here = around == null ? DossierOnDisk.around(Path.of("runup.yaml")) : around;
    if (here == null && file != null) {
      throw arguments.misuse(
          "no dossier lies around "
              + file
              + ": name it first, as in runup explain DOSSIER "
              + arguments.value().getLast());
    }
    return here == null ? Path.of("") : here;
  }

  /// Says whether no dossier is named, and none is here.
  private boolean nowhere() {
    return arguments.value().size() == 1 && DossierOnDisk.around(Path.of("runup.yaml")) == null;
  }
}
