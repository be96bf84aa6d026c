package dev.runup.pdf;

import dev.runup.document.Masthead;
import dev.runup.theme.Colour;
import dev.runup.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The header and footer of each page. Page 1 has no header, because it has the banner.
///
/// The header shows the title. The footer shows desk, series, day and page number. Both show the
/// marking at the right end, with the draft status before it.
final class Furniture {
  /// Distances in points: from the column's upper edge to the header's baseline, and from its lower
  /// edge to the footer's.
  private static final float HEADER = 26;

  private static final float FOOTER = 26;
  private static final float GAP = 8;
  private static final float LABEL_PADDING = 4.5f;

  /// The least size of the marking, in points. TLP 2.0 advises 12 points and a place at the right.
  private static final float LABEL_SIZE = 12;

  private static final String ELLIPSIS = "…";

  /// The number of characters beyond which a text is cut at once. No line is as long.
  private static final int LONGEST = 1000;

  private final Compositor compositor;
  private final Masthead masthead;
  private final Theme.Palette palette;
  private final Theme.Paper paper;
  private final BlockStyle style;
  private final BlockStyle markStyle;
  private final float x;
  private final float width;
  private final Galley label;
  private final Galley status;

  /// The width that is left for the text at the left, in points.
  private final float room;

  private final Galley title;
  private final Galley footer;

  /// The number of each page.
  private final List<Galley> numbers;

  /// @param paper the page size on which they are printed
  /// @param pages the number of pages of the document
  Furniture(Compositor compositor, Masthead masthead, Theme theme, Theme.Paper paper, int pages) {
    this.compositor = compositor;
    this.masthead = masthead;
    this.paper = paper;
    this.palette = theme.light();
    style = BlockStyle.Sheet.of(theme).furniture();
    x = paper.left();
    width = paper.columnWidth();
    float usualSize = Math.max(LABEL_SIZE, style.size());
    BlockStyle usualStyle = new BlockStyle(true, true, false, usualSize, usualSize, palette.ink());
    // A marking is never cut. One that is too wide is set smaller.
    markStyle = usualStyle.fitting(setLabel(usualStyle).width(), width - 2 * LABEL_PADDING);
    label = setLabel(markStyle);
    status = compositor.setWords(masthead.status(), markStyle, null);
    room = width - widthWith(label, 2 * LABEL_PADDING + GAP) - widthWith(status, GAP);
    title = shorten(masthead.title(), room);
    numbers = IntStream.rangeClosed(1, pages).mapToObj(page -> setNumber(page, pages)).toList();
    float left = room - numbers.getLast().width() - 2 * GAP;
    String words =
        masthead.footer(text ->
            text.length() <= LONGEST && compositor.setWords(text, style, null).width() <= left);
    footer = shorten(words, left);
  }

  private Galley setLabel(BlockStyle style) {
    Masthead.Label mark = masthead.label();
    return compositor.setWords(mark.text(), style.withInk(Colour.of(mark.ink())), null);
  }

  /// Draws header and footer of a page.
  ///
  /// @param page the number of the page, from 1
  void paint(Pen pen, int page) {
    Galley number = numbers.get(page - 1);
    if (page > 1) {
      pen.drawStamp("Header", this::drawHeader);
    }
    pen.drawStamp("Footer", this::drawFooter);
    float baseline = paper.bottom() - FOOTER;
    pen.drawFurniture("Footer", () -> drawWords(pen, number, x + room - number.width(), baseline));
  }

  private static float widthWith(Galley words, float around) {
    return words.length() == 0 ? 0 : words.width() + around;
  }

  private void drawHeader(Pen pen) {
    float baseline = paper.height() - paper.top() + HEADER;
    drawMark(pen, baseline);
    drawWords(pen, title, x, baseline);
    pen.drawRule(x, baseline - markStyle.size() * 0.95f, width, palette.rule());
  }

  private Galley setNumber(int page, int pages) {
    String pattern = masthead.words().page();
    String text =
        pattern.replace("{0}", String.valueOf(page)).replace("{1}", String.valueOf(pages));
    return shorten(text, room);
  }

  /// Draws the footer without the page number, which differs from page to page.
  private void drawFooter(Pen pen) {
    float baseline = paper.bottom() - FOOTER;
    pen.drawRule(x, baseline + markStyle.size() * 1.5f, width, palette.rule());
    drawMark(pen, baseline);
    drawWords(pen, footer, x, baseline);
  }

  /// Draws the draft status and the marking at the right.
  private void drawMark(Pen pen, float baseline) {
    if (label.length() > 0) {
      float boxWidth = label.width() + 2 * LABEL_PADDING;
      float boxX = x + width - boxWidth;
      Colour ground = Colour.of(masthead.label().ground());
      pen.fillBox(
          boxX, baseline - markStyle.size() * 0.42f, boxWidth, markStyle.size() * 1.5f, ground);
      drawWords(pen, label, boxX + LABEL_PADDING, baseline);
    }
    drawWords(pen, status, x + room + GAP, baseline);
  }

  private static void drawWords(Pen pen, Galley words, float x, float baseline) {
    pen.drawLine(words, words.asLine(), x, baseline);
  }

  /// Returns a text in one line. If it is too wide, it is cut after some words and ends in an
  /// ellipsis.
  ///
  /// Example: "Florida, 28 December: plan put at about 90 % final" becomes "Florida, 28 December:
  /// plan…".
  private Galley shorten(String text, float room) {
    boolean isLong = text.codePointCount(0, text.length()) > LONGEST;
    int end = isLong ? text.offsetByCodePoints(0, LONGEST) : text.length();
    Galley whole = setBeginning(text, end);
    List<Integer> ends = whole.width() > room ? ends(text, end) : List.of();
    Galley longest = whole.width() > room ? setBeginning(text, 0) : whole;
    // A longer beginning is wider. So a few of them show which is the longest one.
    int fitting = 0;
    int wide = ends.size();
    while (fitting < wide) {
      int middle = (fitting + wide) / 2;
      Galley line = setBeginning(text, ends.get(middle));
      if (line.width() > room) {
        wide = middle;
      } else {
        fitting = middle + 1;
        longest = line;
      }
    }
    return longest;
  }

  /// Returns the ends of the beginnings of a text, shortest first: after each word, and after each
  /// character of the first word.
  private static List<Integer> ends(String text, int last) {
    List<Integer> ends = new ArrayList<>();
    for (int end = last; end > 0; ) {
      int space = text.lastIndexOf(' ', end - 1);
      end = space > 0 ? space : text.offsetByCodePoints(end, -1);
      if (end > 0) {
        ends.addFirst(end);
      }
    }
    return ends;
  }

  private Galley setBeginning(String text, int end) {
    String shown = end == text.length() ? text : text.substring(0, end) + ELLIPSIS;
    return compositor.setWords(end == 0 ? "" : shown, style, null);
  }
}
