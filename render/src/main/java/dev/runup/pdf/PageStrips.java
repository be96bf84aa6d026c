package dev.runup.pdf;

import dev.runup.theme.Theme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A page's share of the strips, at least one unless the document has none.
///
/// @param begun what the last strip of the page before lies in
/// @param goingOn what the first strip of the next page lies in
/// @param rise how far its strips begin above the text column, in points
record PageStrips(
    List<Strip> strips,
    List<BlockDecoration> begun,
    List<BlockDecoration> goingOn,
    Theme.Paper paper,
    float rise) {
  /// How far a frame reaches above or below the text column where it goes on on another page, in
  /// points.
  private static final float OVERHANG = 4;

  PageStrips {
    strips = List.copyOf(strips);
    begun = List.copyOf(begun);
    goingOn = List.copyOf(goingOn);
  }

  /// Says whether a rule before it ended the page before.
  boolean beginsPart() {
    return !strips.isEmpty() && strips.getFirst().begin() == Strip.Begin.PART;
  }

  /// Draws the page's text column.
  void paint(Pen pen) {
    float top = paper.height() - paper.top() + rise;
    paintFrames(pen, top);
    float y = top;
    for (int i = 0; i < strips.size(); i++) {
      Strip strip = strips.get(i);
      if (i == 0 && strip.repeated() != null) {
        Drawing head = strip.repeated().drawing();
        float headTop = y;
        pen.artifact(() -> head.paint(pen, headTop));
      }
      y -= above(i);
      strip.drawing().paint(pen, y);
      y -= strip.height();
    }
  }

  private void paintFrames(Pen pen, float top) {
    Map<BlockDecoration, float[]> spans = new LinkedHashMap<>();
    float y = top;
    for (int i = 0; i < strips.size(); i++) {
      y -= above(i);
      float[] span = {y, y - strips.get(i).height()};
      for (BlockDecoration frame : strips.get(i).frames()) {
        spans.merge(frame, span, (before, now) -> new float[] {before[0], now[1]});
      }
      y = span[1];
    }
    spans.forEach((frame, span) -> {
      boolean above = begun.contains(frame);
      boolean below = goingOn.contains(frame);
      float upper = span[0] + (above ? OVERHANG : 0);
      float lower = span[1] - (below ? OVERHANG : 0);
      frame.paint(pen, upper, lower, above, below);
    });
  }

  /// Gives back what lies between the strip before, or the page's top, and a strip.
  private float above(int index) {
    Strip strip = strips.get(index);
    return index == 0 ? strip.repeatedHeight() : strip.space();
  }
}
