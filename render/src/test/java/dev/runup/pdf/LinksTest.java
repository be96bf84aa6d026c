package dev.runup.pdf;

import static dev.runup.pdf.Samples.document;
import static dev.runup.pdf.Samples.heading;
import static dev.runup.pdf.Samples.link;
import static dev.runup.pdf.Samples.note;
import static dev.runup.pdf.Samples.paragraph;
import static dev.runup.pdf.Samples.table;
import static dev.runup.pdf.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.Block;
import dev.runup.document.Block.Align;
import dev.runup.document.Inline;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;

class LinksTest {

  @Test
  void linkHasItsTargetAndDescription() {
    assertThat(
            annotations(
                Written.bytes(paragraph(link("https://example.org/a?b=1&c=2", "the article")))))
        .singleElement()
        .isEqualTo(new TaggedPdf.Annotation(1, "https://example.org/a?b=1&c=2", "the article"));
  }

  @Test
  void addressOutsideAsciiIsPercentEncoded() {
    assertThat(annotations(Written.bytes(paragraph(link("https://uk.example.org/Флорида 1", "x")))))
        .singleElement()
        .extracting(TaggedPdf.Annotation::target)
        .isEqualTo("https://uk.example.org/%D0%A4%D0%BB%D0%BE%D1%80%D0%B8%D0%B4%D0%B0%201");
  }

  @Test
  void linkOverTwoLinesIsOneElementWithTwoAnnotations() {
    byte[] pdf =
        Written.bytes(paragraph(link("https://example.org/", "many words ".repeat(20).strip())));

    assertThat(annotations(pdf)).hasSizeGreaterThan(1);
    assertThat(PdfDump.of(pdf)).containsOnlyOnce("    Link\n");
  }

  @Test
  void annotationsArePrintedAndHaveNoBorder() {
    PdfReader reader = new TaggedPdf(Written.bytes(Samples.briefing())).reader();
    int seen = 0;
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      PdfArray annotations = reader.getPageN(page).getAsArray(PdfName.ANNOTS);
      for (int i = 0; annotations != null && i < annotations.size(); i++) {
        PdfDictionary annotation = annotations.getAsDict(i);
        assertThat(annotation.getAsNumber(PdfName.F).intValue()).isEqualTo(4);
        assertThat(annotation.getAsArray(PdfName.BORDER)).hasToString("[0, 0, 0]");
        assertThat(annotation.getAsArray(PdfName.RECT).getAsNumber(2).floatValue())
            .isGreaterThan(annotation.getAsArray(PdfName.RECT).getAsNumber(0).floatValue());
        seen++;
      }
    }
    assertThat(seen).isEqualTo(7);
  }

  @Test
  void notesAndNoteNumbersLinkToEachOther() {
    byte[] pdf =
        Written.bytes(
            document(
                "T",
                List.of(note("n1"), note("n2")),
                paragraph(text("a"), new Inline.NoteMark(2), text("b"), new Inline.NoteMark(1))));

    assertThat(annotations(pdf))
        .extracting(TaggedPdf.Annotation::target)
        .containsExactly("#note-2", "#note-1", "#mark-1", "#mark-2");
    assertThat(destinations(pdf)).contains("note-1", "note-2", "mark-1", "mark-2");
  }

  @Test
  void fragmentLeadsToTheHeadingOfThatName() {
    byte[] pdf =
        Written.bytes(
            heading(1, "Not known: 20 points"), paragraph(link("#not-known-20-points", "see")));

    assertThat(annotations(pdf))
        .extracting(TaggedPdf.Annotation::target)
        .containsExactly("#not-known-20-points");
    assertThat(destinations(pdf)).contains("not-known-20-points");
  }

  @Test
  void fragmentsLeadToNotesAsInHtml() {
    byte[] pdf =
        Written.bytes(
            document(
                "T",
                List.of(note("n")),
                heading(1, "Note 1"),
                paragraph(link("#notes", "all"), link("#note-1", "one"), link("#note-2", "none"))));

    assertThat(annotations(pdf))
        .extracting(TaggedPdf.Annotation::target)
        .containsExactly("#notes", "#note-1");
    assertThat(destinations(pdf)).contains("notes", "note-1", "section-note-1");
  }

  @Test
  void linkToAnUnknownFragmentIsPlainText() {
    byte[] pdf = Written.bytes(paragraph(text("see "), link("#nowhere", "there")));

    assertThat(annotations(pdf)).isEmpty();
    assertThat(StructureText.of(pdf)).containsExactly("see there");
  }

  @Test
  void linkInARepeatedTableHeadIsWrittenOnce() {
    Block.Cell head = Samples.cell(link("https://example.org/", "head"));
    List<List<Block.Cell>> rows =
        table("", List.of(Align.START), "h\n" + "row\n".repeat(100).strip()).rows();
    byte[] pdf =
        Written.bytes(new Block.Table(List.of(), List.of(Align.START), List.of(head), rows));

    assertThat(Written.pages(pdf)).hasSizeGreaterThan(1);
    assertThat(annotations(pdf)).hasSize(1);
  }

  @Test
  void targetOfEachInternalLinkExists() {
    byte[] pdf = Written.bytes(Samples.briefing());

    assertThat(annotations(pdf))
        .extracting(TaggedPdf.Annotation::target)
        .filteredOn(target -> target.startsWith("#"))
        .isNotEmpty()
        .allSatisfy(target -> assertThat(destinations(pdf)).contains(target.substring(1)));
  }

  private static List<TaggedPdf.Annotation> annotations(byte[] pdf) {
    List<TaggedPdf.Annotation> found = new ArrayList<>();
    collect(new TaggedPdf(pdf).root(), found);
    return found;
  }

  private static void collect(TaggedPdf.Element element, List<TaggedPdf.Annotation> to) {
    for (TaggedPdf.Kid kid : element.kids()) {
      switch (kid) {
        case TaggedPdf.Element inner -> collect(inner, to);
        case TaggedPdf.Annotation annotation -> to.add(annotation);
        case TaggedPdf.Text _ -> {}
      }
    }
  }

  private static List<String> destinations(byte[] pdf) {
    return new TaggedPdf(pdf).places();
  }
}
