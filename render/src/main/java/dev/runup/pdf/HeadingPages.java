package dev.runup.pdf;

import dev.runup.pdf.Paginator.PageStrips;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// The numbers of the pages on which headings stand. They are known once the strips are divided
/// into pages.
final class HeadingPages {
  /// The index of each heading's first strip, by anchor.
  private final Map<String, Integer> strips = new HashMap<>();

  private final Map<String, Integer> pages = new HashMap<>();

  /// Adds a heading.
  ///
  /// @param strip the index of its first strip
  void add(String anchor, int strip) {
    strips.putIfAbsent(anchor, strip);
  }

  /// Finds the pages of all headings.
  void divide(Collection<PageStrips> divided) {
    int number = 0;
    int from = 0;
    for (PageStrips page : divided) {
      int first = from;
      int to = from + page.strips().size();
      int current = ++number;
      strips.forEach((anchor, strip) -> {
        if (strip >= first && strip < to) {
          pages.put(anchor, current);
        }
      });
      from = to;
    }
  }

  /// Returns the number of a heading's page, from 1, or 0 if the document has no such heading.
  int of(String anchor) {
    return pages.getOrDefault(anchor, 0);
  }
}
