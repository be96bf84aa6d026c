package dev.runup.pdf;

import java.util.List;
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

  private ColumnWidths(float[] widths, float padding) {
    this.padding = padding;
    lefts = new float[widths.length + 1];
    for (int i = 0; i < widths.length; i++) {
      lefts[i + 1] = lefts[i] + widths[i];
    }
  }

  static ColumnWidths of(List<Row> rows, float available) {
    int count = rows.isEmpty() ? 1 : rows.getFirst().cells().size();
    float[] least = new float[count];
    float[] most = new float[count];
    for (Row row : rows) {
      for (int i = 0; i < count; i++) {
        Galley cell = row.cells().get(i);
        least[i] = Math.max(least[i], longestWord(cell));
        most[i] = Math.max(most[i], longestLine(cell));
      }
    }
    boolean crowded = sum(least) + count * (2 * PADDING + ROUNDING) > available;
    float padding = crowded ? CROWDED_PADDING : PADDING;
    for (int i = 0; i < count; i++) {
      least[i] += 2 * padding + ROUNDING;
      most[i] += 2 * padding + ROUNDING;
    }
    return new ColumnWidths(shares(least, most, available), padding);
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

  private static float longestWord(Galley galley) {
    float longest = 0;
    int start = 0;
    for (int i = 0; i < galley.length(); i++) {
      if (i == galley.length() - 1 || galley.breakAfter(i) != Break.NONE) {
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
      if (i == galley.length() - 1 || galley.breakAfter(i) == Break.FORCED) {
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

  float total() {
    return lefts[lefts.length - 1];
  }
}
