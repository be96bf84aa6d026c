package dev.runup.pdf;

import dev.runup.theme.Colour;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfTemplate;

/// Draws on the current page, and marks all it draws as part of a structure element or as an
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
  private final LinkAnnotations links;
  private final Map<String, PdfTemplate> stamps = new HashMap<>();
  private int page;
  private @Nullable Tag open;
  private boolean artifact;

  Pen(TaggedWriter writer, StructureTree tree, Fonts fonts, Destinations destinations) {
    this.writer = writer;
    this.fonts = fonts;
    this.content = new Content(writer.getDirectContent(), fonts);
    this.tree = tree;
    this.destinations = destinations;
    links = new LinkAnnotations(writer, tree);
  }

  /// A pen that draws on a stamp, which is an artifact wherever it stands.
  private Pen(Pen other, PdfTemplate stamp) {
    writer = other.writer;
    fonts = other.fonts;
    content = new Content(stamp, fonts);
    tree = other.tree;
    destinations = other.destinations;
    links = other.links;
    artifact = true;
  }

  /// Turns to the next page.
  void page() {
    page++;
    tree.page();
    content.page();
  }

  /// Ends what is marked, before a page ends.
  void lift() {
    if (open != null) {
      content.end();
      open = null;
    }
    content.graphics();
  }

  /// Draws something that is no part of the text, such as a rule.
  void artifact(Runnable drawing) {
    artifact(null, drawing);
  }

  /// Draws a header or a footer.
  void furniture(String kind, Runnable drawing) {
    PdfDictionary property = new PdfDictionary();
    property.put(PdfName.TYPE, new PdfName("Pagination"));
    property.put(PdfName.SUBTYPE, new PdfName(kind));
    artifact(property, drawing);
  }

  /// Draws what is the same in the header or footer of all pages of one size; the file holds it
  /// once.
  void stamp(String kind, Consumer<Pen> drawing) {
    Rectangle size = writer.getPageSize();
    String key = kind + " " + size.getWidth() + " " + size.getHeight();
    PdfTemplate stamp = stamps.computeIfAbsent(key, _ -> stamp(size, drawing));
    furniture(kind, () -> content.stamp(stamp));
  }

  private PdfTemplate stamp(Rectangle size, Consumer<Pen> drawing) {
    PdfTemplate stamp = writer.getDirectContent().createTemplate(size.getWidth(), size.getHeight());
    Pen pen = new Pen(this, stamp);
    drawing.accept(pen);
    pen.content.graphics();
    return stamp;
  }

  private void artifact(@Nullable PdfDictionary property, Runnable drawing) {
    if (artifact) {
      drawing.run();
      return;
    }
    lift();
    content.begin(ARTIFACT, property);
    artifact = true;
    drawing.run();
    content.graphics();
    artifact = false;
    content.end();
  }

  /// Makes the text that is drawn next part of an element, or of the artifact that it is drawn in.
  ///
  /// @param tag the element, or null for furniture
  void mark(@Nullable Tag tag) {
    if (artifact || tag == null || tag == open) {
      return;
    }
    if (open != null) {
      content.end();
    }
    content.text();
    begin(tag);
  }

  private void begin(Tag tag) {
    content.begin(tag.type(), Tag.property(tree.stretch(page, tag)));
    open = tag;
  }

  /// Draws a picture that is the content of a figure (see [Tag#figure]), with operators or an image
  /// of the page's content.
  void figure(Tag figure, Consumer<PdfContentByte> drawing) {
    lift();
    begin(figure);
    drawing.accept(writer.getDirectContent());
    lift();
  }

  /// Draws a picture as [#figure] does, with texts that belong to no other element.
  void picture(Tag figure, Consumer<Content> drawing) {
    lift();
    begin(figure);
    drawing.accept(content);
    content.graphics();
    lift();
  }

  /// Names the place at a height of the page, for links; nothing that is drawn again has a name.
  void place(String name, float y) {
    if (!artifact) {
      destinations.add(name, page, y);
    }
  }

  /// Adds a bookmark that leads to a height of the page.
  void bookmark(PdfHeadings headings, int level, String title, float y) {
    headings.bookmark(writer, level, title, y);
  }

  /// Gives back the place at a height of the current page.
  static PdfDestination at(float y) {
    return new PdfDestination(PdfDestination.XYZ, 0, y, 0);
  }

  void box(float x, float y, float width, float height, Colour colour) {
    artifact(() -> {
      content.fill(colour);
      content.box(x, y, width, height);
    });
  }

  void rule(float x, float y, float width, Colour colour) {
    box(x, y - HAIRLINE / 2, width, HAIRLINE, colour);
  }

  /// Draws a line of text with its links, its underlines and what is struck through it.
  void line(Galley galley, Line line, float x, float baseline) {
    new LineDrawing(this, content, galley, line, x, baseline).paint();
  }

  /// Makes a box of the page a link; one that is drawn again is there already.
  void link(Hyperlink link, float left, float bottom, float right, float top) {
    if (!artifact) {
      links.add(page, link, left, bottom, right, top);
    }
  }
}
