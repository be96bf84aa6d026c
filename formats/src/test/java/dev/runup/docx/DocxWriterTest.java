package dev.runup.docx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.FullLaws;
import dev.runup.document.Inline;
import dev.runup.dossier.Themes;
import dev.runup.markdown.NaughtyStrings;
import dev.runup.markdown.Trees;
import dev.runup.pdf.GeneratedDocument;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Tests that each document gives a valid file with all of its text.
class DocxWriterTest {

  private static final int CASES = FullLaws.cases(30, 2_000);

  @Test
  void randomDocumentsAreValidAndHaveAllText() {
    LongStream.range(0, CASES).mapToObj(GeneratedDocument::of).forEach(DocxWriterTest::check);
  }

  @Test
  void randomTreesOfNaughtyStringsAreValidAndHaveAllText() {
    List<String> texts =
        Stream.concat(NaughtyStrings.all().stream(), NaughtyStrings.generated(100).stream())
            .filter(text -> !text.isBlank())
            .toList();
    Trees trees = new Trees(7, texts);
    for (int i = 0; i < CASES; i++) {
      check(trees.document());
    }
  }

  @Test
  void hostileTextsInEveryPlaceAreValid() {
    for (String text :
        List.of(
            "a\u0000b\u0008\u001bc",
            "\uFFFE\uFFFF\uD83F\uDFFE",
            "\uD800 lone \uDC00",
            "]]> <w:p/> &amp; &#0; <!-- --> <?x?>",
            "x".repeat(20_000),
            "\u202Eover\u2066ride",
            "\u05D0\u05D1 \u0627\u0644",
            "_x0000_ _xFFFF_",
            " { PAGE } { INCLUDETEXT \"c:\\\\a\" }",
            "=cmd|' /C calc'!A0")) {
      Document document = everywhere(text);
      byte[] docx = DocxWriter.write(document, Themes.shipped(), "daily", true);

      OoxmlSchema.assertValid(docx);
      assertThat(WordText.of(docx, "Notes")).isEqualTo(WordText.expected(document));
    }
  }

  private static void check(Document document) {
    byte[] docx = DocxWriter.write(document, Themes.shipped(), "daily", true);
    OoxmlSchema.assertValid(docx);
    boolean hasTitle =
        document.blocks().stream()
            .anyMatch(block ->
                block instanceof Block.Heading(int level, var text)
                    && level == 1
                    && !Inline.plain(text).isBlank());
    String title = hasTitle ? "" : WordText.without(document.masthead().title());
    String found = WordText.of(docx, document.masthead().words().notes());
    String expected = title + WordText.expected(document);
    assertThat(found).as("from %s", from(found, expected)).isEqualTo(expected);
    assertThat(DocxWriter.write(document, Themes.shipped(), "daily", true)).isEqualTo(docx);
  }

  /// Returns what both texts say from their first difference on.
  private static String from(String found, String expected) {
    int at = java.util.Arrays.mismatch(found.toCharArray(), expected.toCharArray());
    return at < 0 ? "" : "[" + shortened(found, at) + "], not [" + shortened(expected, at) + "]";
  }

  private static String shortened(String text, int at) {
    return text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 60));
  }

  private static Document everywhere(String text) {
    Inline.Text words = new Inline.Text(text);
    Inline.Span fact =
        new Inline.Span(
            text,
            new dev.runup.problem.FieldRef("statement:" + text, "says", 0),
            "ar",
            Inline.SpanKind.NAME,
            null);
    List<Inline> line =
        List.of(
            words,
            new Inline.Strong(List.of(new Inline.Emphasis(List.of(fact)))),
            new Inline.Link("https://example.org/" + text, List.of(words)),
            new Inline.Link("#" + text, List.of(words)),
            new Inline.NoteMark(1));
    Block.Paragraph paragraph = new Block.Paragraph(line);
    Block.Cell cell = new Block.Cell(line);
    Block.Item item = new Block.Item(List.of(paragraph));
    return new Document(
        Trees.masthead(),
        List.of(
            new Block.Heading(1, List.of(words)),
            new Block.Heading(2, line),
            paragraph,
            new Block.Bullets(true, List.of(item, item)),
            new Block.Numbered(999_999_990, false, List.of(item)),
            new Block.Numbered(3, false, List.of(item, item)),
            new Block.Quote(List.of(paragraph)),
            new Block.Alert(Block.AlertKind.WARNING, List.of(paragraph)),
            new Block.CodeBlock(text, List.of(words)),
            new Block.Table(
                line,
                List.of(Block.Align.START, Block.Align.END),
                List.of(cell, cell),
                List.of(List.of(cell, cell)))),
        List.of(new Document.Note(List.of(paragraph))));
  }
}
