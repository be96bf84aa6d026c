package dev.runup.cli;

import dev.runup.lsp.LanguageServer;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine;

/// The command `runup lsp`, which an editor starts to get help with the files of dossiers.
final class LspCommand {

  CommandLine declare() {
    return Commands.declare(
        "lsp",
        this::run,
        List.of(
            "Helps an editor with the files of a dossier, by the Language Server Protocol over stdin and"
                + " stdout: problems while you type, completion of ids by name, renaming and more. The"
                + " editor starts it. It writes no file. This is for the desk only, because it names"
                + " withheld facts."),
        List.of("  runup lsp"),
        List.of());
  }

  private int run(Console console, Clock clock) {
    try {
      return LanguageServer.run(
              System.in, console.out(), Formats.pipeline(), Main.version(), console::fail)
          ? Exit.DONE
          : Exit.PROBLEMS;
    } catch (IOException _) {
      console.fail("the editor no longer reads messages");
      return Exit.PROBLEMS;
    } catch (InterruptedException _) {
      return Exit.INTERRUPTED;
    }
  }
}
