package dev.runup.pdf;

import dev.runup.document.Masthead;
import dev.runup.theme.Colour;
import dev.runup.theme.Theme;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Header and footer of each page, but for the header of the first, where the banner stands: the
/// title above, desk, series, day and page number below; at the right end of both the mark, after
/// what says that it is a draft.
final class Furniture {
  /// From the text column's upper edge to the header's baseline, and from its lower edge to the
  /// footer's, in points.
  private static final float HEADER = 26;

  private static final float FOOTER = 26;
  private static final float GAP = 8;
  private static final float LABEL_PADDING = 4.5f;

  /// The least size of the mark, in points, and its place at the right: what TLP 2.0 advises.
  private static final float LABEL_SIZE = 12;

  private static final String ELLIPSIS = "…";

  private final Compositor compositor;
  private final Masthead masthead;
  private final Theme.Palette palette;
  private final Theme.Paper paper;
  private final BlockStyle voice;
  private final BlockStyle marked;
  private final float x;
  private final float width;
  private final Galley label;
  private final Galley status;
  private final float room;
  private final Galley title;
  private final String left;

  /// @param paper the page that they stand on
  Furniture(Compositor compositor, Masthead masthead, Theme theme, Theme.Paper paper) {
    this.compositor = compositor;
    this.masthead = masthead;
    this.paper = paper;
    this.palette = theme.light();
    voice = BlockStyles.of(theme).furniture();
    x = paper.left();
    width = paper.columnWidth();
    BlockStyle usual = marked(Math.max(LABEL_SIZE, voice.size()));
    float most = width - 2 * LABEL_PADDING;
    float wanted = label(usual).width();
    // A mark is never cut.
    marked = wanted <= most ? usual : marked(usual.size() * most / wanted);
    label = label(marked);
    status = compositor.words(masthead.status(), marked, null);
    room = width - breadth(label, 2 * LABEL_PADDING + GAP) - breadth(status, GAP);
    title = shortened(masthead.title(), room);
    left =
        Stream.of(masthead.desk().text(), masthead.series().text(), masthead.day())
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" · "));
  }

  private BlockStyle marked(float size) {
    return new BlockStyle(true, true, false, size, size, palette.ink());
  }

  private Galley label(BlockStyle voice) {
    Masthead.Label mark = masthead.label();
    return compositor.words(mark.text(), voice.in(Colour.of(mark.ink())), null);
  }

  /// Draws header and footer of a page.
  void paint(Pen pen, int page, int pages) {
    Galley number = number(page, pages);
    if (page > 1) {
      pen.stamp("Header", this::header);
    }
    pen.stamp("Footer", stamp -> footer(stamp, room - number(pages, pages).width() - 2 * GAP));
    float baseline = paper.bottom() - FOOTER;
    pen.furniture("Footer", () -> words(pen, number, x + room - number.width(), baseline));
  }

  private static float breadth(Galley words, float around) {
    return words.length() == 0 ? 0 : words.width() + around;
  }

  private void header(Pen pen) {
    float baseline = paper.height() - paper.top() + HEADER;
    mark(pen, baseline);
    words(pen, title, x, baseline);
    pen.rule(x, baseline - marked.size() * 0.95f, width, palette.rule());
  }

  private Galley number(int page, int pages) {
    String pattern = masthead.words().page();
    String text =
        pattern.replace("{0}", String.valueOf(page)).replace("{1}", String.valueOf(pages));
    return shortened(text, room);
  }

  /// Draws all of the footer but the number of the page.
  private void footer(Pen pen, float space) {
    float baseline = paper.bottom() - FOOTER;
    pen.rule(x, baseline + marked.size() * 1.5f, width, palette.rule());
    mark(pen, baseline);
    words(pen, shortened(left, space), x, baseline);
  }

  /// Draws status and mark at the right.
  private void mark(Pen pen, float baseline) {
    if (label.length() > 0) {
      float boxWidth = label.width() + 2 * LABEL_PADDING;
      float boxed = x + width - boxWidth;
      Colour ground = Colour.of(masthead.label().ground());
      pen.box(boxed, baseline - marked.size() * 0.42f, boxWidth, marked.size() * 1.5f, ground);
      words(pen, label, boxed + LABEL_PADDING, baseline);
    }
    words(pen, status, x + room + GAP, baseline);
  }

  private static void words(Pen pen, Galley words, float x, float baseline) {
    pen.line(words, new Line(0, words.length(), words.length()), x, baseline);
  }

  /// Gives back a text in one line; if it is too wide, its first words and an ellipsis.
  private Galley shortened(String text, float room) {
    Galley line = compositor.words(text, voice, null);
    int end = text.length();
    while (line.width() > room && end > 0) {
      // Back to before the last word, or within the first word by one character.
      int space = text.lastIndexOf(' ', end - 1);
      end = space > 0 ? space : text.offsetByCodePoints(end, -1);
      line = compositor.words(end > 0 ? text.substring(0, end) + ELLIPSIS : "", voice, null);
    }
    return line;
  }
}
