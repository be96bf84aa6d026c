package dev.runup.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import org.openpdf.text.pdf.PdfOutline;

/// The headings of a document in their order: their levels in the structure tree, and the bookmarks
/// that mirror them.
final class PdfHeadings {
  private final Deque<PdfOutline> path = new ArrayDeque<>();
  private int level;

  /// Gives back the level of the next heading in the structure tree.
  ///
  /// The first one is of level 1 and none is more than one deeper than the one before it, as PDF/UA
  /// asks; the page shows the level that the author wrote.
  int next(int written) {
    level = Math.min(written, level + 1);
    return level;
  }

  /// Adds a bookmark at a height of the current page; to be called in the order of the headings.
  ///
  /// @param at its level in the structure tree
  void bookmark(TaggedWriter writer, int at, String title, float y) {
    while (path.size() >= at) {
      path.pop();
    }
    PdfOutline parent = path.isEmpty() ? writer.getRootOutline() : path.peek();
    path.push(new PdfOutline(parent, Pen.at(y), PdfStrings.clean(title)));
  }
}
