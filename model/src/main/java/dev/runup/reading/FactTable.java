package dev.runup.reading;

import dev.runup.fact.CommonField;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.node.Node;
import dev.runup.problem.Place;
import dev.runup.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/// Reads a CSV file, or a sheet of a workbook, as records of one type. The header row has their
/// keys.
final class FactTable {

  private final FactType type;
  private final CsvCells cells;
  private final List<String> known;
  private final Problems problems;

  private FactTable(FactType type, Problems problems) {
    this.type = type;
    this.cells = new CsvCells(type.fields(), type.translatable(), problems);
    this.known = type.fields().stream().map(Field::key).toList();
    this.problems = problems;
  }

  /// Returns the records in the rows of a table.
  static List<FactsFile.RecordOfType> records(FactType type, Table table, Problems problems) {
    FactTable file = new FactTable(type, problems);
    if (!file.isHeader(table.header())) {
      file.reportNoHeaderRow(table.header().place());
      return List.of();
    }
    file.checkHeader(table.header());
    return table.rows().stream()
        .map(row -> new FactsFile.RecordOfType(type, file.cells.record(row)))
        .toList();
  }

  /// Returns whether a row is a header row: at least one cell is a key or a misspelt key.
  private boolean isHeader(Node.Sequence first) {
    return first.items().stream()
        .map(item -> ((Node.Scalar) item).text())
        .anyMatch(key -> cells.isTranslation(key) || Suggestion.nearest(key, known) != null);
  }

  /// Reports headers that no record can have.
  private void checkHeader(Node.Sequence header) {
    List<Node.Entry> keys = new ArrayList<>();
    for (Node item : header.items()) {
      Node.Scalar key = (Node.Scalar) item;
      if (cells.isNested(key.text())) {
        reportNested(key);
      } else if (key.text().contains(".") && !cells.isTranslation(key.text())) {
        reportNoTranslation(key);
      } else if (!cells.isTranslation(key.text())) {
        keys.add(new Node.Entry(key, key));
      }
    }
    KeyCheck.check(
        new Node.Mapping(keys, header.place()), type.fields(), type.withArticle(), problems);
  }

  private void reportNoTranslation(Node.Scalar key) {
    problems.report(
        ProblemCode.UNKNOWN_KEY,
        key.place(),
        type.withArticle() + " has no key \"" + key.text() + "\"",
        "A translation is headed by its language and key, as " + translation() + ".");
  }

  private String translation() {
    return "uk." + type.translatable().getFirst().key();
  }

  /// The header and the rows of a table.
  record Table(Node.Sequence header, List<Node.Mapping> rows) {

    /// Returns a table as its file was read.
    ///
    /// @param read the list of its headers, then a mapping for each row
    static Table of(Node.Sequence read) {
      List<Node.Mapping> rows =
          read.items().stream().skip(1).map(Node.Mapping.class::cast).toList();
      return new Table((Node.Sequence) read.items().getFirst(), rows);
    }
  }

  private void reportNoHeaderRow(Place first) {
    problems.report(
        ProblemCode.NO_HEADER_ROW,
        first,
        "the first row does not say which keys are in the columns",
        "Begin with a row of keys. Keys: " + String.join(", ", known) + ".");
  }

  private void reportNested(Node.Scalar key) {
    boolean translations = key.text().equals(CommonField.TRANSLATIONS.key());
    problems.report(
        ProblemCode.NEEDS_YAML,
        key.place(),
        "\"" + key.text() + "\" has parts, which a cell can't hold",
        translations
            ? "Make a column for each text, as " + translation() + "."
            : "Write them in rows of their own, in offices.csv or a sheet \"offices\", and delete this"
                + " column.");
  }
}
