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
import org.openpdf.text.pdf.PdfPageLabels;
import org.openpdf.text.pdf.PdfReader;
import org.w3c.dom.Document;

class MetadataTest {
  private static final String DC = "http://purl.org/dc/elements/1.1/";

  @Test
  void metadataHasTitleLanguageAndDateOnly() throws IOException {
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
  void packetIsWellFormedForHostileTitles(String title) throws Exception {
    Document packet =
        parsed(Metadata.xmpPacket(title, "en", "2025-12-28", "2025-12-28T00:00:00Z", "Runup"));

    assertThat(packet.getElementsByTagNameNS(DC, "title").item(0).getTextContent())
        .isEqualTo(
            title
                .replaceAll("[\\x00-\\x08\\x0e-\\x1f\\x7f-\\x9f\\ufffe\\uffff]", "\ufffd")
                .replaceAll("[\ud800](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00]", "\ufffd"));
  }

  /// Tries each 16-bit character, in titles of 256, among them controls, half surrogates and code
  /// points that aren't characters.
  @Test
  void packetIsWellFormedForEachCharacter() throws Exception {
    for (int block = 0; block < 0x1_0000; block += 0x100) {
      StringBuilder title = new StringBuilder();
      for (int c = block; c < block + 0x100; c++) {
        title.append((char) c).append('-');
      }
      assertThat(titleOf(title.toString())).contains("-");
    }
    assertThat(titleOf(Character.toString(0x1fffe) + Character.toString(0x10ffff)))
        .isEqualTo("\ufffd\ufffd");
  }

  private static String titleOf(String title) throws Exception {
    String day = "2025-12-28";
    byte[] packet = Metadata.xmpPacket(title, "en", day, day + "T00:00:00Z", "Runup");
    return parsed(packet).getElementsByTagNameNS(DC, "title").item(0).getTextContent();
  }

  @Test
  void fileHasOneRevision() throws IOException {
    byte[] pdf = Written.bytes(Samples.briefing());
    String raw = new String(pdf, StandardCharsets.ISO_8859_1);

    assertThat(raw).startsWith("%PDF-1.7").containsOnlyOnce("%%EOF").containsOnlyOnce("startxref");
    assertThat(new PdfReader(pdf).getTrailer().contains(PdfName.PREV)).isFalse();
  }

  @Test
  void fileHasNoScriptsNoAttachmentsAndNoTraceOfTheMachine() {
    String all = Inflated.text(Written.bytes(Samples.briefing()));

    assertThat(all)
        .contains("/Type/Catalog", "/StructTreeRoot", "/S/Link", "https://example.org/")
        .doesNotContainIgnoringCase("javascript", "/JS", "embeddedfile", "openpdf", "fileid")
        .doesNotContain(
            "/OpenAction", "/Launch", "/AcroForm", "/AF", "/RichMedia", "/GoToR", "/Encrypt")
        .doesNotContainPattern("/AA[^A]")
        .doesNotContain(
            System.getProperty("user.name"),
            System.getProperty("user.home"),
            System.getProperty("user.dir"),
            System.getProperty("java.io.tmpdir"),
            System.getProperty("java.version"),
            System.getProperty("os.name"));
  }

  @Test
  void pageLabelsAreThePrintedNumbers() throws IOException {
    byte[] pdf = Written.bytes(Samples.briefing());

    assertThat(PdfPageLabels.getPageLabels(new PdfReader(pdf))).containsExactly("1", "2", "3");
    assertThat(PdfDump.of(pdf)).contains("Page 2 of 3");
  }

  @Test
  void seriesReplacesAMissingTitle() throws IOException {
    PdfReader reader = new PdfReader(Written.bytes(document("", List.of(), paragraph("x"))));

    assertThat(reader.getInfo()).containsEntry("Title", "Daily briefing 1 · TLP:CLEAR");
  }

  private static Document parsed(byte[] xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
  }
}
