package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.format.Format;
import dev.runup.pdf.Completeness;
import dev.runup.pdf.StructureText;
import dev.runup.pdf.VeraPdf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Builds a dossier with texts in scripts that the PDF can't set.
class UnsetScriptsTest {

  @TempDir private Path folder;
  private Dossiers dossier;

  @BeforeEach
  void dossier() throws IOException {
    dossier =
        new Dossiers(folder)
            .write("runup.yaml", "mark: TLP:CLEAR\neditions: {daily: {languages: [en, uk]}}\n")
            .write(
                "more.yaml",
                """
                intake: {source: paper, recorded: 2025-12-28}
                sources: [{id: paper, title: صحيفة, kind: news-report, lang: ar}]
                actors: [{id: envoy, name: مبعوث, kind: person, lang: ar}]
                events:
                - id: summit
                  title: קבוצת השלום
                  lang: he
                  status: planned
                  translations: {en: {title: The peace talks}, uk: {title: Мирні переговори}}
                statements:
                - who: envoy
                  quote: السلام ممكن
                  lang: ar
                  translations: {en: {quote: Peace is possible}, uk: {quote: Мир можливий}}
                - {who: speaker, quote: शान्ति, lang: hi, says: There will be peace.}
                """);
  }

  @Test
  void pdfPrintsTranslationsAndNamesTheScript() {
    List<Artifact> files = dossier.built();
    String pdf = text(files, "daily-2025-12-28.pdf");
    String ukrainian = text(files, "daily-2025-12-28.uk.pdf");

    assertThat(pdf)
        .contains(
            "“[original in Arabic script]” (translated: Peace is possible)", "The peace talks")
        .contains("(“[original in Devanagari script]”)", "There will be peace")
        .doesNotContainPattern("[\\p{IsArabic}\\p{IsHebrew}\\p{IsDevanagari}]");
    assertThat(ukrainian)
        .contains("«[оригінал, письмо: арабиця]» (переклад: Мир можливий)", "Мирні переговори");
  }

  @Test
  void otherFormatsPrintTheOriginal() {
    for (String name : List.of("daily-2025-12-28.md", "daily-2025-12-28.html")) {
      assertThat(dossier.built(name))
          .contains("السلام ممكن", "शान्ति", "مبعوث", "Peace is possible", "There will be peace")
          .doesNotContain("[original in", "script]");
    }
  }

  @Test
  void checkReportsEachTextAtItsPlace() {
    assertThat(dossier.buildMessages())
        .extracting(message ->
            message.replaceAll(
                "(?s)^(\\S+: \\w+: the PDF can't set \\w+) script.*( in \"\\w+\" of \\w+).*",
                "$1,$2"))
        .containsExactly(
            "more.yaml:2:30: warning: the PDF can't set Arabic, in \"title\" of source",
            "more.yaml:3:28: warning: the PDF can't set Arabic, in \"name\" of actor",
            "more.yaml:12:10: notice: the PDF can't set Arabic, in \"quote\" of statement",
            "more.yaml:15:25: notice: the PDF can't set Devanagari, in \"quote\" of statement");
  }

  private static String text(List<Artifact> files, String name) {
    Artifact file = files.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    assertThat(file.format()).isEqualTo(Format.PDF);
    VeraPdf.assertConforms(file.bytes());
    Completeness.assertComplete(file.bytes());
    assertThat(new String(file.bytes(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-1.7");
    return String.join("\n", StructureText.of(file.bytes()));
  }
}
