package dev.runup.pdf;

import java.text.Normalizer;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;

/// Texts outside the page: titles, bookmarks, names of links, metadata.
final class PdfStrings {
  private static final int REPLACEMENT = 0xfffd;

  private PdfStrings() {}

  /// Gives back a text in normal form C, without what XML forbids: other characters stand as
  /// U+FFFD.
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().map(c -> allowed(c) ? c : REPLACEMENT).forEach(clean::appendCodePoint);
    return Normalizer.normalize(clean, Normalizer.Form.NFC);
  }

  /// Gives back a clean text as a string object of a PDF.
  static PdfString unicode(String text) {
    return new PdfString(clean(text), PdfObject.TEXT_UNICODE);
  }

  /// Says whether a character is printable in XML; controls beyond those that XML 1.0 forbids are
  /// left out as well.
  private static boolean allowed(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE -> c == '\t' || c == '\n' || c == '\r';
      default -> (c & 0xfffe) != 0xfffe;
    };
  }
}
