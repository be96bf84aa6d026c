package dev.runup.docx;

import dev.runup.document.Block;
import dev.runup.document.Inline;
import dev.runup.figure.Scene;
import dev.runup.figure.TextMetrics;
import java.util.List;
import java.util.stream.IntStream;

/// The widths of the columns of a table, by the estimated widths of its texts. Word would find out
/// itself, but other programs take the widths that the file says.
///
/// No column is narrower than its longest word or wider than its longest line. Between these bounds
/// a column with four times the text is twice as wide.
///
/// @param widths the width of each column, in points
/// @param isTight whether the longest words don't fit
record DocxColumns(List<Float> widths, boolean isTight) {

  private static final int BISECTIONS = 20;

  /// The longest beginning of a text that is measured, in characters.
  private static final int MEASURED = 2000;

  DocxColumns {
    widths = List.copyOf(widths);
  }

  /// @param available the width of the table, in points
  /// @param size the size of type, in points
  static DocxColumns of(Block.Table table, float available, float size) {
    int columns = table.columns().size();
    double[] least = new double[columns];
    double[] most = new double[columns];
    for (int i = 0; i < columns; i++) {
      measure(table.head().get(i), i, true, size, least, most);
      for (List<Block.Cell> row : table.rows()) {
        measure(row.get(i), i, false, size, least, most);
      }
    }
    boolean isTight = sum(least) > available;
    double[] widths = isTight ? shrunk(least, available) : distributed(least, most, available);
    return new DocxColumns(
        IntStream.range(0, columns).mapToObj(i -> (float) widths[i]).toList(), isTight);
  }

  private static void measure(
      Block.Cell cell, int column, boolean isHead, float size, double[] least, double[] most) {
    String text = Inline.plain(cell.text());
    String measured = text.substring(0, Math.min(text.length(), MEASURED));
    double around = 2 * DocxTableStyles.PADDING + 1;
    for (String word : measured.split("[ \u2013-]", -1)) {
      least[column] = Math.max(least[column], width(word + "-", isHead, size) + around);
    }
    double line = width(measured, isHead, size) + around;
    most[column] = Math.max(most[column], Math.max(line, least[column]));
  }

  /// Returns the estimated width of a line, in points.
  static double width(String text, boolean isBold, float size) {
    return TextMetrics.OURS.width(text, isBold) / Scene.TEXT_SIZE * size;
  }

  private static double[] distributed(double[] least, double[] most, float available) {
    if (sum(most) <= available) {
      double factor = available / sum(most);
      return IntStream.range(0, most.length).mapToDouble(i -> most[i] * factor).toArray();
    }
    double low = 0;
    double high = available;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      if (sum(proportional(least, most, middle)) <= available) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return proportional(least, most, low);
  }

  private static double[] proportional(double[] least, double[] most, double factor) {
    return IntStream.range(0, least.length)
        .mapToDouble(i -> Math.clamp(factor * StrictMath.sqrt(most[i]), least[i], most[i]))
        .toArray();
  }

  /// Cuts all columns down to one width, except those that need less.
  private static double[] shrunk(double[] least, float available) {
    double[] widths = new double[least.length];
    double rest = available;
    int left = least.length;
    int[] ascending =
        IntStream.range(0, least.length)
            .boxed()
            .sorted((a, b) -> Double.compare(least[a], least[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i : ascending) {
      widths[i] = Math.min(least[i], rest / left);
      rest -= widths[i];
      left--;
    }
    return widths;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
