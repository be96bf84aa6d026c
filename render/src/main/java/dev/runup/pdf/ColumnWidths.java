package dev.runup.pdf;

import dev.runup.document.Block;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// How wide the columns of a table are.
///
/// No column is narrower than its longest word or wider than its longest line; between these, a
/// column that holds four times the text of another is twice as wide, as is a block of text of four
/// times the length. A table that needs less than the page is stretched. Where the words don't fit,
/// those that are bound to each other part, then the widest columns give way, and their words are
/// broken.
final class ColumnWidths {
  /// Keeps a text that fits exactly from being broken by the rounding of floats.
  private static final float ROUNDING = 0.1f;

  /// Halvings of the page's width, until what is left can't be seen.
  private static final int BISECTIONS = 20;

  /// Space between a cell's text and its left and right edge, in points; the second where the table
  /// is crowded.
  private static final float PADDING = 5;

  private static final float CROWDED_PADDING = 2;

  private final float[] lefts;
  private final float padding;
  private final float[] tails;
  private final boolean tight;

  private ColumnWidths(float[] widths, float padding, float[] tails, boolean tight) {
    this.padding = padding;
    this.tails = tails;
    this.tight = tight;
    lefts = new float[widths.length + 1];
    for (int i = 0; i < widths.length; i++) {
      lefts[i + 1] = lefts[i] + widths[i];
    }
  }

  static ColumnWidths of(List<Row> rows, float available) {
    float[] tails = tails(rows);
    float[] least = widest(rows, tails, galley -> longest(galley, false));
    float[] most = widest(rows, tails, ColumnWidths::longestLine);
    boolean crowded = sum(least) + least.length * (2 * PADDING + ROUNDING) > available;
    float padding = crowded ? CROWDED_PADDING : PADDING;
    float around = 2 * padding + ROUNDING;
    boolean tight = sum(least) + least.length * around > available;
    if (tight) {
      least = widest(rows, tails, galley -> longest(galley, true));
    }
    for (int i = 0; i < least.length; i++) {
      least[i] += around;
      most[i] += around;
    }
    return new ColumnWidths(shares(least, most, available), padding, tails, tight);
  }

  private static float[] tails(List<Row> rows) {
    float[] tails = new float[rows.getFirst().cells().size()];
    for (Row row : rows) {
      for (int i = 0; i < tails.length; i++) {
        if (row.columns().get(i) == Block.Align.END) {
          tails[i] = Math.max(tails[i], NumberAlignment.tail(row.cells().get(i)));
        }
      }
    }
    return tails;
  }

  /// Gives back the most of a measure of each column's cells, with the room to the right of
  /// figures.
  private static float[] widest(List<Row> rows, float[] tails, ToDoubleFunction<Galley> measure) {
    float[] widest = new float[tails.length];
    for (Row row : rows) {
      for (int i = 0; i < widest.length; i++) {
        Galley cell = row.cells().get(i);
        widest[i] = Math.max(widest[i], (float) measure.applyAsDouble(cell) + hang(cell, tails[i]));
      }
    }
    return widest;
  }

  private static float hang(Galley cell, float most) {
    float tail = most > 0 ? NumberAlignment.tail(cell) : -1;
    return tail < 0 ? 0 : most - tail;
  }

  private static float[] shares(float[] least, float[] most, float available) {
    if (sum(least) > available) {
      return squeezed(least, available);
    }
    if (sum(most) <= available) {
      return scaled(most, available / sum(most));
    }
    float low = 0;
    float high = available;
    for (int i = 0; i < BISECTIONS; i++) {
      float middle = (low + high) / 2;
      if (sum(weighed(least, most, middle)) <= available) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return weighed(least, most, low);
  }

  private static float[] scaled(float[] widths, float factor) {
    float[] scaled = new float[widths.length];
    for (int i = 0; i < widths.length; i++) {
      scaled[i] = widths[i] * factor;
    }
    return scaled;
  }

  /// Gives back widths in proportion to the square root of what each column would take in one line,
  /// within its bounds.
  private static float[] weighed(float[] least, float[] most, float factor) {
    float[] widths = new float[least.length];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.clamp(factor * (float) Math.sqrt(most[i]), least[i], most[i]);
    }
    return widths;
  }

  /// Cuts all columns down to one width, except those that need less.
  private static float[] squeezed(float[] least, float available) {
    float[] widths = new float[least.length];
    float rest = available;
    int open = least.length;
    for (int i : ascending(least)) {
      widths[i] = Math.min(least[i], rest / open);
      rest -= widths[i];
      open--;
    }
    return widths;
  }

  private static int[] ascending(float[] values) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted((a, b) -> Float.compare(values[a], values[b]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /// @param parted whether words that are bound to each other count as several
  private static float longest(Galley galley, boolean parted) {
    float longest = 0;
    int start = 0;
    for (int i = 0; i < galley.length(); i++) {
      boolean space = parted && galley.character(i) == ' ';
      if (i == galley.length() - 1 || space || galley.breakAfter(i) != BreakKind.NONE) {
        longest = Math.max(longest, galley.width(start, galley.visibleEnd(start, i + 1)));
        start = i + 1;
      }
    }
    return longest;
  }

  private static float longestLine(Galley galley) {
    float longest = 0;
    int start = 0;
    for (int i = 0; i < galley.length(); i++) {
      if (i == galley.length() - 1 || galley.breakAfter(i) == BreakKind.FORCED) {
        longest = Math.max(longest, galley.width(start, galley.visibleEnd(start, i + 1)));
        start = i + 1;
      }
    }
    return longest;
  }

  private static float sum(float[] values) {
    float sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }

  /// Gives back how far from the table's left edge a column's text begins.
  float left(int column) {
    return lefts[column] + padding;
  }

  /// Gives back the width that a column's text has.
  float text(int column) {
    return Math.max(1, lefts[column + 1] - lefts[column] - 2 * padding);
  }

  /// Gives back how far a cell's text stays to the left of a column's right edge, so that its
  /// figure's units stand below the others'.
  float hang(int column, Galley cell) {
    return hang(cell, tails[column]);
  }

  /// Says whether words that belong together had to part, or even the words be broken.
  boolean isTight() {
    return tight;
  }

  float total() {
    return lefts[lefts.length - 1];
  }
}
