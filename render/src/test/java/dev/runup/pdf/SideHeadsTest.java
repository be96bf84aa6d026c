package dev.runup.pdf;

import static dev.runup.pdf.Samples.document;
import static dev.runup.pdf.Samples.item;
import static dev.runup.pdf.Samples.paragraph;
import static dev.runup.pdf.Samples.quote;
import static dev.runup.pdf.Samples.strong;
import static dev.runup.pdf.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.theme.Theme;
import java.util.List;
import org.junit.jupiter.api.Test;

class SideHeadsTest {
  private static final float LEFT = Samples.THEME.paper().left();

  @Test
  void shortOpeningWordsAreLeftOfTheFirstLine() {
    byte[] pdf = Written.bytes(paragraph(strong("Not known."), text(" " + "words ".repeat(60))));
    List<PageText.Shown> shown = Written.pages(pdf).getFirst().shown();

    PageText.Shown head = find(shown, "Not known.");
    List<PageText.Shown> lines =
        shown.stream().filter(one -> one.text().startsWith("words")).toList();
    assertThat(head.x()).isCloseTo(LEFT, within(0.01f));
    assertThat(lines).hasSizeGreaterThan(3).allMatch(line -> line.x() > LEFT + 70);
    assertThat(lines.getFirst().y()).isCloseTo(head.y(), within(0.01f));
    assertThat(StructureText.of(pdf).getFirst()).startsWith("Not known. words words");
    VeraPdf.assertConforms(pdf);
  }

  @Test
  void longOpeningWordsRunIntoTheText() {
    assertRunIn(paragraph(strong("What is not known as of today."), text(" The hour.")));
  }

  @Test
  void openingWordsRunIntoTheTextInNarrowColumns() {
    Block paragraph = paragraph(strong("Not known."), text(" The hour."));

    assertRunIn(quote(paragraph));
    assertRunIn(new Block.Bullets(true, List.of(item(paragraph))));
    assertRunIn(document("Title", List.of(), paragraph), Samples.theme(400, 700));
  }

  private static void assertRunIn(Block block) {
    assertRunIn(document(block), Samples.THEME);
  }

  private static void assertRunIn(Document document, Theme theme) {
    List<PageText.Shown> shown = Written.pages(Written.bytes(document, theme)).getFirst().shown();
    PageText.Shown rest = find(shown, "The hour.");

    assertThat(shown)
        .anyMatch(one ->
            one.text().contains("known")
                && Math.abs(one.y() - rest.y()) < 0.01f
                && rest.x() - (one.x() + one.width()) < 5);
  }

  private static PageText.Shown find(List<PageText.Shown> shown, String text) {
    return shown.stream().filter(one -> one.text().strip().equals(text)).findFirst().orElseThrow();
  }
}
