package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/// Tests that a site shows nothing above its marking, and which marking it prints.
class SiteMarkingsTest extends SiteSamples {

  /// Words that only withheld facts, other editions and what was taken back have.
  private static final List<String> NOWHERE =
      List.of(
          "quollberry",
          "murrelwick",
          "zanderflux",
          "smewport",
          "garganeypier",
          "gadwallend",
          "dunlinford",
          "данлінфорд",
          "scaupview",
          "fulmarday",
          "kittiwakenote",
          "grebeholm",
          "widgeondock",
          "віджендок",
          "crane-order",
          "ospreyreason",
          "plovergate",
          "пловергейт",
          "crexbarrow",
          "pilot-pay",
          "quollberry-depth",
          "fendercost",
          "letter-ice",
          "desk-view",
          "2026-03-05",
          "names.yaml",
          "desk note",
          "tlp:amber",
          "{0}",
          "(none)");

  @Test
  void nothingWithheldOrTakenBackIsAnywhere() throws IOException {
    for (String form : List.of("--quiet", "--parts")) {
      Map<String, String> files = site(HARBOUR, form);
      for (Map.Entry<String, String> file : files.entrySet()) {
        String text = file.getKey() + " " + file.getValue();
        if (file.getKey().endsWith(".pdf")) {
          text += pdfText(file.getValue());
        }
        String lower = text.replace("\r\n ", "").toLowerCase(Locale.ROOT);
        assertThat(NOWHERE.stream().filter(lower::contains)).as(file.getKey()).isEmpty();
      }
    }
  }

  private static String pdfText(String bytes) throws IOException {
    StringBuilder text = new StringBuilder();
    try (PdfReader reader = new PdfReader(bytes.getBytes(StandardCharsets.ISO_8859_1))) {
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        text.append(new PdfTextExtractor(reader).getTextFromPage(page));
      }
    }
    return text.toString();
  }

  @Test
  void editionForDeskIsNotIndexed() throws IOException {
    Map<String, String> files = site(HARBOUR, "--edition", "daily");

    assertThat(files).doesNotContainKey("sitemap.xml");
    assertThat(page(files, "index.html")).contains("content=\"noindex\"", "TLP:AMBER");
    assertThat(files.toString())
        .contains("QUOLLBERRY")
        .doesNotContain("KITTIWAKENOTE", "GREBEHOLM", "OSPREYREASON");
  }

  @Test
  void lowestMarkCanBeHidden() throws IOException {
    Map<String, String> files = site(HARBOUR, "--hide-lowest-mark");

    assertThat(page(files, "index.html"))
        .contains("<title>Harbour briefing · ")
        .doesNotContain("TLP:CLEAR");
    assertThat(page(files, "latest.html")).doesNotContain("TLP:CLEAR");
    assertThat(page(files, "latest.md")).isEqualTo(page(files, "public-2026-03-10.md"));
  }
}
