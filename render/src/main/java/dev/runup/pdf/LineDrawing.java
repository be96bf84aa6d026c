package dev.runup.pdf;

import dev.runup.font.Face;
import dev.runup.pdf.Fonts.EmbeddedFont;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openpdf.text.pdf.ByteBuffer;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;

/// Draws one line of a galley: its text run by run, then strike-through lines, underlines of links,
/// and the links.
record LineDrawing(
    Pen pen, Content content, Galley galley, Galley.Line line, float x, float baseline) {
  /// Distance from the baseline down to a link's underline, as a share of the size of type.
  /// Underlines show links without colour.
  private static final float UNDERLINE_DEPTH = 0.17f;

  /// Height of a strike-through line above the baseline, as a share of the size of type.
  private static final float STRIKE_HEIGHT = 0.26f;

  void paint() {
    Map<Hyperlink, LinkPart> links = new LinkedHashMap<>();
    int from = line.from();
    // The spaces between this line and the next are drawn too, so that words stay separate in
    // copied text.
    while (from < line.to()) {
      Galley.Run run = galley.run(from);
      int to = Math.min(line.to(), galley.runEnd(from));
      pen.markAs(run.tag());
      drawRun(from, to);
      if (run.link() != null) {
        float end = leftOf(Math.max(from, Math.min(to, line.visibleEnd())));
        links.merge(run.link(), new LinkPart(leftOf(from), end, run), LinkPart::extendedBy);
      }
      from = to;
    }
    drawStrikes();
    galley
        .anchors(line.from(), line.to())
        .forEach((at, name) -> addDestination(name, galley.run(at)));
    links.forEach(this::drawLink);
  }

  /// The part of a link that is on this line.
  private record LinkPart(float from, float to, Galley.Run run) {
    LinkPart extendedBy(LinkPart next) {
      return new LinkPart(from, next.to, run);
    }
  }

  /// Returns the left edge of a character.
  private float leftOf(int index) {
    return x + galley.width(line.from(), index);
  }

  private void drawRun(int from, int to) {
    Galley.Run run = galley.run(from);
    content.setFill(run.ink());
    EmbeddedFont font = content.moveTo(run.face(), run.size(), leftOf(from), baseline + run.rise());
    int start = from;
    for (int i = from; i < to; i++) {
      String actual = galley.actualText(i);
      if (actual != null) {
        showGlyphs(font, start, i);
        PdfDictionary property = new PdfDictionary();
        property.put(PdfName.ACTUALTEXT, Metadata.unicode(actual));
        content.beginMarked(PdfName.SPAN, property);
        showGlyphs(font, i, i + 1);
        content.endMarked();
        start = i + 1;
      }
    }
    showGlyphs(font, start, to);
  }

  private void showGlyphs(EmbeddedFont font, int from, int to) {
    if (from == to) {
      return;
    }
    Face face = galley.run(from).face();
    ByteBuffer elements = new ByteBuffer(4 * (to - from) + 16).append('(');
    boolean isSingleString = true;
    for (int i = from; i < to; i++) {
      append(font.code(galley.drawnCodePoint(i)), elements);
      int change = galley.advance(i) - face.advance(galley.drawnCodePoint(i));
      if (change != 0) {
        elements.append(')').append(-change).append('(');
        isSingleString = false;
      }
    }
    content.showText(elements.append(')'), isSingleString, galley.width(from, to));
  }

  private static void append(char code, ByteBuffer to) {
    append(code >> 8, to);
    append(code & 0xff, to);
  }

  /// Appends a byte of a string, escaped as in PDF.
  private static void append(int value, ByteBuffer to) {
    switch (value) {
      case '(', ')', '\\' -> to.append('\\').append((char) value);
      case '\r' -> to.append("\\r");
      default -> to.append((char) value);
    }
  }

  private void drawStrikes() {
    int from = line.from();
    while (from < line.visibleEnd()) {
      Galley.Run run = galley.run(from);
      int to = Math.min(line.visibleEnd(), galley.runEnd(from));
      if (run.struck()) {
        float y = baseline + run.size() * STRIKE_HEIGHT;
        pen.drawRule(leftOf(from), y, galley.width(from, to), run.ink());
      }
      from = to;
    }
  }

  private void drawLink(Hyperlink link, LinkPart linkPart) {
    Galley.Run run = linkPart.run();
    if (link.kind() != Hyperlink.Kind.NOTE) {
      float y = baseline - UNDERLINE_DEPTH * run.size();
      pen.drawRule(linkPart.from(), y, linkPart.to() - linkPart.from(), run.ink());
    }
    if (link.name() != null) {
      addDestination(link.name(), run);
    }
    float bottom = baseline + run.rise() - 0.25f * run.size();
    pen.addLink(link, linkPart.from(), bottom, linkPart.to(), bottom + 1.1f * run.size());
  }

  private void addDestination(String name, Galley.Run run) {
    pen.addDestination(name, baseline + 2 * run.size());
  }
}
