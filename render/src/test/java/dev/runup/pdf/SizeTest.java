package dev.runup.pdf;

import static dev.runup.pdf.Samples.emphasis;
import static dev.runup.pdf.Samples.heading;
import static dev.runup.pdf.Samples.paragraph;
import static dev.runup.pdf.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.Document;
import dev.runup.pdf.Faces.ShippedFace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;

/// Tests the size of files and the number of faces read. Both can be counted without a clock.
class SizeTest {

  /// Reading a face takes longer than writing a page in it.
  @Test
  void facesAreReadOnlyIfUsed() {
    Document document =
        Samples.document(heading(1, "Head"), paragraph(text("body "), emphasis(text("and more"))));

    assertThat(faces(document))
        .containsExactlyInAnyOrder(
            ShippedFace.SERIF, ShippedFace.SERIF_ITALIC, ShippedFace.SANS, ShippedFace.SANS_BOLD);
  }

  @Test
  void exampleBriefingHasAtMost70Kilobytes() throws IOException {
    assertThat(Files.size(example())).isLessThanOrEqualTo(70 * 1024);
  }

  @Test
  void embeddedFontHoldsOnlyShownGlyphs() {
    assertThat(fonts(Written.bytes(paragraph("abc"))).stream().mapToInt(font -> font.length))
        .isNotEmpty()
        .allMatch(length -> length < 6_000);
  }

  private static Set<ShippedFace> faces(Document document) {
    Set<ShippedFace> read = EnumSet.noneOf(ShippedFace.class);
    Faces faces =
        new Faces(typeface -> {
          read.add(typeface);
          return Faces.load(typeface);
        });
    Written.bytes(new Pdf(faces), document, Samples.THEME);
    return read;
  }

  private static Path example() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../examples/florida-2025/briefing"))) {
      return files.filter(file -> file.toString().endsWith(".pdf")).findFirst().orElseThrow();
    }
  }

  private static List<byte[]> fonts(byte[] pdf) {
    try {
      PdfReader reader = new TaggedPdf(pdf).reader();
      List<byte[]> fonts = new ArrayList<>();
      for (int i = 0; i < reader.getXrefSize(); i++) {
        PdfObject object = reader.getPdfObject(i);
        if (object instanceof PRStream stream && stream.contains(PdfName.LENGTH1)) {
          fonts.add(PdfReader.getStreamBytes(stream));
        }
      }
      return fonts;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
