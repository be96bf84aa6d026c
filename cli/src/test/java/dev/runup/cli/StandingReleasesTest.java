package dev.runup.cli;

import static dev.runup.cli.ReleaseSamples.add;
import static dev.runup.cli.ReleaseSamples.release;
import static dev.runup.cli.ReleaseSamples.releaseBoth;
import static dev.runup.cli.ReleaseSamples.replace;
import static dev.runup.cli.ReleaseSamples.run;
import static dev.runup.cli.ReleaseSamples.verify;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests that builds leave the files of released issues as they are, and say why others would come
/// out.
class StandingReleasesTest {

  @TempDir private Path folder;
  private Path dossier;
  private Path facts;
  private Path out;
  private Map<String, String> released;

  @BeforeEach
  void releaseTwoIssues() throws IOException {
    dossier = ReleaseSamples.dossier(folder.resolve("d"));
    facts = dossier.resolve("facts.yaml");
    out = folder.resolve("out");
    build("--all-issues");
    releaseBoth(dossier);
    released = files(out);
    assertThat(released).hasSize(9);
  }

  private Ran build(String... more) {
    return run(
        dossier,
        "build",
        Stream.concat(Stream.of("-o", out.toString()), Stream.of(more)).toArray(String[]::new));
  }

  /// Returns the texts of the files in a folder by their names, without hidden ones.
  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (!file.getFileName().toString().startsWith(".")) {
          files.put(
              file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }

  private void edit(String what) throws IOException {
    switch (what) {
      case "facts" -> replace(facts, "It is early", "It is soon");
      case "the settings" -> replace(dossier.resolve("runup.yaml"), "Kingfisher", "Halcyon");
      case "the theme" ->
          Files.writeString(dossier.resolve("theme.yaml"), "light: {accent: '#800000'}\n");
      case "the templates" -> {
        Files.createDirectories(dossier.resolve("templates/messages"));
        Files.writeString(dossier.resolve("templates/messages/en.properties"), "timeline=Course\n");
        Files.writeString(dossier.resolve("templates/messages/uk.properties"), "timeline=Хід\n");
      }
      default -> throw new IllegalArgumentException(what);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"facts", "the settings", "the theme", "the templates"})
  void releasedFilesStandAndTheCauseIsSaid(String what) throws IOException {
    edit(what);

    Ran newest = build();
    assertThat(newest.code()).as(newest.err()).isEqualTo(Exit.STALE);
    assertThat(newest.err())
        .contains("[other-bytes]", "the issue of 2025-12-28 of the edition \"public\" was released")
        .contains("What has changed since: " + what + " [other-bytes]")
        .contains("public-2025-12-28")
        .contains("--again --reason TEXT");
    assertThat(files(out)).isEqualTo(released);

    Ran all = build("--all-issues");
    assertThat(all.code()).isEqualTo(Exit.STALE);
    assertThat(all.err())
        .contains("warning: 1 older issue stays as released")
        .contains("public of 2025-12-27. What has changed since: " + what);
    assertThat(files(out)).isEqualTo(released);

    assertThat(release(dossier, "--again", "--reason", "Right").code()).isZero();
    assertThat(build().code()).isZero();
    assertThat(files(out)).isNotEqualTo(released);
    assertThat(build("--all-issues").code()).as("only an older one differs").isZero();
    assertThat(build("--as-of", "2025-12-27").code()).isEqualTo(Exit.STALE);
    assertThat(files(out).get("public-2025-12-27.md"))
        .isEqualTo(released.get("public-2025-12-27.md"));
  }

  /// An edited fact is named with its line, and the register knows the bytes.
  @Test
  void editedFactIsNamedWithItsLine() throws IOException {
    edit("facts");

    assertThat(build().err()).contains("facts.yaml:9:3: error: the issue of 2025-12-28 ");
    Ran check = run(dossier, "check");
    assertThat(check.code()).as(check.err()).isZero();
    assertThat(check.err())
        .contains("facts.yaml:9:3: warning: statement:more was edited in place")
        .contains("[edited-in-place]")
        .contains("hint: If the change is right, release the issue again");
  }

  @Test
  void otherVersionIsSaid() throws IOException {
    ReleaseSamples.asOfVersion(dossier, "0.0.9");
    edit("the settings");

    assertThat(build().err())
        .contains("the program, which was version 0.0.9, the settings [other-bytes]");
  }

  /// The lines of earlier versions have fewer keys.
  @Test
  void whatTheRegisterDoesNotRecordIsSaid() throws IOException {
    ReleaseSamples.withoutIngredients(dossier);
    edit("the settings");

    Ran ran = build();

    assertThat(ran.code()).isEqualTo(Exit.STALE);
    assertThat(ran.err()).contains("which its line in the register doesn't have");
    assertThat(files(out)).isEqualTo(released);
  }

  @Test
  void missingFileIsWrittenOnlyWithTheReleasedBytes() throws IOException {
    Path file = out.resolve("public-2025-12-28.html");
    Files.delete(file);
    assertThat(build().code()).isZero();
    assertThat(files(out)).isEqualTo(released);

    Files.delete(file);
    edit("the settings");
    Ran ran = build();

    assertThat(ran.code()).isEqualTo(Exit.STALE);
    assertThat(ran.err())
        .contains("Not written, because only the released bytes may be: public-2025-12-28.html.");
    assertThat(file).doesNotExist();
    assertThat(files(out).get("SHA256SUMS")).doesNotContain("public-2025-12-28.html");
    Ran fresh = run(dossier, "build", "-o", folder.resolve("fresh").toString());
    assertThat(fresh.code()).isEqualTo(Exit.STALE);
    assertThat(fresh.err()).contains("nothing was written");
  }

  @Test
  void alteredFileIsLeftAndTold() throws IOException {
    edit("the settings");
    replace(out.resolve("public-2025-12-28.md"), "Kingfisher", "Somebody's");
    Map<String, String> altered = files(out);

    Ran ran = build();

    assertThat(ran.code()).isEqualTo(Exit.STALE);
    assertThat(ran.err())
        .contains("Left as released: public-2025-12-28.html, ")
        .contains("Left, but not the released file: public-2025-12-28.md.");
    assertThat(build("--check").code()).isEqualTo(Exit.STALE);
    assertThat(files(out)).isEqualTo(altered);
  }

  /// A file that was altered is noticed, though nothing else has changed.
  @Test
  void keptBuildNoticesTheRegisterAndAlteredFiles() throws IOException {
    String[] state = {"--state", folder.resolve("state").toString()};
    build(state);
    edit("the settings");
    assertThat(build(state).code()).isEqualTo(Exit.STALE);
    assertThat(build(state).code()).isEqualTo(Exit.STALE);
    release(dossier, "--again", "--reason", "Right");
    Ran again = build(state);
    assertThat(again.code()).isZero();
    assertThat(files(out)).isNotEqualTo(released);
  }

  @ParameterizedTest
  @CsvSource({
    "'title: Goldcrest,','title: Goldcrest, mark: TLP:AMBER,'",
    "'title: Goldcrest,','title: Firecrest, mark: TLP:AMBER,'",
    "'says: It is early','says: It is early, terms: background'",
    "'says: It is early','says: It is soon, terms: background'",
    "'kind: post}','kind: readout, terms: deep-background}'",
  })
  void whatMayNotBeShownAnyMoreIsReplaced(String from, String to) throws IOException {
    edit("the settings");
    replace(facts, from, to.replace("TLP:AMBER", "'TLP:AMBER'"));

    Ran ran = build("--all-issues");

    assertThat(ran.code()).as(ran.err()).isEqualTo(Exit.REFUSED);
    assertThat(ran.err()).contains("[withheld]").doesNotContain("[other-bytes]");
    Map<String, String> now = files(out);
    assertThat(now.keySet()).isEqualTo(released.keySet());
    now.forEach((name, text) -> assertThat(text).as(name).isNotEqualTo(released.get(name)));
    assertThat(verify(dossier).code()).isEqualTo(Exit.REFUSED);
  }

  /// The issue of a day is built again when nothing of that day is left.
  @Test
  void releasedIssueWithoutAnythingNewIsReplaced() throws IOException {
    replace(facts, "says: It is late", "says: It is late, mark: 'TLP:AMBER'");

    Ran ran = build("--all-issues");

    assertThat(ran.code()).as(ran.err()).isEqualTo(Exit.REFUSED);
    Map<String, String> now = files(out);
    assertThat(now.keySet()).isEqualTo(released.keySet());
    assertThat(String.join("", now.values())).doesNotContain("It is late");
  }

  /// Who released the issue of a moment can build it again without naming the moment.
  @Test
  void releasedIssueOfAMomentIsReplaced() throws IOException {
    build("--as-of", "2025-12-27 12:00");
    release(dossier, "--as-of", "2025-12-27 12:00");
    replace(facts, "title: Goldcrest,", "title: Goldcrest, mark: 'TLP:AMBER',");

    Ran ran = build("--all-issues");

    assertThat(ran.code()).as(ran.err()).isEqualTo(Exit.REFUSED);
    assertThat(files(out)).hasSize(released.size() + 4);
    assertThat(String.join("", files(out).values())).doesNotContain("Goldcrest");
  }

  /// The id that is made of a fact changes with its text.
  @Test
  void raisedFactWithAMadeIdIsReplaced() throws IOException {
    replace(facts, "id: call, ", "");
    release(dossier, "--again", "--reason", "No id");
    release(dossier, "--as-of", "2025-12-27", "--again", "--reason", "No id");
    build("--all-issues");
    replace(facts, "title: Goldcrest,", "title: Firecrest, mark: 'TLP:AMBER',");

    Ran ran = build();

    assertThat(ran.code()).as(ran.err()).isEqualTo(Exit.REFUSED);
    assertThat(files(out).get("public-2025-12-28.md")).doesNotContain("Goldcrest");
  }

  @Test
  void raisedByAnUpdateIsReplaced() throws IOException {
    add(
        dossier,
        "updates: [{fact: event:call, recorded: 2025-12-30, source: wire, set: {mark: 'TLP:AMBER'}}]\n");

    Ran ran = build("--as-of", "2025-12-28");

    assertThat(ran.code()).as(ran.err()).isEqualTo(Exit.REFUSED);
    assertThat(ran.err()).contains("was released with event:call, withheld since 2025-12-30");
    assertThat(files(out).get("public-2025-12-28.md")).doesNotContain("Goldcrest");
  }

  /// What is learned later is for later issues.
  @Test
  void updatesChangeNoReleasedIssue() throws IOException {
    add(
        dossier,
        "updates: [{fact: statement:more, act: corrected, recorded: 2025-12-29, reason: A slip, source: wire, set: {says: It is soon}}]\n");

    Ran ran = build("--all-issues");

    assertThat(ran.code()).as(ran.err()).isZero();
    Map<String, String> now = files(out);
    released.keySet().stream()
        .filter(name -> !name.equals("SHA256SUMS"))
        .forEach(name -> assertThat(now.get(name)).isEqualTo(released.get(name)));
    assertThat(now).containsKey("public-2025-12-29.md");
  }

  /// A fact that is taken back leads to new builds of all issues in the folder.
  @Test
  void takenBackFactReplacesOnlyIssuesThatShowedIt() throws IOException {
    edit("the theme");
    run(
        dossier,
        "take-back",
        "--edition",
        "public",
        "--fact",
        "statement:words",
        "--reason",
        "No.",
        "-o",
        out.toString());

    Map<String, String> now = files(out);
    assertThat(now.get("public-2025-12-28.html"))
        .isNotEqualTo(released.get("public-2025-12-28.html"));
    assertThat(now.get("public-2025-12-27.html")).isEqualTo(released.get("public-2025-12-27.html"));
    build();
    assertThat(files(out)).isEqualTo(now);
  }

  @Test
  void onlyTheLanguageThatDiffersStands() throws IOException {
    replace(
        dossier.resolve("runup.yaml"),
        "title: Kingfisher",
        "title: Kingfisher, translations: {uk: {title: Halcyon}}");
    Files.delete(out.resolve("public-2025-12-28.uk.md"));
    Files.delete(out.resolve("public-2025-12-28.md"));

    assertThat(build().code()).isEqualTo(Exit.STALE);

    Map<String, String> now = files(out);
    assertThat(now.get("public-2025-12-28.md")).isEqualTo(released.get("public-2025-12-28.md"));
    assertThat(now).doesNotContainKey("public-2025-12-28.uk.md");
  }

  /// The page stands with its figures, and no other figure comes beside it.
  @Test
  void figuresStandWithTheirPage() throws IOException {
    Path linked = folder.resolve("linked");
    replace(
        facts,
        "when: 2025-12-30}",
        "when: 2025-12-30}\n- {id: last, title: Wren, status: planned, when: 2026-01-02}");
    String[] layout = {"--assets", "linked", "-o", linked.toString()};
    release(dossier, "--assets", "linked", "--again", "--reason", "Linked");
    run(dossier, "build", layout);
    Path figures = linked.resolve("public-2025-12-28.figures");
    Map<String, String> before = files(figures);
    assertThat(before).isNotEmpty();
    replace(facts, "title: Wren", "title: Robin");

    assertThat(run(dossier, "build", layout).code()).isEqualTo(Exit.STALE);

    assertThat(files(figures)).isEqualTo(before);
  }

  @Test
  void jobsAndManyDossiersLetReleasesStand() throws IOException {
    edit("the settings");
    Path each = folder.resolve("each");
    Files.createDirectories(each);
    Files.move(out, each.resolve("d"));
    Path jobs = Files.writeString(folder.resolve("jobs"), "{\"dossier\":\"" + dossier + "\"}\n");

    Ran ran = Ran.of("build", "--jobs", jobs.toString(), "-o", each.toString());

    assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(Exit.STALE);
    assertThat(ran.out()).contains("\"exit\":5", "\"changed\":\"none\"", "\"other-bytes\"");
    Ran many =
        Ran.of("build", dossier.toString(), "--each", "-o", each.toString(), "--summary", "json");
    assertThat(many.code()).as(many.err()).isEqualTo(Exit.STALE);
    assertThat(many.out()).contains("\"stale\": 1");
    assertThat(files(each.resolve("d"))).isEqualTo(released);
  }

  @Test
  void siteLetsReleasesStand() throws IOException {
    Path www = folder.resolve("www");
    assertThat(run(dossier, "site", "-o", www.toString()).code()).isZero();
    Map<String, String> before = files(www);
    edit("the settings");

    Ran ran = run(dossier, "site", "-o", www.toString(), "--prove");

    assertThat(ran.code()).as(ran.err()).isEqualTo(Exit.STALE);
    assertThat(ran.err()).contains("1 older issue stays as released");
    Map<String, String> now = files(www);
    assertThat(now.keySet()).isEqualTo(before.keySet());
    for (String name : before.keySet()) {
      if (name.startsWith("public-") || name.equals("latest.md")) {
        assertThat(now.get(name)).as(name).isEqualTo(before.get(name));
      }
    }
    assertThat(Ran.of("build", dossier.toString(), "-o", www.toString(), "--check").err())
        .doesNotContain("is out of date");
    Ran fresh = run(dossier, "site", "-o", folder.resolve("fresh").toString());
    assertThat(fresh.code()).as(fresh.err()).isEqualTo(Exit.STALE);
    assertThat(files(folder.resolve("fresh"))).doesNotContainKey("public-2025-12-28.html");
  }

  /// The register says who released what, and nothing in a briefing depends on that.
  @Test
  void releasingChangesNoWord() throws IOException {
    Path before = folder.resolve("before");
    Path after = folder.resolve("after");
    run(dossier, "site", "-o", after.toString());
    run(dossier, "build", "-o", after.resolve("x").toString(), "--format", "pdf");
    Files.delete(dossier.resolve("releases.jsonl"));
    run(dossier, "site", "-o", before.toString());

    assertThat(files(after)).isEqualTo(files(before));
  }
}
