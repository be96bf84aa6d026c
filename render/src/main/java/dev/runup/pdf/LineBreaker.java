package dev.runup.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Breaks a galley into lines, ragged right, so that the lines of the whole paragraph are as even
/// as can be.
///
/// Of all ways to break, the one with the least sum of squared gaps wins. A word that is wider than
/// the line is broken where it must be; a line never runs over.
final class LineBreaker {
  /// What a line costs in itself, in squared line widths: keeps the number of lines small.
  private static final double LINE = 0.5;

  /// What ending a line after a hyphen costs.
  private static final double HYPHEN = 0.02;

  /// What a single short word on the last line costs.
  private static final double ORPHANED_WORD = 0.08;

  /// A single word below this share of the width looks lost.
  private static final float SHORT_LINE = 0.15f;

  private final Galley galley;
  private final float width;
  private final boolean balanced;
  private final int[] ends;

  private LineBreaker(Galley galley, float width, boolean balanced) {
    this.galley = galley;
    this.width = width;
    this.balanced = balanced;
    this.ends = ends();
  }

  /// Gives back the lines of a galley, none for an empty one.
  static List<Line> lines(Galley galley, float width) {
    return new LineBreaker(galley, width, false).best();
  }

  /// Gives back the lines of a heading: as few as possible, the last one as long as the others if
  /// that can be.
  static List<Line> balanced(Galley galley, float width) {
    return new LineBreaker(galley, width, true).best();
  }

  /// Gives back all places where a line may end, the places inside too wide words among them, after
  /// a first 0.
  private int[] ends() {
    int[] found = new int[galley.length() + 1];
    int count = 1;
    int start = 0;
    for (int i = 0; i < galley.length(); i++) {
      boolean last = i == galley.length() - 1;
      boolean opportunity = last || galley.breakAfter(i) != BreakKind.NONE;
      if (i > start && !fits(start, i + 1)) {
        found[count++] = within(start, i);
        start = found[count - 1];
      }
      if (opportunity) {
        found[count++] = i + 1;
        start = i + 1;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /// Gives back where a stretch that is too wide is broken before `index`: after its last bound
  /// space, else between two letters.
  private int within(int start, int index) {
    for (int at = index; at > start; at--) {
      if (galley.character(at - 1) == ' ') {
        return at;
      }
    }
    int at = index;
    while (at > start + 1 && Characters.isMark(galley.character(at))) {
      at--;
    }
    return at;
  }

  private boolean fits(int from, int to) {
    return used(from, to) <= width;
  }

  /// Gives back what a line takes of the width.
  private float used(int from, int to) {
    return galley.width(from, galley.visibleEnd(from, to));
  }

  private List<Line> best() {
    double[] cost = new double[ends.length];
    int[] previous = new int[ends.length];
    for (int end = 1; end < ends.length; end++) {
      cost[end] = Double.MAX_VALUE;
      for (int start = end - 1; start >= 0; start--) {
        boolean alone = start == end - 1;
        float used = used(ends[start], ends[end]);
        if (!alone && (mustEnd(start + 1) || used > width)) {
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

  private boolean mustEnd(int end) {
    return galley.breakAfter(ends[end] - 1) == BreakKind.FORCED;
  }

  private double cost(int start, int end, float used) {
    double gap = Math.max(0, 1 - used / width);
    boolean last = end == ends.length - 1;
    if (last && !balanced) {
      boolean lost = start > 0 && used < SHORT_LINE * width && isOneWord(ends[start]);
      return LINE + (lost ? ORPHANED_WORD : 0);
    }
    if (mustEnd(end)) {
      return LINE;
    }
    boolean space = last || galley.breakAfter(ends[end] - 1) == BreakKind.SPACE;
    return LINE * (balanced ? 10 : 1) + gap * gap + (space ? 0 : HYPHEN);
  }

  private boolean isOneWord(int from) {
    for (int i = from; i < galley.visibleEnd(from, galley.length()); i++) {
      if (galley.character(i) == ' ') {
        return false;
      }
    }
    return true;
  }

  private List<Line> lines(int[] previous) {
    List<Line> lines = new ArrayList<>();
    for (int end = ends.length - 1; end > 0; end = previous[end]) {
      int from = ends[previous[end]];
      lines.add(new Line(from, galley.visibleEnd(from, ends[end]), ends[end]));
    }
    return List.copyOf(lines.reversed());
  }
}
