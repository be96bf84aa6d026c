package dev.runup.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.font.ForgedFont;
import dev.runup.image.ForgedPng;
import dev.runup.pdf.VeraPdf;
import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.Dossiers;
import dev.runup.pipeline.Pipelines;
import dev.runup.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Builds dossiers with their own themes, from their folder to the files of an edition.
class ThemesTest {
  @TempDir private Path folder;
  private Dossiers dossier;

  @BeforeEach
  void dossier() throws IOException {
    dossier = new Dossiers(folder);
  }

  @Test
  void missingThemeKeysComeFromShippedTheme() throws IOException {
    String usual = dossier.built("daily-2025-12-28.html");
    dossier.write("theme.yaml", "paper: Letter\nlight: {accent: \"#8b0000\"}\n");
    String own = dossier.built("daily-2025-12-28.html");

    assertThat(dossier.problems()).isEmpty();
    assertThat(usual).contains("size:595.28pt 841.89pt", "--accent:#0b4f9c", "--ink:#1b1f24");
    assertThat(own).contains("size:612pt 792pt", "--accent:#8b0000", "--ink:#1b1f24");
  }

  @Test
  void emptyThemeEqualsShippedOne() throws IOException {
    String usual = dossier.built("daily-2025-12-28.html");
    dossier.write("theme.yaml", "# nothing yet\n");

    assertThat(dossier.built("daily-2025-12-28.html")).isEqualTo(usual);
  }

  @Test
  void editionUsesThemeThatItNames() throws IOException {
    dossier
        .write(
            "runup.yaml",
            "mark: CLEAR\n"
                + "editions: {daily: {}, other: {theme: ./looks//other.yaml, template: daily}}")
        .write("theme.yaml", "light: {accent: \"#8b0000\"}")
        .write("looks/other.yaml", "sizes: {h1: 30}");

    assertThat(dossier.problems()).isEmpty();
    assertThat(dossier.built("daily-2025-12-28.html"))
        .contains("--accent:#8b0000", "--h1:1.863rem");
    assertThat(dossier.built("other-2025-12-28.html"))
        .as("by the shipped theme, not by that of the folder")
        .contains("--accent:#0b4f9c", "--h1:2.941rem");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "theme.yaml | no-file | the dossier has no file \"theme.yaml\"",
        "looks/none.yaml | no-file | the dossier has no file \"looks/none.yaml\"",
        "../out.yaml | link-out | \"../out.yaml\" does not lie in the dossier",
        "looks/../../out.yaml | link-out | \"looks/../../out.yaml\" does not lie in the dossier",
        "/etc/hosts | link-out | \"/etc/hosts\" does not lie in the dossier",
        "looks/link.yaml | link-out | \"looks/link.yaml\" does not lie in the dossier",
        "looks | unreadable | \"looks\" is not a regular file"
      })
  void missingThemeIsReportedAtItsKey(String path, String code, String message) throws IOException {
    Path outside = Files.createTempFile("outside", ".yaml");
    dossier
        .write("looks/x.txt", "x")
        .write("runup.yaml", "mark: CLEAR\neditions:\n  daily: {theme: %s}\n".formatted(path));
    Files.createSymbolicLink(folder.resolve("looks/link.yaml"), outside);

    assertThat(dossier.problems())
        .filteredOn(problem -> "runup.yaml".equals(problem.place().file()))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.code().word()).isEqualTo(code);
          assertThat(problem.message()).isEqualTo(message);
          assertThat(problem.place().line()).isEqualTo(3);
          assertThat(problem.place().column()).isEqualTo(18);
        });
    Files.delete(outside);
  }

  @Test
  void themeThatLinksOutsideFolderIsReported(@TempDir Path other) throws IOException {
    Files.createSymbolicLink(
        folder.resolve("theme.yaml"), Files.writeString(other.resolve("a.yaml"), "paper: A4"));

    assertThat(summaries(dossier.problems()))
        .containsExactly("theme.yaml:1:1 link-out \"theme.yaml\" does not lie in the dossier");
  }

  @Test
  void themeErrorsAreReportedAtTheirPlaces() throws IOException {
    dossier
        .write("facts.yaml", "statments: []")
        .write("zz.yaml", "no: [list")
        .write(
            "theme.yaml",
            """
            papr: Letter
            paper: {size: A4}
            margins: {top: 20 mm, lft: 5}
            light: {inc: "#000000", accent: red}
            ink: "#000000"
            sizes: [1, 2]
            logo: {file: looks/none.png, alt: A crest}
            fonts: [looks/none.ttf]
            """);

    assertThat(summaries(dossier.problems()))
        .startsWith("facts.yaml:1:1 unknown-type there is no type of fact called \"statments\"")
        .contains(
            "theme.yaml:1:1 unknown-key a theme has no key \"papr\"",
            "theme.yaml:2:9 unknown-key \"paper\" has no key \"size\"",
            "theme.yaml:3:16 wrong-value \"margins.top\" is no size that it can have: \"20 mm\"",
            "theme.yaml:3:23 unknown-key \"margins\" has no key \"lft\"",
            "theme.yaml:4:9 unknown-key \"light\" has no key \"inc\"",
            "theme.yaml:4:33 wrong-colour \"light.accent\" is no colour: \"red\"",
            "theme.yaml:5:1 unknown-key a theme has no key \"ink\"",
            "theme.yaml:6:8 wrong-value \"sizes\" holds keys and values",
            "theme.yaml:7:14 no-file the dossier has no file \"looks/none.png\"",
            "theme.yaml:8:9 no-file the dossier has no file \"looks/none.ttf\"")
        .hasSize(12);
    assertThat(hint("papr")).isEqualTo("did you mean \"paper\"?");
    assertThat(hint("lft")).isEqualTo("did you mean \"left\"?");
    assertThat(hint("\"ink\"")).isEqualTo("It is a key of \"light\" and \"dark\".");
  }

  private String hint(String part) {
    return dossier.problems().stream()
        .filter(problem -> problem.message().contains(part))
        .map(Problem::hint)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void colourWithoutQuotesIsReadAsComment() throws IOException {
    dossier.write("theme.yaml", "light:\n  ink: #1b1f24\n");

    assertThat(dossier.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.hint()).contains("in quotes"));
  }

  @Test
  void lowContrastStopsBuild() throws IOException {
    dossier.write("theme.yaml", "light: {accent: \"#e07000\"}");

    assertThat(summaries(dossier.problems()))
        .containsExactly(
            "theme.yaml:1:17 low-contrast \"light.accent\" can't be read well on"
                + " \"light.ground\": the contrast of #e07000 and #ffffff is 3.24 : 1");
  }

  @Test
  void themeFilesAreNotReportedAsPassedOver() throws IOException {
    dossier.withCrestAndFont();
    assertThat(dossier.problems())
        .hasSize(2)
        .extracting(problem -> problem.code().word())
        .containsOnly("passed-over");

    dossier.write(
        "theme.yaml",
        """
        logo: {file: ./looks/crest.png, alt: A crest}
        fonts: looks//armenian.ttf
        """);
    assertThat(dossier.problems()).isEmpty();
  }

  @Test
  void logoAndFontsReachFilesAndProofSucceeds() throws IOException {
    dossier
        .withCrestAndFont()
        .write(
            "more.yaml",
            """
            intake: {source: article, recorded: 2025-12-28}
            statements:
            - {who: speaker, says: It is called ԱԲ., passage: "2"}
            - {who: speaker, says: It is withheld., passage: "3", mark: RED}
            """)
        .write(
            "theme.yaml",
            """
            logo: {file: looks/crest.png, alt: Crest & arms}
            fonts: [looks/armenian.ttf]
            """);

    assertThat(dossier.built("daily-2025-12-28.html"))
        .contains("<img class=\"logo\" src=\"data:image/png;base64,iVBOR")
        .contains("alt=\"Crest &amp; arms\"")
        .contains("img-src data:;");
    for (Artifact artifact : dossier.built()) {
      if (artifact.name().endsWith(".pdf")) {
        VeraPdf.assertConforms(artifact.bytes());
      }
    }
  }

  @Test
  void logoNeedsAltAndAltNeedsLogo() throws IOException {
    dossier
        .withCrestAndFont()
        .write("theme.yaml", "logo: {file: looks/crest.png}\nfonts: looks/armenian.ttf");
    assertThat(summaries(dossier.problems()))
        .containsExactly(
            "theme.yaml:1:14 wrong-value a logo needs an \"alt\", a text of 1 to 200 characters");

    dossier.write(
        "theme.yaml", "logo: {alt: %s, file: looks/crest.png}".formatted("x".repeat(201)));
    assertThat(dossier.problems()).anyMatch(problem -> problem.message().contains("an \"alt\""));

    dossier.write("theme.yaml", "logo: {alt: A crest}");
    assertThat(dossier.problems())
        .anyMatch(problem -> problem.message().equals("a logo needs a \"file\""));

    dossier.write("theme.yaml", "logo: {file: \"https://example.org/a.png\", alt: A crest}");
    assertThat(dossier.problems())
        .anyMatch(problem -> problem.hint().startsWith("Save the picture into the dossier"));
  }

  @Test
  void tooLargeFilesAreReported() throws IOException {
    dossier
        .write("looks/crest.png", new byte[(1 << 20) + 1])
        .write("looks/a.ttf", new byte[(16 << 20) + 1])
        .write("theme.yaml", "logo: {file: looks/crest.png, alt: A crest}\nfonts: [looks/a.ttf]\n");

    assertThat(summaries(dossier.problems()))
        .containsExactly(
            "theme.yaml:1:14 too-large looks/crest.png is larger than 1 MiB",
            "theme.yaml:2:9 too-large looks/a.ttf is larger than 16 MiB");
  }

  @Test
  void brokenFilesAreReportedAtTheirKeys() throws IOException {
    dossier
        .write("looks/crest.png", java.util.Arrays.copyOf(ForgedPng.of(40, 20, 8, 2, false), 90))
        .write("looks/a.ttf", ForgedFont.of("سلام").bytes())
        .write("theme.yaml", "logo: {file: looks/crest.png, alt: A crest}\nfonts: [looks/a.ttf]\n");

    assertThat(summaries(dossier.problems()))
        .containsExactly(
            "theme.yaml:1:14 wrong-picture looks/crest.png is damaged: it ends too early",
            "theme.yaml:2:9 wrong-font looks/a.ttf has no characters that the PDF can set");
  }

  @Test
  void passageInUnsetScriptIsReportedAtItsFact() throws IOException {
    dossier.write(
        "more.yaml",
        """
        intake: {source: article, recorded: 2025-12-28}
        statements:
        - {who: speaker, says: He said سلام., passage: "2"}
        """);
    DossierOnDisk read =
        ((dev.runup.problem.Checked.Good<DossierOnDisk>) DossierOnDisk.read(folder)).value();

    assertThat(read.build(Pipelines.all(), BuildRequest.NEWEST).problems())
        .filteredOn(problem -> problem.code().word().equals("unset-script"))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.place().file()).isEqualTo("more.yaml");
          assertThat(problem.place().line()).isEqualTo(3);
          assertThat(problem.message()).startsWith("the PDF can't set Arabic script");
        });
  }

  @Test
  void themeKeysInFactsFileGetHint() throws IOException {
    dossier.write("theme.yml", "light: {}");

    assertThat(dossier.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.hint()).startsWith("Themes belong in theme.yaml"));
  }

  private static List<String> summaries(List<Problem> problems) {
    return problems.stream()
        .map(problem ->
            "%s:%s:%s %s %s"
                .formatted(
                    problem.place().file(),
                    problem.place().line(),
                    problem.place().column(),
                    problem.code().word(),
                    problem.message()))
        .toList();
  }
}
