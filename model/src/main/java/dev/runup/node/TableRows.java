package dev.runup.node;

import dev.runup.node.CsvRows.FilledCell;
import dev.runup.node.CsvRows.Row;
import dev.runup.node.Node.Entry;
import dev.runup.node.Node.Mapping;
import dev.runup.node.Node.Scalar;
import dev.runup.node.Node.Sequence;
import dev.runup.problem.Place;
import dev.runup.problem.Place.CellKind;
import dev.runup.problem.Place.SpreadsheetCell;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.workbook.Workbook;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes the rows of a CSV file, or of a sheet of a workbook, to nodes. The first row is the
/// header, which assigns a key to each column.
final class TableRows {

  private final CodePointText source;
  private final String sheet;
  private final FileProblems problems;
  private final Map<Integer, Scalar> keys = new HashMap<>();
  private final BitSet reported = new BitSet();

  /// @param source the text in which the cells have their ranges
  /// @param sheet the name of the sheet, or "" for a CSV file
  TableRows(CodePointText source, String sheet, FileProblems problems) {
    this.source = source;
    this.sheet = sheet;
    this.problems = problems;
  }

  /// Reads the header, without empty and repeated keys. Null if it has too many cells, which is
  /// reported.
  @Nullable Sequence header(Row row) {
    if (row.width() > CsvRows.MAX_CELLS) {
      problems.error(
          ProblemCode.TOO_WIDE,
          place(row),
          "this header row has more than 1,000 cells, which is the limit",
          "No fact has that many keys. Is it a facts file at all?");
      return null;
    }
    List<Node> headers = new ArrayList<>();
    Map<String, Integer> columns = new HashMap<>();
    for (FilledCell typed : row.cells()) {
      Place place = place(typed, row);
      Scalar key = new Scalar(typed.text().strip(), place);
      check(key.text(), typed, place);
      Integer first = columns.putIfAbsent(key.text(), typed.column());
      if (first == null) {
        keys.put(typed.column(), key);
        headers.add(key);
      } else {
        problems.error(
            ProblemCode.DUPLICATE_KEY,
            place,
            "the column " + FileProblems.quoted(key.text()) + " is here for the second time",
            "It is column " + name(first) + " already. Keep one of the two.");
        reported.set(typed.column());
      }
    }
    return new Sequence(headers, place(row));
  }

  /// Returns a row as a mapping from keys to its filled cells. Cells without a key are reported,
  /// once for each column.
  Mapping record(Row row) {
    List<Entry> entries = new ArrayList<>();
    for (FilledCell typed : row.cells()) {
      Scalar key = key(typed, row);
      if (key != null) {
        Place place = place(typed, row);
        check(typed.text(), typed, place);
        entries.add(new Entry(key, new Scalar(typed.text(), place)));
      }
    }
    return new Mapping(entries, place(row));
  }

  private @Nullable Scalar key(FilledCell typed, Row row) {
    Scalar key = keys.get(typed.column());
    if (key == null && !reported.get(typed.column())) {
      reported.set(typed.column());
      problems.error(
          ProblemCode.NO_HEADER,
          place(typed, row),
          "this text is in column " + name(typed.column()) + ", which has no header",
          "Write the key of these texts into the header row, or delete the column.");
    }
    return key;
  }

  private void check(String text, FilledCell typed, Place place) {
    TextRules.check(text, place, problems);
    TextRules.checkVisible(text, place, source, typed.range().from(), typed.range().to(), problems);
  }

  /// Returns the notice that a table has no rows.
  Problem noRows(Row header) {
    return Problem.of(
        ProblemCode.NO_ROWS, place(header), "this file has no rows below its header row", null);
  }

  /// Returns the place of a row as a whole.
  Place place(Row row) {
    int column = row.cells().isEmpty() ? 0 : row.cells().getFirst().column();
    return source
        .place(row.range().from(), row.range().to())
        .withCell(cell(row.number(), column, null, CellKind.TEXT));
  }

  /// Returns the place of a cell, with the header of its column if that has one.
  Place place(FilledCell typed, Row row) {
    Scalar key = keys.get(typed.column());
    String header = key == null ? null : key.text();
    return source
        .place(typed.range().from(), typed.range().to())
        .withCell(cell(row.number(), typed.column(), header, typed.kind()));
  }

  private SpreadsheetCell cell(int row, int column, @Nullable String header, CellKind kind) {
    String address = sheet.isEmpty() ? null : sheet + "!" + Workbook.letters(column) + row;
    return new SpreadsheetCell(row, header, address, kind);
  }

  private String name(int column) {
    return sheet.isEmpty() ? String.valueOf(column + 1) : Workbook.letters(column);
  }
}
