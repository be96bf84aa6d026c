package dev.runup.pdf;

import static dev.runup.pdf.Samples.document;
import static dev.runup.pdf.Samples.link;
import static dev.runup.pdf.Samples.paragraph;
import static dev.runup.pdf.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.Block;
import dev.runup.theme.Theme;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageReferencesTest {
  private static final float RIGHT =
      Samples.THEME.paper().left() + Samples.THEME.paper().columnWidth();

  @Test
  void numberOfThePageStandsInTheMarginBesideALink() {
    byte[] pdf =
        Written.bytes(paragraph(link("#far", "see Far")), new Block.Rule(), heading("Far"));

    assertThat(first(pdf))
        .anySatisfy(shown -> {
          assertThat(shown.text()).isEqualTo("p. 2");
          assertThat(shown.x()).isGreaterThan(RIGHT);
        });
    assertThat(StructureText.of(pdf)).containsExactly("see Far", "Far");
    VeraPdf.assertConforms(pdf);
  }

  @Test
  void linkToTheSamePageHasNoNumber() {
    byte[] pdf = Written.bytes(paragraph(link("#near", "see Near")), heading("Near"));

    assertThat(first(pdf)).noneMatch(shown -> shown.text().startsWith("p. "));
  }

  @Test
  void narrowMarginHasNoNumber() {
    Theme.Paper paper = new Theme.Paper(595.28f, 841.89f, 74, 30, 70, 30);
    Theme theme =
        new Theme(Samples.THEME.light(), Samples.THEME.dark(), paper, Samples.THEME.sizes());
    byte[] pdf =
        Written.bytes(
            document(paragraph(link("#far", "see Far")), new Block.Rule(), heading("Far")), theme);

    assertThat(first(pdf)).noneMatch(shown -> shown.text().startsWith("p. "));
  }

  private static Block heading(String title) {
    return new Block.Heading(2, List.of(text(title)));
  }

  private static List<PageText.Shown> first(byte[] pdf) {
    return Written.pages(pdf).getFirst().shown();
  }
}
