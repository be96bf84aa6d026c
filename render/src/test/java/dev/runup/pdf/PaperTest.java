package dev.runup.pdf;

import static dev.runup.pdf.Samples.document;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.Document;
import dev.runup.theme.Theme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Tests pages of A4 and of US letter size, portrait and landscape.
class PaperTest {
  private static final float EDGE = 0.5f;

  static Stream<Theme> papers() {
    return Stream.of(
        Samples.theme(595.28f, 841.89f),
        Samples.theme(612, 792),
        Samples.theme(841.89f, 595.28f),
        Samples.theme(792, 612));
  }

  @ParameterizedTest
  @MethodSource("papers")
  void briefingConformsOnEachPaper(Theme theme) {
    byte[] pdf = Written.bytes(Samples.briefing(), theme);

    VeraPdf.assertConforms(pdf);
    assertThat(StructureText.of(pdf))
        .isEqualTo(StructureText.of(Written.bytes(Samples.briefing())));
  }

  @ParameterizedTest
  @MethodSource("papers")
  void textIsNeitherClippedNorInTheMargins(Theme theme) {
    Theme.Paper paper = theme.paper();
    List<Document> documents =
        PdfConformanceTest.hostile().map(PdfConformanceTest.Sample::document).toList();
    for (Document document : documents) {
      for (PageText page : Written.pages(Written.bytes(document, theme))) {
        for (PageText.Shown shown : page.shown()) {
          float trailing = shown.text().endsWith(" ") ? shown.size() : 0;
          assertThat(shown.x()).as(shown.text()).isGreaterThanOrEqualTo(paper.left() - EDGE);
          float right = shown.text().startsWith("p. ") ? 8 : paper.right() - EDGE;
          assertThat(shown.x() + shown.width() - trailing)
              .as(shown.text())
              .isLessThanOrEqualTo(paper.width() - right);
          assertThat(shown.y()).as(shown.text()).isBetween(40f, paper.height() - 40);
        }
      }
    }
  }

  @Test
  void headerAndFooterStayInEveryMargin() {
    Theme theme = Samples.THEME;
    for (float margin : new float[] {40, 74, 180}) {
      Theme.Paper paper = new Theme.Paper(612, 792, margin, 10, margin, 20);
      PageText page =
          Written.pages(
                  Written.bytes(
                      document("Title", List.of(), Samples.paragraph("word ".repeat(9000))),
                      new Theme(theme.light(), theme.dark(), paper, theme.sizes())))
              .get(1); // page 1 has the banner in place of the header

      assertThat(page.shown().stream().filter(shown -> shown.text().equals("TLP:CLEAR")))
          .hasSize(2)
          .allMatch(shown -> shown.size() == 12)
          .allMatch(shown -> Math.abs(shown.x() + shown.width() - (612 - 10 - 4.5f)) < 0.5f)
          .allMatch(shown -> shown.y() > 5 && shown.y() < 792 - 12)
          .allMatch(shown -> shown.y() < margin || shown.y() > 792 - margin);
    }
  }
}
