package dev.runup.cli;

import dev.runup.serve.FolderWatch;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.ParameterException;

/// Builds dossiers again each time that one of their files is saved, until Ctrl-C.
record WatchLoop(PrintStream out, PrintStream err, BuildOptions options) {

  /// Builds until the thread is interrupted, and returns the exit code.
  ///
  /// It ends early, with the code of the first build, if a dossier can't be read or stdout is
  /// closed.
  ///
  /// @param builds makes a new build of each dossier
  int run(List<Path> dossiers, Supplier<List<DossierBuild>> builds) {
    try (FolderWatch watch = new FolderWatch(dossiers)) {
      int code = new Batch(out, err, options).run(builds.get());
      if (code == Exit.NOT_FOUND) {
        return code;
      }
      new Console(err, options.quiet()).say("waiting for changes; Ctrl-C ends it");
      while (!Thread.currentThread().isInterrupted()) {
        if (out.checkError()) {
          return code; // The reader of a pipe has ended. Main reports the failure.
        }
        watch.await();
        rebuild(builds, watch);
      }
    } catch (InterruptedException _) {
      // Ctrl-C is the usual end.
    }
    return Exit.INTERRUPTED;
  }

  /// Builds once more and prints the result.
  ///
  /// A failure isn't printed if the dossier changes again at once. A file was probably read half
  /// saved, and the next build follows.
  private void rebuild(Supplier<List<DossierBuild>> builds, FolderWatch watch)
      throws InterruptedException {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    int code =
        build(
            builds.get(),
            new PrintStream(data, true, StandardCharsets.UTF_8),
            new PrintStream(messages, true, StandardCharsets.UTF_8));
    if (code == Exit.DONE || !watch.changesSoon()) {
      out.write(data.toByteArray(), 0, data.size());
      out.flush();
      err.write(messages.toByteArray(), 0, messages.size());
      err.flush();
    }
  }

  private int build(List<DossierBuild> builds, PrintStream data, PrintStream messages) {
    try {
      return new Batch(data, messages, options).run(builds);
    } catch (ParameterException wrong) {
      // Example: the user deleted the edition of --edition from runup.yaml.
      return Commands.ended(wrong, messages);
    }
  }
}
