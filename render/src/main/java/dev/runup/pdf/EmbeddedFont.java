package dev.runup.pdf;

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

/// A face in one document: the characters that the document shows in it, and the font that the file
/// holds of them (a composite font: ISO 32000-1, 9.7).
///
/// OpenPDF would read the face anew for each document and keep the widths of all its glyphs, which
/// is a third of an embedded font.
final class EmbeddedFont {
  /// From this version on, the table `OS/2` has the height of capitals.
  private static final int WITH_CAPITALS = 2;

  private static final int LETTERS = 26;
  private static final int ITALIC = 64;
  private static final int SYMBOLIC = 4;
  private static final int FIXED_PITCH = 1;

  private final Face face;
  private final int number;
  private final Fonts fonts;

  /// By the code; 0 where the document doesn't show it in this face.
  private int[] glyphs = new int[128];

  private int codes = 1;

  /// @param number its place among the document's fonts, from 1
  EmbeddedFont(Face face, int number, Fonts fonts) {
    this.face = face;
    this.number = number;
    this.fonts = fonts;
  }

  /// Gives back what content streams call it.
  String name() {
    return "F" + number;
  }

  /// Gives back what the file calls it: by the face, after six letters that tell it from all other
  /// subsets in the file, and are the same whenever it is written.
  private PdfName fullName() {
    char last = (char) ('A' + number % LETTERS);
    char before = (char) ('A' + number / LETTERS % LETTERS);
    return new PdfName("AAAA" + before + last + "+" + face.name());
  }

  /// Gives back the code of a character that the face has.
  char code(int codePoint) {
    char code = fonts.code(codePoint);
    if (code >= glyphs.length) {
      glyphs = Arrays.copyOf(glyphs, 2 * code);
    }
    glyphs[code] = face.glyph(codePoint);
    codes = Math.max(codes, code + 1);
    return code;
  }

  /// Writes the font and gives back its reference.
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
    TrueType font = face.font();
    int head = font.table("head");
    int post = font.table("post");
    int metrics = font.table("OS/2");
    boolean italic = (font.unsigned(head + 44) & 2) != 0;
    boolean fixed = font.integer(post + 12) != 0;
    int flags = SYMBOLIC | (italic ? ITALIC : 0) | (fixed ? FIXED_PITCH : 0);
    PdfArray box = new PdfArray();
    for (int side = 0; side < 4; side++) {
      box.add(length(font.signed(head + 36 + 2 * side)));
    }
    PdfDictionary descriptor = new PdfDictionary(PdfName.FONTDESCRIPTOR);
    descriptor.put(PdfName.FONTNAME, base);
    descriptor.put(PdfName.FLAGS, new PdfNumber(flags));
    descriptor.put(PdfName.FONTBBOX, box);
    descriptor.put(PdfName.ITALICANGLE, new PdfNumber(font.integer(post + 4) / 65536f));
    descriptor.put(PdfName.ASCENT, length(font.signed(metrics + 68)));
    descriptor.put(PdfName.DESCENT, length(font.signed(metrics + 70)));
    int capitals = font.unsigned(metrics) < WITH_CAPITALS ? 68 : 88;
    descriptor.put(PdfName.CAPHEIGHT, length(font.signed(metrics + capitals)));
    descriptor.put(PdfName.STEMV, new PdfNumber(80)); // no table has it, and no viewer needs it
    descriptor.put(PdfName.FONTFILE2, file(writer, packing));
    return writer.addToBody(descriptor).getIndirectReference();
  }

  private PdfNumber length(int units) {
    return new PdfNumber(units * 1000 / face.font().unitsPerEm());
  }

  private PdfIndirectReference file(PdfWriter writer, StreamCompressor packing) throws IOException {
    byte[] bytes = FontSubset.of(face.font(), Arrays.copyOf(glyphs, codes));
    PdfStream file = packing.stream(bytes);
    file.put(PdfName.LENGTH1, new PdfNumber(bytes.length));
    return writer.addToBody(file).getIndirectReference();
  }
}
