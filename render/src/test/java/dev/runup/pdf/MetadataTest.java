package dev.runup.pdf;

import static dev.runup.pdf.Samples.document;
import static dev.runup.pdf.Samples.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.w3c.dom.Document;

class MetadataTest {
  private static final String DC = "http://purl.org/dc/elements/1.1/";

  @Test
  void theFileKnowsItsTitleItsLanguageAndItsDateAndNoMore() throws IOException {
    PdfReader reader =
        new PdfReader(Written.bytes(document("Ціль & <end>", List.of(), paragraph("x"))));

    assertThat(reader.getInfo())
        .containsOnlyKeys("Title", "Producer", "Creator", "CreationDate", "ModDate")
        .containsEntry("Title", "Ціль & <end> · TLP:CLEAR")
        .containsEntry("Producer", "Runup")
        .containsEntry("CreationDate", "D:20251228060000Z");
    assertThat(reader.getCatalog().getAsString(PdfName.LANG)).hasToString("en-GB");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "<&>\"'",
        "]]>",
        "</rdf:li>",
        "${date}",
        "\u0000\u0001\u001f",
        "\ud800 \udc00",
        "\ufffe\uffff",
        "\u0085\u009f",
        "😀",
        "<?xpacket end='w'?>"
      })
  void thePacketIsWellFormedWhateverTheTitleHolds(String title) throws Exception {
    Document packet =
        parsed(Xmp.packet(title, "en", "2025-12-28", "2025-12-28T00:00:00Z", "Runup"));

    assertThat(packet.getElementsByTagNameNS(DC, "title").item(0).getTextContent())
        .isEqualTo(
            title
                .replaceAll("[\\x00-\\x08\\x0e-\\x1f\\x7f-\\x9f\\ufffe\\uffff]", "\ufffd")
                .replaceAll("[\ud800](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00]", "\ufffd"));
  }

  @Test
  void theFileHasOneRevisionAndNoExtras() throws IOException {
    byte[] pdf = Written.bytes(Samples.briefing());
    String raw = new String(pdf, StandardCharsets.ISO_8859_1);
    PdfReader reader = new PdfReader(pdf);

    assertThat(raw).startsWith("%PDF-1.7").containsOnlyOnce("%%EOF").containsOnlyOnce("startxref");
    assertThat(reader.getTrailer().contains(PdfName.PREV)).isFalse();
    assertThat(reader.getCatalog().getKeys())
        .doesNotContain(PdfName.OPENACTION, PdfName.AA, PdfName.ACROFORM, PdfName.AF)
        .contains(PdfName.OUTLINES, PdfName.METADATA, PdfName.OUTPUTINTENTS);
    assertThat(objects(reader))
        .doesNotContain(
            "/JavaScript", "/EmbeddedFile", "OpenPDF", "FileId", System.getProperty("user.home"));
  }

  @Test
  void aDocumentWithoutATitleIsCalledByItsSeries() throws IOException {
    PdfReader reader = new PdfReader(Written.bytes(document("", List.of(), paragraph("x"))));

    assertThat(reader.getInfo()).containsEntry("Title", "Daily briefing 1 · TLP:CLEAR");
  }

  private static String objects(PdfReader reader) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < reader.getXrefSize(); i++) {
      all.append(reader.getPdfObject(i)).append('\n');
    }
    return all.toString();
  }

  private static Document parsed(byte[] xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
  }
}
