package dev.runup.pdf;

import static dev.runup.pdf.Samples.alert;
import static dev.runup.pdf.Samples.bullets;
import static dev.runup.pdf.Samples.document;
import static dev.runup.pdf.Samples.heading;
import static dev.runup.pdf.Samples.paragraph;
import static dev.runup.pdf.Samples.quote;
import static dev.runup.pdf.Samples.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.Block;
import dev.runup.document.Block.AlertKind;
import dev.runup.document.Block.Align;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.figure.DrawnFigure;
import dev.runup.figure.Scene;
import dev.runup.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaginationTest {
  private static final float EDGE = 0.5f;

  @Test
  void headingIsNeverLastOnItsPage() {
    // Each number of lines moves the heading to another height of the page.
    for (int lines = 30; lines < 60; lines++) {
      List<Block> blocks = lines(lines);
      blocks.add(heading(2, "Heading"));
      blocks.add(heading(3, "Below it"));
      blocks.add(paragraph("first line", "second line", "third line"));
      List<PageText> pages = pages(blocks);

      int page = pageOf(pages, "Heading");

      assertThat(pages.get(page))
          .as("after %s lines", lines)
          .satisfies(text -> {
            assertThat(texts(text)).contains("Below it", "first line", "second line");
          });
    }
  }

  @Test
  void captionStaysWithItsTableBelowATallFigure() {
    for (int height = 500; height < 800; height += 10) {
      Scene scene = new Scene(500, height, List.of());
      List<PageText> pages =
          pages(
              List.of(
                  heading(2, "Heading"),
                  paragraph("one line"),
                  new Block.Figure(
                      "timeline",
                      List.of(),
                      new DrawnFigure("alt", scene, scene, scene, null, false)),
                  new Block.Table(
                      List.of(new Inline.Text("Caption")),
                      List.of(Align.START),
                      List.of(cell("Head")),
                      List.of(List.of(cell("r1")), List.of(cell("r2")), List.of(cell("r3"))))));

      assertThat(texts(pages.get(pageOf(pages, "Caption"))))
          .as("height %s", height)
          .contains("Head", "r1", "r2");
    }
  }

  @Test
  void captionStaysWithItsTallFigure() {
    for (int height = 500; height < 900; height += 10) {
      Scene.Text inside =
          new Scene.Text(0, 20, Scene.Anchor.START, false, Scene.Paint.INK, "in the figure", "");
      Scene scene = new Scene(500, height, List.of(inside));
      List<PageText> pages =
          pages(
              List.of(
                  heading(2, "First heading"),
                  paragraph("one line"),
                  heading(2, "Heading"),
                  new Block.Figure(
                      "timeline",
                      List.of(new Inline.Text("Caption")),
                      new DrawnFigure("alt", scene, scene, scene, null, false))));

      assertThat(texts(pages.get(pageOf(pages, "Caption"))))
          .as("height %s", height)
          .contains("Heading", "in the figure");
    }
  }

  private static Block.Cell cell(String text) {
    return new Block.Cell(List.of(new Inline.Text(text)));
  }

  @Test
  void ruleBetweenBlocksEndsThePage() {
    for (int lines : List.of(1, 10, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55)) {
      List<Block> blocks = lines(lines);
      blocks.add(new Block.Rule());
      blocks.add(paragraph("after the rule"));
      List<PageText> pages = pages(blocks);

      PageText page = pages.get(pageOf(pages, "after the rule"));

      assertThat(texts(page)).as("after %s lines", lines).doesNotContain("line");
      assertThat(pages).hasSize(pages(lines(lines)).size() + 1);
    }
  }

  @Test
  void firstPartLongerThanItsPageIsReported() {
    assertThat(problems(lines(5))).isEmpty();
    assertThat(problems(lines(100))).containsExactly("page-1-long");
  }

  private static List<String> problems(List<Block> firstPart) {
    List<Block> blocks = new ArrayList<>(firstPart);
    blocks.add(new Block.Rule());
    blocks.add(paragraph("after the rule"));
    return new Pdf()
        .write(document(blocks.toArray(Block[]::new)), Samples.THEME).problems().stream()
            .map(problem -> problem.code().word())
            .toList();
  }

  @Test
  void lineOfAParagraphIsNeverAloneOnAPage() {
    for (int lines = 30; lines < 60; lines++) {
      List<Block> blocks = lines(lines);
      blocks.add(paragraph("a1", "a2", "a3", "a4", "a5"));
      List<PageText> pages = pages(blocks);

      for (PageText page : pages) {
        long share = texts(page).stream().filter(text -> text.matches("a[1-5]")).count();
        assertThat(share).as("after %s lines", lines).isNotEqualTo(1).isNotEqualTo(4);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"A speaker", "they said:", "any line"})
  void lineBeforeAListStaysWithIt(String line) {
    Inline text = new Inline.Text(line);
    Inline lead = line.equals("A speaker") ? new Inline.Strong(List.of(text)) : text;
    for (int lines = 30; lines < 60; lines++) {
      List<Block> blocks = lines(lines);
      blocks.add(new Block.Paragraph(List.of(lead)));
      blocks.add(bullets("i1", "i2", "i3"));
      List<PageText> pages = pages(blocks);

      assertThat(texts(pages.get(pageOf(pages, line))))
          .as("after %s lines", lines)
          .contains("i1", "i2");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"A speaker", "they said:"})
  void leadInStaysWithAnyBlock(String line) {
    Inline text = new Inline.Text(line);
    Inline lead = line.equals("A speaker") ? new Inline.Strong(List.of(text)) : text;
    for (int lines = 30; lines < 60; lines++) {
      List<Block> blocks = lines(lines);
      blocks.add(new Block.Paragraph(List.of(lead)));
      blocks.add(quote(paragraph("q1", "q2", "q3")));
      List<PageText> pages = pages(blocks);

      assertThat(texts(pages.get(pageOf(pages, line))))
          .as("after %s lines", lines)
          .contains("q1", "q2");
    }
  }

  @Test
  void lastPageHasMoreThanOneLine() {
    for (int lines = 20; lines < 120; lines++) {
      List<PageText> pages = pages(lines(lines));

      assertThat(texts(pages.getLast()).stream().filter("line"::equals).count())
          .as("of %s lines", lines)
          .isGreaterThan(1);
    }
  }

  @Test
  void lastPageOfAPartHasMoreThanOneLine() {
    for (int lines = 20; lines < 60; lines++) {
      List<Block> blocks = lines(lines);
      blocks.add(new Block.Rule());
      blocks.add(paragraph("after the rule"));
      List<PageText> pages = pages(blocks);

      assertThat(texts(pages.get(pages.size() - 2)).stream().filter("line"::equals).count())
          .as("of %s lines", lines)
          .isGreaterThan(1);
    }
  }

  @Test
  void captionAndHeadStayWithTheFirstRows() {
    for (int lines = 30; lines < 60; lines++) {
      List<Block> blocks = lines(lines);
      blocks.add(table("Caption", List.of(Align.START), "head\nr1\nr2\nr3\nr4"));
      List<PageText> pages = pages(blocks);

      int page = pageOf(pages, "Caption");

      assertThat(texts(pages.get(page))).as("after %s lines", lines).contains("head", "r1", "r2");
      assertThat(texts(pages.getLast())).as("after %s lines", lines).contains("r3", "r4");
    }
  }

  @Test
  void tableHeadIsRepeatedOnEachPage() {
    List<PageText> pages =
        pages(List.of(table("", List.of(Align.START), "head\n" + "row\n".repeat(150).strip())));

    assertThat(pages)
        .hasSizeGreaterThan(3)
        .allSatisfy(page -> assertThat(texts(page)).contains("head"));
  }

  @Test
  void repeatedHeadIsNotPartOfTheText() {
    byte[] pdf =
        Written.bytes(table("", List.of(Align.START), "head\n" + "row\n".repeat(150).strip()));

    assertThat(StructureText.of(pdf)).filteredOn("head"::equals).hasSize(1);
  }

  @Test
  void shortTableRowIsNotDivided() {
    for (int lines = 30; lines < 60; lines++) {
      List<Block> blocks = lines(lines);
      blocks.add(table("", List.of(Align.START), "head\nr1\n" + "long words ".repeat(60) + "\nr3"));
      List<PageText> pages = pages(blocks);

      assertThat(
              pages.stream()
                  .filter(page -> texts(page).stream().anyMatch(text -> text.startsWith("long"))))
          .as("after %s lines", lines)
          .hasSize(1);
    }
  }

  @Test
  void highTableRowIsDividedBetweenItsLines() {
    List<Block> blocks = lines(15);
    blocks.add(
        table("", List.of(Align.START, Align.START), "a | b\n" + "word ".repeat(800) + " | x"));
    List<PageText> pages = pages(blocks);

    assertThat(pages)
        .hasSize(2)
        .allSatisfy(page -> assertThat(texts(page)).anyMatch(text -> text.startsWith("word")));
  }

  @Test
  void labelStaysWithItsListItem() {
    for (int lines = 30; lines < 60; lines++) {
      List<Block> blocks = lines(lines);
      blocks.add(bullets("i1", "i2", "i3"));
      for (PageText page : pages(blocks)) {
        List<String> texts = texts(page);
        assertThat(texts.stream().filter("•"::equals).count())
            .as("after %s lines", lines)
            .isEqualTo(texts.stream().filter(text -> text.matches("i[1-3]")).count());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(floats = {180, 300, 420, 595, 842})
  void textStaysInsideTheTextColumn(float size) {
    Theme theme = Samples.theme(size, size + 100);
    Document document = wide();
    for (PageText page : Written.pages(Written.bytes(document, theme))) {
      for (PageText.Shown shown : page.shown()) {
        assertThat(shown.x()).as(shown.text()).isGreaterThanOrEqualTo(62 - EDGE);
        float trailing = shown.text().endsWith(" ") ? shown.size() : 0;
        assertThat(shown.x() + shown.width() - trailing)
            .as(shown.text())
            .isLessThanOrEqualTo(size - 62 + EDGE);
        assertThat(shown.y()).as(shown.text()).isBetween(40f, size + 100 - 40);
      }
    }
  }

  private static Document wide() {
    String word = "m".repeat(300);
    return document(
        "Title " + word,
        List.of(Samples.note(word)),
        heading(1, word),
        paragraph(word + " and more " + word),
        quote(quote(paragraph(word))),
        alert(AlertKind.NOTE, paragraph(word)),
        bullets(word, "short"),
        new Block.CodeBlock("", List.of(new Inline.Text(word + "\n    " + word))),
        table(
            word,
            List.of(Align.START, Align.CENTRE, Align.END),
            word + "|b|c\na|" + word + "|c\na|b|" + word));
  }

  private static List<Block> lines(int count) {
    return new ArrayList<>(
        IntStream.range(0, count).mapToObj(i -> (Block) paragraph("line")).toList());
  }

  private static Block.Paragraph paragraph(String first, String... more) {
    List<Inline> text = new ArrayList<>(List.of(new Inline.Text(first)));
    for (String line : more) {
      text.add(new Inline.Break());
      text.add(new Inline.Text(line));
    }
    return new Block.Paragraph(text);
  }

  private static List<PageText> pages(List<Block> blocks) {
    return Written.pages(Written.bytes(blocks.toArray(Block[]::new)));
  }

  private static int pageOf(List<PageText> pages, String text) {
    return IntStream.range(0, pages.size())
        .filter(i -> texts(pages.get(i)).contains(text))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(PageText page) {
    return page.shown().stream().map(shown -> shown.text().strip()).toList();
  }
}
