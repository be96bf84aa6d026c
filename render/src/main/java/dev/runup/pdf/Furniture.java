package dev.runup.pdf;

import dev.runup.document.Masthead;
import dev.runup.theme.Colour;
import dev.runup.theme.Theme;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Header and footer of each page: the mark and the title above, desk, series, day and page number
/// below.
final class Furniture {
  /// From the text column's upper edge to the header's baseline, and from its lower edge to the
  /// footer's, in points.
  private static final float HEADER = 26;

  private static final float FOOTER = 26;
  private static final float GAP = 8;
  private static final float LABEL_PADDING = 3.5f;
  private static final String ELLIPSIS = "…";

  private final Compositor compositor;
  private final Masthead masthead;
  private final Theme theme;
  private final Voice voice;
  private final float x;
  private final float width;
  private final Galley label;
  private final Galley title;
  private final String left;

  Furniture(Compositor compositor, Masthead masthead, Theme theme) {
    this.compositor = compositor;
    this.masthead = masthead;
    this.theme = theme;
    voice = Voices.of(theme).furniture();
    x = theme.paper().left();
    width = theme.paper().width() - x - theme.paper().right();
    label =
        compositor.words(
            masthead.label().text(), voice.strong().in(Colour.of(masthead.label().ink())), null);
    float besideLabel = label.length() == 0 ? 0 : label.width() + 2 * LABEL_PADDING + GAP;
    title = shortened(masthead.title(), width - besideLabel);
    left =
        Stream.of(masthead.desk(), masthead.series(), masthead.day())
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" · "));
  }

  /// Draws header and footer of a page.
  void paint(Pen pen, int page, int pages) {
    pen.furniture("Header", () -> header(pen));
    pen.furniture("Footer", () -> footer(pen, page, pages));
  }

  private void header(Pen pen) {
    float baseline = theme.paper().height() - theme.paper().top() + HEADER;
    float next = x;
    if (label.length() > 0) {
      float boxWidth = label.width() + 2 * LABEL_PADDING;
      float height = voice.size() * 1.5f;
      pen.box(
          x,
          baseline - voice.size() * 0.42f,
          boxWidth,
          height,
          Colour.of(masthead.label().ground()));
      words(pen, label, x + LABEL_PADDING, baseline);
      next = x + boxWidth + GAP;
    }
    words(pen, title, next, baseline);
    pen.rule(x, baseline - voice.size() * 0.95f, width, theme.light().rule());
  }

  private void footer(Pen pen, int page, int pages) {
    float baseline = theme.paper().bottom() - FOOTER;
    String pattern = masthead.words().page();
    String text =
        pattern.replace("{0}", String.valueOf(page)).replace("{1}", String.valueOf(pages));
    Galley number = compositor.words(text, voice, null);
    pen.rule(x, baseline + voice.size() * 1.5f, width, theme.light().rule());
    words(pen, shortened(left, width - number.width() - 2 * GAP), x, baseline);
    words(pen, number, x + width - number.width(), baseline);
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
