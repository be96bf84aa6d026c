package dev.runup.problem;

import java.util.Locale;

/// A problem as it is printed, with the line it is about and a caret under the place.
///
/// Safe for every terminal: control characters and what turns the order of text around are shown as
/// their code.
record Printed(Problem problem) {

  private static final int TAB = 4;

  /// As many cells of the source line as are shown.
  private static final int WIDEST = 100;

  /// As many cells as are shown before the place in a line that is too wide.
  private static final int BEFORE = 30;

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(Cells.safe(where())).append(severity()).append(": ");
    text.append(Cells.safe(problem.message())).append(" [").append(problem.code()).append(']');
    Place place = problem.place();
    if (place != null && !place.input().text().isEmpty()) {
      excerpt(place, text);
    }
    String hint = problem.hint();
    if (hint != null) {
      text.append("\n  hint: ").append(Cells.safe(hint));
    }
    return text.toString();
  }

  private String where() {
    Place place = problem.place();
    FieldRef ref = problem.ref();
    if (place == null) {
      return ref == null ? "" : ref.fact() + " (" + ref.key() + "): ";
    }
    // An empty text is a file that could not be read: there is no line to go to.
    return place.input().text().isEmpty()
        ? place.file() + ": "
        : place.file() + ":" + place.line() + ":" + place.column() + ": ";
  }

  private String severity() {
    return switch (problem.severity()) {
      case REFUSAL -> "refused";
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTICE -> "notice";
    };
  }

  private static void excerpt(Place place, StringBuilder text) {
    int[] points = place.excerpt().codePoints().toArray();
    int from = Math.min(place.column() - 1, points.length);
    int to = Math.clamp(place.end() - 1, from, points.length);
    int first = firstShown(points, from);
    StringBuilder line = new StringBuilder(first > 0 ? "…" : "");
    StringBuilder caret = new StringBuilder();
    int width = first > 0 ? 1 : 0;
    int start = width;
    int end = width;
    int next = first;
    for (; next < points.length && width < WIDEST; next++) {
      start = next <= from ? width : start;
      Cells cells = cells(points[next], width);
      line.append(cells.shown());
      width += cells.width();
      end = next < to ? width : end;
    }
    start = from >= next ? width : start;
    line.append(next < points.length ? "…" : "");
    caret.repeat(' ', start).repeat('^', Math.max(1, end - start));
    String number = String.format(Locale.ROOT, "%5d", place.line());
    text.append('\n').append(number).append(" | ").append(line.toString().stripTrailing());
    text.append('\n').repeat(' ', number.length()).append(" | ").append(caret);
  }

  /// Gives back the first character to show, so that the place is seen in a line of any length.
  private static int firstShown(int[] points, int from) {
    int width = 0;
    for (int i = 0; i < points.length; i++) {
      width += cells(points[i], width).width();
    }
    if (width <= WIDEST) {
      return 0;
    }
    int first = from;
    for (int before = 0; first > 0 && before < BEFORE; first--) {
      before += Cells.of(points[first - 1]).width();
    }
    return first;
  }

  /// Tabs become spaces, so that what stands behind them has one column in every terminal.
  private static Cells cells(int point, int column) {
    if (point != '\t') {
      return Cells.of(point);
    }
    int width = TAB - column % TAB;
    return new Cells(" ".repeat(width), width);
  }
}
