package dev.runup.pdf;

import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.theme.Theme;
import java.util.List;

/// Writes documents for tests, with faces that are read once for all tests.
final class Written {
  private static final Pdf PDF = new Pdf();

  private Written() {}

  /// Returns the bytes of a document that has no problem.
  static byte[] bytes(Document document) {
    return bytes(document, Samples.THEME);
  }

  static byte[] bytes(Document document, Theme theme) {
    return bytes(PDF, document, theme);
  }

  static byte[] bytes(Pdf pdf, Document document, Theme theme) {
    return switch (pdf.write(document, theme)) {
      case Checked.Good<byte[]>(byte[] bytes, List<Problem> _) -> bytes;
      case Checked.Bad<byte[]>(List<Problem> problems) -> throw new AssertionError(problems);
    };
  }

  static byte[] bytes(Block... blocks) {
    return bytes(Samples.document(blocks));
  }

  /// Returns the problems of a document.
  static List<Problem> problems(Document document) {
    return PDF.write(document, Samples.THEME).problems();
  }

  /// Returns the text of each page with its places.
  static List<PageText> pages(byte[] pdf) {
    return new TaggedPdf(pdf).pages();
  }
}
