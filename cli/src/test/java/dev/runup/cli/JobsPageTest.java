package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.runup.node.NodeReader;
import dev.runup.problem.Input;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the samples of `docs/jobs.md` unchanged in a real shell, with the program on the path.
class JobsPageTest {

  private static final Path EXAMPLES = Path.of("../examples");
  private static final String CLASSES = System.getProperty("java.class.path");
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  @TempDir private Path folder;

  private record Ended(int code, String said) {}

  @BeforeEach
  void aPlaceWithTwoDossiers() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no shell");
    copy(EXAMPLES.resolve("florida-2025"), folder.resolve("dossiers/florida"));
    copy(EXAMPLES.resolve("reykjavik-1986"), folder.resolve("dossiers/reykjavik"));
    Files.createDirectories(folder.resolve("bin"));
    Files.writeString(
        folder.resolve("bin/runup"),
        """
        #!/bin/sh
        exec '%s' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '%s' dev.runup.cli.Main "$@"
        """
            .formatted(JAVA, CLASSES));
    Files.setPosixFilePermissions(
        folder.resolve("bin/runup"), PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  // --- the samples ---

  @Test
  void everyShellSampleRuns() throws Exception {
    for (String sample : samples("sh")) {
      Ended ended = shell(folder, sample);
      assertThat(ended.code()).as(sample + ended.said()).isZero();
    }
    assertThat(folder.resolve("www/florida/SHA256SUMS")).exists();
    assertThat(folder.resolve("www/reykjavik/SHA256SUMS")).exists();
  }

  @Test
  void jsonSampleIsValid() throws IOException {
    Map<?, ?> schema = (Map<?, ?>) JsonSchema.parsed(Ran.of("schema", "build").out());

    assertThat(JsonSchema.wrong(schema, JsonSchema.parsed(sample("json")))).isEmpty();
  }

  @Test
  void cronJobPrintsNothingOnSuccess() throws Exception {
    String line = only("(?m)^\\d+ \\d+ \\* \\* \\* (.+)$", sample("crontab"));

    Ended ended = shell(folder, line.replace("/srv", folder.toString()));

    assertThat(ended).isEqualTo(new Ended(0, ""));
    assertThat(folder.resolve("www/florida/SHA256SUMS")).exists();
  }

  @Test
  void serviceCommandBuildsAndUnitsAreValid() throws Exception {
    List<String> units = samples("ini");
    String start = only("(?m)^ExecStart=/usr/local/bin/(.+)$", units.getFirst());

    assertThat(shell(folder, start.replace("/srv", folder.toString())).code()).isZero();

    String program = folder.resolve("bin/runup").toString();
    Path service = folder.resolve("runup.service");
    Path timer = folder.resolve("runup.timer");
    Files.writeString(service, units.getFirst().replace("/usr/local/bin/runup", program));
    Files.writeString(timer, units.getLast());
    assumeTrue(has("systemd-analyze"), "there is no systemd-analyze");
    Ended ended = shell(folder, "systemd-analyze verify " + service + " " + timer);
    assertThat(ended.code()).as(ended.said()).isZero();
  }

  @Test
  void workflowStepsRun() throws Exception {
    for (String workflow : samples("yaml")) {
      assertThat(NodeReader.read(new Input("workflow.yml", workflow)).problems()).isEmpty();
      Path repository = folder.resolve("dossiers/florida");
      shell(repository, "runup build . -o briefing -q");
      List<String> steps = all("(?m)^ +-? ?(?:run: )?(runup .+)$", workflow);
      assertThat(steps).hasSize(2);
      for (String step : steps) {
        Ended ended = shell(repository, "RUNNER_TEMP=.. && " + step);
        assertThat(ended.code()).as(step + ended.said()).isZero();
      }
      Path sarif = steps.getFirst().contains("RUNNER_TEMP") ? Path.of("..") : Path.of(".");
      String name = sarif.endsWith("..") ? "problems.sarif" : ".problems.sarif";
      assertThat(repository.resolve(sarif).resolve(name))
          .content()
          .contains("\"2.1.0\"")
          .doesNotContain("passed-over");
    }
  }

  @Test
  void makeBuildsFilesOlderThanTheirFacts() throws Exception {
    assumeTrue(has("make"), "there is no make");
    Files.writeString(folder.resolve("Makefile"), sample("make"));

    Ended first = shell(folder, "make");
    Ended second = shell(folder, "make");
    FileTime later = FileTime.from(Instant.now().plusSeconds(60));
    Files.setLastModifiedTime(folder.resolve("dossiers/florida/desk.yaml"), later);
    Ended third = shell(folder, "make --dry-run");

    assertThat(first.said()).contains("build dossiers/florida", "build dossiers/reykjavik");
    assertThat(second).extracting(Ended::said).asString().contains("Nothing to be done");
    assertThat(third.said()).contains("build dossiers/florida").doesNotContain("reykjavik");
  }

  @Test
  void javaSampleCompilesAndRuns() throws Exception {
    Path source = folder.resolve("Publish.java");
    Files.writeString(source, sample("java"));
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            // A library of other tests names jars that are not there.
            .run(
                null, null, null, "-cp", CLASSES, "-Xlint:all,-path", "-Werror", source.toString());
    assertThat(compiled).isZero();

    String command = "'%s' -cp '%s:.' Publish dossiers/florida out".formatted(JAVA, CLASSES);
    Ended ended = shell(folder, command);

    assertThat(ended.code()).as(ended.said()).isZero();
    assertThat(ended.said()).containsPattern("daily-2025-12-28\\.html \\d{5,}");
    assertThat(folder.resolve("out/daily-2025-12-28.html")).exists();
  }

  // --- the page ---

  private static String sample(String language) throws IOException {
    List<String> samples = samples(language);
    assertThat(samples).hasSize(1);
    return samples.getFirst();
  }

  private static List<String> samples(String language) throws IOException {
    String page = Files.readString(Path.of("../docs/jobs.md"));
    List<String> samples = all("(?ms)^```" + language + "\n(.*?)^```$", page);
    assertThat(samples).isNotEmpty();
    return samples;
  }

  private static String only(String pattern, String text) {
    List<String> found = all(pattern, text);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  // --- the machine ---

  private boolean has(String program) throws Exception {
    return shell(folder, "command -v " + program).code() == 0;
  }

  private Ended shell(Path in, String script) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-e", "-c", script);
    builder.directory(in.toFile()).redirectErrorStream(true);
    builder
        .environment()
        .merge("PATH", folder.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes());
    return new Ended(process.waitFor(), said);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
