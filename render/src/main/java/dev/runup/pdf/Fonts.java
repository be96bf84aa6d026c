package dev.runup.pdf;

import dev.runup.font.Face;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfWriter;

/// The fonts of one document, one for each face that it uses, and the codes of two bytes for its
/// characters.
///
/// Codes count from 1 in the order of first use and are the same in all fonts. So one map from
/// codes to text serves all fonts, and texts in two faces compress as one.
final class Fonts {
  /// The number of codes with the same first byte, which all codes of a range must share.
  private static final int RANGE = 256;

  private final Map<Face, EmbeddedFont> fonts = new LinkedHashMap<>();
  private final List<Integer> characters = new ArrayList<>();

  /// By code point, 0 where the character has no code yet.
  private char[] codes = new char[0x500];

  private @Nullable PdfIndirectReference reference;

  EmbeddedFont of(Face face) {
    EmbeddedFont font = fonts.get(face);
    if (font == null) {
      font = new EmbeddedFont(face, fonts.size() + 1, this);
      fonts.put(face, font);
    }
    return font;
  }

  /// Returns the code of a character, a new one at its first use.
  char code(int codePoint) {
    if (codePoint >= codes.length) {
      codes = Arrays.copyOf(codes, codePoint + 0x500);
    }
    if (codes[codePoint] == 0) {
      characters.add(codePoint);
      codes[codePoint] = (char) characters.size();
    }
    return codes[codePoint];
  }

  /// Returns the reference of the dictionary of fonts, which all pages share. The dictionary itself
  /// is written last.
  PdfIndirectReference reference(PdfWriter writer) {
    if (reference == null) {
      reference = writer.getPdfIndirectReference();
    }
    return reference;
  }

  void write(PdfWriter writer) throws IOException {
    PdfDictionary names = new PdfDictionary();
    try (StreamCompressor packing = new StreamCompressor()) {
      PdfStream texts = packing.stream(toUnicode().getBytes(StandardCharsets.US_ASCII));
      PdfIndirectReference meaning = writer.addToBody(texts).getIndirectReference();
      for (EmbeddedFont font : fonts.values()) {
        names.put(new PdfName(font.name()), font.write(writer, packing, meaning));
      }
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
