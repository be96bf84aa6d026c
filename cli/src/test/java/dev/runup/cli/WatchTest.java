package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.publish.OutputFolder;
import dev.runup.serve.FolderWatch;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests `runup build --watch`. A message that never comes ends a test by its time limit.
@Timeout(60)
class WatchTest {

  @TempDir private Path folder;
  private Path facts;

  @BeforeEach
  void write() throws Exception {
    Files.writeString(folder.resolve("runup.yaml"), "mark: CLEAR\n");
    facts = edit("A visit");
  }

  private Path edit(String title) throws Exception {
    return Files.writeString(
        folder.resolve("facts.yaml"),
        "sources: [{id: ss, title: S, kind: post}]\nevents:\n- {title: "
            + title
            + ", status: planned, source: ss, recorded: 2025-12-28}\n");
  }

  /// A run of the program in its own thread, with its messages.
  private final class Run implements AutoCloseable {
    private final PipedOutputStream pipe = new PipedOutputStream();
    private final BufferedReader said;
    private final FutureTask<Integer> code;
    private final Thread thread;

    Run(String... arguments) throws Exception {
      this(OutputStream.nullOutputStream(), arguments);
    }

    Run(OutputStream out, String... arguments) throws Exception {
      said =
          new BufferedReader(
              new InputStreamReader(new PipedInputStream(pipe, 1 << 16), StandardCharsets.UTF_8));
      code =
          new FutureTask<>(() ->
              Main.run(
                  arguments,
                  new PrintStream(out),
                  new PrintStream(pipe, true, StandardCharsets.UTF_8),
                  Clock.systemUTC()));
      thread = Thread.ofPlatform().start(code);
    }

    /// Waits for a line that contains a text, and returns all lines up to it.
    String until(String text) throws Exception {
      StringBuilder lines = new StringBuilder();
      for (String line = said.readLine(); ; line = said.readLine()) {
        lines.append(line).append('\n');
        if (line.contains(text)) {
          return lines.toString();
        }
      }
    }

    int ended() throws Exception {
      thread.interrupt();
      return code.get();
    }

    @Override
    public void close() {
      thread.interrupt();
    }
  }

  @Test
  void savedChangeIsPublishedUntilCtrlC() throws Exception {
    Path out = folder.resolve("out");
    try (Run run = new Run("build", folder.toString(), "-o", out.toString(), "--watch")) {
      run.until("waiting for changes");
      Path page = out.resolve("daily-2025-12-28.html");
      assertThat(page).content().contains("A visit");

      edit("A longer visit");
      assertThat(run.until("done in")).contains("daily-2025-12-28.html (");
      assertThat(page).content().contains("A longer visit");

      edit("[A visit]");
      assertThat(run.until("nothing was written")).contains("facts.yaml:3:11: error:");
      assertThat(page).content().contains("A longer visit");

      edit("A short visit");
      run.until("done in");
      assertThat(page).content().contains("A short visit");
      assertThat(run.ended()).isEqualTo(Exit.INTERRUPTED);
    }
  }

  @Test
  void failureOfAHalfSavedFileIsNotPrinted() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(printed, true, StandardCharsets.UTF_8);
    Console console = new Console(new PrintStream(OutputStream.nullOutputStream()), err, Quiet.NO);
    List<String> builds = new ArrayList<>();

    try (FolderWatch watch = new FolderWatch(List.of(folder))) {
      int code =
          BuildCommand.buildWhole(
              watch,
              buffer -> {
                String text = read(facts);
                builds.add(text);
                buffer.say("read " + text);
                if (builds.size() == 1) {
                  save("whole");
                }
                return text.equals("whole") ? Exit.DONE : Exit.PROBLEMS;
              },
              console);
      assertThat(code).isEqualTo(Exit.DONE);
    }
    assertThat(builds).hasSize(2);
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("runup: read whole\n");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void save(String text) {
    try {
      Files.writeString(facts, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void watchEndsIfStdoutIsClosed() throws Exception {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space left");
          }
        };
    String out = folder.resolve("out").toString();

    try (Run run = new Run(full, "build", folder.toString(), "-o", out, "--watch", "--json")) {
      run.until("waiting for changes");
      assertThat(run.code.get()).isEqualTo(Exit.DONE);
    }
  }

  @Test
  void changeDuringABusyFolderIsBuiltLater() throws Exception {
    Path out = folder.resolve("out");
    try (Run run = new Run("build", folder.toString(), "-o", out.toString(), "--watch")) {
      run.until("waiting for changes");
      try (OutputFolder.LockedFolder _ = new OutputFolder(out).lock()) {
        edit("A longer visit");
        run.until("waiting for it");
      }
      run.until("done in");
      assertThat(out.resolve("daily-2025-12-28.html")).content().contains("A longer visit");
    }
  }

  @Test
  void templateOrBundleChangeIsBuilt() throws Exception {
    Path out = folder.resolve("out");
    Path page = out.resolve("daily-2025-12-28.md");
    try (Run run = new Run("build", folder.toString(), "-o", out.toString(), "--watch")) {
      run.until("waiting for changes");
      Path basis =
          Files.createDirectories(folder.resolve("templates/daily")).resolve("basis.md.ftl");
      Path words = folder.resolve("templates/messages/en.properties");

      Files.writeString(basis, "Our basis.\n");
      built(run, page, "Our basis.");
      Files.writeString(basis, "Our own basis.\n");
      built(run, page, "Our own basis.");
      Files.writeString(basis, "<#if>\n");
      assertThat(run.until("nothing was written")).contains("templates/daily/basis.md.ftl:1:");
      Files.delete(basis);
      built(run, page, "*Basis.");
      Files.createDirectories(words.getParent());
      Files.writeString(words, "basis = Ground.\n");
      built(run, page, "*Ground.");
      Files.writeString(words, "basis = Grounds.\n");
      built(run, page, "*Grounds.");
      Files.delete(words);
      built(run, page, "*Basis.");
    }
  }

  /// Waits for a build after which a file contains a text. A state between two saves may be built
  /// first.
  private static void built(Run run, Path file, String text) throws Exception {
    run.until("done in");
    while (!Files.readString(file).contains(text)) {
      run.until("done in");
    }
  }

  @Test
  void unchangedFilesAreNotListed() throws Exception {
    try (Run run =
        new Run("build", folder.toString(), "-o", folder.resolve("out").toString(), "--watch")) {
      run.until("waiting for changes");
      Files.writeString(facts, Files.readString(facts) + "# A remark.\n");
      assertThat(run.until("done in")).startsWith("runup: done in");
    }
  }

  @Test
  void runupsOutputInTheDossierIsNotAChange() throws Exception {
    String own = folder.toString();
    try (Run run = new Run("build", own, "-o", own + "/out", "--watch")) {
      run.until("waiting for changes");
      edit("A longer visit");
      run.until("done in");
      edit("A short visit");
      assertThat(run.until("done in")).contains("daily-2025-12-28.html (");
    }
    assertThat(Ran.of("check", own).err()).doesNotContain("passed over").contains("is sound");
  }

  @Test
  void deletedEditionIsReportedAndWatchingContinues() throws Exception {
    Path settings = folder.resolve("runup.yaml");
    Files.writeString(settings, "mark: CLEAR\neditions: {daily: {}, public: {}}\n");
    String out = folder.resolve("out").toString();
    try (Run run =
        new Run("build", folder.toString(), "-o", out, "--watch", "--edition", "public")) {
      run.until("waiting for changes");
      Files.writeString(settings, "mark: CLEAR\neditions: {daily: {}}\n");
      run.until("the dossier has no edition \"public\"");
      Files.writeString(settings, "mark: CLEAR\neditions: {public: {}}\n");
      run.until("done in");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--check", "--dry-run", "-o -"})
  void watchCannotBeCombinedWithOptionsThatWriteNothing(String option) {
    String[] words = ("build " + folder + " --watch " + option).split(" ");

    Ran ran = Ran.of(words);

    assertThat(ran.code()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("can't be combined with");
  }

  @Test
  void missingDossierIsNotWatched() {
    Ran ran = Ran.of("build", folder.resolve("none").toString(), "--watch");

    assertThat(ran.code()).isEqualTo(Exit.NOT_FOUND);
    assertThat(ran.err()).contains("there is no folder");
  }
}
