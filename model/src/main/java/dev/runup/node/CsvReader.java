package dev.runup.node;

import dev.runup.node.CsvRows.FilledCell;
import dev.runup.node.CsvRows.Row;
import dev.runup.node.Node.Entry;
import dev.runup.node.Node.Mapping;
import dev.runup.node.Node.Scalar;
import dev.runup.node.Node.Sequence;
import dev.runup.node.NodeReader.ParsedFile;
import dev.runup.problem.Place;
import dev.runup.problem.Place.SpreadsheetCell;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a CSV file as a list of rows. The first item is the list of headers. Every other item is a
/// mapping from headers to the cells of a row that aren't empty.
final class CsvReader {

  private final CodePointText source;
  private final int[] points;
  private final FileProblems findings;
  private final List<Node> read = new ArrayList<>();

  /// @param text the text of the source after [TextRules#replaceForbidden]
  CsvReader(CodePointText source, String text, FileProblems findings) {
    this.source = source;
    this.points = text.codePoints().toArray();
    this.findings = findings;
  }

  ParsedFile read() {
    CsvSeparator separator = CsvSeparator.of(source, findings);
    if (separator == null) {
      return findings.with(null);
    }
    CsvRows rows = new CsvRows(source, points, separator.start(), separator.point(), findings);
    Row first = nextFilled(rows);
    if (first == null || first.broken()) {
      return findings.with(null);
    }
    if (first.width() > CsvRows.MAX_CELLS) {
      reportTooWide(first);
      return findings.with(null);
    }
    CsvHeader header = CsvHeader.of(first, source, findings);
    read.add(new Sequence(header.headers(), place(first)));
    for (Row row = nextFilled(rows); row != null && !findings.isFull(); row = nextFilled(rows)) {
      if (!row.broken() && row.width() == first.width()) {
        rows.confirmRow();
        read.add(record(row, header));
      } else if (!row.broken() && !rows.mayBeLost()) {
        reportRagged(row, first.width(), separator);
      }
    }
    if (read.size() == 1 && findings.problems().isEmpty()) {
      findings.add(noRows(first));
    }
    return findings.with(new Sequence(read, place(first)));
  }

  private static @Nullable Row nextFilled(CsvRows rows) {
    Row row = rows.next();
    while (row != null && row.cells().isEmpty() && !row.broken()) {
      row = rows.next();
    }
    return row;
  }

  private Mapping record(Row row, CsvHeader header) {
    List<Entry> entries = new ArrayList<>();
    for (FilledCell typed : row.cells()) {
      Place place = source.place(typed.range().from(), typed.range().to());
      Scalar key = header.key(typed.column(), row.number(), place);
      if (key != null) {
        Place cell = place.in(new SpreadsheetCell(row.number(), key.text()));
        TextRules.check(typed.text(), cell, findings);
        entries.add(new Entry(key, new Scalar(typed.text(), cell)));
      }
    }
    return new Mapping(entries, place(row));
  }

  private Place place(Row row) {
    return source
        .place(row.range().from(), row.range().to())
        .in(new SpreadsheetCell(row.number(), null));
  }

  private void reportRagged(Row row, int width, CsvSeparator separator) {
    String message = "this row has " + cells(row.width()) + ", the header row " + width;
    int from = row.range().from();
    for (FilledCell typed : row.cells().reversed()) {
      from = typed.column() >= width ? typed.range().from() : from;
    }
    Place place = source.place(from, row.range().to()).in(new SpreadsheetCell(row.number(), null));
    findings.error(ProblemCode.RAGGED_ROW, place, message, hint(row, width, separator));
  }

  private String hint(Row row, int width, CsvSeparator separator) {
    String other = separator.otherWord();
    if (row.width() > width) {
      return "A text that holds " + separator.word() + " must stand in quotation marks.";
    }
    String typed = source.text(row.range().from(), row.range().to());
    return row.width() == 1 && typed.indexOf(separator.other()) >= 0
        ? "Cells are separated by "
            + (separator.word() + " in the header row, by " + other)
            + " here: use one of them throughout."
        : "Write "
            + separator.word()
            + " for an empty cell, too. A text of several lines must "
            + "stand in quotation marks.";
  }

  private void reportTooWide(Row header) {
    findings.error(
        ProblemCode.TOO_WIDE,
        place(header),
        "this header row has more than 1,000 cells, which is the limit",
        "No fact has that many keys. Is it a facts file at all?");
  }

  private static String cells(int width) {
    return width == 1 ? "1 cell" : width + " cells";
  }

  private Problem noRows(Row header) {
    return Problem.of(
        ProblemCode.NO_ROWS,
        place(header),
        "nothing stands below the header row of this file",
        null);
  }

  /// The header row of a CSV file. It assigns a key to each column.
  private static final class CsvHeader {

    private final Map<Integer, Scalar> keys = new HashMap<>();
    private final List<Node> headers = new ArrayList<>();
    private final BitSet reported = new BitSet();
    private final FileProblems findings;

    private CsvHeader(FileProblems findings) {
      this.findings = findings;
    }

    /// Reads a row as the header. Reports a repeated key.
    static CsvHeader of(CsvRows.Row row, CodePointText source, FileProblems findings) {
      CsvHeader header = new CsvHeader(findings);
      Map<String, Integer> columns = new HashMap<>();
      for (CsvRows.FilledCell typed : row.cells()) {
        Place place =
            source
                .place(typed.range().from(), typed.range().to())
                .in(new SpreadsheetCell(row.number(), null));
        Scalar key = new Scalar(typed.text().strip(), place);
        TextRules.check(key.text(), place, findings);
        Integer first = columns.putIfAbsent(key.text(), typed.column());
        if (first == null) {
          header.keys.put(typed.column(), key);
          header.headers.add(key);
        } else {
          findings.error(
              ProblemCode.DUPLICATE_KEY,
              place,
              "the column " + FileProblems.quoted(key.text()) + " stands here for the second time",
              "It is column " + (first + 1) + " already. Keep one of the two.");
          header.reported.set(typed.column());
        }
      }
      return header;
    }

    /// Returns the headers in their order, without empty and repeated ones.
    List<Node> headers() {
      return headers;
    }

    /// Returns the key of a column. Null if the column has none, which is reported once.
    ///
    /// @param place the place of a cell below
    @Nullable Scalar key(int column, int row, Place place) {
      Scalar key = keys.get(column);
      if (key == null && !reported.get(column)) {
        reported.set(column);
        findings.error(
            ProblemCode.NO_HEADER,
            place.in(new SpreadsheetCell(row, null)),
            "this stands in column " + (column + 1) + ", which has no header",
            "Write the key of these texts into the header row, or delete the column.");
      }
      return key;
    }
  }
}
