package dev.runup.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Breaks a galley into lines that are ragged right and as even as possible over the whole
/// paragraph.
///
/// The lines with the least sum of costs win. The cost of a line is mainly the square of its gap,
/// as a share of the width. A word that is wider than the line is broken, and no line is ever too
/// long.
final class LineBreaker {
  /// The cost of any line. It is half of that of an empty line, and keeps the number of lines
  /// small.
  private static final double LINE_COST = 0.5;

  /// The cost of a line that ends after a hyphen.
  private static final double HYPHEN_COST = 0.02;

  /// The cost of a single short word on the last line.
  private static final double ORPHAN_COST = 0.08;

  /// The width of a single word that counts as short, as a share of the line.
  private static final float ORPHAN_WIDTH = 0.15f;

  private final Galley galley;
  private final float width;
  private final boolean balanced;
  private final int[] breaks;

  private LineBreaker(Galley galley, float width, boolean balanced) {
    this.galley = galley;
    this.width = width;
    this.balanced = balanced;
    this.breaks = findBreaks();
  }

  /// Returns the lines of a galley. An empty galley has none.
  static List<Galley.Line> lines(Galley galley, float width) {
    return new LineBreaker(galley, width, false).cheapestLines();
  }

  /// Returns the lines of a heading. They are as few as possible, and as even in length as
  /// possible, the last one included.
  static List<Galley.Line> balancedLines(Galley galley, float width) {
    return new LineBreaker(galley, width, true).cheapestLines();
  }

  /// Returns all indices at which a line may end, after a first 0. Places inside words that are too
  /// wide are among them.
  private int[] findBreaks() {
    int[] found = new int[galley.length() + 1];
    int count = 1;
    int start = 0;
    for (int i = 0; i < galley.length(); i++) {
      boolean last = i == galley.length() - 1;
      boolean mayEnd = last || galley.breakAfter(i) != Galley.BreakKind.NONE;
      if (i > start && usedWidth(start, i + 1) > width) {
        found[count++] = breakInside(start, i);
        start = found[count - 1];
      }
      if (mayEnd) {
        found[count++] = i + 1;
        start = i + 1;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /// Returns the index at which a text that is too wide is broken. It is after the last no-break
  /// space before `index`, or else between two letters.
  private int breakInside(int start, int index) {
    for (int at = index; at > start; at--) {
      if (galley.drawnCodePoint(at - 1) == ' ') {
        return at;
      }
    }
    int at = index;
    while (at > start + 1 && Characters.isCombiningMark(galley.drawnCodePoint(at))) {
      at--;
    }
    return at;
  }

  /// Returns the width of a line without its last spaces.
  private float usedWidth(int from, int to) {
    return galley.width(from, galley.visibleEnd(from, to));
  }

  /// Returns the lines of the least cost. The inner loop stops at the first line that is too long,
  /// so a long text takes linear time.
  private List<Galley.Line> cheapestLines() {
    double[] cost = new double[breaks.length];
    int[] previous = new int[breaks.length];
    for (int end = 1; end < breaks.length; end++) {
      cost[end] = Double.MAX_VALUE;
      for (int start = end - 1; start >= 0; start--) {
        boolean isOneStep = start == end - 1;
        float used = usedWidth(breaks[start], breaks[end]);
        if (!isOneStep && (isForced(start + 1) || used > width)) {
          break;
        }
        double total = cost[start] + cost(start, end, used);
        if (total < cost[end]) {
          cost[end] = total;
          previous[end] = start;
        }
      }
    }
    return lines(previous);
  }

  private boolean isForced(int end) {
    return galley.breakAfter(breaks[end] - 1) == Galley.BreakKind.FORCED;
  }

  private double cost(int start, int end, float used) {
    double gap = Math.max(0, 1 - used / width);
    boolean last = end == breaks.length - 1;
    if (last && !balanced) {
      boolean isOrphan = start > 0 && used < ORPHAN_WIDTH * width && isOneWord(breaks[start]);
      return LINE_COST + (isOrphan ? ORPHAN_COST : 0);
    }
    if (isForced(end)) {
      return LINE_COST;
    }
    // In a heading a line costs ten times as much, so that evenness never adds a line.
    boolean space = last || galley.breakAfter(breaks[end] - 1) == Galley.BreakKind.SPACE;
    return LINE_COST * (balanced ? 10 : 1) + gap * gap + (space ? 0 : HYPHEN_COST);
  }

  private boolean isOneWord(int from) {
    return IntStream.range(from, galley.visibleEnd(from, galley.length()))
        .noneMatch(i -> galley.drawnCodePoint(i) == ' ');
  }

  private List<Galley.Line> lines(int[] previous) {
    List<Galley.Line> lines = new ArrayList<>();
    for (int end = breaks.length - 1; end > 0; end = previous[end]) {
      int from = breaks[previous[end]];
      lines.add(new Galley.Line(from, galley.visibleEnd(from, breaks[end]), breaks[end]));
    }
    return List.copyOf(lines.reversed());
  }
}
