package dev.runup.pdf;

import dev.runup.document.Inline;
import dev.runup.document.Inline.ChangeMark;
import dev.runup.theme.Theme;
import java.util.List;

/// Draws a bar in the left margin next to a changed block, with the block's change label to its
/// left. The bar is no part of the text. The label is, and a screen reader reads it first.
///
/// Example: `(new)` is in the margin of a paragraph that begins with this label. If the margin is
/// too narrow, the label stays in the text and there is no bar.
record ChangeBars(Compositor compositor, Flow flow, Theme theme) {
  /// Distance from the bar to the text, in points.
  private static final float INDENT = 9;

  /// Distance from the label to the bar, in points.
  private static final float GAP = 2.5f;

  /// Distance from the page's edge to the label, in points.
  private static final float EDGE = 12;

  /// The usual size of a label, in points. A long label is smaller.
  private static final float SIZE = 6.8f;

  /// The least distance from the page's edge to the bar, in points. A narrower margin gets no bar.
  private static final float MIN_MARGIN = 45;

  /// Returns a block's text without its label, if that is printed in the margin.
  List<Inline> withoutMark(List<Inline> text) {
    return isMarked(text) ? text.subList(1, text.size()) : text;
  }

  /// Returns the left edge of the bars.
  private float barX() {
    return theme.paper().left() - INDENT;
  }

  private boolean isMarked(List<Inline> text) {
    return barX() >= MIN_MARGIN && !text.isEmpty() && text.getFirst() instanceof ChangeMark;
  }

  /// Begins the bar of a block that has a label. The label is drawn next to the block's first
  /// strip.
  ///
  /// @param tag the element of the block's text
  void openBar(List<Inline> text, Tag tag) {
    if (isMarked(text) && text.getFirst() instanceof ChangeMark mark) {
      Galley word = setWord(mark, tag.addWhenUsed("Span"));
      float x = barX() - GAP - word.width();
      Galley.Line line = word.asLine();
      flow.drawWithNext((pen, baseline) -> pen.drawLine(word, line, x, baseline));
      flow.openDecoration(BlockDecoration.bar(barX(), theme.light().accent()));
    }
  }

  /// Sets a label. One that is wider than the margin is set smaller.
  private Galley setWord(ChangeMark mark, Tag tag) {
    BlockStyle style = new BlockStyle(true, true, false, SIZE, SIZE, theme.light().accent());
    Galley word = compositor.setWords(mark.text(), style, tag);
    BlockStyle fitting = style.fitting(word.width(), barX() - GAP - EDGE);
    return fitting.equals(style) ? word : compositor.setWords(mark.text(), fitting, tag);
  }

  /// Ends the bar of a block that has a label.
  void closeBar(List<Inline> text) {
    if (isMarked(text)) {
      flow.closeDecoration();
    }
  }
}
