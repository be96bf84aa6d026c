package dev.runup.pdf;

import dev.runup.document.Masthead;
import dev.runup.theme.Theme;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfDocument;

/// One PDF file being written: prints pages, and is complete once closed.
final class Press implements AutoCloseable {
  private final Document document;
  private final TaggedWriter writer;
  private final Theme.Paper paper;
  private final Pen pen;

  Press(OutputStream out, Theme.Paper paper, StructureTree tree) {
    this.paper = paper;
    document = new Document(new Rectangle(paper.width(), paper.height()));
    PdfDocument listener = new PdfDocument();
    document.addDocListener(listener);
    writer = TaggedWriter.on(listener, out, tree);
    document.open();
    pen = new Pen(writer, tree);
  }

  void metadata(Masthead masthead, byte[] colours) throws IOException {
    Metadata.put(writer, masthead, colours);
  }

  void print(List<Page> pages, Furniture furniture) {
    for (int i = 0; i < pages.size(); i++) {
      if (i > 0) {
        document.newPage();
      }
      pen.page();
      furniture.paint(pen, i + 1, pages.size());
      pages.get(i).paint(pen, paper.height() - paper.top());
      pen.lift();
    }
  }

  @Override
  public void close() {
    document.close();
  }
}
