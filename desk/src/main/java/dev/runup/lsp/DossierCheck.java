package dev.runup.lsp;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.pipeline.Pipeline;
import dev.runup.problem.Problem;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Runs the rules over dossiers, in a thread of its own, as `runup check` does. A run that is out
/// of date ends early.
final class DossierCheck implements AutoCloseable {

  private final Pipeline pipeline;

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("runup check", 0).factory());

  DossierCheck(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  /// Starts a run. It ends early once the dossier has changed.
  ///
  /// @param done gets all problems of the dossier
  /// @param failed gets the failure that ended the run
  void start(
      OpenDossier open,
      DossierOnDisk dossier,
      Consumer<List<Problem>> done,
      Consumer<Throwable> failed) {
    int version = open.version();
    thread.execute(() -> {
      try {
        List<Problem> problems =
            dossier
                .buildForProblems(
                    pipeline.telling(_ -> stopIfOld(open, version)), BuildRequest.NEWEST)
                .problems();
        stopIfOld(open, version);
        done.accept(problems);
      } catch (CancellationException _) {
        // A newer run reports the problems.
      } catch (RuntimeException | StackOverflowError e) {
        failed.accept(e);
      }
    });
  }

  private static void stopIfOld(OpenDossier open, int version) {
    if (version != open.version()) {
      throw new CancellationException();
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
