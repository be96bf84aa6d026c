package dev.runup.pdf;

import dev.runup.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects the strips of a document from top to bottom, as one endless page.
final class Flow {
  /// Number of lines of a paragraph that stay together at the end and at the beginning of a page.
  private static final int LINES_TOGETHER = 2;

  private final List<Strip> strips = new ArrayList<>();
  private final List<BlockDecoration> decorations = new ArrayList<>();

  /// Drawings that are drawn with the next strip.
  private final List<Strip.Drawing> waiting = new ArrayList<>();

  private @Nullable Strip repeated;
  private float requestedSpace;
  private float spaceLimit = Float.MAX_VALUE;

  /// The number of strips still to come before which no page may end.
  private int stripsToKeep;

  private boolean startsPart;
  private Theme.Paper paper;

  Flow(Theme.Paper paper) {
    this.paper = paper;
  }

  /// Requests space before the next strip, in points. The largest request counts.
  void addSpace(float height) {
    requestedSpace = Math.max(requestedSpace, height);
  }

  /// Limits the space before the next strip, in points.
  void limitSpace(float height) {
    spaceLimit = height;
  }

  /// Cancels all requests for space before the next strip.
  void clearSpace() {
    requestedSpace = 0;
  }

  /// Keeps the next strip on the page of the previous one.
  void keepNext() {
    keepNext(1);
  }

  /// Keeps each of the next strips on the page of the one before it.
  void keepNext(int count) {
    stripsToKeep = Math.max(stripsToKeep, count);
  }

  /// Begins a part of the document, and with it a new page, with the next strip.
  void startPart() {
    startsPart = true;
  }

  /// Sets the next strips on pages of this size.
  void usePaper(Theme.Paper other) {
    paper = other;
  }

  /// Returns the page size of the next strip.
  Theme.Paper paper() {
    return paper;
  }

  /// Returns the height of the strips with which the next one stays on a page, with the space
  /// before it. Zero if a page may end before it.
  float keptHeight() {
    float height = Math.min(requestedSpace, spaceLimit);
    if (stripsToKeep == 0) {
      return 0;
    }
    for (int i = strips.size() - 1; i >= 0; i--) {
      Strip strip = strips.get(i);
      height += strip.height();
      if (strip.breakBefore() != Strip.BreakBefore.NEVER) {
        break;
      }
      height += strip.spaceAbove();
    }
    return height;
  }

  /// Allows a page to end before the next strip, even if it was to be kept.
  void allowBreak() {
    stripsToKeep = 0;
  }

  /// Draws something together with the next strip, for example the label of a list item. The
  /// drawing's `top` is the baseline of the strip's first line.
  void drawWithNext(Strip.Drawing drawing) {
    waiting.add(drawing);
  }

  boolean hasWaitingDrawing() {
    return !waiting.isEmpty();
  }

  void openDecoration(BlockDecoration decoration) {
    decorations.add(decoration);
  }

  void closeDecoration() {
    decorations.removeLast();
  }

  /// Sets the strip that is drawn again on each page that begins with one of the next strips. Null
  /// ends this.
  void repeatOnNewPages(@Nullable Strip strip) {
    repeated = strip;
  }

  /// Adds a strip below what is there. A strip is never divided between two pages.
  ///
  /// @param height its height in points
  /// @param baseline the distance from its top down to the baseline of its first line, in points
  /// @param drawing draws it
  void addStrip(float height, float baseline, Strip.Drawing drawing) {
    List<Strip.Drawing> drawings = List.copyOf(waiting);
    waiting.clear();
    append(
        height,
        (pen, top) -> {
          drawings.forEach(one -> one.paint(pen, top - baseline));
          drawing.paint(pen, top);
        });
  }

  /// Adds an empty strip. The strip after it stays on its page.
  void addPadding(float height) {
    append(height, (_, _) -> {});
    keepNext();
  }

  private void append(float height, Strip.Drawing drawing) {
    strips.add(
        new Strip(
            Math.min(requestedSpace, spaceLimit),
            height,
            breakBefore(),
            paper,
            decorations,
            repeated,
            drawing));
    requestedSpace = 0;
    spaceLimit = Float.MAX_VALUE;
    startsPart = false;
    stripsToKeep = Math.max(0, stripsToKeep - 1);
  }

  private Strip.BreakBefore breakBefore() {
    if (startsPart) {
      return Strip.BreakBefore.NEW_PART;
    }
    if (!strips.isEmpty() && !strips.getLast().paper().equals(paper)) {
      return Strip.BreakBefore.NEW_PAPER;
    }
    return stripsToKeep == 0 ? Strip.BreakBefore.ALLOWED : Strip.BreakBefore.NEVER;
  }

  /// Adds a line of text.
  void addLine(Galley galley, Galley.Line line, float x, BlockStyle style) {
    float baseline = style.baseline();
    addStrip(
        style.leading(), baseline, (pen, top) -> pen.drawLine(galley, line, x, top - baseline));
  }

  /// Adds the lines of a paragraph. Neither its first nor its last line is alone on a page.
  void addLines(Galley galley, List<Galley.Line> lines, float x, BlockStyle style) {
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0 && (i < LINES_TOGETHER || lines.size() - i < LINES_TOGETHER)) {
        keepNext();
      }
      addLine(galley, lines.get(i), x, style);
    }
  }

  /// Returns the strip that was added last.
  Strip lastStrip() {
    return strips.getLast();
  }

  List<Strip> strips() {
    return strips;
  }

  /// The column into which blocks are set: their element, their edges on the page and their style.
  ///
  /// @param tag the element that holds the blocks
  /// @param x the column's left edge, in points
  /// @param width the column's width, in points, at least [#NARROWEST]
  /// @param style the style of paragraphs
  /// @param gapShare the space between two blocks, as a share of the leading
  record Column(Tag tag, float x, float width, BlockStyle style, float gapShare) {

    /// The width in points below which nesting never narrows a column, so that text still fits.
    static final float NARROWEST = 110;

    /// Returns a column inside this one, indented from the left.
    Column inside(Tag inner, float indent) {
      float left = Math.clamp(width - NARROWEST, 0, indent);
      return new Column(inner, x + left, width - left, style, gapShare);
    }

    /// Returns a column that is also indented from the right.
    Column narrower(float indent) {
      return new Column(
          tag, x, Math.max(Math.min(width, NARROWEST), width - indent), style, gapShare);
    }

    Column withGap(float other) {
      return new Column(tag, x, width, style, other);
    }

    /// Returns the space between two blocks, in points.
    float space() {
      return gapShare * style.leading();
    }
  }
}
