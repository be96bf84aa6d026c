package dev.runup.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;

/// Tests the protected members of OpenPDF that we rely on. If one of these tests fails after an
/// update, see [TaggedWriter].
class TaggedWriterTest {
  private PdfReader reader;

  @BeforeEach
  void writeOnePage() throws IOException {
    StructureTree tree = new StructureTree();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Document document = new Document();
    Fonts fonts = new Fonts();
    Destinations destinations = new Destinations();
    TaggedWriter writer = TaggedWriter.create(document, out, tree, fonts, destinations);
    document.open();
    writer.addCatalogEntry(PdfName.LANG, new PdfString("uk"));
    Pen pen = new Pen(writer, tree, fonts, destinations);
    pen.nextPage();
    pen.drawArtifact(() -> pen.drawRule(0, 0, 10, Samples.THEME.light().rule()));
    document.newPage();
    pen.nextPage();
    pen.addDestination("місце", 100);
    pen.drawArtifact(() -> pen.drawRule(0, 0, 10, Samples.THEME.light().rule()));
    document.close();
    reader = new PdfReader(out.toByteArray());
  }

  @Test
  void structureTreeIsOurs() {
    assertThat(
            reader
                .getCatalog()
                .getAsDict(PdfName.STRUCTTREEROOT)
                .getAsDict(PdfName.K)
                .getAsName(PdfName.S))
        .hasToString("/Document");
  }

  @Test
  void catalogEntriesAreWritten() {
    assertThat(reader.getCatalog().getAsString(PdfName.LANG)).hasToString("uk");
    assertThat(
            reader
                .getCatalog()
                .getAsDict(PdfName.MARKINFO)
                .getAsBoolean(PdfName.MARKED)
                .booleanValue())
        .isTrue();
  }

  @Test
  void pagesHaveKeysIntoTheParentTree() {
    assertThat(reader.getPageN(1).getAsNumber(PdfName.STRUCTPARENTS).intValue()).isZero();
    assertThat(reader.getPageN(2).getAsNumber(PdfName.STRUCTPARENTS).intValue()).isEqualTo(1);
  }

  @Test
  void pagesHaveOurFonts() {
    assertThat(reader.getPageN(1).getAsDict(PdfName.RESOURCES).get(PdfName.FONT))
        .hasToString(reader.getPageN(2).getAsDict(PdfName.RESOURCES).get(PdfName.FONT).toString());
  }

  @Test
  void namedDestinationsAreOurs() {
    assertThat(
            reader
                .getCatalog()
                .getAsDict(PdfName.NAMES)
                .getAsDict(PdfName.DESTS)
                .getAsArray(PdfName.NAMES)
                .getAsString(0)
                .toUnicodeString())
        .isEqualTo("місце");
  }

  @Test
  void identifierLeavesNoTraceInTheInformation() {
    assertThat(reader.getTrailer().getAsArray(PdfName.ID).size()).isEqualTo(2);
    assertThat(reader.getInfo()).doesNotContainKey("FileId");
  }

  @Test
  void informationHasNoCreationDate() {
    assertThat(reader.getInfo()).doesNotContainKey("CreationDate");
  }
}
