package dev.runup.cli;

import dev.runup.publish.CreatedFolders;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/// Builds several dossiers at the same time and prints their results in the order of the arguments.
///
/// Each worker writes a dossier's files and drops them before it takes the next. So the memory
/// needed doesn't grow with the number of dossiers.
final class Batch {

  private final Console console;
  private final BuildOptions options;
  private final List<String> failed = new ArrayList<>();
  private final List<String> stale = new ArrayList<>();
  private int worstCode = Exit.DONE;

  Batch(Console console, BuildOptions options) {
    this.console = console;
    this.options = options;
  }

  /// Builds the dossiers and returns the exit code of the worst result.
  int run(List<DossierBuild> builds) {
    long start = System.nanoTime();
    if (builds.size() == 1) {
      print(builds.getFirst().run(new Semaphore(1)));
    } else if (options.mode() == BuildOptions.Mode.WRITE) {
      try (CreatedFolders _ = CreatedFolders.create(options.output.value())) {
        runAll(builds);
      }
    } else {
      runAll(builds);
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
    // four threads per processor, because the others wait for the disk.
    Semaphore building = new Semaphore(processors);
    try (ExecutorService pool = Executors.newFixedThreadPool(4 * processors)) {
      List<Future<DossierBuild.Outcome>> futures =
          builds.stream().map(build -> pool.submit(() -> build.run(building))).toList();
      for (int i = 0; i < builds.size(); i++) {
        print(builds.get(i).dossier().toString(), await(futures.get(i)));
      }
    }
  }

  private void print(String dossier, DossierBuild.Outcome outcome) {
    if (outcome.output().hasMessages()) {
      console.fail(dossier + ":");
    }
    print(outcome);
    if (outcome.code() != Exit.DONE) {
      (outcome.code() == Exit.STALE ? stale : failed).add(dossier);
    }
  }

  private void print(DossierBuild.Outcome outcome) {
    outcome.output().printTo(console);
    worstCode = Exit.worse(worstCode, outcome.code());
  }

  /// Waits for one build. If it threw an exception, its messages contain the stack trace. So a bug
  /// in one dossier doesn't stop the others.
  private static DossierBuild.Outcome await(Future<DossierBuild.Outcome> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      Console.Buffer output = new Console.Buffer();
      Throwable failure = Objects.requireNonNull(e.getCause());
      return new DossierBuild.Outcome(Failures.report(failure, output.console(false)), output);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts the main thread", e);
    }
  }
}
