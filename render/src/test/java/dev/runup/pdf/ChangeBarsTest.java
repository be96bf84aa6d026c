package dev.runup.pdf;

import static dev.runup.pdf.Samples.cell;
import static dev.runup.pdf.Samples.document;
import static dev.runup.pdf.Samples.paragraph;
import static dev.runup.pdf.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runup.document.Block;
import dev.runup.document.Inline;
import dev.runup.theme.Theme;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeBarsTest {
  private static final Inline NEW = new Inline.ChangeMark("(new)");
  private static final float LEFT = Samples.THEME.paper().left();

  @Test
  void changeLabelIsInTheMarginAndReadFirst() {
    byte[] pdf = Written.bytes(paragraph(NEW, text("text")));

    assertThat(StructureText.of(pdf)).containsExactly("(new) text");
    assertThat(shown(pdf, "(new)").x()).isLessThan(LEFT - 20);
    assertThat(shown(pdf, "text").x()).isEqualTo(LEFT);
  }

  @Test
  void changedTableRowIsLabelledInItsFirstCell() {
    Block.Table table =
        new Block.Table(
            List.of(),
            List.of(Block.Align.START, Block.Align.START),
            List.of(cell(text("head")), cell(text("head"))),
            List.of(
                List.of(cell(NEW, text("a")), cell(text("b"))),
                List.of(cell(text("c")), cell(text("d")))));
    byte[] pdf = Written.bytes(table);

    assertThat(StructureText.of(pdf)).containsExactly("head", "head", "(new) a", "b", "c", "d");
    assertThat(shown(pdf, "(new)").x()).isLessThan(LEFT - 20);
    VeraPdf.assertConforms(pdf);
  }

  @Test
  void longChangeLabelIsSmallerAndNotCut() {
    byte[] pdf = Written.bytes(paragraph(new Inline.ChangeMark("(" + "x".repeat(30) + ")"), NEW));

    assertThat(shown(pdf, "xxx").x()).isPositive();
    assertThat(shown(pdf, "xxx").x() + shown(pdf, "xxx").width()).isLessThan(LEFT - 9);
  }

  @Test
  void changeLabelStaysInTheTextIfTheMarginIsNarrow() {
    Theme.Paper paper = new Theme.Paper(595.28f, 841.89f, 74, 40, 70, 40);
    Theme theme =
        new Theme(Samples.THEME.light(), Samples.THEME.dark(), paper, Samples.THEME.sizes());
    byte[] pdf = Written.bytes(document(paragraph(NEW, text("text"))), theme);

    assertThat(StructureText.of(pdf)).containsExactly("(new) text");
    assertThat(shown(pdf, "(new)").x()).isCloseTo(40, within(0.01f));
    VeraPdf.assertConforms(pdf);
  }

  private static PageText.Shown shown(byte[] pdf, String with) {
    return Written.pages(pdf).getFirst().shown().stream()
        .filter(shown -> shown.text().contains(with))
        .findFirst()
        .orElseThrow();
  }
}
