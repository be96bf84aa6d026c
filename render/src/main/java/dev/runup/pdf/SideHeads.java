package dev.runup.pdf;

import dev.runup.document.Inline;
import dev.runup.document.RunIn;
import java.util.List;

/// Sets the short opening words of a paragraph in a column at its left side. Readers then find the
/// parts of a page at a glance.
///
/// Example: "Not known." is to the left of the text "The hour."
record SideHeads(Compositor compositor, Flow flow, BlockStyle.Sheet styles) {
  /// The width of the column of opening words, and the space after it, in points.
  private static final float HEAD_WIDTH = 72;

  private static final float GAP = 8;

  /// The narrowest text column that has room for opening words at its side, in points.
  private static final float MIN_COLUMN = 340;

  /// The longest opening words, in characters. Longer ones never fit, so they aren't measured.
  private static final int MAX_CHARACTERS = 24;

  /// Returns whether the words are short enough and the column is that of the page. In a box, a
  /// list or a note they run into the text.
  boolean hasRoom(RunIn parts, Flow.Column column) {
    String words = Inline.plain(parts.head()).strip();
    return column.width() >= Math.max(MIN_COLUMN, flow.paper().columnWidth())
        && column.style().equals(styles.body())
        && words.length() <= MAX_CHARACTERS
        && compositor.setWords(words, style(), null).width() <= HEAD_WIDTH;
  }

  /// Draws the words together with the next strip.
  void set(List<Inline> head, Tag tag, Flow.Column column) {
    Galley galley = compositor.set(head, style(), tag);
    Galley.Line line = new Galley.Line(0, galley.visibleEnd(0, galley.length()), galley.length());
    flow.drawWithNext((pen, baseline) -> pen.drawLine(galley, line, column.x(), baseline));
  }

  /// Returns the column for the rest of the paragraph.
  Flow.Column beside(Flow.Column column, Tag tag) {
    return column.inside(tag, HEAD_WIDTH + GAP);
  }

  private BlockStyle style() {
    return styles.lead().withInk(styles.palette().accent());
  }
}
