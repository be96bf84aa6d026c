package dev.runup.pdf;

import dev.runup.font.Face;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openpdf.text.pdf.ByteBuffer;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;

/// Draws one line of a galley: its text run by run, what is struck through it, the underlines of
/// its links and the links themselves.
final class LineDrawing {
  /// How far a link's underline lies below the baseline, by the size of type; it keeps links
  /// visible without colour.
  private static final float UNDERLINE = 0.17f;

  /// How far above the baseline a text is struck through, by the size of type.
  private static final float STRIKE = 0.26f;

  private final Pen pen;
  private final Content content;
  private final Galley galley;
  private final Line line;
  private final float x;
  private final float baseline;

  LineDrawing(Pen pen, Content content, Galley galley, Line line, float x, float baseline) {
    this.pen = pen;
    this.content = content;
    this.galley = galley;
    this.line = line;
    this.x = x;
    this.baseline = baseline;
  }

  void paint() {
    Map<Hyperlink, Linked> links = new LinkedHashMap<>();
    int from = line.from();
    // The spaces between this line and the next are drawn too, so that copied text keeps its words
    // apart.
    while (from < line.to()) {
      Run run = galley.run(from);
      int to = Math.min(line.to(), galley.runEnd(from));
      pen.mark(run.tag());
      run(from, to);
      if (run.link() != null) {
        float end = left(Math.max(from, Math.min(to, line.visible())));
        links.merge(run.link(), new Linked(left(from), end, run), Linked::upTo);
      }
      from = to;
    }
    strike();
    galley.places(line.from(), line.to()).forEach((at, name) -> place(name, galley.run(at)));
    links.forEach(this::link);
  }

  /// The part of a link that lies on one line.
  private record Linked(float from, float to, Run run) {
    Linked upTo(Linked next) {
      return new Linked(from, next.to, run);
    }
  }

  /// Gives back where a character of the line begins.
  private float left(int index) {
    return x + galley.width(line.from(), index);
  }

  private void run(int from, int to) {
    Run run = galley.run(from);
    content.fill(run.ink());
    EmbeddedFont font = content.text(run.face(), run.size(), left(from), baseline + run.rise());
    int start = from;
    for (int i = from; i < to; i++) {
      String actual = galley.actual(i);
      if (actual != null) {
        show(font, start, i);
        PdfDictionary property = new PdfDictionary();
        property.put(PdfName.ACTUALTEXT, PdfStrings.unicode(actual));
        content.begin(PdfName.SPAN, property);
        show(font, i, i + 1);
        content.end();
        start = i + 1;
      }
    }
    show(font, start, to);
  }

  private void show(EmbeddedFont font, int from, int to) {
    if (from == to) {
      return;
    }
    Face face = galley.run(from).face();
    ByteBuffer elements = new ByteBuffer(4 * (to - from) + 16).append('(');
    boolean one = true;
    for (int i = from; i < to; i++) {
      append(font.code(galley.character(i)), elements);
      int change = galley.advance(i) - face.advance(galley.character(i));
      if (change != 0) {
        elements.append(')').append(-change).append('(');
        one = false;
      }
    }
    content.show(elements.append(')'), one, galley.width(from, to));
  }

  private static void append(char code, ByteBuffer to) {
    append(code >> 8, to);
    append(code & 0xff, to);
  }

  /// Appends a byte of a string as PDF writes it.
  private static void append(int part, ByteBuffer to) {
    switch (part) {
      case '(', ')', '\\' -> to.append('\\').append((char) part);
      case '\r' -> to.append("\\r");
      default -> to.append((char) part);
    }
  }

  private void strike() {
    int from = line.from();
    while (from < line.visible()) {
      Run run = galley.run(from);
      int to = Math.min(line.visible(), galley.runEnd(from));
      if (run.struck()) {
        float y = baseline + run.size() * STRIKE;
        pen.rule(left(from), y, galley.width(from, to), run.ink());
      }
      from = to;
    }
  }

  private void link(Hyperlink link, Linked part) {
    Run run = part.run();
    if (link.kind() != Hyperlink.Kind.NUMBER) {
      float y = baseline - UNDERLINE * run.size();
      pen.rule(part.from(), y, part.to() - part.from(), run.ink());
    }
    if (link.name() != null) {
      place(link.name(), run);
    }
    float bottom = baseline + run.rise() - 0.25f * run.size();
    pen.link(link, part.from(), bottom, part.to(), bottom + 1.1f * run.size());
  }

  private void place(String name, Run run) {
    pen.place(name, baseline + 2 * run.size());
  }
}
