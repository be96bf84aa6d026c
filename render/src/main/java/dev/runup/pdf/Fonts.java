package dev.runup.pdf;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfWriter;

/// The fonts of one document, one for each face that it shows something in.
final class Fonts {
  private final Map<Face, EmbeddedFont> fonts = new LinkedHashMap<>();
  private @Nullable PdfIndirectReference reference;

  EmbeddedFont of(Face face) {
    EmbeddedFont font = fonts.get(face);
    if (font == null) {
      font = new EmbeddedFont(face, "F" + (fonts.size() + 1));
      fonts.put(face, font);
    }
    return font;
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
    for (EmbeddedFont font : fonts.values()) {
      names.put(new PdfName(font.name()), font.write(writer));
    }
    writer.addToBody(names, reference(writer));
  }
}
