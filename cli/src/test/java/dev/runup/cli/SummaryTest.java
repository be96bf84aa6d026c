package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-01-02T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  private Path broken;
  private Path busy;
  private Path sound;

  @BeforeEach
  void writeDossiers() throws IOException {
    broken = DossierSamples.broken(folder.resolve("broken"));
    sound = DossierSamples.sound(folder.resolve("sound"), "A visit");
    busy =
        DossierSamples.written(
            folder.resolve("busy"),
            "mark: CLEAR\nsummit: visit\neditions: {daily: {formats: [md]}}\n",
            """
            intake: {recorded: 2025-12-28, source: ss}
            sources: [{id: ss, title: S, kind: post}]
            events:
            - {id: visit, title: A visit, status: planned, when: 2026-01-05}
            - {id: late, title: A late visit, status: planned, when: 2025-12-20}
            headlines: [{id: soon, title: The visit comes, rests-on: visit, until: 2025-12-29}]
            """);
  }

  @Test
  void summaryTellsWhatCameOfTheRun() throws IOException {
    String first = run("--summary", "md");

    assertThat(first)
        .startsWith("# 3 dossiers: 2 built, 1 failed\n")
        .contains(
            "## Failed\n\n- `"
                + broken
                + "`: exit code 1, `facts.yaml, line 3: \"status\" can't be")
        .contains("## Overdue\n\n- `" + busy + "`, daily: 1\n")
        .contains("## Headlines about to lapse\n\n- `" + busy + "`, daily: headline:soon\n")
        .contains("## New warnings\n\n- `" + busy + "`: `overdue: event:late");

    String second = run("--summary", "md");

    assertThat(second)
        .startsWith("# 3 dossiers: 2 skipped, 1 failed\n")
        .contains("## Overdue")
        .doesNotContain("## New warnings");
  }

  @Test
  void summaryIsJsonToo() {
    String json = run("--summary", "json");

    assertThat(json).contains("\"built\": 2", "\"failed\": 1", "\"headline:soon\"");
    assertThat(JsonSchema.wrong(schema(), JsonSchema.parsed(json))).isEmpty();
  }

  /// A key more or less in the report must be a key more or less in the schema.
  @Test
  void schemaHoldsTheKeysOfTheSummary() {
    Map<?, ?> json = (Map<?, ?>) JsonSchema.parsed(run("--summary", "json"));
    Map<?, ?> items = items(schema(), "entries");
    Map<?, ?> editions = items(items, "editions");
    List<Map<?, ?>> entries = new ArrayList<>();
    ((List<?>) json.get("entries")).forEach(entry -> entries.add((Map<?, ?>) entry));

    assertThat(keys(schema())).isEqualTo(json.keySet());
    assertThat(entries).anyMatch(entry -> keys(items).equals(entry.keySet()));
    assertThat(entries)
        .flatExtracting(entry -> (List<?>) entry.get("editions"))
        .isNotEmpty()
        .allMatch(edition -> keys(editions).equals(((Map<?, ?>) edition).keySet()));
  }

  private static Map<?, ?> schema() {
    return (Map<?, ?>) JsonSchema.parsed(Ran.of("schema", "summary").out());
  }

  private static Set<?> keys(Map<?, ?> schema) {
    return ((Map<?, ?>) schema.get("properties")).keySet();
  }

  /// Returns the schema of the items of a list.
  private static Map<?, ?> items(Map<?, ?> schema, String list) {
    return (Map<?, ?>) ((Map<?, ?>) ((Map<?, ?>) schema.get("properties")).get(list)).get("items");
  }

  @Test
  void metricsAreWrittenAsAWhole() throws IOException {
    Path metrics = folder.resolve("runup.prom");

    run("--metrics", metrics.toString());

    assertThat(Files.readString(metrics))
        .contains("runup_last_run_timestamp_seconds 1767355200\n")
        .contains("runup_dossiers{result=\"built\"} 2\n")
        .contains("runup_exit_code{dossier=\"" + broken + "\"} 1\n")
        .contains("runup_overdue{dossier=\"" + busy + "\",edition=\"daily\"} 1\n");
    assertThat(folder).isDirectoryNotContaining("glob:**/.runup-runup.prom*");
  }

  @Test
  void editionOfDossierThatFailedHasNoMetrics() throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("out")).resolve("busy"), "a file");
    Path metrics = folder.resolve("runup.prom");

    run("--metrics", metrics.toString());

    assertThat(Files.readString(metrics))
        .contains("runup_exit_code{dossier=\"" + busy + "\"} 3\n")
        .contains("runup_exit_code{dossier=\"" + broken + "\"} 1\n")
        .contains("runup_overdue{dossier=\"" + sound + "\",edition=\"daily\"} 0\n")
        .doesNotContain("{dossier=\"" + busy + "\",edition=")
        .doesNotContain("{dossier=\"" + broken + "\",edition=");
  }

  @Test
  void editionThatMayShowNothingIsNamed() throws IOException {
    DossierSamples.withheld(sound);

    String first = run("--summary", "md");
    String again = run("--summary", "md");
    String json = run("--summary", "json");

    assertThat(first).contains("## Nothing to show\n\n- `" + sound + "`, daily\n");
    assertThat(again).contains("## Nothing to show\n\n- `" + sound + "`, daily\n");
    assertThat(json).contains("\"dossier\": \"" + sound + "\"", "\"nothingToShow\": true");
    assertThat(JsonSchema.wrong(schema(), JsonSchema.parsed(json))).isEmpty();
  }

  @Test
  void missingFolderOfMetricsIsNamed() throws IOException {
    Path none = folder.resolve("none");
    Path file = Files.createFile(folder.resolve("file"));

    assertThat(Ran.of(words(none)).code()).isEqualTo(Exit.NOT_FOUND);
    assertThat(Ran.of(words(none)).err())
        .contains(
            "could not write to " + none.resolve("x.prom") + ": " + none + " doesn't exist\n");
    assertThat(Ran.of(words(file)).err())
        .contains("x.prom: " + file + " is a file, not a folder\n");
  }

  private String[] words(Path metrics) {
    String out = folder.resolve("out").toString();
    String file = metrics.resolve("x.prom").toString();
    return new String[] {"build", sound.toString(), "-o", out, "--metrics", file};
  }

  @Test
  void summaryNeedsStdoutForItself() {
    assertThat(Ran.of("build", sound.toString(), "--summary", "md", "--json").err())
        .contains("--summary prints to stdout");
    assertThat(Ran.of("build", sound.toString(), "--summary", "pdf").err())
        .contains("write md or json");
  }

  private String run(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("build", broken.toString(), busy.toString(), sound.toString()));
    arguments.addAll(List.of("-o", folder.resolve("out").toString()));
    arguments.addAll(List.of("--state", folder.resolve("state").toString()));
    arguments.addAll(List.of(more));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Main.run(
        arguments.toArray(String[]::new),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
        NOON,
        () -> "a program");
    return out.toString(StandardCharsets.UTF_8);
  }
}
