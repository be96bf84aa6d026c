package dev.runup.pdf;

import dev.runup.theme.Colour;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfBorderArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfTemplate;

/// Draws on the current page. All that it draws is marked as part of a structure element or as an
/// artifact.
///
/// Positions are in points from the page's lower left corner.
final class Pen {
  private static final PdfName ARTIFACT = new PdfName("Artifact");
  private static final float HAIRLINE = 0.5f;

  private final TaggedWriter writer;
  private final Fonts fonts;
  private final Content content;
  private final StructureTree tree;
  private final Destinations destinations;
  private final Map<String, PdfTemplate> stamps = new HashMap<>();

  /// The last bookmark and those above it, the last one first.
  private final Deque<PdfOutline> bookmarks = new ArrayDeque<>();

  private int pageNumber;

  /// The element of the open marked content, or null if none is open.
  private @Nullable Tag open;

  private boolean inArtifact;

  Pen(TaggedWriter writer, StructureTree tree, Fonts fonts, Destinations destinations) {
    this.writer = writer;
    this.fonts = fonts;
    this.content = new Content(writer.getDirectContent(), fonts);
    this.tree = tree;
    this.destinations = destinations;
  }

  /// Makes a pen that draws on a stamp, which is an artifact on every page.
  private Pen(Pen other, PdfTemplate stamp) {
    writer = other.writer;
    fonts = other.fonts;
    content = new Content(stamp, fonts);
    tree = other.tree;
    destinations = other.destinations;
    inArtifact = true;
  }

  /// Turns to the next page.
  void nextPage() {
    pageNumber++;
    tree.nextPage();
    content.nextPage();
  }

  /// Returns the number of the current page, from 1.
  int pageNumber() {
    return pageNumber;
  }

  /// Ends the open marked content. Call it before a page ends.
  void endMarked() {
    if (open != null) {
      content.endMarked();
      open = null;
    }
    content.endText();
  }

  /// Draws something that isn't part of the text, such as a rule.
  void drawArtifact(Runnable drawing) {
    drawArtifact(null, drawing);
  }

  /// Draws a header or a footer.
  ///
  /// @param kind `Header` or `Footer`
  void drawFurniture(String kind, Runnable drawing) {
    PdfDictionary property = new PdfDictionary();
    property.put(PdfName.TYPE, new PdfName("Pagination"));
    property.put(PdfName.SUBTYPE, new PdfName(kind));
    drawArtifact(property, drawing);
  }

  /// Draws the part of the header or footer that is the same on all pages of one size. The file
  /// holds it once.
  void drawStamp(String kind, Consumer<Pen> drawing) {
    Rectangle size = writer.getPageSize();
    String key = kind + " " + size.getWidth() + " " + size.getHeight();
    PdfTemplate stamp = stamps.computeIfAbsent(key, _ -> newStamp(size, drawing));
    drawFurniture(kind, () -> content.drawStamp(stamp));
  }

  private PdfTemplate newStamp(Rectangle size, Consumer<Pen> drawing) {
    PdfTemplate stamp = writer.getDirectContent().createTemplate(size.getWidth(), size.getHeight());
    Pen pen = new Pen(this, stamp);
    drawing.accept(pen);
    pen.content.endText();
    return stamp;
  }

  private void drawArtifact(@Nullable PdfDictionary property, Runnable drawing) {
    if (inArtifact) {
      drawing.run();
      return;
    }
    endMarked();
    content.beginMarked(ARTIFACT, property);
    inArtifact = true;
    drawing.run();
    content.endText();
    inArtifact = false;
    content.endMarked();
  }

  /// Makes the text drawn next part of an element. Inside an artifact it stays part of the
  /// artifact.
  ///
  /// @param tag the element, or null for furniture
  void markAs(@Nullable Tag tag) {
    if (inArtifact || tag == null || tag == open) {
      return;
    }
    if (open != null) {
      content.endMarked();
    }
    content.beginText();
    begin(tag);
  }

  private void begin(Tag tag) {
    content.beginMarked(
        tag.type(), Tag.markedContentProperty(tree.addMarkedContent(pageNumber, tag)));
    open = tag;
  }

  /// Draws the picture of a figure (see [Tag#addFigure]) with operators or an image of the page's
  /// content.
  void drawFigure(Tag figure, Consumer<PdfContentByte> drawing) {
    endMarked();
    begin(figure);
    drawing.accept(writer.getDirectContent());
    endMarked();
  }

  /// Draws a figure as [#drawFigure] does. Its texts belong to the figure and to no other element.
  void drawScene(Tag figure, Consumer<Content> drawing) {
    endMarked();
    begin(figure);
    drawing.accept(content);
    content.endText();
    endMarked();
  }

  /// Adds a destination at a height of the page. Artifacts have none, because they may be drawn
  /// again.
  void addDestination(String name, float y) {
    if (!inArtifact) {
      destinations.add(name, pageNumber, y);
    }
  }

  /// Adds a bookmark that leads to a height of the page. Call it in document order.
  ///
  /// @param level the heading's level in the structure tree
  void addBookmark(int level, String title, float y) {
    while (bookmarks.size() >= level) {
      bookmarks.pop();
    }
    PdfOutline parent = bookmarks.isEmpty() ? writer.getRootOutline() : bookmarks.peek();
    PdfDestination place = new PdfDestination(PdfDestination.XYZ, 0, y, 0);
    bookmarks.push(new PdfOutline(parent, place, Metadata.clean(title)));
  }

  void fillBox(float x, float y, float width, float height, Colour colour) {
    drawArtifact(() -> {
      content.setFill(colour);
      content.fillBox(x, y, width, height);
    });
  }

  void drawRule(float x, float y, float width, Colour colour) {
    fillBox(x, y - HAIRLINE / 2, width, HAIRLINE, colour);
  }

  /// Draws a line of text with its strike-through lines, and its links with their underlines.
  void drawLine(Galley galley, Galley.Line line, float x, float baseline) {
    new LineDrawing(this, content, galley, line, x, baseline).paint();
  }

  /// Makes a box of the page a link. A repeated table head is an artifact, and its links are only
  /// on the first page.
  void addLink(Hyperlink link, float left, float bottom, float right, float top) {
    if (inArtifact) {
      return;
    }
    PdfAnnotation annotation = new PdfAnnotation(writer, left, bottom, right, top, link.action());
    annotation.setFlags(PdfAnnotation.FLAGS_PRINT);
    annotation.setBorder(new PdfBorderArray(0, 0, 0));
    annotation.put(PdfName.CONTENTS, Metadata.unicode(link.description()));
    int key = tree.addAnnotation(pageNumber, link.tag(), annotation.getIndirectReference());
    annotation.put(PdfName.STRUCTPARENT, new PdfNumber(key));
    writer.addAnnotation(annotation);
  }
}
