package dev.runup.pdf;

import dev.runup.document.Block;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The widths of a table's columns.
///
/// No column is narrower than its longest word or wider than its longest line. Between these bounds
/// a column with four times the text is twice as wide. A table that needs less than the page's
/// width is stretched.
///
/// If the words don't fit, lines may also end at no-break spaces. If they still don't fit, the
/// widest columns become narrower, and their words are broken.
///
/// In a column of numbers, ones digits are below ones digits and decimal points below each other.
/// This needs digits of the same width, which our faces have.
final class ColumnWidths {
  /// Added to each width, in points, so that rounding never breaks a text that fits exactly.
  private static final float ROUNDING = 0.1f;

  /// Halvings of the range in which the factor is searched. After 20 of them the rest is too small
  /// to see.
  private static final int BISECTIONS = 20;

  /// Space between a cell's text and its left and right edge, in points. A table is crowded if its
  /// words don't fit otherwise.
  private static final float PADDING = 5;

  private static final float CROWDED_PADDING = 2;

  /// Matches a cell that ends in a number, with at most a short unit after it. The group ends after
  /// the ones digit. A comma before three digits groups thousands, any other is a decimal sign.
  ///
  /// Example: in `USD 700–800 bn` the group is `800`, in `1,250.5` it is `1,250`.
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:.* )?[^\\d ]{0,4}(?:[\\d.,]+[–-])?(\\d+(?:[, ]\\d{3}(?!\\d))*)(?:[.,]\\d+)?(?: ?[^\\d ]{1,4})?");

  /// The longest cell, in characters, that may be a number. A longer one is text.
  private static final int MAX_CHARACTERS = 40;

  /// The left edge of each column, and at the end the table's right edge, in points.
  private final float[] lefts;

  private final float padding;

  /// The widest text after the ones digit in each column, in points. Example: of `12.5` the text is
  /// `.5`, of `800 bn` it is ` bn`.
  private final float[] tailsAfterOnes;

  private final boolean tight;

  private ColumnWidths(float[] widths, float padding, float[] tails, boolean tight) {
    this.padding = padding;
    this.tailsAfterOnes = tails;
    this.tight = tight;
    lefts = new float[widths.length + 1];
    for (int i = 0; i < widths.length; i++) {
      lefts[i + 1] = lefts[i] + widths[i];
    }
  }

  static ColumnWidths of(List<PdfTables.Row> rows, float available) {
    float[] tails = tailsAfterOnes(rows);
    float[] minimums = widest(rows, tails, ColumnWidths::longestWord);
    float[] maximums = widest(rows, tails, ColumnWidths::longestLine);
    boolean crowded = sum(minimums) + minimums.length * (2 * PADDING + ROUNDING) > available;
    float padding = crowded ? CROWDED_PADDING : PADDING;
    float bothPaddings = 2 * padding + ROUNDING;
    boolean tight = sum(minimums) + minimums.length * bothPaddings > available;
    if (tight) {
      minimums = widest(rows, tails, ColumnWidths::longestUnbroken);
    }
    for (int i = 0; i < minimums.length; i++) {
      minimums[i] += bothPaddings;
      maximums[i] += bothPaddings;
    }
    return new ColumnWidths(distribute(minimums, maximums, available), padding, tails, tight);
  }

  private static float[] tailsAfterOnes(List<PdfTables.Row> rows) {
    float[] tails = new float[rows.getFirst().cells().size()];
    for (PdfTables.Row row : rows) {
      for (int i = 0; i < tails.length; i++) {
        if (row.columns().get(i) == Block.Align.END) {
          tails[i] = Math.max(tails[i], widthAfterOnesDigit(row.cells().get(i)));
        }
      }
    }
    return tails;
  }

  /// Returns the largest `measure` of each column's cells, plus their inset from the right edge.
  private static float[] widest(
      List<PdfTables.Row> rows, float[] tails, ToDoubleFunction<Galley> measure) {
    float[] widest = new float[tails.length];
    for (PdfTables.Row row : rows) {
      for (int i = 0; i < widest.length; i++) {
        Galley cell = row.cells().get(i);
        widest[i] =
            Math.max(widest[i], (float) measure.applyAsDouble(cell) + rightInset(cell, tails[i]));
      }
    }
    return widest;
  }

  /// Returns the width of a cell's text after the ones digit of its number, in points. Returns -1
  /// if the cell holds no number.
  ///
  /// Example: for `12.5` it is the width of `.5`.
  static float widthAfterOnesDigit(Galley cell) {
    int end = cell.visibleEnd(0, cell.length());
    if (end == 0 || end > MAX_CHARACTERS) {
      return -1;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < end; i++) {
      // One char for each character, so that both have the same indices.
      int c = cell.drawnCodePoint(i);
      text.append(Character.isBmpCodePoint(c) ? (char) c : '?');
    }
    Matcher number = NUMBER.matcher(text);
    return number.matches() ? cell.width(number.end(1), end) : -1;
  }

  private static float rightInset(Galley cell, float widestTail) {
    float tail = widestTail > 0 ? widthAfterOnesDigit(cell) : -1;
    return tail < 0 ? 0 : widestTail - tail;
  }

  private static float[] distribute(float[] minimums, float[] maximums, float available) {
    if (sum(minimums) > available) {
      return shrink(minimums, available);
    }
    if (sum(maximums) <= available) {
      return scaled(maximums, available / sum(maximums));
    }
    float low = 0;
    float high = available;
    for (int i = 0; i < BISECTIONS; i++) {
      float middle = (low + high) / 2;
      if (sum(proportional(minimums, maximums, middle)) <= available) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return proportional(minimums, maximums, low);
  }

  private static float[] scaled(float[] widths, float factor) {
    float[] scaled = new float[widths.length];
    for (int i = 0; i < widths.length; i++) {
      scaled[i] = widths[i] * factor;
    }
    return scaled;
  }

  /// Returns widths in proportion to the square root of each column's longest line, within the
  /// bounds.
  private static float[] proportional(float[] minimums, float[] maximums, float factor) {
    float[] widths = new float[minimums.length];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.clamp(factor * (float) Math.sqrt(maximums[i]), minimums[i], maximums[i]);
    }
    return widths;
  }

  /// Cuts all columns down to one width, except those that need less.
  ///
  /// Example: columns that need 50, 300 and 400 points share 350 points as 50, 150 and 150.
  private static float[] shrink(float[] minimums, float available) {
    float[] widths = new float[minimums.length];
    float rest = available;
    int columnsLeft = minimums.length;
    for (int i : ascending(minimums)) {
      widths[i] = Math.min(minimums[i], rest / columnsLeft);
      rest -= widths[i];
      columnsLeft--;
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
    return longestPart(galley, i -> galley.breakAfter(i) != Galley.BreakKind.NONE);
  }

  /// Returns the length of the longest word if no-break spaces end a word too.
  private static float longestUnbroken(Galley galley) {
    return longestPart(
        galley,
        i -> galley.drawnCodePoint(i) == ' ' || galley.breakAfter(i) != Galley.BreakKind.NONE);
  }

  private static float longestLine(Galley galley) {
    return longestPart(galley, i -> galley.breakAfter(i) == Galley.BreakKind.FORCED);
  }

  /// @param endsPart whether a part ends after the character with that index
  private static float longestPart(Galley galley, IntPredicate endsPart) {
    float longest = 0;
    int start = 0;
    for (int i = 0; i < galley.length(); i++) {
      if (i == galley.length() - 1 || endsPart.test(i)) {
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

  /// Returns the distance from the table's left edge to a column's text.
  float textLeft(int column) {
    return lefts[column] + padding;
  }

  /// Returns the width of a column's text.
  float textWidth(int column) {
    return Math.max(1, lefts[column + 1] - lefts[column] - 2 * padding);
  }

  /// Returns the distance from a cell's text to its column's right edge. It aligns the ones digits
  /// of the column's numbers.
  float rightInset(int column, Galley cell) {
    return rightInset(cell, tailsAfterOnes[column]);
  }

  /// Returns whether the words don't fit, so that words are parted at no-break spaces or broken.
  boolean isTight() {
    return tight;
  }

  float totalWidth() {
    return lefts[lefts.length - 1];
  }
}
