package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests editions with nothing to show: alone, and beside editions that have.
class SilentEditionTest {

  private static final String DAILY = "daily-2025-12-28.md";
  private static final String OPEN = "open-2025-12-28.md";

  private static final String FACTS =
      """
      intake: {recorded: 2025-12-28, source: ss}
      sources: [{id: ss, title: S, kind: post}]
      events: [{id: visit, title: A visit, status: planned}]
      """;

  @TempDir private Path folder;

  private Path dossier;
  private Path out;

  @BeforeEach
  void writeDossier() throws IOException {
    dossier = folder.resolve("d");
    out = folder.resolve("out");
    mark("AMBER");
  }

  /// Writes a dossier of one fact with an edition for the desk and an open one.
  private void mark(String mark) throws IOException {
    DossierSamples.written(dossier, settings(mark, ""), FACTS);
  }

  private static String settings(String mark, String open) {
    return "mark: "
        + mark
        + "\npublish: {out: RED}\neditions:\n  daily: {ceiling: RED, formats: md}\n"
        + "  open: {template: daily, formats: md"
        + open
        + "}\n";
  }

  private Ran build(String... more) {
    List<String> words =
        new ArrayList<>(List.of("build", dossier.toString(), "-o", out.toString()));
    words.addAll(List.of(more));
    return Ran.of(words.toArray(String[]::new));
  }

  private Ran kept(String... more) {
    List<String> words =
        new ArrayList<>(List.of("build", dossier.toString(), "-o", out.toString(), "--state"));
    words.add(folder.resolve("state").toString());
    words.addAll(List.of(more));
    return Ran.as("a program", words.toArray(String[]::new));
  }

  private List<String> names() throws IOException {
    if (!Files.exists(out)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(out)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static List<Map<?, ?>> lines(Ran ran) {
    List<Map<?, ?>> lines = new ArrayList<>();
    ran.out().lines().forEach(line -> lines.add((Map<?, ?>) JsonSchema.parsed(line)));
    return lines;
  }

  @Test
  void othersAreWrittenBesideAnEditionThatMayShowNothing() throws IOException {
    Ran ran = build("--json");

    assertThat(ran.code()).isEqualTo(Exit.DONE);
    assertThat(names()).containsExactly("SHA256SUMS", DAILY);
    assertThat(ran.err())
        .contains("notice: the edition \"open\" may show nothing: every fact is marked above its")
        .contains(out.resolve(DAILY).toString())
        .doesNotContain("nothing was written");
    assertThat(lines(ran)).extracting(line -> line.get("edition")).hasToString("[daily, open]");
    assertThat(lines(ran)).extracting(line -> line.get("exit")).hasToString("[0, 0]");
    assertThat(lines(ran).getFirst().get("problems").toString()).doesNotContain("nothing-cleared");
    assertThat(lines(ran).getLast().get("problems").toString()).contains("nothing-cleared");
    assertThat(lines(ran).getLast().containsKey("day")).isFalse();
    assertThat(build("-q").err()).isEmpty();
  }

  @Test
  void askedForByNameItIsRefusedAndOthersNamedBesideItAreWritten() throws IOException {
    Ran alone = build("--edition", "open");

    assertThat(alone.code()).isEqualTo(Exit.REFUSED);
    assertThat(alone.err()).contains("refused: the edition \"open\" may show nothing");
    assertThat(alone.err()).contains("nothing was written");
    assertThat(out).doesNotExist();

    Ran both = build("--edition", "daily,open", "--json");

    assertThat(both.code()).isEqualTo(Exit.REFUSED);
    assertThat(lines(both)).extracting(line -> line.get("exit")).hasToString("[0, 4]");
    assertThat(names()).containsExactly("SHA256SUMS", DAILY);
  }

  @Test
  void jobNamesItsEdition() throws IOException {
    Path jobs = folder.resolve("jobs");
    String job = "{\"dossier\":\"" + dossier + "\"%s}\n";
    Files.writeString(jobs, job.formatted("") + job.formatted(",\"edition\":\"open\""));

    Ran ran = Ran.of("build", "--jobs", jobs.toString(), "-o", out.toString());

    assertThat(ran.code()).isEqualTo(Exit.REFUSED);
    assertThat(lines(ran)).extracting(line -> line.get("exit")).hasToString("[0, 0, 4]");
    assertThat(out.resolve("d").resolve(DAILY)).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--check", "--dry-run"})
  void whatWasPublishedAndMayNoLongerBeShownIsToldAndRefused(String mode) throws IOException {
    mark("CLEAR");
    build();
    mark("AMBER");
    Files.writeString(dossier.resolve("facts.yaml"), FACTS.replace("A visit", "A longer visit"));

    Ran ran = mode.isEmpty() ? build("--json") : build("--json", mode);

    assertThat(ran.code()).isEqualTo(Exit.REFUSED);
    assertThat(ran.err())
        .contains("refused: the edition \"open\" may no longer show what it has published. In ")
        .contains(out + " still lies " + OPEN + " [still-published]")
        .doesNotContain("still lies " + DAILY);
    assertThat(lines(ran).getLast().get("exit")).isEqualTo(Exit.REFUSED);
    assertThat(lines(ran).getFirst().get("exit"))
        .isEqualTo(mode.equals("--check") ? Exit.STALE : Exit.DONE);
    assertThat(names()).containsExactly("SHA256SUMS", DAILY, OPEN);
    assertThat(Files.readString(out.resolve(DAILY)).contains("A longer visit"))
        .isEqualTo(mode.isEmpty());
  }

  @Test
  void filesThatTheDeskHasDeletedAreNoLongerTold() throws IOException {
    mark("CLEAR");
    build();
    mark("AMBER");
    Files.delete(out.resolve(OPEN));

    assertThat(build().code()).isEqualTo(Exit.DONE);
  }

  /// Example: a file with the name of the edition that somebody else put there.
  @Test
  void filesThatNoChecksumListsAreNotItsOwn() throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve(OPEN), "a file of somebody else");

    assertThat(build().code()).isEqualTo(Exit.DONE);
  }

  @ParameterizedTest
  @CsvSource({
    "open-latest, open-latest.md",
    "'x-{day}-{edition}', x-2025-12-28-open.md",
    "'{day}.{day}', 2025-12-28.2025-12-28.md"
  })
  void filesAreFoundByTheirNameWhateverItIs(String name, String file) throws IOException {
    String more = ", name: \"" + name + "\"";
    DossierSamples.written(dossier, settings("CLEAR", more), FACTS);
    build();
    assertThat(names()).contains(file);
    DossierSamples.written(dossier, settings("AMBER", more), FACTS);

    Ran ran = build();

    assertThat(ran.code()).isEqualTo(Exit.REFUSED);
    assertThat(ran.err()).contains("still lies " + file);
  }

  /// The published files are of an issue that may be shown.
  @Test
  void beforeItsFirstIssueNothingIsWrittenWhateverIsPublished() throws IOException {
    DossierSamples.written(
        dossier, settings("CLEAR", ", name: open-latest, languages: [en, uk]"), FACTS);
    build();
    List<String> before = names();

    for (String edition : List.of("daily,open", "open")) {
      Ran ran = build("--as-of", "1900-01-01", "--edition", edition, "--json");

      assertThat(ran.code()).isEqualTo(Exit.DONE);
      assertThat(ran.err())
          .contains("notice: nothing was recorded by 1900-01-01, so the edition \"open\" has")
          .contains("hint: Its first issue is that of 2025-12-28.")
          .contains("nothing was written");
      assertThat(lines(ran).getLast().get("problems").toString()).doesNotContain("daily");
      assertThat(names()).isEqualTo(before);
    }
  }

  @Test
  void whatWasRecordedByADayMayBeWithheldThough() throws IOException {
    Files.writeString(
        dossier.resolve("later.yaml"),
        """
        intake: {recorded: 2025-12-30, source: wire, mark: CLEAR}
        sources: [{id: wire, title: W, kind: post}]
        events: [{id: talks, title: Some talks, status: planned}]
        """);

    assertThat(build("--as-of", "2025-12-29").code()).isEqualTo(Exit.DONE);
    Ran named = build("--as-of", "2025-12-29", "--edition", "open");

    assertThat(named.code()).isEqualTo(Exit.REFUSED);
    assertThat(named.err())
        .contains("may show nothing: every fact recorded by 2025-12-29 is marked above");
    assertThat(build("--edition", "open").code()).isEqualTo(Exit.DONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sources: [{id: ss, title: S, kind: post}]\n"})
  void emptyDossierIsNoFailure(String facts) throws IOException {
    Files.writeString(dossier.resolve("facts.yaml"), facts);

    for (Ran ran : List.of(build(), build("--edition", "open"), build("--check"))) {
      assertThat(ran.code()).isEqualTo(Exit.DONE);
      assertThat(ran.err()).contains("notice: nothing was recorded yet, so the edition \"open\"");
      assertThat(out).doesNotExist();
    }
  }

  @Test
  void fileForStdoutCountsAsNamed() throws IOException {
    DossierSamples.withheld(dossier);

    Ran withheld = Ran.of("build", dossier.toString(), "-o", "-", "--format", "md");
    Ran early =
        Ran.of("build", dossier.toString(), "-o", "-", "--format", "md", "--as-of", "1900-01-01");

    assertThat(withheld.code()).isEqualTo(Exit.REFUSED);
    assertThat(early.code()).isEqualTo(Exit.DONE);
    assertThat(withheld.out() + early.out()).isEmpty();
  }

  @Test
  void keptBuildSaysTheSameUntilTheFolderHoldsOtherFiles() throws IOException {
    Ran first = kept("--json");
    Ran second = kept("--json");

    assertThat(lines(second)).extracting(line -> line.get("skipped")).hasToString("[true, true]");
    assertThat(second.code()).isEqualTo(first.code());
    assertThat(second.err()).contains("notice: the edition \"open\" may show nothing");

    Files.writeString(out.resolve(OPEN), "x");
    Path sums = out.resolve("SHA256SUMS");
    Files.writeString(sums, Files.readString(sums) + "0".repeat(64) + "  " + OPEN + "\n");

    assertThat(kept("--json").code()).isEqualTo(Exit.REFUSED);
  }

  @Test
  void keptRefusalSaysTheSame() throws IOException {
    Ran first = kept("--edition", "daily,open");
    Ran second = kept("--edition", "daily,open", "--json");

    assertThat(lines(second)).extracting(line -> line.get("skipped")).hasToString("[true, true]");
    assertThat(List.of(first.code(), second.code())).containsOnly(Exit.REFUSED);
    Files.delete(out.resolve(DAILY));
    assertThat(kept("--edition", "daily,open", "--json").out()).contains("\"skipped\":false");
    assertThat(names()).contains(DAILY);
  }

  @Test
  void errorsOfTheFactsStopAllEditionsAndWeighMore() throws IOException {
    Path facts = dossier.resolve("facts.yaml");
    Files.writeString(facts, FACTS.replace("planned", "plannd"));

    assertThat(build("--edition", "open").code()).isEqualTo(Exit.PROBLEMS);
    assertThat(out).doesNotExist();
  }

  @Test
  void summaryTellsWhyItIsRefused() throws IOException {
    mark("CLEAR");
    build();
    mark("AMBER");

    String summary = build("--summary", "md").out();

    assertThat(summary).contains("exit code 4, `the edition \"open\" may no longer show what");
  }

  @Test
  void checkAndDiffAgree() {
    assertThat(Ran.of("check", dossier.toString()).code()).isEqualTo(Exit.DONE);
    assertThat(Ran.of("check", dossier.toString()).err())
        .contains("notice: the edition \"open\" may show nothing");
    Ran named = Ran.of("diff", dossier.toString(), "--edition", "open");
    Ran early = Ran.of("diff", dossier.toString(), "--as-of", "1900-01-01", "--edition", "open");
    assertThat(named.code()).isEqualTo(Exit.REFUSED);
    assertThat(early.code()).isEqualTo(Exit.DONE);
    assertThat(early.out()).isEmpty();
    assertThat(early.err()).contains("nothing was recorded by 1900-01-01");
  }

  @Test
  void undatedFactsAreWarnedOf() throws IOException {
    Files.writeString(dossier.resolve("facts.yaml"), FACTS.replace("recorded: 2025-12-28, ", ""));

    Ran ran = build("-q");

    assertThat(ran.code()).isEqualTo(Exit.DONE);
    assertThat(ran.err()).contains("warning: ", "no fact says when it was recorded");
  }
}
