package dev.runup.pdf;

import dev.runup.document.Masthead;
import dev.runup.theme.Theme;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfDocument;

/// One PDF file being written: prints pages, and is complete once closed.
final class Press implements AutoCloseable {
  private final Document document;
  private final TaggedWriter writer;
  private final Pen pen;

  /// @param first the first page's paper
  Press(OutputStream out, Theme.Paper first, StructureTree tree) {
    document = new Document(sides(first));
    PdfDocument listener = new PdfDocument();
    document.addDocListener(listener);
    writer = TaggedWriter.on(listener, out, tree);
    document.open();
    pen = new Pen(writer, tree);
  }

  void metadata(Masthead masthead, byte[] colours) throws IOException {
    Metadata.put(writer, masthead, colours);
  }

  /// @param furniture gives back what stands around the text of a page
  void print(List<Page> pages, Function<Theme.Paper, Furniture> furniture) {
    for (int i = 0; i < pages.size(); i++) {
      Page page = pages.get(i);
      if (i > 0) {
        document.setPageSize(sides(page.paper()));
        document.newPage();
      }
      pen.page();
      furniture.apply(page.paper()).paint(pen, i + 1, pages.size());
      page.paint(pen);
      pen.lift();
    }
  }

  private static Rectangle sides(Theme.Paper paper) {
    return new Rectangle(paper.width(), paper.height());
  }

  @Override
  public void close() {
    document.close();
  }
}
