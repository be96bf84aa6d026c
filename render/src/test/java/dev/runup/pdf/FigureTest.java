package dev.runup.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// A picture on a page, as whoever draws one has to do it: [Tag#figure] for its place in the
/// structure, [Pen#figure] for its place on the page.
class FigureTest {

  @Test
  void aFigureConformsAndSaysWhatItShowsAndWhereItLies() throws IOException {
    byte[] pdf = written();

    VeraPdf.assertConforms(pdf);
    Completeness.assertComplete(pdf);
    assertThat(PdfDump.of(pdf))
        .contains("Figure Alt=The desk's <crest> BBox=[100, 700, 150, 740] Placement=Block\n");
  }

  private static byte[] written() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StructureTree tree = new StructureTree();
    try (PdfFile press = new PdfFile(out, Samples.THEME.paper(), tree)) {
      press.metadata(Samples.masthead("A figure"), Faces.resource("sRGB.icc"));
      press.page(pen -> {
        Tag figure = tree.root().figure("The desk's <crest>").box(100, 700, 150, 740);
        pen.figure(
            figure,
            content -> {
              content.setRGBColorFillF(0.1f, 0.2f, 0.3f);
              content.rectangle(100, 700, 50, 40);
              content.fill();
            });
      });
    }
    return out.toByteArray();
  }
}
