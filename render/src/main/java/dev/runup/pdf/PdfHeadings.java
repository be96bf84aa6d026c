package dev.runup.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import org.openpdf.text.pdf.PdfOutline;

/// The headings of a document: their levels in the structure tree, and the same tree as bookmarks.
final class PdfHeadings {
  private final Deque<PdfOutline> path = new ArrayDeque<>();
  private int lastLevel;

  /// Returns the level of the next heading in the structure tree. The page keeps the author's
  /// level.
  ///
  /// PDF/UA requires level 1 for the first one, and at most one level more than before for each
  /// other. Example: the author's levels 3, 6, 2 become 1, 2, 2.
  int nextLevel(int written) {
    lastLevel = Math.min(written, lastLevel + 1);
    return lastLevel;
  }

  /// Adds a bookmark at a height of the current page. Call it in document order.
  ///
  /// @param at the heading's level in the structure tree
  void addBookmark(TaggedWriter writer, int at, String title, float y) {
    while (path.size() >= at) {
      path.pop();
    }
    PdfOutline parent = path.isEmpty() ? writer.getRootOutline() : path.peek();
    path.push(new PdfOutline(parent, Pen.destination(y), PdfStrings.clean(title)));
  }
}
