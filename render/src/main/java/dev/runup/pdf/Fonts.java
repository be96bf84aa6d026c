package dev.runup.pdf;

import dev.runup.font.Face;
import dev.runup.font.Face.FontMetrics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;

/// The fonts of one document, one for each face that it uses, and the codes of two bytes for its
/// characters.
///
/// Codes count from 1 in the order of first use and are the same in all fonts. So one map from
/// codes to text serves all fonts, and texts in two faces compress as one.
final class Fonts {
  /// The number of codes with the same first byte, which all codes of a range must share.
  private static final int RANGE = 256;

  private final Map<Face, EmbeddedFont> fonts = new LinkedHashMap<>();

  /// The code of each character that the document uses, in ascending order.
  private final Map<Integer, Integer> codes = new LinkedHashMap<>();

  private @Nullable PdfIndirectReference reference;

  EmbeddedFont of(Face face) {
    return fonts.computeIfAbsent(face, one -> new EmbeddedFont(one, fonts.size() + 1));
  }

  /// Returns the code of a character, a new one at its first use.
  private int code(int codePoint) {
    Integer code = codes.get(codePoint);
    if (code == null) {
      code = codes.size() + 1;
      codes.put(codePoint, code);
    }
    return code;
  }

  /// Returns the reference of the dictionary of fonts, which all pages share. The dictionary itself
  /// is written last.
  PdfIndirectReference reference(TaggedWriter writer) {
    if (reference == null) {
      reference = writer.getPdfIndirectReference();
    }
    return reference;
  }

  void write(TaggedWriter writer) throws IOException {
    PdfDictionary names = new PdfDictionary();
    PdfStream texts = writer.compressed(toUnicode().getBytes(StandardCharsets.US_ASCII));
    PdfIndirectReference meaning = writer.addToBody(texts).getIndirectReference();
    for (EmbeddedFont font : fonts.values()) {
      names.put(new PdfName(font.name()), font.write(writer, meaning));
    }
    writer.addToBody(names, reference(writer));
  }

  /// Returns the map from codes to text, so that a file can be searched and read aloud.
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
    List<Integer> characters = List.copyOf(codes.keySet());
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

    /// The glyph of each code, or 0 for one that the document doesn't show in this face.
    private int[] glyphs = new int[RANGE];

    /// The highest code with a glyph, or 0.
    private int lastCode;

    /// @param number its place among the document's fonts, from 1
    private EmbeddedFont(Face face, int number) {
      this.face = face;
      this.number = number;
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
      int code = Fonts.this.code(codePoint);
      if (code >= glyphs.length) {
        glyphs = Arrays.copyOf(glyphs, code + RANGE);
      }
      if (glyphs[code] == 0) {
        glyphs[code] = face.glyph(codePoint);
        lastCode = Math.max(lastCode, code);
      }
      return (char) code;
    }

    private int[] glyphsByCode() {
      return Arrays.copyOf(glyphs, lastCode + 1);
    }

    /// Writes the font and returns its reference.
    ///
    /// @param meaning the map from codes to text
    PdfIndirectReference write(TaggedWriter writer, PdfIndirectReference meaning)
        throws IOException {
      PdfName base = fullName();
      PdfDictionary font = new PdfDictionary(PdfName.FONT);
      font.put(PdfName.SUBTYPE, PdfName.TYPE0);
      font.put(PdfName.BASEFONT, base);
      font.put(PdfName.ENCODING, new PdfName("Identity-H"));
      font.put(PdfName.DESCENDANTFONTS, new PdfArray(descendant(writer, base)));
      font.put(PdfName.TOUNICODE, meaning);
      return writer.addToBody(font).getIndirectReference();
    }

    private PdfIndirectReference descendant(TaggedWriter writer, PdfName base) throws IOException {
      PdfDictionary system = new PdfDictionary();
      system.put(PdfName.REGISTRY, new PdfString("Adobe"));
      system.put(PdfName.ORDERING, new PdfString("Identity"));
      system.put(PdfName.SUPPLEMENT, new PdfNumber(0));
      IntStream widths =
          IntStream.of(glyphsByCode()).map(glyph -> glyph == 0 ? 0 : face.advanceOfGlyph(glyph));
      PdfArray fromOne = new PdfArray(new PdfNumber(1));
      fromOne.add(new PdfArray(widths.skip(1).toArray()));
      PdfDictionary font = new PdfDictionary(PdfName.FONT);
      font.put(PdfName.SUBTYPE, PdfName.CIDFONTTYPE2);
      font.put(PdfName.BASEFONT, base);
      font.put(PdfName.CIDSYSTEMINFO, system);
      font.put(PdfName.CIDTOGIDMAP, PdfName.IDENTITY);
      font.put(PdfName.W, fromOne);
      font.put(PdfName.FONTDESCRIPTOR, descriptor(writer, base));
      return writer.addToBody(font).getIndirectReference();
    }

    private PdfIndirectReference descriptor(TaggedWriter writer, PdfName base) throws IOException {
      FontMetrics font = face.metrics();
      int flags = SYMBOLIC | (font.italic() ? ITALIC : 0) | (font.fixedPitch() ? FIXED_PITCH : 0);
      int[] box = {font.left(), font.bottom(), font.right(), font.top()};
      PdfDictionary descriptor = new PdfDictionary(PdfName.FONTDESCRIPTOR);
      descriptor.put(PdfName.FONTNAME, base);
      descriptor.put(PdfName.FLAGS, new PdfNumber(flags));
      descriptor.put(PdfName.FONTBBOX, new PdfArray(box));
      descriptor.put(PdfName.ITALICANGLE, new PdfNumber(font.italicAngle()));
      descriptor.put(PdfName.ASCENT, new PdfNumber(font.ascent()));
      descriptor.put(PdfName.DESCENT, new PdfNumber(font.descent()));
      descriptor.put(PdfName.CAPHEIGHT, new PdfNumber(font.capHeight()));
      descriptor.put(PdfName.STEMV, new PdfNumber(80)); // no table has it and no viewer needs it
      descriptor.put(PdfName.FONTFILE2, file(writer));
      return writer.addToBody(descriptor).getIndirectReference();
    }

    private PdfIndirectReference file(TaggedWriter writer) throws IOException {
      byte[] bytes = face.subset(glyphsByCode());
      PdfStream file = writer.compressed(bytes);
      file.put(PdfName.LENGTH1, new PdfNumber(bytes.length));
      return writer.addToBody(file).getIndirectReference();
    }
  }
}
