package dev.runup.pdf;

import dev.runup.theme.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Divides strips into pages. Each page takes as many strips as fit, up to the last place where a
/// page may end.
///
/// @param paper the page size of a document without strips
/// @param rise the distance by which the first page's strips begin above its text column
record Paginator(List<Strip> strips, Theme.Paper paper, float rise) {
  /// The least height of the text on a last page, in points. One or two lines alone look lost.
  private static final float MIN_LAST_PAGE = 32;

  /// The least share of the page before the last that stays filled if the last page takes strips
  /// from it.
  private static final float MIN_SHARE_LEFT = 0.5f;

  /// Returns the pages, at least one.
  List<PageStrips> paginate() {
    List<PageStrips> pages = new ArrayList<>();
    int previousFrom = -1;
    int from = 0;
    do {
      int to = endOfPage(from);
      int start =
          previousFrom < 0 || continuesAt(to) ? from : startOfLastPage(previousFrom, from, to);
      if (start < from) {
        pages.set(pages.size() - 1, newPage(previousFrom, start));
        from = start;
      }
      pages.add(newPage(from, to));
      previousFrom = from;
      from = to;
    } while (from < strips.size());
    return pages;
  }

  private PageStrips newPage(int from, int to) {
    return new PageStrips(
        strips.subList(from, to),
        decorations(from - 1),
        decorations(to),
        strips.isEmpty() ? paper : strips.get(from).paper(),
        from == 0 ? rise : 0);
  }

  private List<BlockDecoration> decorations(int strip) {
    return strip < 0 || strip >= strips.size() ? List.of() : strips.get(strip).decorations();
  }

  /// Returns whether the text continues from the strip before to this one without a forced page
  /// break.
  private boolean continuesAt(int strip) {
    return strip < strips.size() && !strips.get(strip).breakBefore().isForced();
  }

  /// Returns the index of the next page's first strip.
  private int endOfPage(int from) {
    int lastEnd = from;
    float height = 0;
    for (int i = from; i < strips.size(); i++) {
      Strip strip = strips.get(i);
      if (i > from && strip.breakBefore().isForced()) {
        return i;
      }
      height += height(i, from);
      if (i > from && strip.breakBefore() == Strip.BreakBefore.ALLOWED) {
        lastEnd = i;
      }
      if (height > columnHeight(from) && i > from) {
        return lastEnd > from ? lastEnd : i;
      }
    }
    return strips.size();
  }

  private float columnHeight(int from) {
    return strips.get(from).paper().columnHeight() + (from == 0 ? rise : 0);
  }

  /// Returns the height of a strip with the space above it, on a page that begins with the strip
  /// `first`.
  private float height(int strip, int first) {
    Strip one = strips.get(strip);
    return one.height() + (strip == first ? one.repeatedHeight() : one.spaceAbove());
  }

  /// Returns the index of the strip with which a part's last page begins. It is `from`, or an
  /// earlier one if the last page had too little text.
  ///
  /// @param previousFrom the index of the previous page's first strip
  /// @param to the index after the part's last strip
  private int startOfLastPage(int previousFrom, int from, int to) {
    float last = height(from, to, from);
    if (strips.get(from).breakBefore().isForced() || last >= MIN_LAST_PAGE) {
      return from;
    }
    float left = height(previousFrom, from, previousFrom);
    for (int i = from - 1; i > previousFrom; i--) {
      left -= height(i, previousFrom);
      last += height(i, previousFrom);
      if (left < MIN_SHARE_LEFT * columnHeight(previousFrom)) {
        return from;
      }
      if (strips.get(i).breakBefore() == Strip.BreakBefore.ALLOWED && last >= MIN_LAST_PAGE) {
        return i;
      }
    }
    return from;
  }

  private float height(int from, int to, int first) {
    float sum = 0;
    for (int i = from; i < to; i++) {
      sum += height(i, first);
    }
    return sum;
  }

  /// The strips of one page. There is at least one unless the document has none.
  ///
  /// @param previousDecorations the decorations of the previous page's last strip
  /// @param nextDecorations the decorations of the next page's first strip
  /// @param rise the distance by which the strips begin above the text column, in points
  record PageStrips(
      List<Strip> strips,
      List<BlockDecoration> previousDecorations,
      List<BlockDecoration> nextDecorations,
      Theme.Paper paper,
      float rise) {
    /// The distance that a decoration extends above or below the text column if it continues on
    /// another page, in points.
    private static final float OVERHANG = 4;

    PageStrips {
      strips = List.copyOf(strips);
      previousDecorations = List.copyOf(previousDecorations);
      nextDecorations = List.copyOf(nextDecorations);
    }

    /// Returns whether the page begins a part of the document, after a horizontal rule.
    boolean beginsPart() {
      return !strips.isEmpty() && strips.getFirst().breakBefore() == Strip.BreakBefore.NEW_PART;
    }

    /// Draws the page's text column.
    void paint(Pen pen) {
      float top = paper.height() - paper.top() + rise;
      paintDecorations(pen, top);
      float y = top;
      for (int i = 0; i < strips.size(); i++) {
        Strip strip = strips.get(i);
        if (i == 0 && strip.repeatedHead() != null) {
          Strip.Drawing head = strip.repeatedHead().drawing();
          float headTop = y;
          pen.drawArtifact(() -> head.paint(pen, headTop));
        }
        y -= spaceAbove(i);
        strip.drawing().paint(pen, y);
        y -= strip.height();
      }
    }

    private void paintDecorations(Pen pen, float top) {
      Map<BlockDecoration, float[]> spans = new LinkedHashMap<>();
      float y = top;
      for (int i = 0; i < strips.size(); i++) {
        y -= spaceAbove(i);
        float[] span = {y, y - strips.get(i).height()};
        for (BlockDecoration decoration : strips.get(i).decorations()) {
          spans.merge(decoration, span, (before, now) -> new float[] {before[0], now[1]});
        }
        y = span[1];
      }
      spans.forEach((decoration, span) -> {
        boolean above = previousDecorations.contains(decoration);
        boolean below = nextDecorations.contains(decoration);
        float upper = span[0] + (above ? OVERHANG : 0);
        float lower = span[1] - (below ? OVERHANG : 0);
        decoration.paint(pen, new BlockDecoration.Part(upper, lower, above, below));
      });
    }

    /// Returns the space above a strip. At the top of a page it is the height of the repeated head.
    private float spaceAbove(int index) {
      Strip strip = strips.get(index);
      return index == 0 ? strip.repeatedHeight() : strip.spaceAbove();
    }
  }
}
