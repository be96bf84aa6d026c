package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tests the options of web publishers: `--format fragment`, `--assets`, `--heading-base` and
/// `--front-matter`.
class PublishingTest {

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
          open: {template: daily, name: latest, formats: html}
          other: {template: daily, formats: [html, fragment]}
        """);
    Files.writeString(
        folder.resolve("facts.yaml"),
        """
        intake: {source: article, recorded: 2025-12-28}
        sources: [{id: article, title: An article, kind: news-report}]
        events: [{id: visit, title: A visit, status: occurred}]
        """);
  }

  private Ran build(String... more) {
    List<String> arguments = new ArrayList<>(List.of("build", folder.toString()));
    arguments.addAll(List.of(more));
    return Ran.of(arguments.toArray(String[]::new));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(all.resolve("out"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void fragmentIsAnArticleBelowThePagesTitle() {
    Ran printed = build("--edition", "other", "--format", "fragment", "-o", "-");

    assertThat(printed.out())
        .startsWith("<article class=\"runup-briefing\" lang=\"en\" dir=\"ltr\">")
        .contains("<h2><span id=\"runup-");
    assertThat(
            build("--edition", "other", "--format", "fragment", "--heading-base", "4", "-o", "-")
                .out())
        .contains("<h4><span id=\"runup-")
        .doesNotContain("<h2");
  }

  @Test
  void linkedPagesShareStyleAndFonts() throws IOException {
    assertThat(build("--assets", "linked", "-o", all.resolve("out").toString()).code())
        .isEqualTo(Exit.DONE);

    assertThat(files())
        .contains("latest.html", "other-2025-12-28.html", "other-2025-12-28.fragment.html")
        .filteredOn(name -> name.endsWith(".css"))
        .hasSize(1);
    assertThat(Files.readAllLines(all.resolve("out/SHA256SUMS"))).doesNotHaveDuplicates();
    assertThat(build("--assets", "linked", "--check", "-o", all.resolve("out").toString()).code())
        .isEqualTo(Exit.DONE);
  }

  @Test
  void frontMatterIsPrintedFirst() {
    assertThat(build("--edition", "open", "--format", "md", "--front-matter", "-o", "-").out())
        .startsWith("---\ntitle: \"Daily briefing · TLP:CLEAR\"\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--assets=beside      | --assets can't be \"beside\"; write inline or linked",
        "--heading-base=0     | --heading-base can't be 0; write a level from 1 to 6",
        "--heading-base=7     | --heading-base can't be 7; write a level from 1 to 6",
        "--heading-base=h2    | --heading-base can",
        "--format=htm         | there is no format \"htm\"; did you mean \"html\"? formats are ",
        "--assets=linked -o - | only one can go to stdout",
      })
  void wrongLayoutOptionIsWrongUsage(String typed, String message) {
    Ran ran = build(typed.split(" "));

    assertThat(ran.code()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains(message);
  }

  @ParameterizedTest
  @CsvSource({"base: example.org/x", "base: 'javascript:alert(1)'", "base: 'ftp://example.org/'"})
  void baseMustBeAWebAddress(String base) throws IOException {
    Files.writeString(
        folder.resolve("runup.yaml"), "{mark: CLEAR, editions: {daily: {" + base + "}}}\n");
    Ran ran = build("-o", "-", "--format", "html");

    assertThat(ran.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(ran.err()).contains("runup.yaml:1:");
  }
}
