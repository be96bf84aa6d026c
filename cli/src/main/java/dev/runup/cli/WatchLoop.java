package dev.runup.cli;

import dev.runup.serve.FolderWatch;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.ParameterException;

/// Builds dossiers again each time that one of their files is saved, until it is interrupted.
record WatchLoop(PrintStream out, PrintStream err, BuildOptions options) {

  /// Gives back the exit code: that of the first build, where there is nothing to build from or
  /// stdout can't be written to, else that of an interruption.
  ///
  /// @param builds gives back a fresh build of each dossier
  int run(List<Path> dossiers, Supplier<List<DossierBuild>> builds) {
    try (FolderWatch watch = new FolderWatch(dossiers)) {
      int code = new Batch(out, err, options).run(builds.get());
      if (code == Exit.NOT_FOUND) {
        return code;
      }
      new Console(err, options.quiet()).say("builds again when a file is saved; Ctrl-C ends it");
      while (!Thread.currentThread().isInterrupted()) {
        if (out.checkError()) {
          return code; // nobody reads it any more, which the program tells at its end
        }
        watch.await();
        again(builds, watch);
      }
    } catch (InterruptedException _) {
      // As it should end.
    }
    return Exit.INTERRUPTED;
  }

  /// Builds, and tells what came of it unless a file was read while it was written.
  private void again(Supplier<List<DossierBuild>> builds, FolderWatch watch)
      throws InterruptedException {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    int code =
        build(
            builds.get(),
            new PrintStream(data, true, StandardCharsets.UTF_8),
            new PrintStream(messages, true, StandardCharsets.UTF_8));
    if (code == Exit.DONE || !watch.changesAtOnce()) {
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
      // An edition that was asked for may be gone from the dossier by now.
      return Commands.ended(wrong, messages);
    }
  }
}
