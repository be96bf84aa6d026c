package dev.runup.pdf;

import dev.runup.document.Masthead;
import dev.runup.theme.Theme;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Deque;
import java.util.function.Consumer;
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
    Fonts fonts = new Fonts();
    Destinations destinations = new Destinations();
    writer = TaggedWriter.on(listener, out, tree, fonts, destinations);
    document.open();
    pen = new Pen(writer, tree, fonts, destinations);
  }

  void metadata(Masthead masthead, byte[] colours) throws IOException {
    Metadata.put(writer, masthead, colours);
  }

  /// Prints pages and takes each away once it is printed: a thousand of them need room.
  void print(Deque<Page> pages, Furniture furniture) {
    int count = pages.size();
    for (int i = 1; i <= count; i++) {
      int number = i;
      page(onIt -> {
        furniture.paint(onIt, number, count);
        pages.removeFirst().paint(onIt, paper.height() - paper.top());
      });
    }
  }

  /// Prints one page.
  void page(Consumer<Pen> drawing) {
    document.newPage(); // does nothing before the first page
    pen.page();
    drawing.accept(pen);
    pen.lift();
  }

  @Override
  public void close() {
    document.close();
  }
}
