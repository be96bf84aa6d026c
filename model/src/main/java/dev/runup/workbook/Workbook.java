package dev.runup.workbook;

import dev.runup.problem.Place.CellKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The sheets of a workbook, in its order.
public record Workbook(List<Sheet> sheets) {
  public Workbook {
    sheets = List.copyOf(sheets);
  }

  /// A sheet.
  ///
  /// @param rows the rows with filled cells, from top to bottom
  /// @param hiddenColumns the hidden columns, from 0
  /// @param merged the merged ranges
  public record Sheet(
      String name,
      boolean isHidden,
      List<Row> rows,
      Set<Integer> hiddenColumns,
      List<MergedCells> merged) {
    public Sheet {
      rows = List.copyOf(rows);
      hiddenColumns = Set.copyOf(hiddenColumns);
      merged = List.copyOf(merged);
    }
  }

  /// A row.
  ///
  /// @param number its number, from 1
  /// @param cells the filled cells, from left to right
  public record Row(int number, boolean isHidden, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// A filled cell.
  ///
  /// @param column its column, from 0
  /// @param text the text that a person sees there
  /// @param fault the reason why the text can't be what a person typed, or null
  public record Cell(int column, String text, CellKind kind, @Nullable CellFault fault) {}

  /// The reason why a cell can't be read.
  ///
  /// @param message what is wrong, as the message of a problem
  /// @param hint one sentence that says what to do
  public record CellFault(String message, String hint) {}

  /// A range of cells that are merged.
  ///
  /// @param range the range, for example `B2:C3`
  /// @param row its first row, from 1
  /// @param column its first column, from 0
  public record MergedCells(String range, int row, int column) {}

  /// Returns the letters of a column, for example `AA` for 26.
  public static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int left = column + 1; left > 0; left = (left - 1) / 26) {
      letters.insert(0, (char) ('A' + (left - 1) % 26));
    }
    return letters.toString();
  }
}
