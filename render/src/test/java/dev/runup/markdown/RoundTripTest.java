package dev.runup.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.Block.Paragraph;
import dev.runup.document.Document;
import dev.runup.document.Filled;
import dev.runup.document.Inline.Text;
import dev.runup.problem.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The law of the Markdown writer: parsing what it wrote gives the tree again.
class RoundTripTest {
  private final MarkdownParser parser = new MarkdownParser();

  @Test
  void everyNaughtyStringSurvivesAsAParagraph() {
    for (String text : NaughtyStrings.all()) {
      assertSurvives(document(text), "paragraph of: " + text);
    }
  }

  @Test
  void treesOfEveryKindWithPlainTextsSurvive() {
    survive(new Trees(1, List.of("x", "two words", "Name", "2025", "end.")), 1_000);
  }

  @Test
  void treesOfEveryKindWithNaughtyTextsSurvive() {
    survive(new Trees(2, NaughtyStrings.all()), 6_000);
  }

  private void survive(Trees trees, int count) {
    for (int i = 0; i < count; i++) {
      assertSurvives(trees.document(), "tree " + i);
    }
  }

  private void assertSurvives(Document document, String name) {
    String markdown = MarkdownWriter.write(document);
    Checked<Document> parsed = parser.parse(new Filled(markdown, List.of(), Trees.masthead()));
    assertThat(parsed)
        .as("%s, written as%n%s", name, markdown)
        .isEqualTo(Checked.good(Plain.text(document)));
  }

  private static Document document(String text) {
    return new Document(
        Trees.masthead(), List.of(new Paragraph(List.of(new Text(text)))), List.of());
  }
}
