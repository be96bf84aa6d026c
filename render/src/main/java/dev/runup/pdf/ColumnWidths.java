package dev.runup.pdf;

import java.util.List;
import java.util.stream.IntStream;

/// How wide the columns of a table are.
///
/// Each column gets what its longest word needs, then a share of the rest by how much more its longest line would take.
/// Where even the words don't fit, the widest columns give way, and their words are broken.
final class ColumnWidths {
  /// Keeps a text that fits exactly from being broken by the rounding of floats.
  private static final float ROUNDING = 0.1f;

  private final float[] lefts;

  private ColumnWidths(float[] widths) {
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
        least[i] = Math.max(least[i], longestWord(cell) + 2 * Tables.PADDING + ROUNDING);
        most[i] = Math.max(most[i], longestLine(cell) + 2 * Tables.PADDING + ROUNDING);
      }
    }
    return new ColumnWidths(shares(least, most, available));
  }

  private static float[] shares(float[] least, float[] most, float available) {
    float leastSum = sum(least);
    float mostSum = sum(most);
    float[] widths = new float[least.length];
    if (leastSum > available) {
      return squeezed(least, available);
    }
    for (int i = 0; i < widths.length; i++) {
      widths[i] =
          mostSum <= available
              ? most[i] * available / mostSum
              : least[i] + (most[i] - least[i]) * (available - leastSum) / (mostSum - leastSum);
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

  float left(int column) {
    return lefts[column];
  }

  /// Gives back the width that a column's text has.
  float text(int column) {
    return Math.max(1, lefts[column + 1] - lefts[column] - 2 * Tables.PADDING);
  }

  float total() {
    return lefts[lefts.length - 1];
  }
}
