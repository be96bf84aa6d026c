package dev.runup.pdf;

import dev.runup.theme.Theme;
import java.util.ArrayList;
import java.util.List;

/// Divides strips among pages: each page takes as many as fit, up to the last place where a page
/// may end.
final class Paginator {
  /// A last page with less on it, in points, takes more from the page before: one or two lines look
  /// lost.
  private static final float LOST = 32;

  /// The least share of a page that is left when the last page takes something from it.
  private static final float LEFT = 0.5f;

  private final List<Strip> strips;
  private final Theme.Paper paper;
  private final float rise;

  private Paginator(List<Strip> strips, Theme.Paper paper, float rise) {
    this.strips = strips;
    this.paper = paper;
    this.rise = rise;
  }

  /// Gives back the pages, at least one.
  ///
  /// @param paper the page of a document without strips
  /// @param rise how far the first page's strips begin above its text column
  static List<PageStrips> pages(List<Strip> strips, Theme.Paper paper, float rise) {
    return new Paginator(strips, paper, rise).pages();
  }

  private List<PageStrips> pages() {
    List<PageStrips> pages = new ArrayList<>();
    int before = -1;
    int from = 0;
    do {
      int to = end(from);
      int earlier = before < 0 || goesOn(to) ? from : earlier(before, from, to);
      if (earlier < from) {
        pages.set(pages.size() - 1, page(before, earlier));
        from = earlier;
      }
      pages.add(page(from, to));
      before = from;
      from = to;
    } while (from < strips.size());
    return pages;
  }

  private PageStrips page(int from, int to) {
    return new PageStrips(
        strips.subList(from, to),
        frames(from - 1),
        frames(to),
        strips.isEmpty() ? paper : strips.get(from).paper(),
        from == 0 ? rise : 0);
  }

  private List<BlockDecoration> frames(int strip) {
    return strip < 0 || strip >= strips.size() ? List.of() : strips.get(strip).frames();
  }

  /// Says whether the text before a strip goes on with it.
  private boolean goesOn(int strip) {
    return strip < strips.size() && !strips.get(strip).begin().isForced();
  }

  /// Gives back the first strip of the next page.
  private int end(int from) {
    int lastEnd = from;
    float used = 0;
    for (int i = from; i < strips.size(); i++) {
      Strip strip = strips.get(i);
      if (i > from && strip.begin().isForced()) {
        return i;
      }
      used += height(i, from);
      if (i > from && strip.begin() == Strip.Begin.MAYBE) {
        lastEnd = i;
      }
      if (used > room(from) && i > from) {
        return lastEnd > from ? lastEnd : i;
      }
    }
    return strips.size();
  }

  private float room(int from) {
    return strips.get(from).paper().columnHeight() + (from == 0 ? rise : 0);
  }

  /// Gives back what a strip takes on a page that begins with the strip `first`.
  private float height(int strip, int first) {
    Strip one = strips.get(strip);
    return one.height() + (strip == first ? one.repeatedHeight() : one.space());
  }

  /// Gives back where a part's last page should begin so that it does not look lost: with the strip
  /// `from`, or before it.
  ///
  /// @param before the first strip of the page before
  /// @param to behind the last strip of the part
  private int earlier(int before, int from, int to) {
    float last = height(from, to, from);
    if (strips.get(from).begin().isForced() || last >= LOST) {
      return from;
    }
    float left = height(before, from, before);
    for (int i = from - 1; i > before; i--) {
      left -= height(i, before);
      last += height(i, before);
      if (left < LEFT * room(before)) {
        return from;
      }
      if (strips.get(i).begin() == Strip.Begin.MAYBE && last >= LOST) {
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
}
