package dev.runup.pdf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Figures in the cells of a table: how far each one reaches to the right of its units, so that in
/// a column the units stand below units, and the decimal points below each other.
///
/// A column of figures needs digits of one width, which our faces have without asking.
final class NumberAlignment {
  /// A figure is the last number of a cell, with at most a short unit behind it: `USD 700–800 bn`,
  /// `about 90 %`, `1,250.5`. The group ends where its units end. A comma before three digits
  /// groups thousands, any other one is a decimal sign.
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?:.* )?[^\\d ]{0,4}(?:[\\d.,]+[–-])?(\\d+(?:[, ]\\d{3}(?!\\d))*)(?:[.,]\\d+)?(?: ?[^\\d ]{1,4})?");

  /// A longer cell, in characters, is text.
  private static final int LONGEST = 40;

  private NumberAlignment() {}

  /// Gives back how far a cell's figure reaches to the right of its units, in points, or -1 if the
  /// cell holds none.
  static float tail(Galley cell) {
    int end = cell.visibleEnd(0, cell.length());
    if (end == 0 || end > LONGEST) {
      return -1;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < end; i++) {
      // One char for each character, so that places in the text are places in the galley.
      int c = cell.character(i);
      text.append(Character.isBmpCodePoint(c) ? (char) c : '?');
    }
    Matcher figure = FIGURE.matcher(text);
    return figure.matches() ? cell.width(figure.end(1), end) : -1;
  }
}
