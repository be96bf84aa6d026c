package dev.runup.cli;

import dev.runup.problem.Problem;
import dev.runup.serve.Browser;
import dev.runup.serve.EditorAddress;
import dev.runup.serve.FolderWatch;
import dev.runup.serve.Preview;
import dev.runup.serve.PreviewServer;
import dev.runup.serve.Typist;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// The command `runup serve`, which shows a dossier's briefings in a browser and updates them after
/// each save.
final class ServeCommand {

  private static final int LAST_PORT = 65_535;

  private final Argument<Path> dossier = Argument.dossierOrHere(0);

  private final Argument<Integer> port =
      Argument.option(
          List.of("--port"),
          0,
          "PORT",
          "The port of the address, 1 to 65535, for example 8017, or 0 for any free port. Default:"
              + " 0");

  private final Argument<String> editor =
      Argument.option(
          List.of("--editor"),
          EditorAddress.DEFAULT,
          "ADDRESS",
          "The address that opens a place in your editor, for example"
              + " 'idea://open?file={file}&line={line}', with {file}, {line} and {column}."
              + " Default: "
              + EditorAddress.DEFAULT);

  private final Argument<Boolean> open =
      Argument.flag(
          List.of("--open"),
          "Open the address in the browser of this machine. Default: only print it.");

  private final Argument<@Nullable String> by =
      Argument.text(
          "--by",
          "NAME",
          "Who types facts. Each typist has files of their own, such as"
              + " intake/2025-12-28-gazette-ines.yaml. Default: the name of the system's user.");

  CommandLine declare() {
    return Commands.declare(
        "serve",
        this::run,
        List.of(
            "Shows a dossier's briefings in a browser on this machine, and again each time that a file of the"
                + " dossier is saved. Prints one address to open. Ends with Ctrl-C.",
            "Showing them writes no file. The page for typing facts writes into intake/ and archive/, the key"
                + " \"archived\" into the entry of a source, and decisions on drafts into their"
                + " files."),
        List.of(
            "  runup serve talks --open",
            "  runup serve talks --by ines",
            "  runup serve --port 8017"),
        List.of(dossier, open, port, editor, by));
  }

  private int run(Console console, Clock clock) {
    port.refuseIf(
        port.value() < 0 || port.value() > LAST_PORT,
        "--port can't be " + port.value() + "; ports are 0 to " + LAST_PORT);
    editor.refuseIf(
        !EditorAddress.isSound(editor.value()),
        "--editor can't be \""
            + editor.value()
            + "\"; write the address of an editor that has {file}, for example "
            + EditorAddress.DEFAULT);
    String name = by.value();
    Typist typist = Typist.of(name == null ? System.getProperty("user.name", "") : name);
    by.refuseIf(
        name != null && typist == null,
        "--by can't be \""
            + name
            + "\"; it becomes a part of files' names, so write Latin letters");
    try (FolderWatch watch = new FolderWatch(List.of(dossier.value()))) {
      Preview preview = new Preview(dossier.value(), Formats.pipeline());
      Preview.Attempt first = preview.attempt();
      console.problems(first.problems());
      if (Exit.of(first.problems()) == Exit.NOT_FOUND) {
        return Exit.NOT_FOUND;
      }
      preview.show(first);
      try (PreviewServer server =
          new PreviewServer(
              preview,
              port.value(),
              editor.value(),
              Objects.requireNonNullElse(typist, Typist.UNNAMED),
              clock)) {
        console.out().println(server.address());
        console.out().flush();
        if (open.value() && !Browser.open(server.address())) {
          console.fail("no browser could be opened");
        }
        console.say("open this address in a browser on this machine; Ctrl-C ends the preview");
        showChanges(preview, watch, console);
      }
    } catch (InterruptedException _) {
      // Ctrl-C is the usual end.
    }
    return Exit.INTERRUPTED;
  }

  /// Shows each change of the dossier until the thread is interrupted.
  ///
  /// A state isn't shown if the dossier changes while it is read. Nor is a broken state if the
  /// dossier changes again at once. It is probably half saved.
  private static void showChanges(Preview preview, FolderWatch watch, Console console)
      throws InterruptedException {
    while (!Thread.currentThread().isInterrupted()) {
      watch.await();
      long start = System.nanoTime();
      Preview.Attempt attempt = preview.attempt(watch::hasChanged);
      if (attempt == null) {
        continue;
      }
      List<Problem> problems = attempt.problems();
      boolean broken = problems.stream().anyMatch(Problem::stops);
      if (broken && watch.changesSoon()) {
        continue;
      }
      preview.show(attempt);
      console.problems(problems);
      console.say(
          broken
              ? "not shown: the browser keeps the last good state"
              : "updated in " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }
  }
}
