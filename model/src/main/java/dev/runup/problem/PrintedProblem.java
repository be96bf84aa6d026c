package dev.runup.problem;

import java.util.Locale;
import java.util.stream.Stream;

/// A problem as text for a terminal, with its source line and a caret under the place.
///
/// Safe for every terminal: control characters and those that change the order of text are printed
/// as their codes.
record PrintedProblem(Problem problem) {

  /// The most related values that are printed. The others are counted.
  private static final int MOST_RELATED = 5;

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(ScreenCharacter.safe(placePrefix())).append(severity()).append(": ");
    text.append(ScreenCharacter.safe(problem.message()))
        .append(" [")
        .append(problem.code().word())
        .append(']');
    Place place = problem.place();
    if (place != null && place.hasLine()) {
      excerpt(place, text);
    }
    if (place != null && place.cell() != null) {
      text.append("\n  cell: ").append(ScreenCharacter.safe(place.cell().toString()));
    }
    related(text);
    String hint = problem.hint();
    if (hint != null) {
      // Lines that a hint compares are printed below each other.
      text.append("\n  hint: ");
      text.append(
          String.join(
              "\n        ", Stream.of(hint.split("\n")).map(ScreenCharacter::safe).toList()));
    }
    return text.toString();
  }

  private void related(StringBuilder text) {
    for (Problem.Related one : problem.related().stream().limit(MOST_RELATED).toList()) {
      Place place = one.place();
      String where = place == null || !place.hasLine() ? "" : place.fileAndLine() + ", ";
      String value = "\"" + one.ref().typedUnder() + "\" of " + one.ref().ownerName();
      text.append("\n  also: ").append(ScreenCharacter.safe(where + value));
    }
    int more = problem.related().size() - MOST_RELATED;
    if (more > 0) {
      text.append("\n  also: ").append(more).append(" more");
    }
  }

  private String placePrefix() {
    Place place = problem.place();
    FieldRef ref = problem.ref();
    if (place == null) {
      return ref == null ? "" : ref.ownerName() + " (" + ref.key() + "): ";
    }
    return place.printed() + ": ";
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
    Excerpt excerpt = Excerpt.of(place);
    String number = String.format(Locale.ROOT, "%5d", place.lineOrRow());
    text.append('\n').append(number).append(" | ").append(excerpt.line());
    text.append('\n').repeat(' ', number.length()).append(" | ");
    text.repeat(' ', excerpt.start()).repeat('^', excerpt.width());
  }

  /// The source line of a place as a terminal shows it.
  ///
  /// @param line its text, cut around the place if it is too wide
  /// @param start the number of cells before the place
  /// @param width the number of cells of the place, at least one
  private record Excerpt(String line, int start, int width) {

    /// The most cells of a line that are shown.
    private static final int WIDEST = 100;

    /// The cells shown before the place if the line is too wide.
    private static final int BEFORE = 30;

    /// The most accents shown on one letter. Thousands of them would fill the screen.
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

    /// Appends characters as far as they fit, and returns the cell after them.
    ///
    /// @param cell the cell of the first one
    private static int append(int[] points, int from, int to, StringBuilder line, int cell) {
      int next = cell;
      int marks = 0;
      for (int i = from; i < to; i++) {
        if (next >= WIDEST) {
          line.append('…');
          return next;
        }
        ScreenCharacter cells = cells(points[i], next);
        marks = cells.width() == 0 ? marks + 1 : 0;
        if (marks <= MOST_MARKS) {
          line.append(cells.shown());
        }
        next += cells.width();
      }
      return next;
    }

    /// Returns the first character to show, so that the place is visible in a line of any length.
    private static int firstShown(int[] points, int from) {
      int width = 0;
      for (int point : points) {
        width += cells(point, width).width();
      }
      int first = width > WIDEST ? from : 0;
      for (int before = 0; first > 0 && before < BEFORE; first--) {
        before += ScreenCharacter.of(points[first - 1]).width();
      }
      return first;
    }

    /// Tabs become spaces, so that the text after them has the same column in every terminal.
    private static ScreenCharacter cells(int point, int cell) {
      if (point != '\t') {
        return ScreenCharacter.of(point);
      }
      int width = TAB - cell % TAB;
      return new ScreenCharacter(" ".repeat(width), width);
    }
  }
}
