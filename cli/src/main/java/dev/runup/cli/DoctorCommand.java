package dev.runup.cli;

import dev.runup.pipeline.ShippedFiles;
import dev.runup.problem.ScreenCharacter;
import dev.runup.publish.BuildState;
import dev.runup.publish.DiskFailure;
import dev.runup.publish.MadeFiles;
import dev.runup.publish.OutputFolder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// The command `runup doctor`, which looks at the program and what is around it, for a bug report.
///
/// It reads no fact. So its lines may be shown to everybody.
final class DoctorCommand {

  private final Argument<@Nullable Path> folder = Argument.dossierOrNone();

  private final Argument<Path> output =
      Argument.option(
          List.of("-o", "--output"),
          Path.of("out"),
          "FOLDER",
          "The folder with the files of that dossier. Default: out");

  private final Argument<@Nullable Path> state =
      Argument.folder(
          "--state",
          "The folder in which the program keeps what came of its builds. Default: runup in the"
              + " user's cache folder.");

  /// A line of the report.
  ///
  /// @param isWell whether it needs no repair
  private record Line(String topic, String words, boolean isWell) {}

  /// Finds out something about a topic.
  private interface Look {
    Line line() throws IOException;
  }

  CommandLine declare() {
    return Commands.declare(
        "doctor",
        this::run,
        List.of(
            "Prints what a bug report should say: the program and the machine, whether its files are"
                + " whole, what it keeps, whether the dossier can be read and the folders written, and"
                + " how many issues another version made. It reads no facts and writes nothing.",
            "Exit code 3 if a line needs a repair."),
        List.of(
            "  runup doctor",
            "  runup doctor talks -o published",
            "  runup doctor talks --state /var/lib/runup"),
        List.of(folder, output, state));
  }

  private int run(Console console, Clock clock) {
    List<Line> lines = new ArrayList<>();
    lines.add(program());
    lines.add(machine());
    lines.add(look("files", DoctorCommand::files));
    lines.add(look("state", this::state));
    lines.add(dossier());
    lines.add(output());
    lines.add(look("issues", this::issues));
    List<String> wrong = lines.stream().filter(line -> !line.isWell()).map(Line::topic).toList();
    String result = wrong.isEmpty() ? "all is well" : "to repair: " + String.join(", ", wrong);
    lines.add(new Line("result", result, true));
    for (Line line : lines) {
      String words = ScreenCharacter.safe(withoutHome(line.words()));
      console.out().print((line.topic() + ":         ").substring(0, 10) + words + "\n");
    }
    return wrong.isEmpty() ? Exit.DONE : Exit.NOT_FOUND;
  }

  private static Line look(String topic, Look look) {
    try {
      return look.line();
    } catch (IOException e) {
      return new Line(topic, DiskFailure.words(new UncheckedIOException("unreadable", e)), false);
    } catch (UncheckedIOException e) {
      return new Line(topic, DiskFailure.words(e), false);
    }
  }

  private static Line program() {
    String kind =
        ProgramId.isNative() ? "a native program" : "on Java " + System.getProperty("java.version");
    return new Line("program", Main.version() + ", " + kind, true);
  }

  private static Line machine() {
    Runtime java = Runtime.getRuntime();
    String words =
        "%s %s, processors: %d, memory for the program: %d MB, file names in %s"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                java.availableProcessors(),
                java.maxMemory() >> 20,
                System.getProperty("sun.jnu.encoding", "an unknown encoding"));
    return new Line("machine", words, true);
  }

  private static Line files() {
    List<String> damaged = ShippedFiles.damaged();
    return damaged.isEmpty()
        ? new Line("files", "all templates and fonts of the program are whole", true)
        : new Line("files", "missing or damaged: " + String.join(", ", damaged), false);
  }

  private Line state() throws IOException {
    Path kept = StateFolder.of(state);
    if (kept == null) {
      return new Line("state", "no builds are kept, because the user has no cache folder", true);
    }
    BuildState.KeptCount count = new BuildState(kept, "").count();
    String words = "kept builds: " + count.builds() + ", damaged ones: " + count.damaged();
    return new Line("state", access(kept) + "; " + words, isWritable(kept));
  }

  private Line dossier() {
    Path typed = folder.value();
    Path dossier = typed == null ? Path.of(".") : typed;
    Path settings = dossier.resolve("runup.yaml");
    if (!Files.exists(settings)) {
      return typed == null
          ? new Line("dossier", "none in the current folder, and none was named", true)
          : new Line("dossier", dossier + " has no runup.yaml", false);
    }
    boolean isReadable = Files.isRegularFile(settings) && Files.isReadable(settings);
    String words =
        "%s, runup.yaml %s be read, templates of its own: %s, theme.yaml: %s"
            .formatted(
                dossier,
                isReadable ? "can" : "can't",
                yes(Files.isDirectory(dossier.resolve("templates"))),
                yes(Files.exists(dossier.resolve("theme.yaml"))));
    return new Line("dossier", words, isReadable);
  }

  private static String yes(boolean is) {
    return is ? "yes" : "no";
  }

  /// Returns the folder into which `build` would write.
  private Path published() {
    Path here = folder.value();
    return output.isTyped() || folder.isTyped() || here == null
        ? output.value()
        : here.resolve(output.value()).normalize();
  }

  private Line output() {
    return new Line("output", access(published()), isWritable(published()));
  }

  private Line issues() throws IOException {
    Path kept = StateFolder.of(state);
    Path out = published();
    MadeFiles made = kept == null ? MadeFiles.none() : new BuildState(kept, "").issues(out);
    MadeFiles.IssueCount count = made.count(out, Main.version());
    String versions =
        count.versions().isEmpty() ? "" : " (" + String.join(", ", count.versions()) + ")";
    String words =
        "published: %d, made by this version: %d, by another one: %d%s, unknown: %d"
            .formatted(count.all(), count.same(), count.others(), versions, count.unknown());
    return new Line("issues", words, true);
  }

  private static String access(Path path) {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      return path + " is a file, not a folder";
    }
    String exists = Files.isDirectory(path) ? "" : "doesn't exist yet, ";
    return path + ", " + exists + (isWritable(path) ? "writable" : "not writable");
  }

  /// Returns whether files can be created in a folder, after it was created if it doesn't exist.
  /// Nothing is written to find out.
  private static boolean isWritable(Path path) {
    Path existing = OutputFolder.nearest(path);
    return Files.isDirectory(existing) && Files.isWritable(existing);
  }

  /// Returns a text with `~` in place of the user's own folder, whose name a report needn't tell.
  private static String withoutHome(String text) {
    String home = System.getProperty("user.home", "") + File.separator;
    return home.length() > 2 ? text.replace(home, "~" + File.separator) : text;
  }
}
