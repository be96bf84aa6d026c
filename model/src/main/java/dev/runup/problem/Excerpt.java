package dev.runup.problem;

/// The source line of a place as a terminal shows it.
///
/// @param line its text, cut around the place where it is too wide
/// @param start how many cells stand before the place
/// @param width how many cells the place takes, at least one
record Excerpt(String line, int start, int width) {

  /// As many cells of a line as are shown.
  private static final int WIDEST = 100;

  /// As many cells as are shown before the place in a line that is too wide.
  private static final int BEFORE = 30;

  /// As many accents are shown on one letter: thousands would fill the screen with one cell.
  private static final int MOST_MARKS = 8;

  private static final int TAB = 4;

  static Excerpt of(Place place) {
    int[] points = place.excerpt().codePoints().toArray();
    int from = Math.min(place.column() - 1, points.length);
    int to = Math.clamp(place.end() - 1, from, points.length);
    int first = firstShown(points, from);
    StringBuilder line = new StringBuilder(first > 0 ? "…" : "");
    int start = append(points, first, from, line, line.length());
    int end = append(points, from, to, line, start);
    boolean cut = end >= WIDEST && line.charAt(line.length() - 1) == '…';
    if (!cut) {
      append(points, to, points.length, line, end);
    }
    return new Excerpt(line.toString().stripTrailing(), start, Math.max(1, end - start));
  }

  /// Appends characters, as far as they fit; gives back the cell behind them.
  ///
  /// @param cell the cell where the first one stands
  private static int append(int[] points, int from, int to, StringBuilder line, int cell) {
    int next = cell;
    int marks = 0;
    for (int i = from; i < to; i++) {
      if (next >= WIDEST) {
        line.append('…');
        return next;
      }
      ScreenCell cells = cells(points[i], next);
      marks = cells.width() == 0 ? marks + 1 : 0;
      if (marks <= MOST_MARKS) {
        line.append(cells.shown());
      }
      next += cells.width();
    }
    return next;
  }

  /// Gives back the first character to show, so that the place is seen in a line of any length.
  private static int firstShown(int[] points, int from) {
    int width = 0;
    for (int point : points) {
      width += cells(point, width).width();
    }
    int first = width > WIDEST ? from : 0;
    for (int before = 0; first > 0 && before < BEFORE; first--) {
      before += ScreenCell.of(points[first - 1]).width();
    }
    return first;
  }

  /// Tabs become spaces, so that what stands behind them has one column in every terminal.
  private static ScreenCell cells(int point, int cell) {
    if (point != '\t') {
      return ScreenCell.of(point);
    }
    int width = TAB - cell % TAB;
    return new ScreenCell(" ".repeat(width), width);
  }
}
