package dev.runup.problem;

import org.jspecify.annotations.Nullable;

/// A cell or a row of a table, counted as a spreadsheet shows it: its lines may be fewer than those
/// of the file.
///
/// @param row the row, from 1, the header row included
/// @param column the column by its header, or null for the row as a whole
public record SpreadsheetCell(int row, @Nullable String column) {

  @Override
  public String toString() {
    return column == null ? "row " + row : "row " + row + ", column \"" + column + "\"";
  }
}
