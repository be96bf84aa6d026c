package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests what `build` and `build --check` say of files that other builds have published.
class PublishedFilesTest {

  private static final String FACTS =
      """
      intake: {recorded: 2025-12-27, source: ss}
      sources: [{id: ss, title: S, kind: post}]
      events: [{id: visit, title: A visit, status: planned}]
      """;

  private static final String LATER =
      """
      intake: {recorded: 2025-12-28, source: ss}
      events: [{id: talks, title: Talks, status: planned}]
      """;

  @TempDir private Path folder;

  private Path dossier;
  private Path out;

  @BeforeEach
  void writeDossier() throws IOException {
    dossier = folder.resolve("d");
    out = folder.resolve("out");
    settings("  daily: {formats: [md, html]}\n  public: {template: daily, formats: md}\n");
    Files.writeString(dossier.resolve("later.yaml"), LATER);
  }

  private void settings(String editions) throws IOException {
    DossierSamples.written(dossier, "mark: TLP:CLEAR\neditions:\n" + editions, FACTS);
  }

  private Ran build(String... more) {
    List<String> words =
        new ArrayList<>(List.of("build", dossier.toString(), "-o", out.toString()));
    words.addAll(List.of(more));
    return Ran.of(words.toArray(String[]::new));
  }

  private Ran check(String... more) {
    List<String> words = new ArrayList<>(List.of("--check"));
    words.addAll(List.of(more));
    return build(words.toArray(String[]::new));
  }

  private void buildBothDays() {
    assertThat(build("--as-of", "2025-12-27").code()).isZero();
    assertThat(build().code()).isZero();
  }

  @Test
  void buildsOfTwoEditionsLeaveEachOtherUpToDate() {
    build("--edition", "daily");
    build("--edition", "public");

    assertThat(check("--edition", "daily").code()).isZero();
    assertThat(check("--edition", "public").code()).isZero();
    build("--edition", "daily", "--format", "md");
    assertThat(check().code()).isZero();
  }

  @Test
  void checkFindsAnOlderIssueThatSomebodyAltered() throws IOException {
    buildBothDays();
    assertThat(check().code()).isZero();
    Path old = out.resolve("daily-2025-12-27.html");
    Files.writeString(old, Files.readString(old) + "x");

    Ran check = check("--json");

    assertThat(check.code()).isEqualTo(Exit.STALE);
    assertThat(check.err())
        .contains(old + " is not the file that was published [altered]")
        .doesNotContain("is up to date");
    assertThat(check.out().lines().toList().getFirst()).contains("\"daily\"", "\"exit\":5");
    assertThat(check.out().lines().toList().getLast()).contains("\"public\"", "\"exit\":0");
    assertThat(check("--edition", "public").code()).isZero();
    build("--as-of", "2025-12-27");
    assertThat(check().code()).isZero();
  }

  @Test
  void checkFindsAnOlderIssueThatSomebodyDeletedUntilTheNextBuild() throws IOException {
    buildBothDays();
    Files.delete(out.resolve("public-2025-12-27.md"));

    Ran check = check();

    assertThat(check.code()).isEqualTo(Exit.STALE);
    assertThat(check.err())
        .contains("public-2025-12-27.md was published and is not there any more [not-there]");
    assertThat(check("--edition", "daily").code()).isZero();
    assertThat(build().code()).isZero();
    assertThat(check().code()).isZero();
  }

  @Test
  void keptCheckFindsWhatSomebodyAltersLater() throws IOException {
    buildBothDays();
    String state = folder.resolve("state").toString();
    String[] words = {
      "build", dossier.toString(), "-o", out.toString(), "--check", "--state", state
    };
    assertThat(Ran.as("a program", words).code()).isZero();
    assertThat(Ran.as("a program", words).code()).isZero();
    Files.writeString(out.resolve("daily-2025-12-27.md"), "x");

    assertThat(Ran.as("a program", words).code()).isEqualTo(Exit.STALE);
  }

  @Test
  void filesOfAnEditionThatIsGoneAreToldOnEachBuild() throws IOException {
    buildBothDays();
    settings("  daily: {formats: [md, html]}\n");

    Ran build = build("-q");

    assertThat(build.code()).isZero();
    assertThat(build.err())
        .contains(
            "warning: no edition makes public-2025-12-27.md, public-2025-12-28.md in " + out,
            "[orphaned]");
    assertThat(check().code()).isEqualTo(Exit.STALE);
    assertThat(check().err()).contains("error: no edition makes public-2025-12-27.md");
    assertThat(check("--edition", "daily").code()).isZero();
    assertThat(out.resolve("public-2025-12-27.md")).exists();
  }

  @Test
  void keptBuildTellsOfOrphansThatCameLater() throws IOException {
    String state = folder.resolve("state").toString();
    String[] words = {"build", dossier.toString(), "-o", out.toString(), "--state", state};
    Ran.as("a program", words);
    Files.writeString(out.resolve("old.md"), "old");
    Files.writeString(
        out.resolve("SHA256SUMS"),
        Files.readString(out.resolve("SHA256SUMS")) + "0".repeat(64) + "  old.md\n");

    assertThat(Ran.as("a program", words).err()).contains("no edition makes old.md");
    assertThat(Ran.as("a program", words).err()).contains("no edition makes old.md");
  }

  @Test
  void filesOfAFormatThatIsGoneAreTold() throws IOException {
    buildBothDays();
    settings("  daily: {formats: [md]}\n  public: {template: daily, formats: md}\n");

    assertThat(build().err())
        .contains(
            "warning: the edition \"daily\" is not published as html, which is the format of"
                + " daily-2025-12-27.html, daily-2025-12-28.html in "
                + out);
    assertThat(build("--format", "html,md").err()).doesNotContain("orphaned");
  }

  @Test
  void filesOfALanguageThatIsGoneAreTold() throws IOException {
    settings("  daily: {formats: [md], languages: [en, uk]}\n");
    build();
    settings("  daily: {formats: [md]}\n");

    assertThat(build().err()).contains("no edition makes daily-2025-12-28.uk.md in " + out);
  }

  @Test
  void figuresBelongToTheirFile() throws IOException {
    String figure = "daily-2025-12-28.figures/map.svg";
    build();
    Files.createDirectory(out.resolve("daily-2025-12-28.figures"));
    Files.writeString(out.resolve(figure), "x");
    Files.writeString(
        out.resolve("SHA256SUMS"),
        Files.readString(out.resolve("SHA256SUMS")) + "0".repeat(64) + "  " + figure + "\n");

    assertThat(check("--as-of", "2025-12-27").err())
        .contains(out.resolve(figure) + " is not the file that was published");
    assertThat(build("--as-of", "2025-12-27").err()).doesNotContain("orphaned");
  }

  @Test
  void issueOfWhichNothingMayBeShownAnyMoreIsRefusedAndTheNewestIsWritten() throws IOException {
    buildBothDays();
    Files.writeString(
        dossier.resolve("facts.yaml"), FACTS.replace("intake: {", "intake: {mark: TLP:RED, "));
    Files.writeString(
        dossier.resolve("later.yaml"),
        LATER.replace("source: ss", "source: s2") + "sources: [{id: s2, title: S2, kind: post}]\n");

    Ran build = build();

    assertThat(build.code()).isEqualTo(Exit.REFUSED);
    assertThat(build.err())
        .contains(
            "the edition \"public\" may no longer show what it has published. In "
                + out
                + " still lies public-2025-12-27.md [still-published]");
    assertThat(build.err()).contains("public-2025-12-28.md");
  }

  @Test
  void allIssuesAreCheckedAsTheyWouldBeBuilt() throws IOException {
    assertThat(build("--all-issues").code()).isZero();
    assertThat(check("--all-issues").code()).isZero();
    Files.writeString(out.resolve("daily-2025-12-27.md"), "x");

    Ran check = check("--all-issues");

    assertThat(check.code()).isEqualTo(Exit.STALE);
    assertThat(check.err())
        .contains("daily-2025-12-27.md is out of date")
        .doesNotContain("[altered]");
  }
}
