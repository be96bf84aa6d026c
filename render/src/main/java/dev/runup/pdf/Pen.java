package dev.runup.pdf;

import dev.runup.theme.Colour;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfBorderArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfTextArray;

/// Draws on the current page, and marks all it draws as part of a structure element or as an
/// artifact.
///
/// Positions are in points from the page's lower left corner.
final class Pen {
  private static final PdfName ARTIFACT = new PdfName("Artifact");
  private static final float HAIRLINE = 0.5f;

  /// How far a link's underline lies below the baseline, by the size of type; it keeps links
  /// visible without colour.
  private static final float UNDERLINE = 0.17f;

  private final TaggedWriter writer;
  private final PdfContentByte content;
  private final StructureTree tree;
  private int page;
  private @Nullable Tag open;
  private boolean artifact;

  Pen(TaggedWriter writer, StructureTree tree) {
    this.writer = writer;
    this.content = writer.getDirectContent();
    this.tree = tree;
  }

  /// Turns to the next page.
  void page() {
    page++;
    tree.page();
  }

  /// Ends what is marked, before a page ends.
  void lift() {
    if (open != null) {
      content.endMarkedContentSequence();
      open = null;
    }
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

  private void artifact(@Nullable PdfDictionary property, Runnable drawing) {
    if (artifact) {
      drawing.run();
      return;
    }
    lift();
    content.beginMarkedContentSequence(ARTIFACT, property, true);
    artifact = true;
    drawing.run();
    artifact = false;
    content.endMarkedContentSequence();
  }

  private void mark(@Nullable Tag tag) {
    if (artifact || tag == null || tag == open) {
      return;
    }
    lift();
    content.beginMarkedContentSequence(tag.type(), Tag.property(tree.stretch(page, tag)), true);
    open = tag;
  }

  /// Names the place at a height of the page, for links.
  void place(String name, float y) {
    if (!artifact) {
      content.localDestination(name, at(y));
    }
  }

  /// Adds a bookmark that leads to a height of the page.
  void bookmark(Headings headings, int level, String title, float y) {
    headings.bookmark(writer, level, title, y);
  }

  /// Gives back the place at a height of the current page.
  static PdfDestination at(float y) {
    return new PdfDestination(PdfDestination.XYZ, 0, y, 0);
  }

  void box(float x, float y, float width, float height, Colour colour) {
    artifact(() -> {
      fill(colour);
      content.rectangle(x, y, width, height);
      content.fill();
    });
  }

  void rule(float x, float y, float width, Colour colour) {
    box(x, y - HAIRLINE / 2, width, HAIRLINE, colour);
  }

  private void fill(Colour colour) {
    int rgb = colour.rgb();
    content.setRGBColorFillF((rgb >> 16) / 255f, (rgb >> 8 & 0xff) / 255f, (rgb & 0xff) / 255f);
  }

  /// Draws a picture that is the content of an element.
  void picture(Tag tag, Image image, float x, float y, float width, float height) {
    mark(tag);
    content.addImage(image, width, 0, 0, height, x, y);
  }

  /// Draws a line of text with its links, its underlines and what is struck through it.
  void line(Galley galley, Line line, float x, float baseline) {
    Map<Hyperlink, Linked> links = new LinkedHashMap<>();
    int from = line.from();
    // The spaces between this line and the next are drawn too, so that copied text keeps its words
    // apart.
    while (from < line.to()) {
      Run run = galley.run(from);
      int to = from + 1;
      while (to < line.to() && galley.run(to) == run) {
        to++;
      }
      float start = x + galley.width(line.from(), from);
      float end = x + galley.width(line.from(), Math.max(from, Math.min(to, line.visible())));
      mark(run.tag());
      run(galley, from, to, start, baseline);
      if (run.link() != null) {
        links.merge(run.link(), new Linked(start, end, run), Linked::upTo);
      }
      from = to;
    }
    strike(galley, line, x, baseline);
    links.forEach((link, stretch) -> link(link, stretch, baseline));
  }

  /// The part of a link that lies on one line.
  private record Linked(float from, float to, Run run) {
    Linked upTo(Linked next) {
      return new Linked(from, next.to, run);
    }
  }

  private void strike(Galley galley, Line line, float x, float baseline) {
    for (int i = line.from(); i < line.visible(); i++) {
      Run run = galley.run(i);
      if (run.struck()) {
        int from = i;
        while (i + 1 < line.visible() && galley.run(i + 1) == run) {
          i++;
        }
        rule(
            x + galley.width(line.from(), from),
            baseline + run.size() * 0.26f,
            galley.width(from, i + 1),
            run.ink());
      }
    }
  }

  private void run(Galley galley, int from, int to, float x, float baseline) {
    Run run = galley.run(from);
    content.beginText();
    content.setFontAndSize(run.face().font(), run.size());
    fill(run.ink());
    content.setTextMatrix(x, baseline + run.rise());
    int start = from;
    for (int i = from; i < to; i++) {
      String actual = galley.actual(i);
      if (actual != null) {
        show(galley, start, i);
        PdfDictionary property = new PdfDictionary();
        property.put(PdfName.ACTUALTEXT, Texts.unicode(actual));
        content.beginMarkedContentSequence(PdfName.SPAN, property, true);
        show(galley, i, i + 1);
        content.endMarkedContentSequence();
        start = i + 1;
      }
    }
    show(galley, start, to);
    content.endText();
  }

  private void show(Galley galley, int from, int to) {
    if (from == to) {
      return;
    }
    Face face = galley.run(from).face();
    PdfTextArray array = new PdfTextArray();
    StringBuilder glyphs = new StringBuilder();
    for (int i = from; i < to; i++) {
      glyphs.appendCodePoint(galley.character(i));
      int change = galley.advance(i) - face.advance(galley.character(i));
      if (change != 0) {
        array.add(glyphs.toString());
        array.add(-change);
        glyphs.setLength(0);
      }
    }
    array.add(glyphs.toString());
    content.showText(array);
  }

  private void link(Hyperlink link, Linked stretch, float baseline) {
    if (artifact) {
      return;
    }
    Run run = stretch.run();
    float width = stretch.to() - stretch.from();
    PdfAction action =
        switch (link.kind()) {
          case ADDRESS -> new PdfAction(link.target());
          case PLACE, NUMBER -> PdfAction.gotoLocalPage(link.target(), false);
        };
    if (link.kind() != Hyperlink.Kind.NUMBER) {
      rule(stretch.from(), baseline - UNDERLINE * run.size(), width, run.ink());
    }
    if (link.name() != null) {
      place(link.name(), baseline + 2 * run.size());
    }
    float bottom = baseline + run.rise() - 0.25f * run.size();
    PdfAnnotation annotation =
        new PdfAnnotation(
            writer, stretch.from(), bottom, stretch.to(), bottom + 1.1f * run.size(), action);
    annotation.setFlags(PdfAnnotation.FLAGS_PRINT);
    annotation.setBorder(new PdfBorderArray(0, 0, 0));
    annotation.put(PdfName.CONTENTS, Texts.unicode(link.words()));
    int key = tree.annotation(page, link.tag(), annotation.getIndirectReference());
    annotation.put(PdfName.STRUCTPARENT, new PdfNumber(key));
    writer.addAnnotation(annotation);
  }
}
