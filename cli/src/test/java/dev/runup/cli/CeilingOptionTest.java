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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests the options `--ceiling` and `--prove` through the command line.
class CeilingOptionTest {

  @TempDir private Path all;
  private Path folder;

  @BeforeEach
  void aDossier() throws IOException {
    folder = Files.createDirectory(all.resolve("dossier"));
    Files.writeString(
        folder.resolve("runup.yaml"),
        """
        mark: CLEAR
        editions:
          daily: {ceiling: GREEN, formats: md}
          open: {template: daily, formats: [md, html, pdf]}
        """);
    Files.writeString(
        folder.resolve("facts.yaml"),
        """
        intake: {source: article, recorded: 2025-12-28}
        sources: [{id: article, title: An article, kind: news-report}]
        events:
        - {id: visit, title: A visit, status: planned, when: 2026-01-02}
        - {id: talks, title: Some talks, status: planned, when: 2026-01-03, mark: GREEN}
        """);
  }

  private Ran run(String command, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command, folder.toString()));
    arguments.addAll(List.of(more));
    return Ran.of(arguments.toArray(String[]::new));
  }

  @Test
  void lowerCeilingWithholdsMore() {
    assertThat(run("build", "--edition", "daily", "-o", "-").out()).contains("Some talks");

    Ran lower = run("build", "--edition", "daily", "-o", "-", "--ceiling", "clear");

    assertThat(lower.code()).isEqualTo(Exit.DONE);
    assertThat(lower.out()).contains("A visit", "TLP:CLEAR").doesNotContain("Some talks");
  }

  @Test
  void ceilingAppliesToDiff() {
    assertThat(run("diff", "--since", "2025-12-27").out()).contains("Some talks");
    assertThat(run("diff", "--since", "2025-12-27", "--ceiling", "CLEAR").out())
        .contains("A visit")
        .doesNotContain("Some talks");
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "check", "diff"})
  void ceilingAboveTheEditionsIsRefusedWithPlace(String command) {
    Ran ran = run(command, "--ceiling", "AMBER");

    assertThat(ran.code()).isEqualTo(Exit.REFUSED);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .contains(
            "runup.yaml:3:20: refused: the edition \"daily\" may show nothing above TLP:GREEN, and TLP:AMBER is asked for [ceiling-too-high]")
        .contains("runup.yaml makes it higher");
  }

  @Test
  void ceilingIsCheckedForRequestedEditionsOnly() {
    assertThat(run("build", "--edition", "daily", "-o", "-", "--ceiling", "GREEN").code())
        .isEqualTo(Exit.DONE);
    assertThat(run("check", "--ceiling", "GREEN").err()).contains("the edition \"open\"");
  }

  @Test
  void unknownMarkingIsWrongUsage() {
    Ran ran = run("build", "--ceiling", "AMBR");

    assertThat(ran.code()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("there is no mark \"AMBR\": did you mean \"TLP:AMBER\"?");
    assertThat(run("diff", "--ceiling", "pink").err()).contains("Marks, lowest first: TLP:CLEAR");
  }

  @Test
  void provenBuildReportsItAndWritesTheSameFiles() throws IOException {
    Path plain = all.resolve("plain");
    Path proven = all.resolve("proven");
    run("build", "-o", plain.toString());

    Ran ran = run("build", "-o", proven.toString(), "--prove");

    assertThat(ran.code()).isEqualTo(Exit.DONE);
    assertThat(ran.err()).contains("proved: 4 files are the same bytes without the withheld facts");
    assertThat(proven.resolve("SHA256SUMS")).hasSameTextualContentAs(plain.resolve("SHA256SUMS"));
  }

  @Test
  void examplesPassTheProof() {
    for (String example : List.of("florida-2025", "reykjavik-1986")) {
      Ran ran =
          Ran.of(
              "build",
              "../examples/" + example,
              "-o",
              all.resolve("out").toString(),
              "--format",
              "md",
              "--prove");

      assertThat(ran.err()).contains("proved: ");
      assertThat(ran.code()).isEqualTo(Exit.DONE);
    }
  }
}
