package dev.runup.pdf;

import static java.util.Objects.requireNonNull;

import dev.runup.document.Masthead;
import dev.runup.pdf.Paginator.PageStrips;
import dev.runup.progress.Progress;
import dev.runup.theme.Theme;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Deque;
import java.util.Map;
import java.util.function.Consumer;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;

/// One PDF file while it is written. It is complete after [#close].
final class PdfFile implements AutoCloseable {
  private final Document document;
  private final TaggedWriter writer;
  private final Pen pen;

  /// @param first the first page's size
  PdfFile(OutputStream out, Theme.Paper first, StructureTree tree) {
    document = new Document(size(first));
    Fonts fonts = new Fonts();
    Destinations destinations = new Destinations();
    writer = TaggedWriter.create(document, out, tree, fonts, destinations);
    document.open();
    pen = new Pen(writer, tree, fonts, destinations);
  }

  void writeMetadata(Masthead masthead, byte[] colours) throws IOException {
    Metadata.write(writer, masthead, colours);
  }

  /// Prints pages. Each one is dropped once it is printed.
  ///
  /// @param furniture the header and footer for each page size
  /// @param progress gets told which page is printed
  void printPages(
      Deque<PageStrips> pages, Map<Theme.Paper, Furniture> furniture, Progress progress) {
    int count = pages.size();
    for (int i = 1; i <= count; i++) {
      progress.begin("page " + i + "/" + count);
      int number = i;
      PageStrips page = pages.removeFirst();
      document.setPageSize(size(page.paper()));
      printPage(pen -> {
        requireNonNull(furniture.get(page.paper())).paint(pen, number);
        page.paint(pen);
      });
    }
  }

  private static Rectangle size(Theme.Paper paper) {
    return new Rectangle(paper.width(), paper.height());
  }

  /// Prints one page.
  void printPage(Consumer<Pen> drawing) {
    document.newPage(); // does nothing before the first page
    pen.nextPage();
    drawing.accept(pen);
    pen.endMarked();
  }

  @Override
  public void close() {
    document.close();
  }
}
