package dev.runup.node;

import dev.runup.node.CodePointText.TextRange;
import dev.runup.problem.Place;
import dev.runup.problem.Place.CellKind;
import dev.runup.problem.Place.SpreadsheetCell;
import dev.runup.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts a CSV file into rows and cells by RFC 4180. Spaces and tabs around a cell are dropped.
///
/// A row that can't be cut is reported and returned as broken. Cutting resumes in the line after
/// its wrong quotation mark.
final class CsvRows {

  /// The most cells of a row that are kept. No table of facts has as many. Further cells are only
  /// counted.
  static final int MAX_CELLS = 1_000;

  /// A cell that isn't empty.
  ///
  /// @param column its column, from 0
  /// @param range its range in the file, with its quotation marks
  /// @param kind how the table holds it
  record FilledCell(int column, TextRange range, String text, CellKind kind) {}

  /// A row of the file.
  ///
  /// @param number the number in a spreadsheet, from 1. A row of several lines counts once.
  /// @param range the range from its first character to its line end
  /// @param cells the filled cells among its first [#MAX_CELLS] cells
  /// @param width the number of its cells, empty ones included
  /// @param broken whether it could not be cut to its end
  record Row(int number, TextRange range, List<FilledCell> cells, int width, boolean broken) {}

  private final CodePointText source;
  private final int[] points;
  private final int separator;
  private final FileProblems problems;
  private final StringBuilder text = new StringBuilder();
  private List<FilledCell> cells = List.of();
  private int position;
  private int number;
  private int width;
  private boolean broken;

  // Whether the rows after an unclosed quotation mark may be part of its text. They aren't reported
  // then. A row with as many cells as the header ends this.
  private boolean mayBeInQuotes;

  /// @param points the text of the source after [TextRules#replaceForbidden]
  /// @param start the index at which the first row begins
  CsvRows(CodePointText source, int[] points, int start, int separator, FileProblems problems) {
    this.source = source;
    this.points = points;
    this.position = start;
    this.separator = separator;
    this.problems = problems;
  }

  /// Returns the next row, or null after the last one.
  @Nullable Row next() {
    if (position >= points.length) {
      return null;
    }
    int start = position;
    number++;
    cells = new ArrayList<>();
    width = 0;
    broken = false;
    boolean more = true;
    while (more) {
      cutCell();
      width++;
      more = !broken && point(position) == separator;
      position += more ? 1 : 0;
    }
    Row row = new Row(number, new TextRange(start, position), cells, width, broken);
    if (!broken) {
      position += point(position) == '\r' && point(position + 1) == '\n' ? 2 : 1;
    }
    return row;
  }

  /// Cuts the next cell and moves to the separator or line end after it.
  private void cutCell() {
    int start = source.skipSpacesAndTabs(position);
    if (point(start) == '"') {
      cutQuoted(start);
      return;
    }
    int end = cellEnd(start);
    position = end;
    while (end > start && Character.isWhitespace(points[end - 1])) {
      end--;
    }
    add(start, end, new String(points, start, end - start));
  }

  private void cutQuoted(int open) {
    int close = findClosingQuote(open);
    int next = source.skipSpacesAndTabs(close + 1);
    if (close == points.length) {
      reportUnclosed(open, "this quotation mark is never closed");
    } else if (next == cellEnd(next)) {
      add(open, close + 1, text.toString());
      position = next;
    } else if (source.line(open) == source.line(close)) {
      broken(
          ProblemCode.TEXT_AFTER_QUOTE,
          source.place(next, cellEnd(next)),
          "this follows the quotation mark that closes the cell",
          "A quotation mark inside of a text in quotes is doubled: \"He said \"\"yes\"\" twice\".");
      position = source.lineStart(source.line(open) + 1);
    } else {
      reportUnclosed(
          open,
          "this quotation mark is closed only in line "
              + source.line(close)
              + ", inside of a text");
    }
  }

  /// Returns the index of the quotation mark that closes a cell, or the end of the file. Fills
  /// `text` with the characters before it.
  private int findClosingQuote(int open) {
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

  private void reportUnclosed(int open, String message) {
    broken(
        ProblemCode.UNCLOSED_QUOTE,
        source.place(open, open + 1),
        message,
        "Close it where the text ends, and double each quotation mark inside of the text.");
    position = source.lineStart(source.line(open) + 1);
    mayBeInQuotes = true;
  }

  /// Returns whether rows may be the rest of a text with an unclosed quotation mark.
  boolean mayBeInQuotes() {
    return mayBeInQuotes;
  }

  /// Notes that the last row has as many cells as the header, so that it is not part of a text.
  void confirmRow() {
    mayBeInQuotes = false;
  }

  private void broken(ProblemCode code, Place place, String message, String hint) {
    broken = true;
    if (!mayBeInQuotes) {
      problems.error(code, place.withCell(new SpreadsheetCell(number, null)), message, hint);
    }
  }

  private void add(int from, int to, String typed) {
    if (!typed.isBlank() && cells.size() < MAX_CELLS) {
      cells.add(new FilledCell(width, new TextRange(from, to), typed, CellKind.TEXT));
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
