package dev.runup.cli;

import dev.runup.publish.CreatedFolders;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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

  private final PrintStream out;
  private final PrintStream err;
  private final BuildOptions options;
  private final List<String> failed = new ArrayList<>();
  private final List<String> stale = new ArrayList<>();
  private int worstCode = Exit.DONE;

  Batch(PrintStream out, PrintStream err, BuildOptions options) {
    this.out = out;
    this.err = err;
    this.options = options;
  }

  /// Builds the dossiers and returns the exit code of the worst result.
  int run(List<DossierBuild> builds) {
    long start = System.nanoTime();
    if (builds.size() == 1) {
      write(builds.getFirst().run(new Semaphore(1)));
    } else if (options.mode() == BuildOptions.Mode.WRITE) {
      try (CreatedFolders _ = CreatedFolders.create(builds.getFirst().around())) {
        runAll(builds);
      }
    } else {
      runAll(builds);
    }
    Console console = new Console(err, options.quiet());
    String time = " in " + (System.nanoTime() - start) / 1_000_000 + " ms";
    if (builds.size() > 1) {
      console.say("done with " + builds.size() + " dossiers" + time);
    } else if (worstCode == Exit.DONE && options.mode() != BuildOptions.Mode.PRINT) {
      console.say("done" + time);
    }
    report(console, "not up to date", stale);
    report(console, "failed", failed);
    return worstCode;
  }

  private static void report(Console console, String what, List<String> dossiers) {
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
    if (outcome.err().length > 0) {
      new Console(err, false).fail(dossier + ":");
    }
    write(outcome);
    if (outcome.code() != Exit.DONE) {
      (outcome.code() == Exit.STALE ? stale : failed).add(dossier);
    }
  }

  private void write(DossierBuild.Outcome outcome) {
    err.write(outcome.err(), 0, outcome.err().length);
    out.write(outcome.out(), 0, outcome.out().length);
    out.flush();
    worstCode = Exit.worse(worstCode, outcome.code());
  }

  /// Waits for one build. If it threw an exception, its messages contain the stack trace. So a bug
  /// in one dossier doesn't stop the others.
  private static DossierBuild.Outcome await(Future<DossierBuild.Outcome> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      ByteArrayOutputStream messages = new ByteArrayOutputStream();
      int code =
          Commands.ended(
              Objects.requireNonNull(e.getCause()),
              new PrintStream(messages, true, StandardCharsets.UTF_8));
      return new DossierBuild.Outcome(code, new byte[0], messages.toByteArray());
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts the main thread", e);
    }
  }
}
