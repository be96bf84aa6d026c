package dev.runup.cli;

import dev.runup.publish.Dependencies;
import dev.runup.publish.ReplacedFile;
import dev.runup.publish.RunSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The options `--summary`, `--metrics` and `--deps`, which tell what came of a run as a whole.
final class Summary {

  private static final String MARKDOWN = "md";
  private static final String JSON = "json";

  final Argument<@Nullable String> format =
      Argument.text(
          "--summary",
          MARKDOWN + "|" + JSON,
          "Print a summary of the run to stdout: what was built, skipped or failed, what is overdue,"
              + " headlines about to lapse, pages without a new message, and new warnings. It is for"
              + " the desk only. Default: no summary.");

  final Argument<@Nullable Path> metrics =
      Argument.file(
          "--metrics",
          "Write the summary to FILE in the text format of Prometheus. Default: no file.");

  final Argument<@Nullable Path> deps =
      Argument.file(
          "--deps",
          "Write to FILE which files went into the build and which came out: as rules for make and"
              + " ninja, or as JSON if its name ends in .json. Default: no file.");

  private final RunSummary run = new RunSummary();
  private final Dependencies dependencies = new Dependencies();

  /// Ends the command if the form of the summary isn't known.
  void check() {
    String typed = format.value();
    if (typed != null) {
      format.refuseUnknownWord(typed, List.of(MARKDOWN, JSON));
    }
  }

  void add(DossierBuild.Outcome outcome) {
    if (format.value() != null || metrics.value() != null) {
      run.add(outcome.entry());
    }
    if (deps.value() != null) {
      dependencies.add(outcome.files());
    }
  }

  /// Prints and writes what was asked for.
  ///
  /// @throws UncheckedIOException if a file can't be written
  void tell(Console console, Clock clock) {
    String typed = format.value();
    if (typed != null) {
      console.out().print(typed.equals(JSON) ? run.json() : run.markdown());
    }
    Path file = metrics.value();
    if (file != null) {
      write(file, run.metrics(clock.instant().getEpochSecond()));
    }
    Path rules = deps.value();
    if (rules != null) {
      boolean isJson = rules.toString().endsWith(".json");
      write(rules, isJson ? dependencies.json() : dependencies.makefile());
    }
  }

  private static void write(Path file, String text) {
    try {
      ReplacedFile.write(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("could not write to " + file, e);
    }
  }
}
