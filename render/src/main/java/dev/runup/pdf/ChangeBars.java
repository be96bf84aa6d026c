package dev.runup.pdf;

import dev.runup.document.Inline;
import dev.runup.document.Inline.ChangeMark;
import dev.runup.theme.Theme;
import java.util.List;

/// Marks blocks in the left margin: a bar, which is no part of the text, and beside it the mark's
/// word, with which the text of the block begins.
///
/// A margin too narrow for words gets none: the word stands in the text then, without a bar.
final class ChangeBars {
  /// From the bar to the text, from the word to the bar, and from the page's edge to a long word,
  /// in points.
  private static final float INDENT = 9;

  private static final float GAP = 2.5f;
  private static final float EDGE = 12;

  /// The size of a word that the margin has room for, in points.
  private static final float SIZE = 6.8f;

  private static final float NARROWEST = 45;

  private final Compositor compositor;
  private final Flow flow;
  private final Theme.Palette palette;
  private final float bar;

  ChangeBars(Compositor compositor, Flow flow, Theme theme) {
    this.compositor = compositor;
    this.flow = flow;
    this.palette = theme.light();
    this.bar = theme.paper().left() - INDENT;
  }

  /// Gives back a block's text without what stands in the margin.
  List<Inline> unmarked(List<Inline> text) {
    return isMarked(text) ? text.subList(1, text.size()) : text;
  }

  private boolean isMarked(List<Inline> text) {
    return bar >= NARROWEST && !text.isEmpty() && text.getFirst() instanceof ChangeMark;
  }

  /// Begins the bar of a block, if its text has a mark, with the mark's word at its next strip.
  ///
  /// @param tag the element whose text begins with the word
  void open(List<Inline> text, Tag tag) {
    if (isMarked(text) && text.getFirst() instanceof ChangeMark mark) {
      Galley word = word(mark, tag.inline("Span"));
      float x = bar - GAP - word.width();
      Line line = new Line(0, word.length(), word.length());
      flow.wait((pen, baseline) -> pen.line(word, line, x, baseline));
      flow.open(BlockDecoration.bar(bar, palette.accent()));
    }
  }

  /// Gives back the word, so small that the margin has room for it.
  private Galley word(ChangeMark mark, Tag tag) {
    BlockStyle voice = new BlockStyle(true, true, false, SIZE, SIZE, palette.accent());
    Galley word = compositor.words(mark.text(), voice, tag);
    float room = bar - GAP - EDGE;
    if (word.width() <= room) {
      return word;
    }
    float size = SIZE * room / word.width();
    return compositor.words(
        mark.text(), new BlockStyle(true, true, false, size, size, palette.accent()), tag);
  }

  /// Ends the bar of a block that has one.
  void close(List<Inline> text) {
    if (isMarked(text)) {
      flow.close();
    }
  }
}
