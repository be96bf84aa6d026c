package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests `runup build --all-issues`.
class AllIssuesTest {

  /// The desk's edition has an issue of each day, and the open one a list. It may show nothing of
  /// the first day on it.
  private static final String SETTINGS =
      """
      mark: CLEAR
      editions:
        daily: {ceiling: RED, formats: [md, pdf]}
        open: {template: daily, formats: md, languages: [en, uk], issues: [2025-12-25, 2025-12-27, 2025-12-28 12:00]}
      """;

  private static final String FACTS =
      """
      sources: [{id: ss, title: S, kind: post}]
      events:
      - {id: first, title: Visit A, status: planned, source: ss, recorded: 2025-12-25, mark: RED}
      - {id: second, title: Visit B, status: planned, source: ss, recorded: 2025-12-26}
      - {id: third, title: Visit C, status: planned, source: ss, recorded: 2025-12-28}
      """;

  @TempDir private Path folder;

  private Path dossier;
  private Path out;

  @BeforeEach
  void writeDossier() throws IOException {
    dossier = DossierSamples.written(folder.resolve("d"), SETTINGS, FACTS);
    out = folder.resolve("out");
  }

  private Ran build(String... more) {
    return into(out, Stream.concat(Stream.of("--all-issues"), Stream.of(more)).toList());
  }

  private Ran into(Path output, List<String> more) {
    List<String> words = new ArrayList<>(List.of("build", dossier.toString(), "-o"));
    words.add(output.toString());
    words.addAll(more);
    return Ran.as("a program", words.toArray(String[]::new));
  }

  /// Returns the files of a folder besides `SHA256SUMS`. Each character is a byte.
  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(
            folder.relativize(path).toString(),
            new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
      }
    }
    files.remove("SHA256SUMS");
    return files;
  }

  private static List<String> lines(Ran ran) {
    List<String> lines = new ArrayList<>();
    Map<?, ?> schema = (Map<?, ?>) JsonSchema.parsed(Ran.of("schema", "build").out());
    for (String line : ran.out().lines().toList()) {
      Map<?, ?> json = (Map<?, ?>) JsonSchema.parsed(line);
      assertThat(JsonSchema.wrong(schema, json)).isEmpty();
      lines.add(json.get("day") + " " + json.get("edition") + " " + json.get("exit"));
    }
    return lines;
  }

  @Test
  void everyIssueIsTheSameAsWhenItIsBuiltAlone() throws IOException {
    Ran ran = build("--json", "--prove");

    assertThat(ran.code()).isEqualTo(Exit.DONE);
    assertThat(lines(ran))
        .containsExactly(
            "2025-12-25 daily 0",
            "2025-12-26 daily 0",
            "2025-12-27 open 0",
            "2025-12-28 daily 0",
            "2025-12-28T12:00 open 0");
    assertThat(ran.err())
        .contains("proved: 11 files are the same bytes")
        .contains("Daily briefing 1, Thursday, 25 December 2025")
        .doesNotContain("may show nothing", "has nothing to show");

    Path alone = folder.resolve("alone");
    for (String day : List.of("2025-12-25", "2025-12-26", "2025-12-28")) {
      into(alone, List.of("--as-of", day, "--edition", "daily"));
    }
    for (String day : List.of("2025-12-27", "2025-12-28 12:00")) {
      into(alone, List.of("--as-of", day, "--edition", "open"));
    }
    assertThat(files(out)).isEqualTo(files(alone)).hasSize(11);
  }

  @Test
  void alteredOldIssueIsFoundByCheck() throws IOException {
    build();
    Files.writeString(out.resolve("daily-2025-12-25.md"), "altered");

    Ran ran = build("--check");

    assertThat(ran.code()).isEqualTo(Exit.STALE);
    assertThat(ran.err())
        .contains("daily-2025-12-25.md is out of date")
        .doesNotContain("daily-2025-12-26.md is", "open-2025-12-27.md is", "is missing");
    build();
    assertThat(out.resolve("daily-2025-12-25.md")).content().contains("Visit A");
  }

  @Test
  void unchangedIssuesAreNotBuiltAgain() throws IOException {
    DossierSamples.written(
        dossier,
        "mark: CLEAR\n",
        FACTS.replaceAll("recorded: 2025-12-\\d\\d", "recorded: 2025-12-25"));
    Files.writeString(
        dossier.resolve("runup.yaml"),
        "mark: CLEAR\neditions: {daily: {ceiling: RED, formats: md}}\n");
    String state = folder.resolve("state").toString();

    Ran first = build("--state", state, "--json");
    Ran second = build("--state", state, "--json");

    assertThat(first.out()).contains("\"skipped\":false");
    assertThat(second.out()).contains("\"skipped\":true");
    assertThat(into(out, List.of("--state", state, "--json")).out()).contains("\"skipped\":false");
  }

  @Test
  void newestIssueAloneIsBuiltOfAnEditionWithoutDayInItsNames() throws IOException {
    Files.writeString(
        dossier.resolve("runup.yaml"),
        "mark: CLEAR\neditions: {daily: {ceiling: RED, formats: md, name: latest}}\n");

    Ran ran = build("--json");

    assertThat(lines(ran)).containsExactly("2025-12-28 daily 0");
    assertThat(build("--check").code()).isEqualTo(Exit.DONE);
  }

  @Test
  void editionWithoutAnyIssueStopsNoOther() throws IOException {
    Files.writeString(
        dossier.resolve("facts.yaml"),
        FACTS.replace("source: ss,", "source: ss, mark: RED,").replace(", mark: RED}", "}"));

    Ran all = build("--json");
    Ran named = build("--json", "--edition", "open");

    assertThat(all.code()).isEqualTo(Exit.DONE);
    assertThat(lines(all))
        .containsExactly(
            "null open 0", "2025-12-25 daily 0", "2025-12-26 daily 0", "2025-12-28 daily 0");
    assertThat(all.err()).contains("notice: the edition \"open\" may show nothing");
    assertThat(named.code()).isEqualTo(Exit.REFUSED);
    assertThat(lines(named)).containsExactly("null open 4");
  }

  /// The newest issue may still be shown, and an earlier one shows what is withheld now.
  @Test
  void issueThatMayNoLongerBeShownIsToldWhileItLiesThere() throws IOException {
    build();
    Files.writeString(
        dossier.resolve("facts.yaml"),
        FACTS.replace("recorded: 2025-12-26}", "recorded: 2025-12-26, mark: RED}"));

    StringBuilder sums = new StringBuilder();
    for (String name : files(out).keySet()) {
      sums.append("0".repeat(64)).append("  ").append(name).append('\n');
    }
    Files.writeString(out.resolve("SHA256SUMS"), sums);

    Ran ran = build("--json");

    assertThat(ran.code()).isEqualTo(Exit.REFUSED);
    assertThat(ran.err())
        .contains("In " + out + " still lie open-2025-12-27.md, open-2025-12-27.uk.md [still")
        .doesNotContain("later issues were not written");
    assertThat(lines(ran)).contains("2025-12-28T12:00 open 4", "2025-12-28 daily 0");
  }

  @Test
  void errorOfTheFactsAtAnyIssueStopsAll() throws IOException {
    Files.writeString(dossier.resolve("runup.yaml"), SETTINGS + "rules: {conflict: error}\n");
    Files.writeString(
        dossier.resolve("facts.yaml"),
        FACTS
            + """
            measures:
            - {id: share, what: Share agreed, value: 90 %, source: ss, recorded: 2025-12-26}
            - {id: part, what: Share agreed, value: 40 %, source: ss, recorded: 2025-12-26}
            updates:
            - {fact: part, recorded: 2025-12-27, act: withdrawn, reason: It was wrong.}
            """);

    Ran ran = build("--json");

    assertThat(into(folder.resolve("newest"), List.of()).code()).isEqualTo(Exit.DONE);
    assertThat(ran.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(ran.err())
        .contains(", in the issue of 2025-12-26 [conflict]")
        .contains("nothing was written");
    assertThat(out).doesNotExist();
  }

  /// Only the second issue has an earlier one.
  @Test
  void issuesBeforeTheOneAtWhichATemplateFailsAreWritten() throws IOException {
    Path page = dossier.resolve("templates/daily/page.md.ftl");
    Files.createDirectories(page.getParent());
    Files.writeString(
        page,
        Files.readString(Path.of("../templates/daily/page.md.ftl"))
            + "<#if briefing.issue.since??>${nothing}</#if>\n");

    Ran ran = build("--edition", "daily", "--json");

    assertThat(ran.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(lines(ran)).containsExactly("2025-12-25 daily 0", "null daily 1");
    assertThat(ran.err()).contains("there is no \"nothing\"", "later issues were not written");
    assertThat(files(out)).containsOnlyKeys("daily-2025-12-25.md", "daily-2025-12-25.pdf");
  }

  @Test
  void summaryTellsOfTheNewestIssueOfEachEdition() throws IOException {
    Path metrics = folder.resolve("metrics");

    build("--metrics", metrics.toString());

    assertThat(
            Files.readAllLines(metrics).stream().filter(line -> line.startsWith("runup_overdue")))
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--as-of today", "-o -", "--jobs -"})
  void oneIssueAndAllAreWrongUsage(String other) {
    String named = other.startsWith("--jobs") ? "" : dossier + " ";

    Ran ran = Ran.of(("build " + named + "--all-issues " + other).split(" "));

    assertThat(ran.code()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("--all-issues can't be combined with --as-of, -o - or --jobs");
  }
}
