package dev.runup.cli;

import dev.runup.publish.NewFolders;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/// Builds several dossiers at the same time and prints their results in the order of the arguments.
///
/// Each worker writes a dossier's files and drops them before it takes the next. So the memory
/// needed doesn't grow with the number of dossiers.
final class Batch {

  private final Console console;
  private final BuildOptions options;
  private final Summary summary;
  private final List<String> failed = new ArrayList<>();
  private final List<String> stale = new ArrayList<>();
  private int worstCode = Exit.DONE;

  Batch(Console console, BuildOptions options, Summary summary) {
    this.console = console;
    this.options = options;
    this.summary = summary;
  }

  /// Builds the dossiers and returns the exit code of the worst result.
  int run(List<DossierBuild> builds) {
    long start = System.nanoTime();
    if (builds.size() == 1) {
      print(builds.getFirst().run(new Semaphore(1), console.progress()));
    } else {
      boolean writes = options.mode() == BuildOptions.Mode.WRITE;
      try (NewFolders _ = writes ? NewFolders.create(options.output.value()) : null) {
        runAll(builds);
      }
    }
    String time = " in " + (System.nanoTime() - start) / 1_000_000 + " ms";
    if (builds.size() > 1) {
      console.say("done with " + builds.size() + " dossiers" + time);
    } else if (worstCode == Exit.DONE && options.mode() != BuildOptions.Mode.PRINT) {
      console.say("done" + time);
    }
    report("not up to date", stale);
    report("failed", failed);
    return worstCode;
  }

  private void report(String what, List<String> dossiers) {
    if (!dossiers.isEmpty()) {
      console.fail(dossiers.size() + " " + what + ": " + String.join(", ", dossiers));
    }
  }

  private void runAll(List<DossierBuild> builds) {
    int processors = Runtime.getRuntime().availableProcessors();
    // One build per processor, because built files wait in memory until they are written. There are
    // two threads per processor, because the others wait for the disk.
    Semaphore building = new Semaphore(processors);
    try (ExecutorService pool = Executors.newFixedThreadPool(2 * processors)) {
      List<CompletableFuture<DossierBuild.Outcome>> outcomes =
          builds.stream()
              .map(build ->
                  CompletableFuture.supplyAsync(() -> build.run(building), pool)
                      .exceptionally(thrown -> failed(build, thrown, options.printsJson())))
              .toList();
      for (int i = 0; i < builds.size(); i++) {
        console.progress().begin("building dossier " + (i + 1) + "/" + builds.size());
        String dossier = builds.get(i).dossier().toString();
        DossierBuild.Outcome outcome = outcomes.get(i).join();
        if (outcome.output().hasMessages()) {
          console.fail(dossier + ":");
        }
        print(outcome);
        if (outcome.code() != Exit.DONE) {
          (outcome.code() == Exit.STALE ? stale : failed).add(dossier);
        }
      }
    }
  }

  private void print(DossierBuild.Outcome outcome) {
    outcome.output().printTo(console);
    summary.add(outcome);
    worstCode = Exit.worse(worstCode, outcome.code());
  }

  /// Returns the outcome of a build that threw an exception. So a bug in one dossier doesn't stop
  /// the others.
  ///
  /// @param printsJson whether it prints a line of JSON, as every build does then
  static DossierBuild.Outcome failed(DossierBuild build, Throwable thrown, boolean printsJson) {
    Console.Buffer output = new Console.Buffer();
    Throwable failure = Objects.requireNonNullElse(thrown.getCause(), thrown);
    int code = Failures.report(failure, output.console(Quiet.NO));
    String reason = output.messages().lines().findFirst().orElse("").replaceFirst("^runup: ", "");
    return DossierBuild.Outcome.notBuilt(
        build.dossier().toString(),
        build.folder().toString(),
        code,
        reason,
        List.of(),
        output,
        printsJson);
  }
}
