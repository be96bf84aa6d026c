package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.pipeline.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguagesTest {

  private static final String FACTS =
      """
      intake: {source: ss, recorded: 2025-12-28}
      sources: [{id: ss, title: S, kind: post}]
      events: [{id: call, title: A call, status: planned, when: 2026-01-05, translations: {uk: {title: Розмова}}}]
      """;

  @TempDir private Path folder;

  private Ran run(String languages, String... command) throws IOException {
    Files.writeString(folder.resolve("facts.yaml"), FACTS);
    Files.writeString(
        folder.resolve("runup.yaml"),
        "mark: CLEAR\neditions: {daily: {languages: " + languages + "}}\n");
    return Ran.of(command);
  }

  private String built(String name) throws IOException {
    return Files.readString(folder.resolve("out").resolve(name));
  }

  @Test
  void eachLanguageGetsItsOwnFiles() throws IOException {
    String out = folder.resolve("out").toString();
    Ran ran = run("[en, uk]", "build", folder.toString(), "-o", out, "--prove");

    assertThat(ran.code()).as(ran.err()).isEqualTo(Exit.DONE);
    assertThat(ran.err())
        .contains("6 files")
        .contains("Daily briefing 1, Sunday, 28 December 2025");
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> !name.startsWith(".")))
          .containsExactlyInAnyOrder(
              "SHA256SUMS",
              "daily-2025-12-28.md",
              "daily-2025-12-28.html",
              "daily-2025-12-28.pdf",
              "daily-2025-12-28.uk.md",
              "daily-2025-12-28.uk.html",
              "daily-2025-12-28.uk.pdf");
    }
    assertThat(built("daily-2025-12-28.md")).contains("A call").doesNotContain("Розмова");
    assertThat(built("daily-2025-12-28.uk.md")).contains("Розмова").doesNotContain("A call");
  }

  @Test
  void pageLinksToItsOtherLanguages() throws IOException {
    String out = folder.resolve("out").toString();
    run("[uk, en]", "build", folder.toString(), "-o", out, "--format", "html");

    for (String page : new String[] {"daily-2025-12-28.html", "daily-2025-12-28.en.html"}) {
      assertThat(built(page))
          .contains("<link rel=\"alternate\" hreflang=\"uk\" href=\"daily-2025-12-28.html\">")
          .contains("<link rel=\"alternate\" hreflang=\"en\" href=\"daily-2025-12-28.en.html\">");
    }
    run("[uk, en], base: https://example.org/b/", "build", folder.toString(), "-o", out);
    assertThat(built("daily-2025-12-28.en.html"))
        .contains(
            "<link rel=\"canonical\" href=\"https://example.org/b/daily-2025-12-28.en.html\">")
        .contains("hreflang=\"uk\" href=\"https://example.org/b/daily-2025-12-28.html\">");
    assertThat(built("daily-2025-12-28.html")).contains("<html lang=\"uk\"");
    assertThat(built("daily-2025-12-28.en.html")).contains("<html lang=\"en\"");
    run("en", "build", folder.toString(), "-o", out, "--format", "html");
    assertThat(built("daily-2025-12-28.html")).doesNotContain("hreflang");
  }

  @Test
  void severalLanguagesDoNotFitStdout() throws IOException {
    Ran ran = run("[en, uk]", "build", folder.toString(), "-o", "-", "--format", "md");

    assertThat(ran.code()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("an edition with several languages makes one file for each");
    assertThat(run("uk", "build", folder.toString(), "-o", "-", "--format", "md").out())
        .contains("Розмова");
  }

  @Test
  void diffIsPrintedInTheFirstLanguage() throws IOException {
    String day = "--as-of=2025-12-29";

    assertThat(run("[uk, en]", "diff", folder.toString(), "--format", "md", day).out())
        .contains("З 28 грудня змін немає.");
    assertThat(run("[en, uk]", "diff", folder.toString(), "--format", "md", day).out())
        .contains("Nothing changed since 28 December.");
  }

  @Test
  void languageWithoutBundleIsReportedWithPlace() throws IOException {
    Ran ran = run("[en, ia]", "check", folder.toString());

    assertThat(ran.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(ran.err())
        .contains("runup.yaml:2:31: error: there are no words for the language \"ia\" [no-words]")
        .contains(
            "hint: There are words for: "
                + String.join(", ", Resources.templates().languages())
                + ".");
    Files.writeString(folder.resolve("runup.yaml"), "mark: CLEAR\nlang: ia\n");
    assertThat(Ran.of("check", folder.toString()).err())
        .contains("runup.yaml:2:7: error: there are");
  }
}
