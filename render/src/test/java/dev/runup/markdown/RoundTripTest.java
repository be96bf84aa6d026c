package dev.runup.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.Block;
import dev.runup.document.Block.Alert;
import dev.runup.document.Block.AlertKind;
import dev.runup.document.Block.Align;
import dev.runup.document.Block.Bullets;
import dev.runup.document.Block.Cell;
import dev.runup.document.Block.Heading;
import dev.runup.document.Block.Item;
import dev.runup.document.Block.Numbered;
import dev.runup.document.Block.Paragraph;
import dev.runup.document.Block.Quote;
import dev.runup.document.Block.Table;
import dev.runup.document.Document;
import dev.runup.document.Filled;
import dev.runup.document.FullLaws;
import dev.runup.document.Inline;
import dev.runup.document.Inline.Break;
import dev.runup.document.Inline.ChangeMark;
import dev.runup.document.Inline.Emphasis;
import dev.runup.document.Inline.Link;
import dev.runup.document.Inline.Strong;
import dev.runup.document.Inline.Struck;
import dev.runup.document.Inline.Text;
import dev.runup.problem.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Tests that parsing written Markdown gives the same tree.
class RoundTripTest {
  private final MarkdownParser parser = new MarkdownParser();

  @Test
  void naughtyStringIsReadBackInEveryPlace() {
    for (String text : NaughtyStrings.all()) {
      assertSurvives(everywhere(text), text);
    }
  }

  @Test
  void randomTreesWithPlainTextsAreReadBack() {
    survive(new Trees(1, List.of("x", "two words", "Name", "2025", "end.")), 1_000);
  }

  @Test
  void changeLabelIsReadBackAsText() {
    for (String word : List.of("(new)", "1.", "-", "#", "[x]", ">")) {
      Paragraph marked = new Paragraph(List.of(new ChangeMark(word), new Strong(words("told"))));
      Cell cell = new Cell(marked.text());
      Table table =
          new Table(List.of(), List.of(Align.START), List.of(cell), List.of(List.of(cell)));
      Bullets item = new Bullets(true, List.of(new Item(List.of(marked))));
      assertSurvives(new Document(Trees.masthead(), List.of(marked, item, table), List.of()), word);
    }
  }

  private static List<Inline> words(String text) {
    return List.of(new Text(text));
  }

  // Uses strings with few symbols only, because flexmark's time doubles with each further escape in
  // a link's label.
  @Test
  void randomTreesWithNaughtyTextsAreReadBack() {
    List<String> texts =
        NaughtyStrings.all().stream().filter(RoundTripTest::hasFewSymbols).toList();
    survive(new Trees(2, texts), FullLaws.cases(700, 5_000));
  }

  private static boolean hasFewSymbols(String text) {
    return text.chars().filter(c -> "\\`*_[]<>&~|#!".indexOf(c) >= 0).count() <= 4;
  }

  private void survive(Trees trees, int count) {
    for (int i = 0; i < count; i++) {
      assertSurvives(trees.document(), "tree " + i);
    }
  }

  private void assertSurvives(Document document, String name) {
    String markdown = MarkdownWriter.write(document);
    Checked<Document> parsed =
        parser.parse(
            new Filled(markdown, List.of(), List.of(), Trees.masthead(), Trees.FIGURES, List.of()));
    assertThat(parsed)
        .as("%s, written as%n%s", name, markdown)
        .isEqualTo(Checked.good(Plain.text(document)));
  }

  private static Document everywhere(String text) {
    List<Inline> words = List.of(new Text(text));
    Paragraph alone = new Paragraph(words);
    Paragraph styled =
        new Paragraph(
            List.of(
                new Text("a"),
                new Strong(words),
                new Text(text),
                new Emphasis(words),
                new Struck(words),
                new Break(),
                new Text(text),
                new Link("#x", words)));
    Table table =
        new Table(
            words, List.of(Align.END), List.of(new Cell(words)), List.of(List.of(new Cell(words))));
    List<Block> blocks =
        List.of(
            alone,
            new Heading(2, words),
            styled,
            table,
            Trees.figure("timeline", words, text),
            new Quote(List.of(alone)),
            new Alert(AlertKind.TIP, List.of(alone)),
            new Bullets(true, List.of(new Item(List.of(alone)), new Item(List.of(alone)))),
            new Numbered(7, false, List.of(new Item(List.of(alone, styled)))));
    return new Document(Trees.masthead(), blocks, List.of());
  }
}
