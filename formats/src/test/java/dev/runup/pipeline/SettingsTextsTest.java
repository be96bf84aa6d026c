package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.pdf.PdfDump;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Checks the texts of `runup.yaml` that are printed at the head of each page.
class SettingsTextsTest {

  private static final String NO_FONT =
      "warning: the PDF has no font of Chinese script and names it in place of the text, in ";

  @TempDir private Path folder;

  @Test
  void unsetScriptInSettingsIsReportedAtItsPlace() throws IOException {
    Dossiers dossier =
        new Dossiers(folder)
            .write(
                "runup.yaml",
                """
                mark: TLP:CLEAR
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
        .extracting(message -> message.lines().findFirst().orElseThrow())
        .containsExactly(
            "runup.yaml:2:7: " + NO_FONT + "\"desk\" of runup.yaml [unset-script]",
            "runup.yaml:3:27: " + NO_FONT + "\"uk.desk\" of runup.yaml [unset-script]",
            "runup.yaml:6:12: " + NO_FONT + "\"title\" of edition:daily [unset-script]",
            "runup.yaml:7:10: " + NO_FONT + "\"for\" of edition:daily [unset-script]",
            "runup.yaml:9:32: " + NO_FONT + "\"uk.title\" of edition:daily [unset-script]");
  }

  @Test
  void markThatCannotBeSetStopsTheBuild() throws IOException {
    Dossiers dossier = new Dossiers(folder);
    for (String label : List.of("公開", "سري", "Closed 🤝")) {
      dossier.write(
          "runup.yaml",
          "marks: [{label: LABEL}]\nmark: LABEL\neditions: {daily: {}}\n".replace("LABEL", label));

      assertThat(dossier.buildMessages())
          .singleElement()
          .asString()
          .startsWith("runup.yaml:1:17: error: ")
          .contains("in \"label\" of mark:" + label, "A mark must be readable on each page.");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ar, the PDF can't set the script of Arabic",
    "he, the PDF can't set the script of Hebrew",
    "hi, the PDF can't set the script of Hindi",
    "th, the PDF can't set the script of Thai",
    "az-Arab, the PDF can't set the script of Azerbaijani",
    "ja, the PDF has no font of the script of Japanese",
    "hy, the PDF has no font of the script of Armenian"
  })
  void editionInALanguageThatThePdfCannotSetIsRefused(String language, String reason)
      throws IOException {
    for (String pdf : List.of("", ", formats: [pdf]", ", formats: [eml]")) {
      assertThat(editionIn(language, pdf).buildMessages())
          .filteredOn(message -> message.contains("error"))
          .singleElement()
          .asString()
          .startsWith("runup.yaml:2:31: error: " + reason + " (\"" + language + "\")")
          .contains("[unset-script]", "formats: [md, html]");
    }
    assertThat(editionIn(language, ", formats: [md, html, docx, ics]").buildMessages())
        .noneMatch(message -> message.contains("error"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "el", "sr", "sr-Latn", "tr", "vi", "hi-Latn"})
  void languageThatThePdfCanSetIsBuilt(String language) throws IOException {
    assertThat(editionIn(language, "").buildMessages())
        .noneMatch(message -> message.contains("error"));
  }

  private Dossiers editionIn(String language, String formats) throws IOException {
    return new Dossiers(folder)
        .write("templates/messages/" + language.toLowerCase(Locale.ROOT) + ".properties", "")
        .write(
            "runup.yaml",
            "mark: TLP:CLEAR\neditions: {daily: {languages: [" + language + "]" + formats + "}}\n");
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
