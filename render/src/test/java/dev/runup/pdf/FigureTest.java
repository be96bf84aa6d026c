package dev.runup.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// Draws a picture as a caller must do it: [Tag#addFigure] gives its place in the structure,
/// [Pen#drawFigure] its place on the page.
class FigureTest {

  @Test
  void figureConformsAndHasTextAndBox() throws IOException {
    byte[] pdf = written();

    VeraPdf.assertConforms(pdf);
    Completeness.assertComplete(pdf);
    assertThat(PdfDump.of(pdf))
        .contains("Figure Alt=The desk's <crest> BBox=[100, 700, 150, 740] Placement=Block\n");
  }

  private static byte[] written() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StructureTree tree = new StructureTree();
    try (PdfFile file = new PdfFile(out, Samples.THEME.paper(), tree)) {
      file.writeMetadata(Samples.masthead("A figure"), Faces.resource("sRGB.icc"));
      file.printPage(pen -> {
        Tag figure = tree.root().addFigure("The desk's <crest>").setBox(100, 700, 150, 740);
        pen.drawFigure(
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
