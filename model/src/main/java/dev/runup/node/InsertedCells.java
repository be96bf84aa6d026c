package dev.runup.node;

import dev.runup.node.CsvReader.CsvSeparator;
import dev.runup.node.CsvRows.FilledCell;
import dev.runup.node.CsvRows.Row;
import dev.runup.problem.Place;
import dev.runup.problem.Place.SpreadsheetCell;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The texts to insert into a CSV file, so that rows get a value in one column.
///
/// @param inserted the texts by the index at which they begin
record InsertedCells(CodePointText source, int separator, TreeMap<Integer, String> inserted) {

  /// Returns the texts by the index at which they begin. A file without the column gets it as its
  /// first one.
  ///
  /// @param source a file that was read without errors
  /// @param values the values by the places of their rows
  static Map<Integer, String> of(CodePointText source, String key, Map<Place, String> values) {
    Map<Integer, String> byRow = new HashMap<>();
    values.forEach((place, value) -> {
      SpreadsheetCell cell = Objects.requireNonNull(place.cell());
      byRow.put(cell.row(), value);
    });
    FileProblems problems = new FileProblems(source);
    CsvSeparator separator = Objects.requireNonNull(CsvSeparator.of(source, problems));
    InsertedCells cells = new InsertedCells(source, separator.point(), new TreeMap<>());
    CsvRows rows =
        new CsvRows(
            source,
            source.text().codePoints().toArray(),
            separator.start(),
            separator.point(),
            problems);
    int column = -1;
    boolean isHeader = true;
    for (Row row = rows.next(); row != null; row = rows.next()) {
      if (row.cells().isEmpty()) {
        continue;
      }
      String value = byRow.getOrDefault(row.number(), "");
      if (isHeader) {
        column = columnOf(key, row);
        value = column < 0 ? key : "";
      }
      isHeader = false;
      cells.add(row, column, value);
    }
    return cells.inserted;
  }

  private static int columnOf(String key, Row header) {
    for (FilledCell cell : header.cells()) {
      if (cell.text().strip().equals(key)) {
        return cell.column();
      }
    }
    return -1;
  }

  private void add(Row row, int column, String value) {
    if (column < 0) {
      inserted.put(row.range().from(), value + Character.toString(separator));
    } else if (!value.isEmpty()) {
      int start = start(row, column);
      // An empty text in quotation marks takes the value between them.
      inserted.put(start + (source.codePointAt(start) == '"' ? 1 : 0), value);
    }
  }

  /// Returns the index at which an empty cell begins. Only blanks and separators lie between it and
  /// the filled cell before it.
  private int start(Row row, int column) {
    int index = row.range().from();
    int left = column;
    for (FilledCell cell : row.cells()) {
      if (cell.column() < column) {
        index = cell.range().to();
        left = column - cell.column();
      }
    }
    while (left > 0) {
      left -= source.codePointAt(index) == separator ? 1 : 0;
      index++;
    }
    return source.skipSpacesAndTabs(index);
  }
}
