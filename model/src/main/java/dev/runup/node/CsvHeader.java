package dev.runup.node;

import dev.runup.node.Node.Scalar;
import dev.runup.problem.Place;
import dev.runup.problem.Place.SpreadsheetCell;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The header row of a CSV file: the key that each column holds.
final class CsvHeader {

  private final Map<Integer, Scalar> keys = new HashMap<>();
  private final List<Node> named = new ArrayList<>();
  private final BitSet told = new BitSet();
  private final FileProblems findings;

  private CsvHeader(FileProblems findings) {
    this.findings = findings;
  }

  /// Gives back the header that a row holds; a key in it twice is a problem.
  static CsvHeader of(CsvRows.Row row, CodePointText source, FileProblems findings) {
    CsvHeader header = new CsvHeader(findings);
    Map<String, Integer> columns = new HashMap<>();
    for (CsvRows.FilledCell typed : row.cells()) {
      Place place =
          source
              .place(typed.stretch().from(), typed.stretch().to())
              .in(new SpreadsheetCell(row.number(), null));
      Scalar key = new Scalar(typed.text().strip(), place);
      TextRules.check(key.text(), place, findings);
      Integer first = columns.putIfAbsent(key.text(), typed.column());
      if (first == null) {
        header.keys.put(typed.column(), key);
        header.named.add(key);
      } else {
        findings.error(
            "duplicate-key",
            place,
            "the column " + QuotedText.quoted(key.text()) + " stands here for the second time",
            "It is column " + (first + 1) + " already. Keep one of the two.");
        header.told.set(typed.column());
      }
    }
    return header;
  }

  /// Gives back the headers in their order, without empty ones and without those that came before.
  List<Node> named() {
    return named;
  }

  /// Gives back the key of a column, or null where it has none of its own, which is told once.
  ///
  /// @param place of a cell below
  @Nullable Scalar key(int column, int row, Place place) {
    Scalar key = keys.get(column);
    if (key == null && !told.get(column)) {
      told.set(column);
      findings.error(
          "no-header",
          place.in(new SpreadsheetCell(row, null)),
          "this stands in column " + (column + 1) + ", which has no header",
          "Write the key of these texts into the header row, or delete the column.");
    }
    return key;
  }
}
