package dev.runup.pdf;

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

/// The fonts of one document, one for each face that it shows something in, and the codes of two
/// bytes that stand for its characters.
///
/// Codes count from 1 in the order of first use and are the same in all fonts: so one map tells
/// what they mean, and what is set in two faces packs as one.
final class Fonts {
  /// Codes that share their first byte, as those of one range have to.
  private static final int RANGE = 256;

  private final Map<Face, EmbeddedFont> fonts = new LinkedHashMap<>();
  private final List<Integer> characters = new ArrayList<>();

  /// By the code point; 0 where none is given yet.
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

  /// Gives back the code of a character.
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

  /// Gives back the reference of the fonts by their names, which all pages share; what it refers to
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
