package dev.runup.pdf;

import static dev.runup.pdf.Samples.alert;
import static dev.runup.pdf.Samples.bullets;
import static dev.runup.pdf.Samples.cell;
import static dev.runup.pdf.Samples.document;
import static dev.runup.pdf.Samples.emphasis;
import static dev.runup.pdf.Samples.fact;
import static dev.runup.pdf.Samples.heading;
import static dev.runup.pdf.Samples.item;
import static dev.runup.pdf.Samples.link;
import static dev.runup.pdf.Samples.note;
import static dev.runup.pdf.Samples.numbered;
import static dev.runup.pdf.Samples.paragraph;
import static dev.runup.pdf.Samples.quote;
import static dev.runup.pdf.Samples.strong;
import static dev.runup.pdf.Samples.table;
import static dev.runup.pdf.Samples.text;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runup.document.Block;
import dev.runup.document.Block.AlertKind;
import dev.runup.document.Block.Align;
import dev.runup.document.Document;
import dev.runup.document.Document.Note;
import dev.runup.document.FullLaws;
import dev.runup.document.Inline;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Tests that each document conforms to both standards, and that its structure tree has the
/// document's text word for word.
class PdfConformanceTest {

  record Sample(String name, Document document) {
    static Sample of(String name, Block... blocks) {
      return new Sample(name, Samples.document(blocks));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static final int PAGES = FullLaws.cases(80, 1000);

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource({"ordinary", "hostile", "generated"})
  void fileConformsAndHasTheDocumentsText(Sample sample) {
    byte[] pdf = Written.bytes(sample.document());

    assertThat(StructureText.of(pdf))
        .map(LinearText::normal)
        .isEqualTo(LinearText.of(sample.document()));
    assertThat(StructureText.banner(pdf))
        .map(LinearText::normal)
        .isEqualTo(LinearText.banner(sample.document().masthead()));
    Completeness.assertComplete(pdf);
    VeraPdf.assertConforms(pdf);
  }

  @Test
  void faultAgainstEachStandardIsFound() {
    String sound =
        new String(Written.bytes(ordinary().findFirst().orElseThrow().document()), ISO_8859_1);
    String untitled = sound.replace("/DisplayDocTitle true", "/DisplayDocTitle null");
    String withoutColours = sound.replace("/OutputIntents", "/OutputIntentz");

    assertThatThrownBy(() -> VeraPdf.assertConforms(untitled.getBytes(ISO_8859_1)))
        .hasMessageContaining("findings of ua1");
    assertThatThrownBy(() -> VeraPdf.assertConforms(withoutColours.getBytes(ISO_8859_1)))
        .hasMessageContaining("findings of 2a");
  }

  /// The pages have few words, because veraPDF takes a minute for a thousand full ones.
  @Test
  void fileOfManyPagesConforms() {
    Document document = Samples.document(pages(PAGES));
    byte[] pdf = Written.bytes(document);

    assertThat(Written.pages(pdf)).hasSize(PAGES);
    assertThat(StructureText.of(pdf)).map(LinearText::normal).isEqualTo(LinearText.of(document));
    Completeness.assertComplete(pdf);
    VeraPdf.assertConforms(pdf);
  }

  @Test
  void qpdfFindsNoErrors() {
    Qpdf.assume();
    Stream.of(ordinary(), hostile(), generated())
        .flatMap(samples -> samples)
        .forEach(sample -> Qpdf.assertSound(Written.bytes(sample.document()), folder));
    Qpdf.assertSound(Written.bytes(pages(PAGES)), folder);
  }

  static Stream<Sample> generated() {
    return LongStream.rangeClosed(1, 12)
        .mapToObj(seed -> new Sample("seed " + seed, GeneratedDocument.of(seed)));
  }

  private static Block[] pages(int count) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      if (i > 1) {
        blocks.add(new Block.Rule());
      }
      blocks.add(heading(2, "Розділ " + i));
      blocks.add(
          paragraph(text("Here is "), link("https://example.org/" + i, "a link"), text(".")));
      if (i % 20 == 0) {
        blocks.add(table("", List.of(Align.START, Align.END), "What | Value\nΈνα | " + i));
      }
    }
    return blocks.toArray(Block[]::new);
  }

  static Stream<Sample> ordinary() {
    return Stream.of(
        new Sample("a briefing", Samples.briefing()),
        Sample.of("nothing"),
        Sample.of("a paragraph", paragraph("One.")),
        Sample.of(
            "headings that skip levels",
            heading(3, "Three"),
            heading(6, "Six"),
            heading(1, "One"),
            heading(4, "Four")),
        Sample.of(
            "a heading in a quotation",
            quote(heading(2, "Said"), paragraph("by someone")),
            heading(2, "Next")),
        Sample.of(
            "two headings of one name",
            heading(1, "Same"),
            heading(2, "Same"),
            paragraph(link("#same-1", "second"))),
        Sample.of(
            "every box",
            Arrays.stream(AlertKind.values())
                .map(kind -> alert(kind, paragraph("x")))
                .toArray(Block[]::new)),
        Sample.of(
            "text of every kind",
            paragraph(
                strong(emphasis(text("a"))),
                new Inline.Struck(List.of(strong("b"))),
                link("mailto:desk@example.org", "c"))),
        Sample.of("a table without rows", table("", List.of(Align.START, Align.END), "a | b")),
        Sample.of(
            "a table without a head",
            table("Caption", List.of(Align.START, Align.END), " | \na | b")),
        Sample.of("a table of one column", table("", List.of(Align.CENTRE), "a\nb\nc")),
        Sample.of("empty cells", table("", List.of(Align.START, Align.END), "a | \n | \n | c")),
        Sample.of("a table of nothing", table("Caption", List.of(Align.START, Align.END), " | ")),
        Sample.of("rules alone", new Block.Rule(), new Block.Rule()),
        new Sample("notes with blocks", notes()),
        new Sample(
            "a note that nothing points to",
            document("Title", List.of(note("lonely")), paragraph("text"))),
        Sample.of("a mark without a note", paragraph(text("word"), new Inline.NoteMark(7))));
  }

  static Stream<Sample> hostile() {
    return Stream.of(
        new Sample(
            "a title of markup",
            document("<&>\"'</x:xmpmeta>${date}]]>", List.of(), paragraph("x"))),
        new Sample("no title", document(" ", List.of(), paragraph("x"))),
        Sample.of(
            "a word of 300 letters",
            paragraph("a ".repeat(3) + "m".repeat(300) + " end"),
            heading(1, "W".repeat(300))),
        Sample.of(
            "long words in cells",
            table(
                "",
                List.of(Align.START, Align.START, Align.START),
                "a | b | c\n" + ("m".repeat(300) + " | ").repeat(2) + "n".repeat(300))),
        Sample.of("many columns", manyColumns(30)),
        Sample.of(
            "Cyrillic and Greek",
            paragraph(
                "Зустріч у Флориді, 28 грудня; ґанок, їжак. Ђурђевдан. Η συνάντηση, ΐ, ΰ, Ώ."),
            table("", List.of(Align.START), "Хто\nЗеленський")),
        Sample.of(
            "combining marks",
            paragraph(
                "за\u0301мок и замо\u0301к, e\u0301te\u0301, a\u0308, n\u0303, q\u0307\u0323"),
            paragraph("\u0301 alone")),
        Sample.of(
            "spaces and signs that don't show",
            paragraph(
                "10\u00a0000\u202f%\u2009x\u2003y\u00ad\u200bz\u2060w\ufeff\u2068iso\u2069 a"
                    + "\tb\u2028c\u0085d")),
        Sample.of(
            "look-alikes",
            paragraph(
                "US\u2011Ukraine, \u2010 \u2126 \u03a9 \u2206 \u0394 \u00b5 \u03bc \u212a K")),
        Sample.of(
            "two hundred rows",
            table(
                "Rows",
                List.of(Align.START, Align.END),
                "a | b\n" + "row | 1\n".repeat(200).strip())),
        Sample.of(
            "a row of many lines",
            table(
                "",
                List.of(Align.START, Align.START),
                "a | b\n" + "word ".repeat(3000) + "| short\nnext | row")),
        Sample.of("deep lists", deepList(40)),
        Sample.of("lists of a depth that nobody reads", deepList(120)),
        Sample.of("empty sections", emptySections()),
        Sample.of("all letters of our scripts", everyLetter()),
        Sample.of(
            "two headings whose names differ beyond Latin",
            heading(1, "Огляд"),
            heading(1, "Ожляд"),
            paragraph(link("#огляд", "a"), link("#ожляд", "b"))),
        Sample.of("deep quotations", deepQuote(40)),
        Sample.of(
            "empty blocks",
            heading(1, " "),
            paragraph(),
            paragraph(" "),
            bullets(),
            quote(),
            alert(AlertKind.TIP),
            new Block.CodeBlock("", List.of()),
            new Block.Bullets(false, List.of(item(), item(bullets("x"))))),
        Sample.of(
            "lists in lists at once",
            new Block.Bullets(
                true, List.of(item(new Block.Numbered(1, true, List.of(item(bullets("x")))))))),
        Sample.of(
            "first blocks of items that are no paragraphs",
            new Block.Bullets(
                false,
                List.of(
                    item(heading(2, "H")),
                    item(table("", List.of(Align.START), "a\nb")),
                    item(new Block.Rule()),
                    item(new Block.CodeBlock("", List.of(text("x\ny")))),
                    item(quote(paragraph("q"))),
                    item(alert(AlertKind.NOTE, paragraph("n")))))),
        Sample.of("numbers of nine digits", numbered(999_999_999, "one", "two")),
        Sample.of(
            "links in links and links to nowhere",
            paragraph(
                new Inline.Link(
                    "https://example.org/",
                    List.of(link("https://example.com/", "inner"), text(" outer"))),
                link("#", "empty"),
                link("#note-1", "none"),
                link("https://example.org/", ""))),
        Sample.of(
            "languages that are none",
            paragraph(fact("a", null, "uk_UA"), fact("b", null, "zh-Hant"), fact("c", null, "<>"))),
        Sample.of(
            "code with long lines and tabs",
            new Block.CodeBlock(
                "", List.of(text("\tif (x) {\n\n    " + "call(".repeat(100) + "\n")))),
        new Sample("a long document", longDocument()));
  }

  private static Document notes() {
    Note note =
        new Note(
            List.of(paragraph("first"), bullets("a", "b"), quote(paragraph("q")), heading(3, "H")));
    return document(
        "Title",
        List.of(note, note("second")),
        paragraph(
            text("a"),
            new Inline.NoteMark(1),
            new Inline.NoteMark(2),
            text(" b "),
            new Inline.NoteMark(1)));
  }

  private static Block.Table manyColumns(int count) {
    List<Block.Cell> row = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      row.add(cell(text("column " + i)));
    }
    return new Block.Table(
        List.of(), row.stream().map(_ -> Align.END).toList(), row, List.of(row, row));
  }

  private static Block deepList(int depth) {
    Block.Bullets list = bullets("deepest, with a few more words than fit into a narrow column");
    for (int i = 0; i < depth; i++) {
      list = new Block.Bullets(true, List.of(item(paragraph("level"), list)));
    }
    return list;
  }

  private static Block[] emptySections() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      blocks.add(heading(1 + i % 6, "Section without a word " + i));
      blocks.add(i % 3 == 0 ? new Block.Rule() : paragraph(""));
    }
    return blocks.toArray(Block[]::new);
  }

  private static Block[] everyLetter() {
    return Stream.of(
            new int[] {0x21, 0x7e},
            new int[] {0xa1, 0x17f},
            new int[] {0x386, 0x3ce},
            new int[] {0x400, 0x45f})
        .map(range -> paragraph(letters(range[0], range[1])))
        .toArray(Block[]::new);
  }

  private static String letters(int from, int to) {
    StringBuilder letters = new StringBuilder();
    for (int c = from; c <= to; c++) {
      if (Character.isDefined(c)) {
        letters.appendCodePoint(c).append(c % 8 == 0 ? " " : "");
      }
    }
    return letters.toString();
  }

  private static Block deepQuote(int depth) {
    Block.Quote quote = quote(paragraph("deepest"));
    for (int i = 0; i < depth; i++) {
      quote = quote(quote, alert(AlertKind.NOTE, paragraph("said")));
    }
    return quote;
  }

  private static Document longDocument() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      blocks.addAll(Samples.briefing().blocks());
    }
    return document("Long", Samples.briefing().notes(), blocks.toArray(Block[]::new));
  }
}
