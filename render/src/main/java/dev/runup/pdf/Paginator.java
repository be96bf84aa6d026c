package dev.runup.pdf;

import java.util.ArrayList;
import java.util.List;

/// Divides strips among pages: each page takes as many as fit, up to the last place where a page
/// may end.
final class Paginator {
  private final List<Strip> strips;
  private final float height;

  private Paginator(List<Strip> strips, float height) {
    this.strips = strips;
    this.height = height;
  }

  /// Gives back the pages, at least one.
  ///
  /// @param height the height of a page's text column
  static List<Page> pages(List<Strip> strips, float height) {
    return new Paginator(strips, height).pages();
  }

  private List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    int from = 0;
    do {
      int to = end(from);
      pages.add(new Page(strips.subList(from, to), frames(from - 1), frames(to)));
      from = to;
    } while (from < strips.size());
    return pages;
  }

  private List<Frame> frames(int strip) {
    return strip < 0 || strip >= strips.size() ? List.of() : strips.get(strip).frames();
  }

  /// Gives back the first strip of the next page.
  private int end(int from) {
    int lastEnd = from;
    float used = 0;
    for (int i = from; i < strips.size(); i++) {
      Strip strip = strips.get(i);
      if (i > from && strip.begin() == Strip.Begin.ALWAYS) {
        return i;
      }
      used += strip.height() + (i == from ? strip.repeatedHeight() : strip.space());
      if (i > from && strip.begin() == Strip.Begin.MAYBE) {
        lastEnd = i;
      }
      if (used > height && i > from) {
        return lastEnd > from ? lastEnd : i;
      }
    }
    return strips.size();
  }
}
