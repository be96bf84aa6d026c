package dev.runup.pdf;

import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfBorderArray;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;

/// The parts of a document's pages that are links. A link over two lines is two annotations of one
/// element.
final class LinkAnnotations {
  private final TaggedWriter writer;
  private final StructureTree tree;

  LinkAnnotations(TaggedWriter writer, StructureTree tree) {
    this.writer = writer;
    this.tree = tree;
  }

  void add(int page, Hyperlink link, float left, float bottom, float right, float top) {
    PdfAnnotation annotation = new PdfAnnotation(writer, left, bottom, right, top, action(link));
    annotation.setFlags(PdfAnnotation.FLAGS_PRINT);
    annotation.setBorder(new PdfBorderArray(0, 0, 0));
    annotation.put(PdfName.CONTENTS, PdfStrings.unicode(link.words()));
    int key = tree.annotation(page, link.tag(), annotation.getIndirectReference());
    annotation.put(PdfName.STRUCTPARENT, new PdfNumber(key));
    writer.addAnnotation(annotation);
  }

  private static PdfAction action(Hyperlink link) {
    return switch (link.kind()) {
      case ADDRESS -> new PdfAction(link.target());
      case PLACE, NUMBER -> toPlace(link.target());
    };
  }

  private static PdfAction toPlace(String name) {
    PdfAction action = new PdfAction();
    action.put(PdfName.S, PdfName.GOTO);
    action.put(PdfName.D, Destinations.key(name));
    return action;
  }
}
