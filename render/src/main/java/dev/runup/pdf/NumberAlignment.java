package dev.runup.pdf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the units of the number in a cell. In a column, units are then below units and decimal
/// points below each other.
///
/// A column of numbers needs digits of the same width. Our faces have them.
final class NumberAlignment {
  /// Matches a cell that ends in a number, with at most a short unit after it. The group ends after
  /// the number's units. A comma before three digits groups thousands, any other is a decimal sign.
  ///
  /// Example: in `USD 700–800 bn` the group is `800`, in `1,250.5` it is `1,250`.
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:.* )?[^\\d ]{0,4}(?:[\\d.,]+[–-])?(\\d+(?:[, ]\\d{3}(?!\\d))*)(?:[.,]\\d+)?(?: ?[^\\d ]{1,4})?");

  /// The longest cell, in characters, that may be a number. A longer one is text.
  private static final int MAX_CHARACTERS = 40;

  private NumberAlignment() {}

  /// Returns the width of a cell's text after the units of its number, in points. Returns -1 if the
  /// cell holds no number.
  ///
  /// Example: for `12.5` it is the width of `.5`.
  static float widthAfterUnits(Galley cell) {
    int end = cell.visibleEnd(0, cell.length());
    if (end == 0 || end > MAX_CHARACTERS) {
      return -1;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < end; i++) {
      // One char for each character, so that both have the same indices.
      int c = cell.character(i);
      text.append(Character.isBmpCodePoint(c) ? (char) c : '?');
    }
    Matcher figure = NUMBER.matcher(text);
    return figure.matches() ? cell.width(figure.end(1), end) : -1;
  }
}
