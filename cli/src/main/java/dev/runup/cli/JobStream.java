package dev.runup.cli;

import dev.runup.cli.DossierBuild.Outcome;
import dev.runup.dossier.BuildJob;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Builds the jobs of a stream of lines, and prints what came of each in the order of the lines.
///
/// Some jobs are built at the same time, and a few more wait. So the memory needed doesn't grow
/// with the number of jobs. Jobs for the same folder are built one after the other.
///
/// If the process is told to end, it reads no further job and finishes those that it has read.
final class JobStream {

  /// The longest line, in characters.
  private static final int LONGEST = 1 << 16;

  private final Function<BuildJob, DossierBuild> builds;
  private final UnaryOperator<Path> folders;
  private final Console console;
  private final Summary summary;
  private final int processors = Runtime.getRuntime().availableProcessors();
  private final Semaphore building = new Semaphore(processors);

  /// The jobs that were read and not printed, and an end.
  private final BlockingQueue<Waiting> waiting = new ArrayBlockingQueue<>(2 * processors + 1);

  /// The last job for each output folder, until it is done.
  private final Map<Path, CompletableFuture<Outcome>> last = new ConcurrentHashMap<>();

  /// The dossier of each output folder that was named so far.
  private final Map<Path, Path> dossiers = new HashMap<>();

  private boolean ended;
  private int worstCode = Exit.DONE;

  /// @param outcome null at the end of all jobs
  private record Waiting(String name, @Nullable CompletableFuture<Outcome> outcome) {}

  /// @param builds makes the build of a job
  /// @param folders returns the output folder of a dossier
  JobStream(
      Function<BuildJob, DossierBuild> builds,
      UnaryOperator<Path> folders,
      Console console,
      Summary summary) {
    this.builds = builds;
    this.folders = folders;
    this.console = console;
    this.summary = summary;
  }

  /// Builds all jobs of a file and returns the exit code of the worst result.
  ///
  /// @param file `-` for stdin
  /// @throws UncheckedIOException if the file can't be read
  int run(Path file) {
    // A byte that isn't UTF-8 spoils its line and no other one.
    try (InputStream in = file.toString().equals("-") ? System.in : Files.newInputStream(file)) {
      return run(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("could not read the jobs", e);
    }
  }

  private int run(BufferedReader in) throws IOException {
    Thread printer = Thread.ofPlatform().start(this::print);
    Thread finish =
        Thread.ofPlatform()
            .unstarted(() -> {
              end();
              join(printer);
            });
    Runtime.getRuntime().addShutdownHook(finish);
    // Closed after the last job is done: a job waits there until another one for its folder is
    // done.
    try (ExecutorService pool = Executors.newFixedThreadPool(processors)) {
      try {
        int number = 0;
        for (String line = next(in); line != null; line = next(in)) {
          number++;
          if (!line.isBlank()) {
            add(line, number, pool);
          }
        }
      } finally {
        end();
        join(printer);
        removeHook(finish);
      }
    }
    return worstCode;
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // The process is ending.
    }
  }

  /// Returns the next line, or null at the end. Of a longer line than [#LONGEST], returns one
  /// character more than that.
  private static @Nullable String next(BufferedReader in) throws IOException {
    StringBuilder line = new StringBuilder();
    int read = in.read();
    if (read < 0) {
      return null;
    }
    for (; read >= 0 && read != '\n'; read = in.read()) {
      if (line.length() <= LONGEST) {
        line.append((char) read);
      }
    }
    return line.toString();
  }

  private synchronized void add(String line, int number, ExecutorService pool) {
    if (ended) {
      return;
    }
    Checked<BuildJob> read =
        line.length() > LONGEST
            ? BuildJob.bad(number, "it has more than " + LONGEST + " characters")
            : BuildJob.read(line, number).then(job -> checked(job, number));
    if (!(read instanceof Checked.Good<BuildJob>(BuildJob job, var _))) {
      put(new Waiting("", CompletableFuture.completedFuture(refused(read.problems()))));
      return;
    }
    DossierBuild build = builds.apply(job);
    CompletableFuture<Outcome> before =
        last.getOrDefault(build.folder(), CompletableFuture.completedFuture(null));
    CompletableFuture<Outcome> outcome =
        before
            .handle((_, _) -> true)
            .thenApplyAsync(_ -> build.run(building), pool)
            .exceptionally(thrown -> Batch.failed(build, thrown, true));
    last.put(build.folder(), outcome);
    var _ = outcome.whenComplete((_, _) -> last.remove(build.folder(), outcome));
    put(new Waiting(job.dossier().toString(), outcome));
  }

  private Checked<BuildJob> checked(BuildJob job, int number) {
    String day = job.asOf();
    if (day != null && !IssueOptions.isTime(day)) {
      return BuildJob.bad(number, "its \"day\" can't be \"" + day + "\"");
    }
    Path folder = folders.apply(job.dossier());
    Path other = dossiers.putIfAbsent(folder, job.dossier());
    return other == null || other.equals(job.dossier())
        ? Checked.good(job)
        : BuildJob.bad(number, other + " and its dossier would be written to the same folder");
  }

  /// Returns the outcome of a line that is no job.
  private static Outcome refused(List<Problem> problems) {
    Console.Buffer output = new Console.Buffer();
    output.console(Quiet.NO).problems(problems);
    return Outcome.notBuilt(
        "", "", Exit.USAGE, problems.getFirst().message(), problems, output, true);
  }

  private void put(Waiting next) {
    try {
      waiting.put(next);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Takes no further job.
  private synchronized void end() {
    if (!ended) {
      ended = true;
      put(new Waiting("", null));
    }
  }

  private void print() {
    try {
      for (Waiting next = waiting.take(); next.outcome() != null; next = waiting.take()) {
        Outcome outcome = next.outcome().join();
        if (outcome.output().hasMessages() && !next.name().isEmpty()) {
          console.fail(next.name() + ":");
        }
        outcome.output().printTo(console);
        summary.add(outcome);
        worstCode = Exit.worse(worstCode, outcome.code());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (CompletionException e) {
      throw new IllegalStateException("Batch.failed makes an outcome of each exception", e);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
