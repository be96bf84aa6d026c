package dev.runup.pdf;

import dev.runup.document.Masthead;
import dev.runup.theme.Theme;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Function;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;

/// One PDF file being written: prints pages, and is complete once closed.
final class PdfFile implements AutoCloseable {
  private final Document document;
  private final TaggedWriter writer;
  private final Pen pen;

  /// @param first the first page's paper
  PdfFile(OutputStream out, Theme.Paper first, StructureTree tree) {
    document = new Document(sides(first));
    Fonts fonts = new Fonts();
    Destinations destinations = new Destinations();
    writer = TaggedWriter.on(document, out, tree, fonts, destinations);
    document.open();
    pen = new Pen(writer, tree, fonts, destinations);
  }

  void metadata(Masthead masthead, byte[] colours) throws IOException {
    Metadata.put(writer, masthead, colours);
  }

  /// Prints pages and takes each away once it is printed: a thousand of them need room.
  ///
  /// @param furniture gives back what stands around the text of a page
  void print(Deque<PageStrips> pages, Function<Theme.Paper, Furniture> furniture) {
    int count = pages.size();
    for (int i = 1; i <= count; i++) {
      int number = i;
      PageStrips page = pages.removeFirst();
      document.setPageSize(sides(page.paper()));
      page(pen -> {
        furniture.apply(page.paper()).paint(pen, number, count);
        page.paint(pen);
      });
    }
  }

  private static Rectangle sides(Theme.Paper paper) {
    return new Rectangle(paper.width(), paper.height());
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
