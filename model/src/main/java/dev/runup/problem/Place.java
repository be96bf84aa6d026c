package dev.runup.problem;

import org.jspecify.annotations.Nullable;

/// A part of one line of an input. Lines and columns are 1-based; columns count code points.
///
/// @param input the text it lies in
/// @param line the line, from 1
/// @param column the first column, from 1
/// @param end the column after the last one; at least `column`
/// @param cell its cell in a table, or null in other files
public record Place(Input input, int line, int column, int end, @Nullable SpreadsheetCell cell) {

  public Place {
    if (line < 1 || column < 1 || end < column) {
      throw new IllegalArgumentException("no place: " + line + ":" + column + "-" + end);
    }
  }

  /// A place in a file that isn't a table.
  public Place(Input input, int line, int column, int end) {
    this(input, line, column, end, null);
  }

  /// Returns this place with its cell of a table.
  public Place withCell(SpreadsheetCell found) {
    return new Place(input, line, column, end, found);
  }

  /// Returns the file's name in messages.
  public String file() {
    return input.name();
  }

  /// Returns whether the place has a line. An unreadable file has none.
  public boolean hasLine() {
    return !input.text().isEmpty();
  }

  /// Returns file and line in the words of a hint, for example `facts.yaml, line 4`. Of a workbook
  /// it is file and cell.
  public String fileAndLine() {
    return isInWorkbook() ? printed() : file() + ", line " + line;
  }

  /// Returns the place as messages begin with it, for example `facts.yaml:4:7` or `facts.xlsx,
  /// events!C7`.
  public String printed() {
    return cell != null && cell.address() != null
        ? file() + ", " + cell.address()
        : hasLine() ? file() + ":" + line + ":" + column : file();
  }

  /// Returns whether it is a cell or row of a workbook, whose lines mean nothing to a user.
  public boolean isInWorkbook() {
    return cell != null && cell.address() != null;
  }

  /// Returns the line, from 1. In a workbook it is the row of the sheet.
  public int lineOrRow() {
    return cell != null && cell.address() != null ? cell.row() : line;
  }

  /// Returns the text of the line it lies in.
  public String excerpt() {
    return input.line(line);
  }

  /// How a table holds the value of a cell.
  public enum CellKind {
    TEXT,
    NUMBER,
    /// A day, a time, or both.
    DATE,
    /// `TRUE` or `FALSE`.
    FLAG
  }

  /// A cell or a row of a table, in the numbering of a spreadsheet. One row may take several lines
  /// of the file.
  ///
  /// @param row the row, from 1, the header row included
  /// @param column the column by its header, or null for the row as a whole
  /// @param address the sheet and the cell, for example `events!C7`. Null in a CSV file.
  public record SpreadsheetCell(
      int row, @Nullable String column, @Nullable String address, CellKind kind) {

    /// A cell of a CSV file.
    public SpreadsheetCell(int row, @Nullable String column) {
      this(row, column, null, CellKind.TEXT);
    }

    /// Returns the name of the sheet. Empty in a CSV file.
    public String sheet() {
      return address == null ? "" : address.substring(0, address.lastIndexOf('!'));
    }

    @Override
    public String toString() {
      return column == null ? "row " + row : "row " + row + ", column \"" + column + "\"";
    }
  }
}
