package dev.runup.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/// A face in one document: the glyphs that the document shows, each under a code of two bytes, and
/// the font that the file holds of them (a composite font, PDF 32000-1, 9.7).
///
/// Codes count from 1 in the order of their first use. OpenPDF would keep the face's own numbers,
/// and with them the widths of all its glyphs, which is a third of each embedded font.
final class EmbeddedFont {
  /// Before a subset's name; within a document no two subsets are of the same face.
  private static final String PREFIX = "AAAAAA+";

  /// Codes that share their first byte, as those of one range have to.
  private static final int RANGE = 256;

  private static final int ITALIC = 64;
  private static final int SYMBOLIC = 4;
  private static final int FIXED_PITCH = 1;

  private final Face face;
  private final String name;
  private final char[] codes;
  private final List<Integer> glyphs = new ArrayList<>();
  private final List<Integer> characters = new ArrayList<>();

  /// @param name what content streams call it
  EmbeddedFont(Face face, String name) {
    this.face = face;
    this.name = name;
    codes = new char[face.font().glyphCount()];
  }

  String name() {
    return name;
  }

  /// Gives back the code of a character that the face has.
  char code(int codePoint) {
    int glyph = face.glyph(codePoint);
    if (codes[glyph] == 0) {
      glyphs.add(glyph);
      characters.add(codePoint);
      codes[glyph] = (char) glyphs.size();
    }
    return codes[glyph];
  }

  /// Writes the font and gives back its reference.
  PdfIndirectReference write(PdfWriter writer) throws IOException {
    PdfName base = new PdfName(PREFIX + face.name());
    PdfDictionary font = new PdfDictionary(PdfName.FONT);
    font.put(PdfName.SUBTYPE, PdfName.TYPE0);
    font.put(PdfName.BASEFONT, base);
    font.put(PdfName.ENCODING, new PdfName("Identity-H"));
    font.put(PdfName.DESCENDANTFONTS, new PdfArray(descendant(writer, base)));
    PdfStream texts = packed(toUnicode().getBytes(StandardCharsets.US_ASCII));
    font.put(PdfName.TOUNICODE, writer.addToBody(texts).getIndirectReference());
    return writer.addToBody(font).getIndirectReference();
  }

  private PdfIndirectReference descendant(PdfWriter writer, PdfName base) throws IOException {
    PdfDictionary system = new PdfDictionary();
    system.put(PdfName.REGISTRY, new PdfString("Adobe"));
    system.put(PdfName.ORDERING, new PdfString("Identity"));
    system.put(PdfName.SUPPLEMENT, new PdfNumber(0));
    PdfArray widths = new PdfArray();
    glyphs.forEach(glyph -> widths.add(new PdfNumber(face.width(glyph))));
    PdfArray fromOne = new PdfArray(new PdfNumber(1));
    fromOne.add(widths);
    PdfDictionary font = new PdfDictionary(PdfName.FONT);
    font.put(PdfName.SUBTYPE, PdfName.CIDFONTTYPE2);
    font.put(PdfName.BASEFONT, base);
    font.put(PdfName.CIDSYSTEMINFO, system);
    font.put(PdfName.CIDTOGIDMAP, PdfName.IDENTITY);
    font.put(PdfName.W, fromOne);
    font.put(PdfName.FONTDESCRIPTOR, descriptor(writer, base));
    return writer.addToBody(font).getIndirectReference();
  }

  private PdfIndirectReference descriptor(PdfWriter writer, PdfName base) throws IOException {
    TrueType font = face.font();
    byte[] bytes = FontSubset.of(font, glyphs);
    PdfStream file = packed(bytes);
    file.put(PdfName.LENGTH1, new PdfNumber(bytes.length));
    int head = font.table("head");
    int post = font.table("post");
    int metrics = font.table("OS/2");
    boolean italic = (font.unsigned(head + 44) & 2) != 0;
    boolean fixed = font.integer(post + 12) != 0;
    PdfDictionary descriptor = new PdfDictionary(PdfName.FONTDESCRIPTOR);
    descriptor.put(PdfName.FONTNAME, base);
    descriptor.put(
        PdfName.FLAGS, new PdfNumber(SYMBOLIC | (italic ? ITALIC : 0) | (fixed ? FIXED_PITCH : 0)));
    PdfArray box = new PdfArray();
    for (int side = 0; side < 4; side++) {
      box.add(length(font.signed(head + 36 + 2 * side)));
    }
    descriptor.put(PdfName.FONTBBOX, box);
    descriptor.put(PdfName.ITALICANGLE, new PdfNumber(font.integer(post + 4) / 65536f));
    descriptor.put(PdfName.ASCENT, length(font.signed(metrics + 68)));
    descriptor.put(PdfName.DESCENT, length(font.signed(metrics + 70)));
    descriptor.put(PdfName.CAPHEIGHT, length(font.signed(metrics + 88)));
    descriptor.put(PdfName.STEMV, new PdfNumber(80)); // no table has it, and no viewer needs it
    descriptor.put(PdfName.FONTFILE2, writer.addToBody(file).getIndirectReference());
    return writer.addToBody(descriptor).getIndirectReference();
  }

  private PdfObject length(int units) {
    return new PdfNumber(units * 1000 / face.font().unitsPerEm());
  }

  private static PdfStream packed(byte[] bytes) {
    PdfStream stream = new PdfStream(bytes);
    stream.flateCompress();
    return stream;
  }

  /// Gives back the map from codes to text, so that a file can be searched and read aloud.
  private String toUnicode() {
    StringBuilder map =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CMapName /U def
            /CMapType 2 def
            1 begincodespacerange
            <0000><ffff>
            endcodespacerange
            """);
    HexFormat hex = HexFormat.of();
    int last = characters.size();
    for (int code = 1; code <= last; code = code / RANGE * RANGE + RANGE) {
      int end = Math.min(last, code / RANGE * RANGE + RANGE - 1);
      map.append("1 beginbfrange\n<").append(hex.toHexDigits((short) code)).append("><");
      map.append(hex.toHexDigits((short) end)).append(">[");
      for (int character : characters.subList(code - 1, end)) {
        byte[] text = Character.toString(character).getBytes(StandardCharsets.UTF_16BE);
        map.append('<').append(hex.formatHex(text)).append('>');
      }
      map.append("]\nendbfrange\n");
    }
    return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }
}
