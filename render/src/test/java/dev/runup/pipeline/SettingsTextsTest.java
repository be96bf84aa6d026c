package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.pdf.PdfDump;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Checks the texts of `runup.yaml` that are printed at the head of each page.
class SettingsTextsTest {

  @TempDir private Path folder;

  @Test
  void missingGlyphInSettingsIsReportedAtItsPlace() throws IOException {
    Dossiers dossier =
        new Dossiers(folder)
            .write(
                "runup.yaml",
                """
                marks: [{label: 公開}]
                mark: 公開
                desk: Desk 中
                translations: {uk: {desk: Відділ 語}}
                editions:
                  daily:
                    title: Daily 日
                    for: The Minister 本
                    languages: [en, uk]
                    translations: {uk: {title: Щоденний 木, for: Міністр}}
                """);

    assertThat(dossier.buildMessages())
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .startsWith("runup.yaml:1:17: error: no font has the character U+516C"),
            second ->
                assertThat(second)
                    .startsWith("runup.yaml:3:7: error: no font has the character U+4E2D")
                    .contains("in \"desk\" of runup.yaml [no-glyph]"),
            third -> assertThat(third).startsWith("runup.yaml:4:27: error:").contains("U+8A9E"),
            fourth ->
                assertThat(fourth)
                    .startsWith("runup.yaml:7:12: error:")
                    .contains("in \"title\" of edition:daily [no-glyph]"),
            fifth -> assertThat(fifth).startsWith("runup.yaml:8:10: error:").contains("U+672C"),
            sixth -> assertThat(sixth).startsWith("runup.yaml:10:32: error:").contains("U+6728"));
  }

  @Test
  void untranslatedSettingHasLanguageTag() throws IOException {
    Dossiers dossier =
        new Dossiers(folder)
            .write(
                "runup.yaml",
                """
                mark: TLP:CLEAR
                desk: Summit desk
                translations: {uk: {desk: Відділ саміту}}
                editions: {daily: {title: Morning note, for: The Minister, languages: [en, uk]}}
                """);
    String english = dossier.built("daily-2025-12-28.html");
    String ukrainian = dossier.built("daily-2025-12-28.uk.html");

    assertThat(ukrainian)
        .contains("<span class=\"series\"><span lang=\"en\">Morning note</span> № 1</span>")
        .contains("<span>Відділ саміту</span> <span>Кому: <span lang=\"en\">The Minister</span>");
    assertThat(english).contains("<span>Summit desk</span> <span>For The Minister</span>");
    assertThat(pdf(dossier, "daily-2025-12-28.uk.pdf"))
        .contains(
            "Span Lang=en\n        1 \"Morning note\"", "Span Lang=en\n        1 \"The Minister\"");
    assertThat(pdf(dossier, "daily-2025-12-28.pdf")).doesNotContain("Lang=en");
  }

  @Test
  void untranslatedUnitHasLanguageTag() throws IOException {
    Dossiers dossier =
        new Dossiers(folder)
            .write("runup.yaml", "mark: CLEAR\neditions: {daily: {languages: [en, uk]}}\n")
            .write(
                "figures.yaml",
                """
                intake: {source: article, recorded: 2025-12-28}
                measures:
                - {what: Trucks, value: over 400, unit: lorries}
                """);

    assertThat(dossier.built("daily-2025-12-28.html")).contains("over\u00a0400\u00a0lorries");
    assertThat(dossier.built("daily-2025-12-28.uk.html"))
        .contains("понад 400\u00a0<span lang=\"en\">lorries</span>");
  }

  private static String pdf(Dossiers dossier, String name) {
    return PdfDump.of(
        dossier.built().stream()
            .filter(artifact -> artifact.name().equals(name))
            .findFirst()
            .orElseThrow()
            .bytes());
  }
}
