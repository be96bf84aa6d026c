package dev.runup.cli;

import static dev.runup.cli.DossierSamples.broken;
import static dev.runup.cli.DossierSamples.sound;
import static dev.runup.cli.DossierSamples.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.publish.OutputFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests `runup build` with `--check`, `--dry-run`, `--json` and `--wait`.
class BuildForJobsTest {

  private static final String NAME = "daily-2025-12-28";

  @TempDir private Path folder;

  private Path dossier = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void aDossier() throws IOException {
    dossier = sound(folder.resolve("dossier"), "A visit");
    out = folder.resolve("out");
  }

  private Ran build(String... more) {
    return buildInto(out.toString(), more);
  }

  private Ran buildInto(String folder, String... more) {
    List<String> arguments = new ArrayList<>(List.of("build", dossier.toString(), "-o", folder));
    arguments.addAll(List.of(more));
    return Ran.of(arguments.toArray(String[]::new));
  }

  @Test
  void buildThatCannotBeKeptIsWarnedOf() throws IOException {
    Path state = Files.createFile(folder.resolve("state"));
    List<String> build =
        List.of("build", dossier.toString(), "-o", out.toString(), "--state", state.toString());

    Ran warned = Ran.as("a program", with(build, "-q"));
    Ran silent = Ran.as("a program", with(build, "-qq"));

    assertThat(warned.code()).isEqualTo(Exit.DONE);
    assertThat(warned.err())
        .isEqualTo(
            "runup: could not keep this build in --state: "
                + state
                + " is a file, not a folder; the next one builds again\n");
    assertThat(silent).isEqualTo(new Ran(Exit.DONE, "", ""));
  }

  private static String[] with(List<String> words, String more) {
    return Stream.concat(words.stream(), Stream.of(more)).toArray(String[]::new);
  }

  // --- --check and --dry-run ---

  @Test
  void checkListsMissingAndStaleFilesAndWritesNothing() throws IOException {
    Ran before = build("--check");

    assertThat(before.code()).isEqualTo(Exit.STALE);
    assertThat(before.err()).contains(NAME + ".md is missing").contains(NAME + ".pdf is missing");
    assertThat(out).doesNotExist();

    build();
    assertThat(build("--check").code()).isEqualTo(Exit.DONE);
    assertThat(build("--check").err()).contains("is up to date");
    Files.writeString(out.resolve(NAME + ".md"), "touched", StandardOpenOption.APPEND);

    Ran after = build("--check", "-q");

    assertThat(after.code()).isEqualTo(Exit.STALE);
    assertThat(after.err()).isEqualTo("runup: " + out.resolve(NAME + ".md") + " is out of date\n");
    assertThat(Files.readString(out.resolve(NAME + ".md"))).endsWith("touched");
  }

  @Test
  void changedFactMakesAllFilesStale() throws IOException {
    build();
    sound(dossier, "Another visit");

    assertThat(build("--check").err())
        .contains(
            NAME + ".md is out of date",
            NAME + ".html is out of date",
            NAME + ".pdf is out of date")
        .contains("SHA256SUMS is out of date");
  }

  @Test
  void brokenDossierIsNotReportedAsStale() throws IOException {
    broken(dossier);

    assertThat(build("--check").code()).isEqualTo(Exit.PROBLEMS);
  }

  @Test
  void dryRunListsFilesAndWritesNothing() throws IOException {
    build("--format", "md,html");
    sound(dossier, "Another visit");
    String old = Files.readString(out.resolve("SHA256SUMS"));

    Ran ran = build("--dry-run");

    assertThat(ran.code()).isEqualTo(Exit.DONE);
    assertThat(ran.err())
        .containsPattern(NAME + "\\.md \\(.*, changed\\)")
        .containsPattern(NAME + "\\.pdf \\(.*, new\\)")
        .contains("nothing was written, because this is a dry run");
    assertThat(out.resolve(NAME + ".pdf")).doesNotExist();
    assertThat(out.resolve("SHA256SUMS")).hasContent(old);
  }

  @Test
  void conflictingOptionsAreWrongUsage() {
    assertThat(build("--check", "--dry-run").code()).isEqualTo(Exit.USAGE);
    assertThat(buildInto("-", "--format", "md", "--json").code()).isEqualTo(Exit.USAGE);
    assertThat(buildInto("-", "--format", "md", "--check").code()).isEqualTo(Exit.USAGE);
  }

  // --- figures ---

  @Test
  void figureIsPublishedCheckedAndRemovedWithItsMarkdown() throws IOException {
    events("A", "B", "C");
    Path figure = out.resolve(NAME + ".figures/timeline.svg");

    assertThat(build("--format", "md", "--dry-run").err()).contains("timeline.svg (");
    assertThat(figure).doesNotExist();
    assertThat(build("--format", "md", "--json").out())
        .contains("\"name\":\"" + NAME + ".figures/timeline.svg\"");
    assertThat(figure).exists();
    assertThat(Files.readString(out.resolve("SHA256SUMS")))
        .contains("  " + NAME + ".figures/timeline.svg\n");
    assertThat(Files.readString(out.resolve(NAME + ".md")))
        .contains("](" + NAME + ".figures/timeline.svg)");
    assertThat(build("--format", "md", "--check").code()).isEqualTo(Exit.DONE);

    events("A", "B");
    assertThat(build("--format", "md", "--check").err()).contains(figure + " is obsolete");
    assertThat(build("--format", "md", "--dry-run").err()).contains(figure + " would be removed");
    assertThat(build("--format", "md").err()).contains(figure + " was removed");
    assertThat(figure.getParent()).doesNotExist();
  }

  @Test
  void figureIsTextOnStdout() throws IOException {
    events("A", "B", "C");

    assertThat(buildInto("-", "--format", "md").out())
        .contains(
            "\nTimeline, 28 December. Scale: by day, 27–29 December. Next: A, date not given. To come: B,")
        .doesNotContain("![", ".svg");
  }

  private void events(String... titles) throws IOException {
    StringBuilder facts =
        new StringBuilder(
            """
            intake: {recorded: 2025-12-28, source: ss}
            sources: [{id: ss, title: S, kind: post}]
            events:
            """);
    for (String title : titles) {
      facts.append("- {id: e-").append(title.toLowerCase(Locale.ROOT));
      facts.append(", title: ").append(title).append(", status: planned}\n");
    }
    written(dossier, "mark: CLEAR\n", facts.toString());
  }

  // --- --json ---

  @Test
  void eachEditionGetsAValidJsonLine() throws IOException {
    written(
        dossier,
        "mark: CLEAR\neditions: {daily: {}, note: {formats: [md]}}\n",
        Files.readString(dossier.resolve("facts.yaml")));
    Files.writeString(dossier.resolve("notes.txt"), "hello");

    Ran first = build("--json");
    List<Map<?, ?>> records = records(first);

    assertThat(first.code()).isEqualTo(Exit.DONE);
    assertThat(records).extracting(record -> record.get("edition")).hasToString("[daily, note]");
    Map<?, ?> note = records.getLast();
    assertThat(note.get("dossier")).isEqualTo(dossier.toString());
    assertThat(note.get("day")).isEqualTo("2025-12-28");
    assertThat(note.get("changed")).isEqualTo("words");
    assertThat(note.get("problems").toString()).contains("passed-over");
    Map<?, ?> file = (Map<?, ?>) ((List<?>) note.get("files")).getFirst();
    String sum = file.get("sha256") + "  " + file.get("name");
    assertThat(Files.readAllLines(out.resolve("SHA256SUMS"))).contains(sum);
    assertThat(file.get("size")).isEqualTo((int) Files.size(out.resolve("note-2025-12-28.md")));
    assertThat(records(build("--json")))
        .allSatisfy(again -> assertThat(again.get("changed")).isEqualTo("none"));
  }

  @Test
  void failedBuildGetsAJsonLine() throws IOException {
    broken(dossier);
    Map<?, ?> broken = records(build("--json")).getFirst();
    assertThat(broken.get("exit")).isEqualTo(Exit.PROBLEMS);
    assertThat(broken.get("files")).isEqualTo(List.of());
    assertThat(broken.get("problems").toString()).contains("wrong-word", "plannd");
    assertThat(broken.containsKey("day")).isFalse();

    DossierSamples.withheld(dossier);
    Map<?, ?> withheld = records(build("--json", "--edition", "daily")).getFirst();
    assertThat(withheld.get("exit")).isEqualTo(Exit.REFUSED);
    assertThat(withheld.get("edition")).isEqualTo("daily");

    sound(dossier, "A visit");
    Files.writeString(folder.resolve("file"), "x");
    Ran unwritten = buildInto(folder.resolve("file").toString(), "--json");
    assertThat(unwritten.code()).isEqualTo(Exit.NOT_FOUND);
    assertThat(records(unwritten).getFirst().get("problems").toString()).contains("file-failure");
  }

  @Test
  void missingEditionGetsAJsonLine() throws IOException {
    Path both =
        DossierSamples.written(
            dossier.resolveSibling("both"),
            "mark: CLEAR\neditions: {daily: {}, public: {}}\n",
            Files.readString(dossier.resolve("facts.yaml")));

    Ran ran =
        Ran.of(
            "build",
            both.toString(),
            dossier.toString(),
            "--edition",
            "public",
            "--json",
            "-o",
            dossier.resolveSibling("many").toString());

    assertThat(ran.code()).isEqualTo(Exit.USAGE);
    assertThat(ran.out().lines().toList()).hasSize(2);
    assertThat(ran.out().lines().toList().getLast()).contains("\"exit\":2", "public");
  }

  @Test
  void staleFilesGetAJsonLineWithExitCode() {
    Map<?, ?> stale = records(build("--json", "--check")).getFirst();

    assertThat(stale.get("exit")).isEqualTo(Exit.STALE);
    assertThat(stale.get("changed")).isEqualTo("words");
    assertThat(out).doesNotExist();
  }

  @Test
  void missingChecksumsCountAsAChange() throws IOException {
    build();
    Files.delete(out.resolve("SHA256SUMS"));

    assertThat(build("--dry-run").err()).contains(out.resolve("SHA256SUMS") + ", changed");
    assertThat(records(build("--json")).getFirst().get("changed")).isEqualTo("bytes");
    assertThat(records(build("--json")).getFirst().get("changed")).isEqualTo("none");
  }

  private static List<Map<?, ?>> records(Ran ran) {
    Map<?, ?> schema = (Map<?, ?>) JsonSchema.parsed(Ran.of("schema", "build").out());
    List<Map<?, ?>> records = new ArrayList<>();
    ran.out().lines().forEach(line -> records.add((Map<?, ?>) JsonSchema.parsed(line)));
    assertThat(records).isNotEmpty();
    assertThat(records)
        .allSatisfy(record -> assertThat(JsonSchema.wrong(schema, record)).isEmpty());
    return records;
  }

  // --- the lock ---

  @Test
  void busyFolderIsUntouchedAndItsProcessNamed() throws IOException {
    try (OutputFolder.LockedFolder _ = new OutputFolder(out).lock()) {
      Ran ran = build();

      assertThat(ran.code()).isEqualTo(Exit.NOT_FOUND);
      assertThat(ran.err())
          .contains(out + " is busy: process " + ProcessHandle.current().pid())
          .contains("add --wait to wait for it");
    }
    assertThat(out).doesNotExist();
  }

  @Test
  void waitingBuildNamesTheOtherProcessThenBuilds() {
    OutputFolder.LockedFolder held = new OutputFolder(out).lock();
    ByteArrayOutputStream messages =
        new ByteArrayOutputStream() {
          @Override
          public synchronized void write(byte[] bytes, int from, int length) {
            super.write(bytes, from, length);
            held.close(); // Unlocks the folder as soon as the build reports that it waits.
          }
        };

    int code =
        Main.run(
            new String[] {"build", dossier.toString(), "-o", out.toString(), "--wait"},
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(messages, true, StandardCharsets.UTF_8),
            Clock.systemUTC());

    assertThat(code).isZero();
    assertThat(messages.toString(StandardCharsets.UTF_8).lines().findFirst().orElseThrow())
        .startsWith("runup: " + out + " is busy: process " + ProcessHandle.current().pid())
        .endsWith("; waiting for it");
    assertThat(out.resolve(NAME + ".pdf")).exists();
  }

  @Test
  void buildLeavesNoTemporaryFiles() throws IOException {
    build();
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(NAME + ".md", NAME + ".html", NAME + ".pdf", "SHA256SUMS");
    }
  }
}
