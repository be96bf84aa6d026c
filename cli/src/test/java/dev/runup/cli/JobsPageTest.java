package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.runup.node.NodeReader;
import dev.runup.problem.Input;
import dev.runup.publish.RunSummary;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the samples of `docs/jobs.md` unchanged in a real shell, with the program on the path.
class JobsPageTest {

  private static final Path EXAMPLES = Path.of("../examples");

  @TempDir private Path folder;

  private static final String CRON_JOB = "(?m)^\\d+ \\d+ \\* \\* \\* (.+)$";

  /// The parts of eight that hold Florida and Reykjavik. The others are empty.
  private static final List<Integer> PARTS = List.of(7, 3);

  private Shell shell;

  @BeforeEach
  void aPlaceWithTwoDossiers() throws IOException {
    copy(EXAMPLES.resolve("florida-2025"), folder.resolve("dossiers/florida"));
    copy(EXAMPLES.resolve("reykjavik-1986"), folder.resolve("dossiers/reykjavik"));
    for (String name : List.of("florida", "reykjavik")) {
      // The samples are about jobs, so one quick format will do.
      Path settings = folder.resolve("dossiers").resolve(name).resolve("runup.yaml");
      String typed = Files.readString(settings);
      String quick =
          "editions: {daily: {formats: [html]}, public: {template: daily, formats: [html]}}\n";
      Files.writeString(settings, typed.substring(0, typed.indexOf("editions:")) + quick);
    }
    shell = Shell.in(folder);
  }

  // --- the samples ---

  @Tag("slow")
  @Test
  void everyShellSampleRuns() throws Exception {
    for (String sample : samples("sh")) {
      Shell.Ended ended = shell.run(folder, sample.replace("/var/lib", folder.toString()));
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
  void cronJobsPrintNothingOnSuccess() throws Exception {
    List<String> lines = all(CRON_JOB, samples("crontab").getFirst());
    assertThat(lines).hasSize(2);

    for (String line : lines) {
      assertThat(shell.run(folder, here(line))).isEqualTo(new Shell.Ended(0, ""));
    }
    assertThat(folder.resolve("www/florida/SHA256SUMS")).exists();
  }

  @Test
  void strayFileIsReportedAndStopsNoDossier() throws Exception {
    String line = all(CRON_JOB, samples("crontab").getFirst()).getFirst();
    Files.writeString(folder.resolve("dossiers/notes.txt"), "no dossier");

    Shell.Ended ended = shell.run(folder, here(line));

    assertThat(ended.code()).isEqualTo(Exit.NOT_FOUND);
    assertThat(ended.said()).contains("notes.txt");
    assertThat(folder.resolve("www/florida/SHA256SUMS")).exists();
  }

  @Test
  void serviceCommandBuildsAndUnitsAreValid() throws Exception {
    List<String> units = samples("ini");
    assertThat(units).hasSize(3);
    String start = only("(?m)^ExecStart=/bin/sh -c 'exec (.+)'$", units.getFirst());

    assertThat(shell.run(folder, here(start)).code()).isZero();

    String program = folder.resolve("bin/runup").toString();
    Path service = folder.resolve("runup.service");
    Path failed = folder.resolve("runup-failed.service");
    Path timer = folder.resolve("runup.timer");
    Files.writeString(service, units.getFirst().replace("exec runup", "exec " + program));
    Files.writeString(failed, units.get(1));
    Files.writeString(timer, units.getLast());
    assumeTrue(shell.has("systemd-analyze"), "there is no systemd-analyze");
    Shell.Ended ended =
        shell.run(folder, "systemd-analyze verify " + service + " " + failed + " " + timer);
    assertThat(ended.code()).as(ended.said()).isZero();
    // The threshold is ten times the exposure.
    Shell.Ended exposure =
        shell.run(folder, "systemd-analyze security --offline=true --threshold=30 " + service);
    assertThat(exposure.code()).as(exposure.said()).isZero();
  }

  @Tag("slow")
  @Test
  void gitHubStepsRun() throws Exception {
    Path repository = runsSteps("# .github/workflows/");

    assertThat(repository.resolveSibling("problems.sarif"))
        .content()
        .contains("\"2.1.0\"")
        .doesNotContain("passed-over");
  }

  @Tag("slow")
  @Test
  void gitLabStepsRun() throws Exception {
    Path repository = runsSteps("# .gitlab-ci.yml");

    assertThat(repository.resolve(".problems.json"))
        .content()
        .startsWith("[")
        .doesNotContain("passed-over");
  }

  @Test
  void gitHubStepFetchesOnlyTheArchiveOfItsChecksum() throws Exception {
    String workflow = yaml("# .github/workflows/");
    String fetch = only("(?s)run: \\|\n((?: {10}[^\n]+\n)+)", workflow);

    assertFetches(fetch + "$RUNNER_TEMP/runup/runup", workflow);
  }

  @Test
  void gitLabStepFetchesOnlyTheArchiveOfItsChecksum() throws Exception {
    String pipeline = yaml("# .gitlab-ci.yml");
    List<String> fetch = all("(?m)^    - (.*/opt/runup.*)$", pipeline);
    assertThat(fetch).hasSize(4);

    assertFetches(String.join("\n", fetch).replace("/opt", folder + "/opt") + "\nrunup", pipeline);
  }

  /// Runs a script that fetches an archive and runs its program.
  private void assertFetches(String script, String sample) throws Exception {
    for (String tool : List.of("curl", "sha256sum", "tar")) {
      assumeTrue(shell.has(tool), "there is no " + tool);
    }
    Path archive = folder.resolve("published.tar.gz");
    Path program = Files.createDirectories(folder.resolve("runup-0.1.0")).resolve("runup");
    Files.writeString(program, "#!/bin/sh\necho fetched\n");
    shell.run(folder, "chmod +x runup-0.1.0/runup && tar -czf published.tar.gz runup-0.1.0");
    String address =
        "ARCHIVE=file://%s RUNUP=file://%<s RUNNER_TEMP=. GITHUB_PATH=path".formatted(archive);
    String sum = shell.run(folder, "sha256sum published.tar.gz | cut -d ' ' -f 1").said().strip();
    String wrong = only("(?m)^ +SHA256: \"(\\w{64})\"", sample);

    Shell.Ended refused =
        shell.run(folder, "export SHA256=%s %s; %s".formatted(wrong, address, script));
    Shell.Ended fetched =
        shell.run(folder, "export SHA256=%s %s; %s".formatted(sum, address, script));

    assertThat(refused.code()).isNotZero();
    assertThat(refused.said()).contains("FAILED").doesNotContain("fetched");
    assertThat(fetched.code()).as(fetched.said()).isZero();
    assertThat(fetched.said()).endsWith("fetched\n");
  }

  /// Runs the two commands of a workflow in a repository that is a dossier, and returns it.
  private Path runsSteps(String name) throws Exception {
    String workflow = yaml(name);
    Path repository = folder.resolve("dossiers/florida");
    shell.run(repository, "runup build . -o briefing -q");
    List<String> steps = all("(?m)^ +-? ?(?:run: )?(runup .+)$", workflow);
    assertThat(steps).hasSize(2);
    for (String step : steps) {
      Shell.Ended ended = shell.run(repository, "RUNNER_TEMP=.. && " + step);
      assertThat(ended.code()).as(step + ended.said()).isZero();
    }
    return repository;
  }

  /// Returns the sample in YAML whose first line begins with a text.
  private static String yaml(String name) throws IOException {
    String sample =
        samples("yaml").stream().filter(one -> one.startsWith(name)).findFirst().orElseThrow();
    assertThat(NodeReader.read(new Input("sample.yaml", sample)).problems()).isEmpty();
    return sample;
  }

  // --- the samples that build parts ---

  @Tag("slow")
  @Test
  void cronJobsOfAllMachinesBuildAllDossiers() throws Exception {
    String tab = samples("crontab").getLast();
    String job = here(only(CRON_JOB, tab));
    assertThat(tab).containsPattern("(?m)^PART=1$");

    for (int part = 1; part <= 3; part++) {
      assertThat(shell.run(folder, "PART=" + part + " && " + job))
          .isEqualTo(new Shell.Ended(0, ""));
    }

    assertAllBuilt();
  }

  @Tag("slow")
  @Test
  void slurmTasksBuildTheirDossiers() throws Exception {
    assumeTrue(shell.has("bash"), "there is no bash");
    String script = here(sample("bash"));
    Files.writeString(folder.resolve("briefings.sh"), script);

    assertThat(script).contains("\n#SBATCH --array=1-8\n").contains("/8\"\n");
    assertThat(shell.run(folder, "bash -n briefings.sh")).isEqualTo(new Shell.Ended(0, ""));
    for (int task : PARTS) {
      assertDone("SLURM_ARRAY_TASK_ID=" + task + " bash briefings.sh");
    }
    assertAllBuilt();
  }

  @Tag("slow")
  @Test
  void kubernetesPodsBuildTheirDossiers() throws Exception {
    String job = yaml("# briefings.yaml");
    String command = here(only("(?m)^ +- (exec runup .+)$", job));

    assertThat(job).contains("\n      completions: 8\n").contains("/8\"\n");
    for (int part : PARTS) {
      assertDone("JOB_COMPLETION_INDEX=" + (part - 1) + "; " + command);
    }
    assertAllBuilt();
  }

  private void assertDone(String script) throws Exception {
    Shell.Ended ended = shell.run(folder, script);
    assertThat(ended.code()).as(ended.said()).isZero();
  }

  private void assertAllBuilt() {
    assertThat(folder.resolve("www/florida/SHA256SUMS")).exists();
    assertThat(folder.resolve("www/reykjavik/SHA256SUMS")).exists();
  }

  /// Returns a command with the folder of the test in place of `/srv`.
  private String here(String command) {
    return command.replace("/srv", folder.toString());
  }

  @Tag("slow")
  @Test
  void makeBuildsFilesOlderThanTheirFacts() throws Exception {
    assumeTrue(shell.has("make"), "there is no make");
    Files.writeString(folder.resolve("Makefile"), sample("make"));

    Shell.Ended first = shell.run(folder, "make");
    Shell.Ended second = shell.run(folder, "make");
    FileTime later = FileTime.from(Instant.now().plusSeconds(60));
    Files.setLastModifiedTime(folder.resolve("dossiers/florida/desk.yaml"), later);
    Shell.Ended third = shell.run(folder, "make --dry-run");

    assertThat(first.said()).contains("build dossiers/florida", "build dossiers/reykjavik");
    assertThat(second).extracting(Shell.Ended::said).asString().contains("Nothing to be done");
    assertThat(third.said()).contains("build dossiers/florida").doesNotContain("reykjavik");
  }

  @Test
  void javaSamplesCompileAndRun() throws Exception {
    Path source = folder.resolve("Publish.java");
    Files.writeString(source, samples("java").getFirst());
    Path memory = folder.resolve("Memory.java");
    Files.writeString(memory, samples("java").getLast());
    Path formats = folder.resolve("AllFormats.java");
    Files.writeString(formats, samples("java").get(1));
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            // A library of other tests names jars that are not there.
            .run(
                null,
                null,
                null,
                "-cp",
                Shell.CLASSES,
                "-Xlint:all,-path",
                "-Werror",
                source.toString(),
                formats.toString(),
                memory.toString());
    assertThat(compiled).isZero();

    String command =
        "'%s' -cp '%s:.' Publish dossiers/florida out".formatted(Shell.JAVA, Shell.CLASSES);
    Shell.Ended ended = shell.run(folder, command);

    assertThat(ended.code()).as(ended.said()).isZero();
    assertThat(folder.resolve("out/daily-2025-12-28.html")).exists();
    assertThat(folder.resolve("out/SHA256SUMS")).exists();

    Files.writeString(folder.resolve("dossiers/florida/more.yaml"), "nonsense: 1");
    Shell.Ended wrong = shell.run(folder, command);

    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.said()).contains("nonsense");
  }

  @Test
  void tableListsAllMetricsAndAlertsNameThem() throws IOException {
    String page = Files.readString(Path.of("../docs/jobs.md"));
    List<String> metrics = all("(?m)^# TYPE (\\w+) gauge$", new RunSummary().metrics(0));

    assertThat(all("(?m)^\\| `(runup_\\w+)` \\|", page)).isEqualTo(metrics);
    assertThat(metrics).containsAll(all("(runup_\\w+)", yaml("# runup-alerts.yaml")));
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

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.endsWith("briefing")
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

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
