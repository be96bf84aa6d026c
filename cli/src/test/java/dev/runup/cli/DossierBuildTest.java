package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.dossier.BuildJob;
import dev.runup.pipeline.Pipelines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierBuildTest {

  private static final String EVENT =
      "events: [{title: A visit, status: planned, source: ss, recorded: 2025-12-28}]\n";

  @TempDir private Path folder;

  @Test
  void dossierThatChangesWhileItIsReadIsNotBuilt() throws IOException {
    Path out = folder.resolve("out");
    Files.writeString(folder.resolve("runup.yaml"), "mark: CLEAR\n");
    Files.writeString(
        folder.resolve("a.yaml"), "sources: [{id: ss, title: S, kind: post}]\n" + EVENT);
    Path emptied = Files.writeString(folder.resolve("b.yaml"), "");
    // The editor that has emptied the file writes it after it was read.
    BooleanSupplier hasChanged =
        () -> {
          assertThat(write(emptied)).exists();
          return true;
        };

    assertThat(build(out, hasChanged))
        .contains(folder + " changed while it was read [unreadable]")
        .contains("nothing was written");
    assertThat(out).doesNotExist();
    assertThat(build(out, () -> false)).contains("daily-2025-12-28.md");
    assertThat(out.resolve("daily-2025-12-28.md")).content().contains("A second visit");
  }

  @Test
  void jobThatMeetsABugHasALineToo() throws IOException {
    DossierSamples.sound(folder.resolve("talks"), "A visit");
    Path jobs = folder.resolve("jobs");
    Files.writeString(jobs, "{\"dossier\":\"" + folder.resolve("talks") + "\"}\n");
    Console.Buffer output = new Console.Buffer();
    BuildOptions options = options("--jobs", jobs.toString());
    BooleanSupplier bug =
        () -> {
          throw new IllegalStateException("a bug");
        };

    int code =
        new JobStream(
                job -> build(options, job, folder.resolve("out"), output.console(Quiet.NO), bug),
                _ -> folder.resolve("out"),
                output.console(Quiet.NO),
                options.summary)
            .run(jobs);

    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(OutputStream.nullOutputStream());
    output.printTo(new Console(out, err, Quiet.NO));
    Object line = JsonSchema.parsed(bytes.toString(StandardCharsets.UTF_8));
    Map<?, ?> schema = (Map<?, ?>) JsonSchema.parsed(Ran.of("schema", "build").out());
    assertThat(code).isEqualTo(Exit.BUG);
    assertThat(line).asString().contains("exit=70");
    assertThat(JsonSchema.wrong(schema, line)).isEmpty();
    assertThat(output.messages()).contains("a bug in Runup");
  }

  @Test
  void errorOfOneDossierEndsItAlone() throws IOException {
    BuildOptions options = options("--format", "md", "-o", folder.resolve("out").toString());
    Console.Buffer output = new Console.Buffer();
    Console console = output.console(Quiet.NO);
    List<DossierBuild> builds = new ArrayList<>();
    for (String name : List.of("first", "broken", "last")) {
      DossierSamples.sound(folder.resolve(name), "A visit");
      BooleanSupplier hasChanged =
          () -> {
            if (name.equals("broken")) {
              throw new ExceptionInInitializerError("no source of random numbers");
            }
            return false;
          };
      BuildJob job = new BuildJob(folder.resolve(name), List.of(), null);
      Path out = folder.resolve("out").resolve(name);
      builds.add(build(options, job, out, console, hasChanged));
    }

    int code = new Batch(console, options, options.summary).run(builds);

    assertThat(code).isEqualTo(Exit.BUG);
    assertThat(output.messages())
        .contains("runup: a bug in Runup: java.lang.ExceptionInInitializerError", "1 failed: ")
        .doesNotContain("\n    at ");
    assertThat(folder.resolve("out/first")).isNotEmptyDirectory();
    assertThat(folder.resolve("out/broken")).doesNotExist();
    assertThat(folder.resolve("out/last")).isNotEmptyDirectory();
  }

  private static Path write(Path file) {
    try {
      return Files.writeString(file, EVENT.replace("A visit", "A second visit"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Builds and returns the messages.
  private String build(Path out, BooleanSupplier hasChanged) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Console console = new Console(stream, stream, Quiet.NO);
    BuildJob job = new BuildJob(folder, List.of(), null);
    build(options("--format", "md"), job, out, console, hasChanged)
        .run(new Semaphore(1))
        .output()
        .printTo(console);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static BuildOptions options(String... typed) {
    BuildOptions options = new BuildOptions();
    Commands.declare("build", (_, _) -> Exit.DONE, List.of("Builds."), List.of(), options.all())
        .registerConverter(Path.class, Path::of)
        .parseArgs(typed);
    return options;
  }

  private static DossierBuild build(
      BuildOptions options, BuildJob job, Path out, Console console, BooleanSupplier hasChanged) {
    return new DossierBuild(
        options, Clock.systemUTC(), Pipelines.all(), null, job, out, console, hasChanged);
  }
}
