package dev.runup.pdf;

import dev.runup.theme.Theme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
      for (BlockDecoration frame : strips.get(i).decorations()) {
        spans.merge(frame, span, (before, now) -> new float[] {before[0], now[1]});
      }
      y = span[1];
    }
    spans.forEach((frame, span) -> {
      boolean above = previousDecorations.contains(frame);
      boolean below = nextDecorations.contains(frame);
      float upper = span[0] + (above ? OVERHANG : 0);
      float lower = span[1] - (below ? OVERHANG : 0);
      frame.paint(pen, upper, lower, above, below);
    });
  }

  /// Returns the space above a strip. At the top of a page it is the height of the repeated head.
  private float spaceAbove(int index) {
    Strip strip = strips.get(index);
    return index == 0 ? strip.repeatedHeight() : strip.spaceAbove();
  }
}
