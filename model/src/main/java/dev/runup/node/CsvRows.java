package dev.runup.node;

import dev.runup.node.CodePointText.TextRange;
import dev.runup.problem.Place;
import dev.runup.problem.Place.SpreadsheetCell;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts a CSV file into rows and cells, as RFC 4180 has them; blanks around a cell are nothing.
///
/// A row that can't be cut is told and comes back broken; cutting goes on in the line below.
final class CsvRows {

  /// More cells than any table of facts has; the rest of a row is counted only.
  static final int MOST = 1_000;

  /// A cell that holds something.
  ///
  /// @param column its column, from 0
  /// @param stretch where it was typed, with its quotation marks
  record FilledCell(int column, TextRange stretch, String text) {}

  /// A row.
  ///
  /// @param number as a spreadsheet counts, from 1
  /// @param stretch from its first character to its line end
  /// @param cells those of its first [#MOST] cells that are not empty
  /// @param width how many cells it has, the empty ones included
  /// @param broken whether it could not be cut to its end
  record Row(int number, TextRange stretch, List<FilledCell> cells, int width, boolean broken) {}

  private final CodePointText source;
  private final int[] points;
  private final int separator;
  private final FileProblems findings;
  private final StringBuilder text = new StringBuilder();
  private List<FilledCell> cells = List.of();
  private int at;
  private int number;
  private int width;
  private boolean broken;

  // Behind an unclosed text, what follows may be the rest of it.
  private boolean lost;

  /// @param points the text of the source, with nothing in it that may not stand in a text
  /// @param start where the first row begins
  CsvRows(CodePointText source, int[] points, int start, int separator, FileProblems findings) {
    this.source = source;
    this.points = points;
    this.at = start;
    this.separator = separator;
    this.findings = findings;
  }

  /// Gives back the next row, or null behind the last one.
  @Nullable Row next() {
    if (at >= points.length) {
      return null;
    }
    int start = at;
    number++;
    cells = new ArrayList<>();
    width = 0;
    broken = false;
    boolean more = true;
    while (more) {
      cell();
      width++;
      more = !broken && point(at) == separator;
      at += more ? 1 : 0;
    }
    Row row = new Row(number, new TextRange(start, at), cells, width, broken);
    if (!broken) {
      at += point(at) == '\r' && point(at + 1) == '\n' ? 2 : 1;
    }
    return row;
  }

  /// Cuts the cell that begins here, and goes on to the separator or line end behind it.
  private void cell() {
    int start = source.skipBlanks(at);
    if (point(start) == '"') {
      quoted(start);
      return;
    }
    int end = cellEnd(start);
    at = end;
    while (end > start && Character.isWhitespace(points[end - 1])) {
      end--;
    }
    add(start, end, new String(points, start, end - start));
  }

  private void quoted(int open) {
    int close = closing(open);
    int next = source.skipBlanks(close + 1);
    if (close == points.length) {
      unclosed(open, "this quotation mark is never closed");
    } else if (next == cellEnd(next)) {
      add(open, close + 1, text.toString());
      at = next;
    } else if (source.line(open) == source.line(close)) {
      broken(
          "text-after-quote",
          source.place(next, cellEnd(next)),
          "this stands behind the quotation mark that closes the cell",
          "A quotation mark inside of a text in quotes is doubled: \"He said \"\"yes\"\" twice\".");
      at = source.lineStart(source.line(open) + 1);
    } else {
      unclosed(
          open,
          "this quotation mark is closed only in line "
              + source.line(close)
              + ", inside of a text");
    }
  }

  /// Finds the quotation mark that closes a cell, or the end of the file, and keeps the text before
  /// it.
  private int closing(int open) {
    text.setLength(0);
    int index = open + 1;
    while (index < points.length && (point(index) != '"' || point(index + 1) == '"')) {
      index += point(index) == '"' ? 1 : 0;
      if (point(index) != '\r') {
        text.appendCodePoint(points[index]);
      }
      index++;
    }
    return index;
  }

  private void unclosed(int open, String message) {
    broken(
        "unclosed-quote",
        source.place(open, open + 1),
        message,
        "Close it where the text ends, and double each quotation mark inside of the text.");
    at = source.lineStart(source.line(open) + 1);
    lost = true;
  }

  /// Says whether rows may be the rest of a text that was told as unclosed.
  boolean lost() {
    return lost;
  }

  /// Takes note that the last row is one for certain.
  void found() {
    lost = false;
  }

  private void broken(String code, Place place, String message, String hint) {
    broken = true;
    if (!lost) {
      findings.error(code, place.in(new SpreadsheetCell(number, null)), message, hint);
    }
  }

  private void add(int from, int to, String typed) {
    if (!typed.isBlank() && cells.size() < MOST) {
      cells.add(new FilledCell(width, new TextRange(from, to), typed));
    }
  }

  private int cellEnd(int from) {
    int end = from;
    while (end < points.length && !lineEnd(points[end]) && points[end] != separator) {
      end++;
    }
    return end;
  }

  private static boolean lineEnd(int point) {
    return point == '\n' || point == '\r';
  }

  private int point(int index) {
    return index < points.length ? points[index] : -1;
  }
}
