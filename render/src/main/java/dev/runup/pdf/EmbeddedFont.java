package dev.runup.pdf;

import dev.runup.font.Face;
import dev.runup.font.Face.FontMetrics;
import java.io.IOException;
import java.util.Arrays;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/// A face in one document: the characters that the document shows in it, and the font of them in
/// the file (a composite font: ISO 32000-1, 9.7).
///
/// OpenPDF would read the face again for each document. It would also keep the widths of all
/// glyphs, which are a third of an embedded font.
final class EmbeddedFont {
  private static final int LETTERS = 26;
  private static final int ITALIC = 64;
  private static final int SYMBOLIC = 4;
  private static final int FIXED_PITCH = 1;

  private final Face face;
  private final int number;
  private final Fonts fonts;

  /// By code, 0 where the document doesn't show the code in this face.
  private int[] glyphs = new int[128];

  private int codes = 1;

  /// @param number its place among the document's fonts, from 1
  EmbeddedFont(Face face, int number, Fonts fonts) {
    this.face = face;
    this.number = number;
    this.fonts = fonts;
  }

  /// Returns the font's name in content streams.
  String name() {
    return "F" + number;
  }

  /// Returns the font's name in the file: six letters and the name of the face.
  ///
  /// The letters distinguish the subsets of one file. They are the same each time it is written.
  private PdfName fullName() {
    char last = (char) ('A' + number % LETTERS);
    char before = (char) ('A' + number / LETTERS % LETTERS);
    return new PdfName("AAAA" + before + last + "+" + face.name());
  }

  /// Returns the code of a character that the face has.
  char code(int codePoint) {
    char code = fonts.code(codePoint);
    if (code >= glyphs.length) {
      glyphs = Arrays.copyOf(glyphs, 2 * code);
    }
    glyphs[code] = face.glyph(codePoint);
    codes = Math.max(codes, code + 1);
    return code;
  }

  /// Writes the font and returns its reference.
  ///
  /// @param meaning the map from codes to text
  PdfIndirectReference write(
      PdfWriter writer, StreamCompressor packing, PdfIndirectReference meaning) throws IOException {
    PdfName base = fullName();
    PdfDictionary font = new PdfDictionary(PdfName.FONT);
    font.put(PdfName.SUBTYPE, PdfName.TYPE0);
    font.put(PdfName.BASEFONT, base);
    font.put(PdfName.ENCODING, new PdfName("Identity-H"));
    font.put(PdfName.DESCENDANTFONTS, new PdfArray(descendant(writer, packing, base)));
    font.put(PdfName.TOUNICODE, meaning);
    return writer.addToBody(font).getIndirectReference();
  }

  private PdfIndirectReference descendant(PdfWriter writer, StreamCompressor packing, PdfName base)
      throws IOException {
    PdfDictionary system = new PdfDictionary();
    system.put(PdfName.REGISTRY, new PdfString("Adobe"));
    system.put(PdfName.ORDERING, new PdfString("Identity"));
    system.put(PdfName.SUPPLEMENT, new PdfNumber(0));
    PdfArray widths = new PdfArray();
    for (int code = 1; code < codes; code++) {
      widths.add(new PdfNumber(glyphs[code] == 0 ? 0 : face.width(glyphs[code])));
    }
    PdfArray fromOne = new PdfArray(new PdfNumber(1));
    fromOne.add(widths);
    PdfDictionary font = new PdfDictionary(PdfName.FONT);
    font.put(PdfName.SUBTYPE, PdfName.CIDFONTTYPE2);
    font.put(PdfName.BASEFONT, base);
    font.put(PdfName.CIDSYSTEMINFO, system);
    font.put(PdfName.CIDTOGIDMAP, PdfName.IDENTITY);
    font.put(PdfName.W, fromOne);
    font.put(PdfName.FONTDESCRIPTOR, descriptor(writer, packing, base));
    return writer.addToBody(font).getIndirectReference();
  }

  private PdfIndirectReference descriptor(PdfWriter writer, StreamCompressor packing, PdfName base)
      throws IOException {
    FontMetrics font = face.metrics();
    int flags = SYMBOLIC | (font.italic() ? ITALIC : 0) | (font.fixedPitch() ? FIXED_PITCH : 0);
    PdfArray box = new PdfArray();
    for (int side : new int[] {font.left(), font.bottom(), font.right(), font.top()}) {
      box.add(new PdfNumber(side));
    }
    PdfDictionary descriptor = new PdfDictionary(PdfName.FONTDESCRIPTOR);
    descriptor.put(PdfName.FONTNAME, base);
    descriptor.put(PdfName.FLAGS, new PdfNumber(flags));
    descriptor.put(PdfName.FONTBBOX, box);
    descriptor.put(PdfName.ITALICANGLE, new PdfNumber(font.italicAngle()));
    descriptor.put(PdfName.ASCENT, new PdfNumber(font.ascent()));
    descriptor.put(PdfName.DESCENT, new PdfNumber(font.descent()));
    descriptor.put(PdfName.CAPHEIGHT, new PdfNumber(font.capHeight()));
    descriptor.put(PdfName.STEMV, new PdfNumber(80)); // no table has it and no viewer needs it
    descriptor.put(PdfName.FONTFILE2, file(writer, packing));
    return writer.addToBody(descriptor).getIndirectReference();
  }

  private PdfIndirectReference file(PdfWriter writer, StreamCompressor packing) throws IOException {
    byte[] bytes = face.subset(Arrays.copyOf(glyphs, codes));
    PdfStream file = packing.stream(bytes);
    file.put(PdfName.LENGTH1, new PdfNumber(bytes.length));
    return writer.addToBody(file).getIndirectReference();
  }
}
